/** The processes of a side that is measured beside the platform, and its database on the same server. */
import postgres from 'postgres';
import { childEnvironment } from '../config/env.ts';
import { ROOT } from '../local/start/build.ts';
import { type Kept, keep } from '../local/start/kept.ts';
import { join } from 'node:path';
import { type Running, launch } from '../local/start/running.ts';

/**
 * @param adminUrl the owner's, of the database `postgres`
 * @returns the owner's address of the database, made where it was not there
 */
export async function ownDatabase(adminUrl: string, name: string): Promise<string> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`).catch(() => undefined);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** @param settings the process's one argument, as JSON */
export function keepSideProcess(folder: string, name: string, file: string, settings: object): Promise<Kept> {
  return keep<Running>({
    name,
    pidFolder: folder,
    start: (launched) =>
      launch({
        command: process.execPath,
        args: [file, JSON.stringify(settings)],
        cwd: ROOT,
        env: childEnvironment({ NODE_ENV: 'production' }),
        logFile: join(folder, `${name}.log`),
        launched,
      }),
    onRestart: () => undefined,
    onTrouble: () => undefined,
  });
}
