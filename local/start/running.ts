/** A process that was started, with its output in a file. Each leads a group of its own: Ctrl-C must not reach it directly. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { signalProcess } from './process-identity.ts';

export interface Running {
  readonly pid: number;
  /** Settles when the process has ended, however it ended. */
  readonly ended: Promise<string>;
  /** Asks it to end, and ends it by force after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

export interface LaunchOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly cwd?: string;
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  readonly stopSignal?: NodeJS.Signals;
  /** Told as soon as there is a process, long before it is ready. */
  readonly launched?: ((running: Running) => void) | undefined;
}

const LARGEST_LOG = 50 * 1024 * 1024;
const DEFAULT_PATIENCE_MS = 10_000;

/** A log may not fill the disk over the years; one former piece is kept. */
function openLog(path: string): number {
  try {
    if (statSync(path).size > LARGEST_LOG) renameSync(path, `${path}.1`);
  } catch {
    // There is none yet.
  }
  return openSync(path, 'a', 0o600);
}

export function lastLines(path: string, count = 5): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-count).join(' | ').slice(-600);
  } catch {
    return '';
  }
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? 'unknown'}`));
  });
}

async function stopRunning(
  pid: number,
  ended: Promise<string>,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<void> {
  signalProcess(pid, signal);
  const force = setTimeout(() => signalProcess(pid, 'SIGKILL'), patienceMs);
  await ended;
  clearTimeout(force);
}

/** Throws when the program cannot be run at all. */
export async function launch(options: LaunchOptions): Promise<Running> {
  const log = openLog(options.logFile);
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...options.as,
  };
  const child = spawn(options.command, [...options.args], spawnOptions);
  closeSync(log);
  const ended = endOf(child);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.command}: ${await ended}`);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const running: Running = {
    pid,
    ended,
    stop: async (patienceMs = DEFAULT_PATIENCE_MS) => {
      // After its end the pid may be somebody else's.
      if (!over) await stopRunning(pid, ended, options.stopSignal ?? 'SIGTERM', patienceMs);
    },
  };
  options.launched?.(running);
  return running;
}

const PROBE_PAUSE_MS = 100;

/** True once `probe` says so; false when the process ends first or the time is over, and then it is stopped. */
export async function becomesReady(
  running: Running,
  patienceMs: number,
  probe: () => Promise<boolean>,
): Promise<boolean> {
  const state = { ended: false };
  void running.ended.then(() => {
    state.ended = true;
  });
  const giveUp = Date.now() + patienceMs;
  while (!state.ended && Date.now() < giveUp) {
    if (await probe()) return true;
    await pause(PROBE_PAUSE_MS);
  }
  await running.stop();
  return false;
}
