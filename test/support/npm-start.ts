/** `npm start` as an operator runs it: a child process, what it prints, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';

export const START_MS = 150_000;

interface Started {
  /** The checkout, or a folder with the files of the image. */
  readonly tree: string;
  /** The data folder. */
  readonly folder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export class Instance {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor({ tree, folder, args = [], env = {} }: Started) {
    const command = ['local/start.mjs', '--data', folder, '--port', '0', '--no-open', ...args];
    // `env` becomes the program that it starts, so that signals reach it.
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    this.#child = spawn('env', [...variables, process.execPath, ...command], {
      cwd: tree,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
  }

  async ready(): Promise<string> {
    let over = false;
    void this.ended.then(() => (over = true));
    await until(() => over || /^JINGFA READY .*\n/m.test(this.output), START_MS);
    const address = /^JINGFA READY (\S+)$/m.exec(this.output)?.[1];
    if (!address) throw new Error(`not ready:\n${this.output}`);
    return address;
  }

  async says(text: string): Promise<void> {
    await until(() => this.output.includes(text), START_MS);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}

export async function until(done: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  while (!(await done())) {
    if (Date.now() > giveUp) throw new Error('waited in vain');
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
