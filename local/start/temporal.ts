/** The Temporal CLI's server on one database file. It can be lost: the record is in PostgreSQL. */
import { execFile } from 'node:child_process';
import { childEnvironment } from '../../config/env.ts';
import { Sentence } from '../setup/sentence.mjs';
import { freePort } from './ports.ts';
import { type Running, becomesReady, lastLines, launch } from './running.ts';

export interface TemporalOptions {
  /** Absolute path of the Temporal command-line tool. */
  readonly binary: string;
  readonly dbFile: string;
  readonly logFile: string;
  /** Any free one unless told. */
  readonly port?: number | undefined;
  /** Told as soon as there is a process, before it is ready. */
  readonly launched?: ((running: Running) => void) | undefined;
  readonly namespace?: string;
  /** More flags of `temporal server start-dev`. */
  readonly flags?: readonly string[];
}

export interface RunningTemporal extends Running {
  readonly address: string;
}

const READY_MS = 60_000;
/**
 * How often a second a shard's queue of tasks is read on its way to the workers. The server allows 20, and start-dev has one
 * shard: after a burst of some forty tasks each one waited for the next of twenty reads a second (docs/performance.md).
 */
const TRANSFER_READS = 'history.transferProcessorMaxPollRPS=2000';

/** The namespace is registered a moment after the port opens: a client that came earlier would be refused. */
function answers(binary: string, address: string, namespace: string): Promise<boolean> {
  const ask = ['operator', 'namespace', 'describe', '--namespace', namespace, '--address', address];
  const options = { timeout: 5_000, env: childEnvironment({}) };
  return new Promise((resolve) => {
    execFile(binary, [...ask, '--command-timeout', '3s'], options, (error) => resolve(!error));
  });
}

function flagsOf(options: TemporalOptions, ports: readonly string[]): readonly string[] {
  const server = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--log-level', 'warn'];
  // The record is in PostgreSQL: a power cut may cost Temporal's last moments, which `resume` gives back (ADR 0006).
  const pragma = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];
  const store = ['--db-filename', options.dbFile, ...pragma, '--namespace', options.namespace ?? 'default'];
  const settings = ['--search-attribute', 'CaseStage=Keyword', '--dynamic-config-value', TRANSFER_READS];
  return [...server, ...ports, ...store, ...settings, ...(options.flags ?? [])];
}

export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const port = options.port ?? (await freePort());
  const ports = [
    '--port',
    String(port),
    '--http-port',
    String(await freePort()),
    '--metrics-port',
    String(await freePort()),
  ];
  const address = `127.0.0.1:${port}`;
  const running = await launch({
    command: options.binary,
    args: flagsOf(options, ports),
    env: childEnvironment({}),
    logFile: options.logFile,
    launched: options.launched,
  });
  const namespace = options.namespace ?? 'default';
  if (!(await becomesReady(running, READY_MS, () => answers(options.binary, address, namespace)))) {
    throw new Sentence(`Temporal 未能启动：${lastLines(options.logFile)}`, 'Temporal did not start');
  }
  return { ...running, address };
}
