/** Runs a command as a child process. */
import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and returns how it ended; never throws. `quiet` keeps the output instead of showing it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    // spawn's own time-out keeps the process alive when the program does not exist.
    const patience = options.timeout && setTimeout(() => child.kill('SIGKILL'), options.timeout);
    const settle = (code, text) => {
      clearTimeout(patience);
      resolve({ code, output: text });
    };
    let output = '';
    const collect = (chunk) => {
      output = (output + String(chunk)).slice(-20_000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => settle(127, output + error.message));
    child.on('close', (code) => settle(code ?? 1, output));
  });
}

/**
 * The last lines of an output, on one line: enough to see why, short enough for a sentence.
 * @param {string} output
 */
export function lastWords(output) {
  return output.trim().split('\n').slice(-3).join(' | ').slice(-400);
}
