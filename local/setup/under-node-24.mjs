/** Runs one of our TypeScript files under Node 24 and ends the way it ends. */
import { spawn } from 'node:child_process';
import { NODE_24, ROOT } from './paths.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * With something to tell there is a channel to the child. It closes when this process is killed, so that the child can end in
 * order by itself.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, tell?: object }} [options]
 * @returns {Promise<number>}
 */
export function underNode24(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, [file, ...args], {
      cwd: ROOT,
      env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'C.UTF-8', ...options.env },
      stdio: ['inherit', 'inherit', 'inherit', ...(options.tell ? ['ipc'] : [])],
    });
    for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    // A child that ended at once is told of by its exit code.
    if (options.tell) child.send(options.tell, () => undefined);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
