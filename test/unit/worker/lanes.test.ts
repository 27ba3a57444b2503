/** Lanes over one source: after a failure nothing more is taken. */
import { expect, test } from 'vitest';
import { inLanes } from '../../../worker/lanes.ts';

function* numbers(to: number): Generator<number> {
  for (let no = 1; no <= to; no += 1) yield no;
}

test('each item once, so many at a time', async () => {
  const seen: number[] = [];
  let [now, most] = [0, 0];
  await inLanes(numbers(20), { atOnce: 3 }, async (no) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    seen.push(no);
    now -= 1;
  });
  expect(seen.toSorted((a, b) => a - b)).toEqual([...numbers(20)]);
  expect(most).toBe(3);
});

test('one failure ends every lane, and is the one that is told', async () => {
  const seen: number[] = [];
  const run = inLanes(numbers(1000), { atOnce: 4 }, async (no) => {
    seen.push(no);
    await Promise.resolve();
    if (no === 5) throw new Error('the fifth');
  });
  await expect(run).rejects.toThrow('the fifth');
  expect(seen.length).toBeLessThan(16);
});

test('who is told to end takes nothing more', async () => {
  const ended = new AbortController();
  const seen: number[] = [];
  await inLanes(numbers(1000), { atOnce: 2, ended: ended.signal }, async (no) => {
    seen.push(no);
    if (no === 10) ended.abort();
  });
  expect(seen.length).toBeLessThan(13);
});
