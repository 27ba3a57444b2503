/** run.json: what a program outside needs to find and to disturb this instance. Readable by its owner only. */
import { rmSync } from 'node:fs';
import { replaceFile } from './files.ts';
import type { Demo } from './prepare-database.ts';

export interface RunFile {
  readonly address: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** The owner's. */
  readonly databaseUrl: string;
  readonly pids: {
    readonly api: number;
    readonly worker: number;
    readonly temporal: number;
    readonly postgres: number;
    readonly supervisor: number;
  };
  /** Null where there are no demonstration users. */
  readonly demo: Demo | null;
}

export function writeRunFile(path: string, run: RunFile): void {
  replaceFile(path, `${JSON.stringify(run, null, 2)}\n`);
}

/** Its pids and addresses would mislead once nothing runs. */
export function removeRunFile(path: string): void {
  rmSync(path, { force: true });
}
