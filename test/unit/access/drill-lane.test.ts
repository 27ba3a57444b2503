/** The lane of exercises: a few at once, in their order, and nothing is sent for which nobody waits any more. */
import { expect, test, vi } from 'vitest';
import { createDrillLane } from '../../../api/decisions/drill-lane.ts';

function promised(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the third waits until one of two has its outcome', async () => {
  const lane = createDrillLane(2);
  const began: number[] = [];
  const outcomes = [promised(), promised(), promised(), promised()];
  const all = outcomes.map(({ promise }, no) => lane.enter(async () => void began.push(no), promise));
  await turn();
  expect(began).toEqual([0, 1]);
  outcomes[1]?.settle();
  await turn();
  expect(began).toEqual([0, 1, 2]);
  for (const { settle } of outcomes) settle();
  await Promise.all(all);
});

test('one whose caller gave up is left out, and holds nobody up', async () => {
  const lane = createDrillLane(1);
  const began: string[] = [];
  const [first, given] = [promised(), promised()];
  const all = [
    lane.enter(async () => void began.push('first'), first.promise),
    lane.enter(async () => void began.push('given up'), given.promise),
    lane.enter(async () => void began.push('last'), Promise.resolve()),
  ];
  given.settle();
  await turn();
  first.settle();
  await Promise.all(all);
  expect(began).toEqual(['first']);
});

test('work that fails lets the next go', async () => {
  const lane = createDrillLane(1);
  const failing = lane.enter(() => Promise.reject(new Error('away')), Promise.resolve());
  const began: string[] = [];
  const second = promised();
  const next = lane.enter(async () => void began.push('next'), second.promise);
  await failing.catch(() => undefined);
  await turn();
  expect(began).toEqual(['next']);
  second.settle();
  await next;
});

test('one alone goes while something real is with its case', async () => {
  const lane = createDrillLane(4);
  const began: number[] = [];
  const real = promised();
  const outcomes = [promised(), promised(), promised()];
  lane.besideReal(real.promise);
  const all = outcomes.map(({ promise }, no) => lane.enter(async () => void began.push(no), promise));
  await turn();
  expect(began).toEqual([0]);
  real.settle();
  await turn();
  expect(began).toEqual([0]);
  await vi.waitUntil(() => began.length === 3, { timeout: 5_000 });
  for (const { settle } of outcomes) settle();
  await Promise.all(all);
});
