/** Finds the instance that `npm start` runs, for the commands that work on its database. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Sentence } from '../../local/setup/sentence.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const USUAL = ['.data/live', '.data/demo'];

/**
 * The data folder of an instance that `npm start` runs.
 * @param dataFolder where it keeps its data; else the usual folders are looked at
 * @returns undefined when no folder was named and nothing runs
 */
export function runningFolder(dataFolder: string | undefined): string | undefined {
  const folders = dataFolder === undefined ? USUAL : [dataFolder];
  const found = folders
    .map((folder) => resolve(ROOT, folder))
    .find((one) => existsSync(join(one, 'run.json')));
  if (found === undefined && dataFolder !== undefined)
    throw new Sentence(
      `${dataFolder} 没有运行中的平台，请先 npm start -- --data ${dataFolder}`,
      `${dataFolder} holds no running platform: npm start -- --data ${dataFolder}`,
    );
  return found;
}

/** The owner's way into its database. */
export function runningDatabase(dataFolder: string | undefined): string | undefined {
  const folder = runningFolder(dataFolder);
  if (folder === undefined) return undefined;
  return (JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { databaseUrl: string }).databaseUrl;
}
