/** Writing a file of the instance so that a crash leaves the former one. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** All or nothing: a full disk or a crash leaves the former content. Never readable by others. */
export function replaceFile(path: string, content: string): void {
  const fresh = `${path}.${process.pid}.new`;
  try {
    const file = openSync(fresh, 'w', 0o600);
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
