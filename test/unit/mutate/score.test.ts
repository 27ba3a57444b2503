/** What a mutation run says of a report: the score, how sure it is of the whole, and what was missed. */
import { expect, test } from 'vitest';
import { scoreOf } from '../../../tools/mutate/score.mjs';

const mutant = (status: string) => ({
  status,
  mutatorName: 'BooleanLiteral',
  location: { start: { line: 7, column: 3 } },
  replacement: 'false\n  && true',
});
const mutants = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([status, count]) => Array.from({ length: count }, () => mutant(status)));

test('a time-out was noticed, what no test reaches was missed, what cannot run counts for nothing', () => {
  const counts = {
    Killed: 5,
    Timeout: 1,
    Survived: 1,
    NoCoverage: 1,
    Ignored: 4,
    RuntimeError: 2,
    CompileError: 1,
  };
  expect(scoreOf({ 'domain/a.ts': { mutants: mutants(counts) } })).toMatchObject({
    noticed: 6,
    all: 8,
    leftOut: 7,
    score: 75,
  });
});

test('several files are one score, and each that was missed names its place', () => {
  const score = scoreOf({
    'domain/a.ts': { mutants: mutants({ Killed: 1 }) },
    'domain/b.ts': { mutants: mutants({ Survived: 1 }) },
  });
  expect(score.score).toBe(50);
  expect(score.missed).toEqual(['domain/b.ts:7:3 BooleanLiteral → false && true']);
});

test.each([
  // Worked by hand from Wilson's formula: 90 of 100 → 82.6 to 94.5; ten times as many → a third as wide.
  [90, 100, 82.6, 94.5],
  [900, 1000, 88.0, 91.7],
  [10, 10, 72.2, 100],
])('%i of %i: from %f to %f in 95 of 100 samples', (noticed, all, low, high) => {
  const { interval } = scoreOf({
    'domain/a.ts': { mutants: mutants({ Killed: noticed, Survived: all - noticed }) },
  });
  expect(interval[0]).toBeCloseTo(low, 1);
  expect(interval[1]).toBeCloseTo(high, 1);
});

test('where nothing was changed, nothing is known', () => {
  expect(scoreOf({})).toMatchObject({ score: 0, interval: [0, 100], all: 0, missed: [] });
});
