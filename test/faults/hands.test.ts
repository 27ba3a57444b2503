/** The short form of `npm run prove -- --hands`: decisions that have an owner, by hands that are it and hands that are not. */
import { expect, it } from 'vitest';
import { runHands } from '../../tools/prove/hands.ts';
import { ORACLE } from '../../tools/prove/owners.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

it('what has an owner is decided by no other hand, at every stage', async () => {
  const { findings, applied, refused } = await runHands(world(), { seed: 9201, cases: 16, acts: 30 });
  expect(findings).toEqual([]);
  const types = Object.keys({ ...applied, ...refused });
  expect(types.length).toBeGreaterThanOrEqual(11);
  const both = types.filter((type) => (applied[type] ?? 0) > 0 && (refused[type] ?? 0) > 0);
  expect(both.length).toBeGreaterThanOrEqual(7);
  expect(await world().front.countBroken()).toBe(0);
}, 120_000);

it('finds a hand that the table does not name', async () => {
  // Wherever the cases are brought to, parties are there said to be the bureau's.
  const places = Object.keys(ORACLE.parties).map((place) => [place, 'B'] as const);
  const parties = Object.fromEntries(places) as typeof ORACLE.parties;
  const plan = { seed: 9216, cases: 3, acts: 25, oracle: { ...ORACLE, parties } };
  const { findings } = await runHands(world(), plan);
  expect(findings.map(({ check }) => check)).toContain('foreign hand');
}, 60_000);
