/** How a worker names itself in the histories of Temporal: its process, its machine, and the place where processes are numbered. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const DIGITS = 8;

function numbering(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    // Not Linux: there all processes of a machine are numbered together.
    return '';
  }
}

/** The same for all processes that see each other by their numbers, and only for them: two containers of one host name differ. */
export function placeOfProcesses(): string {
  const where = createHash('sha256').update(numbering()).digest('hex').slice(0, DIGITS);
  return `${hostname()}/${where}`;
}

export const identityOfWorker = (): string => `${process.pid}@${placeOfProcesses()}`;

/** @returns undefined for a name of another making */
export function processOf(identity: string): { readonly pid: number; readonly place: string } | undefined {
  const [, pid, place] = /^(\d+)@(.+\/[0-9a-f]{8})$/.exec(identity) ?? [];
  return pid === undefined || place === undefined ? undefined : { pid: Number(pid), place };
}
