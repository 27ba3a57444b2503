import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const USUAL = ['.data/live', '.data/demo'];

/**
 * The owner's way into the database of an instance that `npm start` runs.
 * @param dataFolder where it keeps its data; else the usual folders are looked at
 * @returns undefined when no folder was named and nothing runs
 */
export function runningDatabase(dataFolder: string | undefined): string | undefined {
  const folders = dataFolder === undefined ? USUAL : [dataFolder];
  const file = folders
    .map((folder) => join(resolve(ROOT, folder), 'run.json'))
    .find((one) => existsSync(one));
  if (file !== undefined)
    return (JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl: string }).databaseUrl;
  if (dataFolder !== undefined)
    throw new Error(`${dataFolder} holds no running instance: npm start -- --data ${dataFolder}`);
  return undefined;
}
