/**
 * `npm run prove -- [--seed N] [--rounds M] [--kind K] [--keep]`, or `--measure` for the time-outs: the proof of the checked append and of the order of inputs.
 * With `--tasks`: that what is open on record is pending at Temporal, so many cases (a round each) with delegated tasks.
 * With one of the following a round is one seed (`seed-modes.ts`):
 * `--deaths`: long histories and the worker's death; `--size 6x400` cases by inputs.
 * `--poison`: inputs at random, lawful in form and nonsense, on cases at random stages: each has its outcome, each case goes on.
 * `--hands`: decisions that have an owner, by random roles of random units, held against a table written by hand.
 * `--drills`: exercises asked for beyond their quota, beside real cases.
 * Rounds run in batches, each with a seed of its own; an odd first seed makes cases go on in new runs often; `--seed` of a batch that failed, and its rounds, run it again.
 */
import { parseArgs } from 'node:util';
import { type BatchResult, KINDS, type Kind, type World, kindOf, runBatch } from './batch.ts';
import type { Finding } from './audit/finding.ts';
import { countStruck } from './fault-points.ts';
import { Front } from './front.ts';
import { measure, measureBurst, measureOutage } from './measure.ts';
import { SEED_MODES } from './seed-modes.ts';
import { Servers } from './servers.ts';
import { runTaskBatch } from './task-batch.ts';

const ROUNDS_A_BATCH = 40;

interface Options {
  readonly seed: number;
  readonly rounds: number;
  readonly kind: Kind | undefined;
  readonly keep: boolean;
  readonly mode: Mode;
  readonly size: string;
}

type SeedModeName = keyof typeof SEED_MODES;
type Mode = SeedModeName | 'tasks' | 'rounds' | 'measure';
const MODES = [...(Object.keys(SEED_MODES) as SeedModeName[]), 'tasks', 'measure'] as const;

function options(): Options {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      rounds: { type: 'string', default: '1000' },
      kind: { type: 'string' },
      keep: { type: 'boolean', default: false },
      ...Object.fromEntries(MODES.map((mode) => [mode, { type: 'boolean' as const, default: false }])),
      size: { type: 'string', default: '12x100' },
    },
  });
  const seed = values.seed === undefined ? Math.floor(Date.now() / 1000) * 10 : Number(values.seed);
  const kind = KINDS.find((one) => one === values.kind);
  const mode = MODES.find((one) => (values as Readonly<Record<string, unknown>>)[one] === true) ?? 'rounds';
  return { seed, rounds: Number(values.rounds), kind, keep: values.keep, mode, size: values.size };
}

function tellFindings(findings: readonly Finding[]): void {
  for (const { check, caseId, what } of findings) console.log(`  [${check}] ${caseId}: ${what}`);
}

const verdictOn = (findings: readonly Finding[]): string =>
  findings.length === 0 ? 'holds' : `${findings.length} FINDINGS`;

function tell(result: BatchResult): void {
  const { seed, kind, rounds, ms, inputs, superseded, restarts, findings } = result;
  console.log(
    `seed ${seed} ${kind.padEnd(8)} ${rounds} rounds ${(ms / 1000).toFixed(1)} s, ${inputs} inputs, ` +
      `${superseded} expiries undone, ${restarts} worker starts: ${verdictOn(findings)}`,
  );
  tellFindings(findings);
}

async function startWorld(seed: number): Promise<World> {
  const servers = new Servers({ shortRuns: seed % 2 === 1 });
  console.log(`seed ${seed}; servers in ${servers.folder}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void servers.close().then(() => process.exit(130)));
  }
  await servers.start();
  return { servers, front: new Front(servers), gatheringMs: ROUNDS_A_BATCH * 120 };
}

async function proveSeeds(mode: SeedModeName, { seed, rounds, size, keep }: Options): Promise<number> {
  // Long runs, as in earnest: of a death the seed changes when, not how long a run is.
  const world = await startWorld(seed * 2);
  let findings = 0;
  for (let at = seed; at < seed + rounds; at += 1) {
    const began = performance.now();
    const told = await SEED_MODES[mode].run(world, at, size);
    findings += told.findings.length;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`seed ${at} ${mode} ${seconds} s, ${told.line}: ${verdictOn(told.findings)}`);
    tellFindings(told.findings);
  }
  const broken = await world.front.countBroken();
  console.log(`${rounds} seeds, ${broken} workflows ended wrongly, ${findings} findings`);
  await world.front.close();
  if (findings + broken === 0 || !keep) await world.servers.close();
  return findings + broken === 0 ? 0 : 1;
}

const CASES_A_BATCH = 5;
const ACTS_A_CASE = 40;

async function proveTasks({ seed, rounds, kind, keep }: Options): Promise<number> {
  const world = await startWorld(seed);
  const { servers, front } = world;
  let [inputs, findings] = [0, 0];
  for (let done = 0, at = seed; done < rounds; done += CASES_A_BATCH, at += 1) {
    const plan = { seed: at, kind: kind ?? kindOf(at), cases: Math.min(CASES_A_BATCH, rounds - done) };
    const result = await runTaskBatch(world, { ...plan, acts: ACTS_A_CASE });
    inputs += result.inputs;
    findings += result.findings.length;
    const { ms, restarts } = result;
    console.log(
      `seed ${at} ${plan.kind.padEnd(8)} ${plan.cases} cases ${(ms / 1000).toFixed(1)} s, ${result.inputs} inputs, ` +
        `${restarts} worker starts: ${verdictOn(result.findings)}`,
    );
    tellFindings(result.findings);
  }
  const [broken, renewed] = [await front.countBroken(), await front.countRenewed()];
  console.log('faults that struck:', JSON.stringify(countStruck(servers.control)));
  console.log(
    `${rounds} cases, ${inputs} inputs, ${servers.restarts} worker starts, ${renewed} runs renewed, ` +
      `${broken} workflows ended wrongly, ${findings} findings`,
  );
  await front.close();
  if (findings + broken === 0 || !keep) await servers.close();
  return findings + broken === 0 ? 0 : 1;
}

async function prove({ seed, rounds, kind, keep }: Options): Promise<number> {
  const world = await startWorld(seed);
  const { servers, front } = world;
  const results: BatchResult[] = [];
  for (let done = 0, at = seed; done < rounds; done += ROUNDS_A_BATCH, at += 1) {
    const plan = { seed: at, kind: kind ?? kindOf(at), rounds: Math.min(ROUNDS_A_BATCH, rounds - done) };
    const result = await runBatch(world, plan);
    results.push(result);
    tell(result);
  }
  const sum = (of: (result: BatchResult) => number): number => results.reduce((all, one) => all + of(one), 0);
  const broken = await front.countBroken();
  const renewed = await front.countRenewed();
  const findings = sum((one) => one.findings.length) + broken;
  console.log('faults that struck:', JSON.stringify(countStruck(servers.control)));
  console.log(
    `${sum((one) => one.rounds)} rounds, ${sum((one) => one.inputs)} inputs, ${sum((one) => one.superseded)} expiries undone, ` +
      `${servers.restarts} worker starts, ${renewed} runs renewed, ${broken} workflows ended wrongly, ${findings} findings`,
  );
  await front.close();
  if (findings === 0 || !keep) await servers.close();
  return findings === 0 ? 0 : 1;
}

const KILLS = 4;

const OUTAGES_MS = [2000, 12_000, 30_000];

async function measureOutages(): Promise<void> {
  console.log('| task | database away, ms | outcome after its return, ms | events in the history |');
  for (const task of ['5s', '10s'] as const) {
    for (const { downMs, afterMs, events } of await measureOutage(task, OUTAGES_MS)) {
      console.log(`| ${task} | ${downMs} | ${afterMs} | ${events} |`);
    }
  }
}

async function measureBursts(): Promise<void> {
  console.log('| sticky | decisions/s in bursts | slowest burst, ms |');
  for (const sticky of ['1s', '5s', '1s', '5s'] as const) {
    const { decisionsPerSecond, slowestMs } = await measureBurst(sticky);
    console.log(`| ${sticky} | ${decisionsPerSecond} | ${slowestMs} |`);
  }
}

/** The tables of docs/adr/0004-time-outs.md. */
async function measureTimeOuts(): Promise<number> {
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  console.log(
    '| task | sticky | caught, median (longest) ms | resting, median (longest) ms | new case, median ms |',
  );
  for (const task of ['5s', '10s'] as const) {
    for (const sticky of ['1s', '5s', '10s'] as const) {
      const { caughtMs, idleMs, newCaseMs } = await measure({ task, sticky }, KILLS);
      const caught = `${middle(caughtMs)} (${Math.max(...caughtMs)})`;
      const resting = `${middle(idleMs)} (${Math.max(...idleMs)})`;
      console.log(`| ${task} | ${sticky} | ${caught} | ${resting} | ${middle(newCaseMs)} |`);
    }
  }
  await measureOutages();
  await measureBursts();
  return 0;
}

function run(given: Options): Promise<number> {
  switch (given.mode) {
    case 'measure':
      return measureTimeOuts();
    case 'tasks':
      return proveTasks(given);
    case 'rounds':
      return prove(given);
    default:
      return proveSeeds(given.mode, given);
  }
}

process.exit(await run(options()));
