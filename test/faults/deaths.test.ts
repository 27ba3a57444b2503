/** The short form of `npm run prove -- --deaths`: long histories, and the worker killed while more inputs come in. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../tools/prove/batch.ts';
import { runDeaths } from '../../tools/prove/deaths.ts';
import { Front } from '../../tools/prove/front.ts';
import { Servers } from '../../tools/prove/servers.ts';

let world: World;

beforeAll(async () => {
  const servers = new Servers();
  await servers.start();
  world = { servers, front: new Front(servers), gatheringMs: 0 };
}, 120_000);

afterAll(async () => {
  await world?.front.close();
  await world?.servers.close();
}, 30_000);

it('all that was accepted is decided soon after, from histories that grew by what arrived', async () => {
  // Other tests share the machine: twice the time that the long form allows.
  const plan = { seed: 9001, cases: 8, inputs: 70, deaths: 2, withinMs: 30_000 };
  const { findings, recoveries } = await runDeaths(world, plan);
  expect(findings).toEqual([]);
  expect(recoveries).toHaveLength(2);
  expect(await world.front.countRenewed()).toBeGreaterThanOrEqual(8);
  expect(await world.front.countBroken()).toBe(0);
}, 180_000);
