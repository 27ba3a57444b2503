/** `npm start` for journeys: a platform as a child process, on a free port and a data folder that is thrown away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunFile } from '../../../local/start/run-file.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Building the web app and the workflows takes most of a minute on a machine that is busy. */
const PATIENCE_MS = 300_000;

export interface Started {
  /** What the platform says of itself now: pids change when a process is started again. */
  run(): RunFile;
  /** Stops all of it, as for a new release; what it has stays on its disk. */
  goDown(): Promise<void>;
  /** Starts it again at its address. */
  comeBack(): Promise<void>;
  /** For good. */
  stop(): Promise<void>;
}

interface Running {
  readonly output: string;
  readonly end: () => Promise<void>;
}

async function launch(data: string, port: string): Promise<Running> {
  const command = ['local/start.mjs', '--data', data, '--port', port, '--no-open'];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((over) => {
    child.once('exit', () => over());
  });
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  let output = '';
  const ready = new Promise<void>((answer, fail) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^JINGFA READY /m.test(output)) answer();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => fail(new Error(`the platform did not start:\n${output}`)));
    setTimeout(() => fail(new Error(`the platform is not ready:\n${output}`)), PATIENCE_MS).unref();
  });
  try {
    await ready;
  } catch (error) {
    await end();
    throw error;
  }
  return { output, end };
}

export async function startOwn(say: (line: string) => void = () => undefined): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-journeys-'));
  const data = join(folder, 'data');
  const leave = (): void => rmSync(folder, { recursive: true, force: true });
  const run = (): RunFile => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as RunFile;
  let running = await launch(data, '0').catch((error: unknown) => {
    leave();
    throw error;
  });
  const { port } = new URL(run().address);
  say(running.output.trimEnd());
  return {
    run,
    goDown: () => running.end(),
    comeBack: async () => {
      running = await launch(data, port);
    },
    stop: async () => {
      await running.end();
      leave();
    },
  };
}
