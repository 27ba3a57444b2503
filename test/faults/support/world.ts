/** Real servers and a worker for the tests of one file, with the front through which they ask: started before, ended after. */
import { afterAll, beforeAll } from 'vitest';
import type { World } from '../../../tools/prove/batch.ts';
import { Front } from '../../../tools/prove/front.ts';
import { Servers, type ServersOptions } from '../../../tools/prove/servers.ts';

/** @returns the world, once the tests run */
export function useWorld(options: ServersOptions = {}, gatheringMs = 0): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    const servers = new Servers(options);
    await servers.start();
    world = { servers, front: new Front(servers), gatheringMs };
  }, 120_000);
  afterAll(async () => {
    await world?.front.close();
    await world?.servers.close();
  }, 30_000);
  return () => {
    if (world === undefined) throw new Error('the world is not started yet');
    return world;
  };
}
