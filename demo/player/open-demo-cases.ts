/**
 * The open disputes of the demonstration data: opened once, over HTTP like every other, so that the station's officer finds
 * tasks to carry out and the court finds results to judge. A data folder that already has disputes is left as it is.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { World, type WorldOptions } from '../client/world.ts';
import { readDisputeFile } from './dispute-file.ts';
import { play } from './play.ts';

/** Where the platform answers, and how its demonstration users sign in; null where it has none. */
export interface DemoPlatform {
  readonly address: string;
  readonly demo: Omit<WorldOptions, 'address'> | null;
}

const FOLDER = fileURLToPath(new URL('../cases/open/', import.meta.url));

async function hasDisputes(world: World): Promise<boolean> {
  const supervisor = await world.as('supervisor');
  const { body } = await supervisor.get<{ items: readonly unknown[] }>('/api/cases?limit=1');
  return body.items.length > 0;
}

/** @returns how many were opened */
export async function openDemoCases({ address, demo }: DemoPlatform): Promise<number> {
  if (demo === null) return 0;
  const world = await World.enter({ address, password: demo.password, users: demo.users });
  if (await hasDisputes(world)) return 0;
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  for (const name of files) await play(world, readDisputeFile(join(FOLDER, name)), () => undefined);
  return files.length;
}
