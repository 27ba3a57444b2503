/**
 * After a kill -9 of the supervisor its PostgreSQL lives on and would block the next start; after a kill -9 of the
 * server itself its sessions may live on for a moment. Both have to be over before a new server opens the folder.
 */
import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, signalProcess, startedAt } from './process-identity.ts';
import { pause } from './running.ts';

/** Fast, immediate (recovers from its log at the next start), kill. */
const STEPS: readonly { signal: NodeJS.Signals; patienceMs: number }[] = [
  { signal: 'SIGINT', patienceMs: 8_000 },
  { signal: 'SIGQUIT', patienceMs: 4_000 },
  { signal: 'SIGKILL', patienceMs: 2_000 },
];
/** A session notices by itself that its server is gone, unless it is in the middle of a long computation. */
const SESSIONS_MS = 3_000;

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The server and its sessions work inside the data folder; a process that only got a former pid does not. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Empty where there is no /proc; PostgreSQL's own interlock then has to do. */
function processesIn(folder: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').map(Number);
  return pids.filter((pid) => Number.isInteger(pid) && worksIn(pid, folder));
}

async function stopServer(pid: number): Promise<void> {
  const server = identify(pid);
  for (const { signal, patienceMs } of STEPS) {
    if (!isAlive(server)) return;
    signalProcess(pid, signal);
    const giveUp = Date.now() + patienceMs;
    while (isAlive(server) && Date.now() < giveUp) await pause(50);
  }
}

async function endSessions(folder: string): Promise<void> {
  const giveUp = Date.now() + SESSIONS_MS;
  while (processesIn(folder).length > 0) {
    if (Date.now() > giveUp) for (const pid of processesIn(folder)) signalProcess(pid, 'SIGKILL');
    await pause(50);
  }
}

/**
 * The pid file is left alone when its process is gone: it tells the new server which shared memory to look for. It is
 * removed only when its pid now is somebody else's, which PostgreSQL would take for a running server.
 */
export async function stopOrphanPostgres(cluster: string): Promise<void> {
  const folder = realpathSync(cluster);
  const file = join(folder, 'postmaster.pid');
  const pid = readPid(file);
  const alive = pid !== undefined && startedAt(pid) !== undefined;
  if (alive && (process.platform !== 'linux' || worksIn(pid, folder))) await stopServer(pid);
  await endSessions(folder);
  if (alive && process.platform === 'linux' && !worksIn(pid, folder)) rmSync(file, { force: true });
}
