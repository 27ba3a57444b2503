/** `worker/main.ts` as the supervisor runs it: a child process with its environment and its log. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export function buildBundle(folder: string): string {
  const path = join(folder, 'bundle.js');
  execFileSync(process.execPath, ['worker/build-bundle.ts', path], { cwd: ROOT });
  return path;
}

export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals | null>;
  log = '';

  constructor(env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, ['worker/main.ts'], { cwd: ROOT, env, stdio: 'pipe' });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve(signal ?? code));
    });
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async says(text: string, patienceMs = 20_000): Promise<void> {
    for (const giveUp = Date.now() + patienceMs; !this.log.includes(text); ) {
      if (Date.now() > giveUp) throw new Error(`never said "${text}":\n${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
