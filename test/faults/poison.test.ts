/** The short form of `npm run prove -- --poison`: whatever is entered, each input has its outcome and each case goes on. */
import { expect, it } from 'vitest';
import { runPoison } from '../../tools/prove/poison.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

it('nothing that can be entered stops a case', async () => {
  const plan = { seed: 9101, cases: 12, inputs: 40, withinMs: 20_000 };
  const result = await runPoison(world(), plan);
  expect(result.findings).toEqual([]);
  expect(result.sent).toBeGreaterThan(200);
  expect(result.applied).toBeGreaterThan(20);
  expect(result.refused).toBeGreaterThan(100);
  // Nonsense came as far as the second line.
  expect(result.setAside).toBeGreaterThan(0);
  expect(new Set(result.stages).size).toBe(12);
  expect(await world().front.countBroken()).toBe(0);
}, 120_000);

it('finds a judgement that fails, and an outcome that does not come', async () => {
  const planted = { kind: 'decision', type: 'no_such_decision' } as const;
  const failed = await runPoison(world(), { seed: 9116, cases: 1, inputs: 0, withinMs: 20_000, planted });
  expect(failed.findings.map(({ what }) => what)).toEqual([expect.stringContaining('judgement failed')]);
  const note = { kind: 'decision', type: 'record_note' } as const;
  const late = await runPoison(world(), { seed: 9132, cases: 1, inputs: 0, withinMs: 1, planted: note });
  expect(late.findings.map(({ check }) => check)).toContain('poison');
}, 60_000);
