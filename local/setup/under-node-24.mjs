/** Runs one of our TypeScript files under Node 24 and ends the way it ends. */
import { spawn } from 'node:child_process';
import { NODE_24, ROOT } from './paths.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The channel tells the child when this process is killed, so that it can end in order by itself.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, channel?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function underNode24(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE_24, [file, ...args], {
      cwd: ROOT,
      env: { ...process.env, TZ: 'Asia/Shanghai', LANG: 'C.UTF-8', ...options.env },
      stdio: ['inherit', 'inherit', 'inherit', ...(options.channel ? ['ipc'] : [])],
    });
    for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
