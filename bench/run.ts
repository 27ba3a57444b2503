/**
 * `npm run bench [-- --quick] [--load-only | --rest-only] [--pairs N] [--block SECONDS] [--open N] [--dry]`: the platform
 * beside an empty workflow on the same PostgreSQL and Temporal; writes its tables into docs/performance.md.
 * `--rest-only` measures open cases at rest and kills of the worker, with a table of its own.
 * `--pending N` measures N open delegated tasks at rest, beside the empty workflow with as many activities.
 * `--worklists [--tasks N]` measures the worklists of delegated tasks alone (`worklists.ts`).
 * `--before REVISION [--before REVISION…] [--at 1,4,16] [--at-most 1.03]` compares this build with builds of other
 * revisions, under load (`before/compare-builds.ts`); it exits with 1 when a median ratio is worse than `--at-most`.
 * `--recovery 48x100,6x400 [--before REVISION…] [--seed N]` kills the worker of cases of these sizes (`recovery/`).
 * `--exercises` measures real openings alone and beside 150 exercises (`exercises.ts`).
 * `--supervision [--cases N]` measures the figures of supervisors and their lists at N cases (`supervision/figures.ts`).
 * `--web` measures the budgets of the screens in a browser (`web/web.ts`); it exits with 1 when one is not kept.
 * `--calendar` publishes a holiday notice to `--open` cases beside bare signals (`calendar.ts`); it exits with 1 below its goal.
 * `--resume` takes Temporal's data from `--open` cases and measures how soon all run again (`resume.ts`); it exits with 1 below its goal.
 * `--told` measures a page of events in sentences beside the raw page (`told.ts`); it exits with 1 above its goal.
 * `--peers` puts DBOS and a hand-written state machine beside the platform and the empty workflow (`peers/`).
 * `--scale` puts two workers and two APIs beside one of each, on Temporal on PostgreSQL (`scale/`); it exits with 1 below its goal.
 * `--papers` prints papers in their thread, warm and many (`papers.ts`); it exits with 1 over its goals.
 */
import { ensureTemporalCli } from '../local/setup/temporal-cli.mjs';
import { compareBuilds } from './before/compare-builds.ts';
import { comparisonMarkdown } from './before/markdown.ts';
import { worseThan } from './before/ratios.ts';
import { compareWithEmpty, measurePending } from './beside-empty.ts';
import { machine, writeInto } from './document.ts';
import {
  besideBareSignals,
  besideExercises,
  besidePeers,
  budgetsOfScreens,
  resumed,
  toldBesideRaw,
} from './on-own-platform.ts';
import { command, load, missed, options, quick, say } from './options.ts';
import { papersInTheirThread } from './papers.ts';
import { recoveryMarkdown } from './recovery/markdown.ts';
import { compareRecoveries, readSizes } from './recovery/recover.ts';
import { measureScale, scaledShare, scaleMarkdown, SHARE_AT_LEAST } from './scale/scale-out.ts';
import { measureSupervision } from './supervision/figures.ts';
import { stopOnSignals } from './while-running.ts';
import { measureWorklists } from './worklists.ts';

stopOnSignals();

async function compareWithRevisions(revisions: readonly string[]): Promise<string> {
  const comparison = await compareBuilds({
    revisions,
    levels: options.at.split(',').map(Number),
    rounds: load.pairs,
    sliceSeconds: load.blockSeconds,
    temporalCli: await ensureTemporalCli(),
    say,
  });
  const atMost = options['at-most'] === undefined ? undefined : Number(options['at-most']);
  if (atMost !== undefined) {
    const worse = worseThan(comparison.rows, atMost);
    worse.forEach(missed);
    if (worse.length === 0) say(`✓ no median ratio is worse than ${atMost}`);
  }
  return comparisonMarkdown({ command, machine: machine(), ...comparison });
}

async function recoveries(sizes: string): Promise<string> {
  await ensureTemporalCli();
  const revisions = options.before ?? [];
  const found = await compareRecoveries({
    revisions,
    sizes: readSizes(sizes),
    seed: Number(options.seed),
    say,
  });
  return recoveryMarkdown({ command, machine: machine(), ...found });
}

async function scaledOut(): Promise<string> {
  const { 'temporal-server': server, 'temporal-sql-tool': sqlTool } = options;
  if (server === undefined || sqlTool === undefined)
    throw new Error('--scale needs --temporal-server and --temporal-sql-tool, each the path of a program');
  const programs = { server, sqlTool, cli: await ensureTemporalCli() };
  const sides = await measureScale({ programs, load, say });
  const share = scaledShare(sides);
  if (!(share >= SHARE_AT_LEAST)) missed(`two of each have ${share.toFixed(2)} of one of each`);
  if (sides.some(({ found }) => found.findings > 0)) missed('the comparison found something');
  return scaleMarkdown(command, sides);
}

type Measure = () => Promise<string>;

/** Each with the place of its table; the first that was asked for is measured. */
const MEASURES: Readonly<Record<string, Measure>> = {
  'rest-only': compareWithEmpty,
  recovery: () => recoveries(options.recovery ?? ''),
  before: () => compareWithRevisions(options.before ?? []),
  worklists: () => measureWorklists(Number(options.tasks), command, say),
  supervision: () => measureSupervision(Number(options.cases), command, say),
  pending: () => measurePending(Number(options.pending)),
  exercises: besideExercises,
  web: budgetsOfScreens,
  calendar: besideBareSignals,
  resume: resumed,
  papers: () => papersInTheirThread(command, quick, missed),
  peers: besidePeers,
  scale: scaledOut,
  told: toldBesideRaw,
};

function chosen(): readonly [place: string, measure: Measure] {
  const asked = new Map(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== false),
  );
  return Object.entries(MEASURES).find(([place]) => asked.has(place)) ?? ['bench', compareWithEmpty];
}

const [place, measure] = chosen();
const tables = await measure();
console.log(tables);
if (!options.dry) writeInto(place, tables);
