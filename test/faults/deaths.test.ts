/** The short form of `npm run prove -- --deaths`: long histories, and the worker killed while more inputs come in. */
import { expect, it } from 'vitest';
import { runDeaths } from '../../tools/prove/deaths.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

it('all that was accepted is decided soon after, from histories that grew by what arrived', async () => {
  // Other tests share the machine: twice the time that the long form allows.
  // At a busy moment a run goes on for ten more inputs: each case has many moments.
  const plan = { seed: 9001, cases: 8, inputs: 120, deaths: 2, withinMs: 30_000 };
  const { findings, recoveries } = await runDeaths(world(), plan);
  expect(findings).toEqual([]);
  expect(recoveries).toHaveLength(2);
  await expect.poll(() => world().front.countRenewed(), { timeout: 10_000 }).toBeGreaterThanOrEqual(8);
  expect(await world().front.countBroken()).toBe(0);
}, 180_000);
