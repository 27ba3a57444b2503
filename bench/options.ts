/** What a run of the bench was asked for, and how it speaks. */
import { parseArgs } from 'node:util';
import type { RestPlan } from './at-rest.ts';
import type { LoadPlan } from './load.ts';

export const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'load-only': { type: 'boolean', default: false },
    'rest-only': { type: 'boolean', default: false },
    pairs: { type: 'string' },
    block: { type: 'string' },
    open: { type: 'string' },
    worklists: { type: 'boolean', default: false },
    tasks: { type: 'string', default: '1000000' },
    pending: { type: 'string' },
    before: { type: 'string', multiple: true },
    at: { type: 'string', default: '1,4,16' },
    'at-most': { type: 'string' },
    recovery: { type: 'string' },
    seed: { type: 'string', default: '1' },
    supervision: { type: 'boolean', default: false },
    cases: { type: 'string', default: '1000000' },
    told: { type: 'boolean', default: false },
    calendar: { type: 'boolean', default: false },
    resume: { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    papers: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
    'temporal-server': { type: 'string' },
    'temporal-sql-tool': { type: 'string' },
    peers: { type: 'boolean', default: false },
    exercises: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});

export const quick = options.quick;
export const load: Omit<LoadPlan, 'atOnce'> = {
  pairs: Number(options.pairs ?? (quick ? 1 : 6)),
  blockSeconds: Number(options.block ?? (quick ? 3 : 4)),
};
export const atRest: RestPlan = {
  open: Number(options.open ?? (quick ? 100 : 5000)),
  settleSeconds: quick ? 2 : 20,
  idleSeconds: quick ? 5 : 30,
  kills: quick ? 1 : 5,
  betweenKillsSeconds: quick ? 1 : 31,
};

export const say = (line: string): void => console.error(line);

/** A goal was missed: said, and the command fails. */
export function missed(line: string): void {
  say(`✗ ${line}`);
  process.exitCode = 1;
}

export const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
