/** The times that `npm start` prints. */
import { describe, expect, it } from 'vitest';
import { StartTimes } from '../../../local/start/start-times.ts';

/** A clock that a test moves. */
function clock(): { now: () => number; pass: (ms: number) => Promise<void> } {
  let at = 1_000_000;
  return {
    now: () => at,
    pass: async (ms) => {
      at += ms;
      await Promise.resolve();
    },
  };
}

describe('how long a start took', () => {
  it('is told from the launcher on, with its parts and what of them ran side by side', async () => {
    const { now, pass } = clock();
    const times = new StartTimes(now, now());
    times.heardFromLauncher({ startedAt: now() - 45_000, packagesMs: 44_040, temporalCliMs: 9_060 });
    await times.measure('database', () => pass(8_200));
    await times.measure('processes', () => pass(5_500));
    await times.measure('demo', () => pass(1_300));
    expect(times.told()).toBe(
      '· 启动用时 60.0 秒（依赖 44.0 ‖ Temporal CLI 9.1，数据库 8.2，平台 5.5，演示 1.3）' +
        '/ started in 60.0 s (packages 44.0 ‖ Temporal CLI 9.1, database 8.2, platform 5.5, demonstration 1.3)',
    );
  });

  it('is told from this process on where there was no launcher, or what it sent cannot be read', async () => {
    const { now, pass } = clock();
    const times = new StartTimes(now, now());
    for (const told of [undefined, null, 'soon', {}, { startedAt: 'now', packagesMs: Number.NaN }])
      times.heardFromLauncher(told);
    await times.measure('database', () => pass(2_000));
    expect(times.told()).toContain('started in 2.0 s (database 2.0)');
  });

  it('gives back what the work gives, and lets its failure through', async () => {
    const times = new StartTimes();
    expect(await times.measure('bundle', () => Promise.resolve('path'))).toBe('path');
    await expect(times.measure('temporal', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(times.told()).not.toContain('Temporal ');
  });
});
