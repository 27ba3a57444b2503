/** Pids are noted with the moment of their start, so that the next start can end what a killed supervisor left running. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './files.ts';
import { identify, isAlive, readIdentity, signalProcess } from './process-identity.ts';
import { pause } from './running.ts';

const PATIENCE_MS = 5_000;

export function pidFile(folder: string, name: string): string {
  return join(folder, `${name}.json`);
}

export function notePid(folder: string, name: string, pid: number): void {
  try {
    replaceFile(pidFile(folder, name), JSON.stringify(identify(pid)));
  } catch {
    // A full disk must not keep a process from being restarted: the note only serves after a kill -9 of ours.
  }
}

function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** True when there was one. */
export async function stopOrphan(folder: string, name: string): Promise<boolean> {
  const file = pidFile(folder, name);
  const orphan = readIdentity(readNote(file));
  const found = orphan !== undefined && isAlive(orphan);
  if (found) {
    signalProcess(orphan.pid, 'SIGTERM');
    const giveUp = Date.now() + PATIENCE_MS;
    while (isAlive(orphan) && Date.now() < giveUp) await pause(50);
    if (isAlive(orphan)) signalProcess(orphan.pid, 'SIGKILL');
    while (isAlive(orphan)) await pause(20);
  }
  rmSync(file, { force: true });
  return found;
}

export function killNoted(folder: string, name: string, signal: NodeJS.Signals): void {
  const noted = readIdentity(readNote(pidFile(folder, name)));
  if (noted && isAlive(noted)) signalProcess(noted.pid, signal);
}
