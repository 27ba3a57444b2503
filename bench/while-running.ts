/** Processes and folders that must not outlive the bench, also when it is told to stop half-way. */
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set<() => Promise<void>>();

export async function whileRunning<T>(stop: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  running.add(stop);
  try {
    return await work();
  } finally {
    running.delete(stop);
    await stop();
  }
}

/** The last started is the first to go. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const stops = [...running].reverse();
      void stops
        .reduce((before, stop) => before.then(stop), Promise.resolve())
        .finally(() => process.exit(1));
    });
  }
}

/** The server's user must be able to pass through. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `jingfa-bench-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
