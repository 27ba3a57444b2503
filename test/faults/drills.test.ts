/** The short form of `npm run prove -- --drills`: exercises at their quota take nothing from real cases. */
import { expect, it } from 'vitest';
import { runDrills } from '../../tools/prove/drills.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

const PLAN = { people: 4, asked: 12, real: 6 };

it.each([
  [
    'by a person and at a station within the hour',
    { openedByPersonAnHour: 9, openedAtStationAnHour: 20, openAtStation: 500 },
  ],
  ['open at a station', { openedByPersonAnHour: 9, openedAtStationAnHour: 500, openAtStation: 15 }],
])(
  'opens no more than the quota %s, and real cases are first',
  async (_name, quota) => {
    const result = await runDrills(world(), { seed: 9301 + quota.openAtStation, ...PLAN, quota });
    expect(result.findings).toEqual([]);
    // Three people of one station come to its quota, and one of another to that of a person; then those that wait.
    const most = Math.min(quota.openedAtStationAnHour, quota.openAtStation);
    expect(result.opened).toBe(most + 9 + 4 * 12);
    expect(result.refused).toBe(4 * 12 - most - 9);
    expect(result.realOpened).toBe(12);
  },
  120_000,
);

it('finds an exercise too many, and a real case with the number of an exercise', async () => {
  const quota = { openedByPersonAnHour: 3, openedAtStationAnHour: 10, openAtStation: 500 };
  const plan = { seed: 9310, people: 1, asked: 5, real: 1, quota };
  const many = await runDrills(world(), { ...plan, planted: 'no_quota' });
  expect(many.findings.map(({ check }) => check)).toContain('quota');
  const numbered = await runDrills(world(), { ...plan, seed: 9311, planted: 'real_as_drill' });
  expect(numbered.findings.map(({ check }) => check)).toEqual(['case number']);
}, 60_000);
