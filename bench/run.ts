/**
 * `npm run bench [-- --quick] [--load-only | --rest-only] [--pairs N] [--block SECONDS] [--open N] [--dry]`: the platform
 * beside an empty workflow on the same PostgreSQL and Temporal; writes its tables into docs/performance.md.
 * `--pending N` measures N open delegated tasks at rest, beside the empty workflow with as many activities.
 * `--worklists [--tasks N]` measures the worklists of delegated tasks alone (`worklists.ts`).
 * `--before REVISION [--before REVISION…] [--at 1,4,16] [--at-most 1.03]` compares this build with builds of other
 * revisions, under load (`before/compare-builds.ts`); it exits with 1 when a median ratio is worse than `--at-most`.
 * `--recovery 48x100,6x400 [--before REVISION…] [--seed N]` kills the worker of cases of these sizes (`recovery/`).
 * `--exercises` measures real openings alone and beside 150 exercises (`exercises.ts`).
 * `--supervision [--cases N]` measures the figures of supervisors and their lists at N cases (`supervision/figures.ts`).
 * `--web` measures the budgets of the screens in a browser (`web/web.ts`); it exits with 1 when one is not kept.
 * `--calendar` publishes a holiday notice to `--open` cases beside bare signals (`calendar.ts`); it exits with 1 below its goal.
 * `--told` measures a page of events in sentences beside the raw page (`told.ts`); it exits with 1 above its goal.
 * `--peers` puts DBOS and a hand-written state machine beside the platform and the empty workflow (`peers/`).
 * `--papers` prints papers in their thread, warm and many (`papers.ts`); it exits with 1 over its goals.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readWorkerEnv } from '../config/env.ts';
import type { Platform } from '../local/start/platform.ts';
import { HttpClient } from '../demo/client/http-client.ts';
import { ensureTemporalCli } from '../local/setup/temporal-cli.mjs';
import { type AtRest, type RestPlan, measureAtRest } from './at-rest.ts';
import { compareBuilds } from './before/compare-builds.ts';
import { comparisonMarkdown } from './before/markdown.ts';
import { worseThan } from './before/ratios.ts';
import { calendarMarkdown, measureCalendar, SHARE_AT_LEAST, shareOf } from './calendar.ts';
import { machine, writeInto } from './document.ts';
import { OPENING } from './dispute-side.ts';
import { type EmptyProcesses, startEmpty } from './empty-side.ts';
import { exercisesMarkdown, measureExercises } from './exercises.ts';
import { historyOfOneCase } from './history.ts';
import { type Contestant, type LoadPlan, compare } from './load.ts';
import { disputes, withOwnPlatform } from './own-platform.ts';
import { withEmptyAlone } from './own-servers.ts';
import { papersInTheirThread } from './papers.ts';
import { measurePeers } from './peers/beside-peers.ts';
import { peersMarkdown } from './peers/markdown.ts';
import { recoveryMarkdown } from './recovery/markdown.ts';
import { compareRecoveries, readSizes } from './recovery/recover.ts';
import { type LoadResult, type Results, markdown, tasksMarkdown } from './report.ts';
import { TASKS_A_CASE, TaskSide } from './task-side.ts';
import { TOLD_AT_MOST, longCase, measureTold, toldMarkdown } from './told.ts';
import { measureSupervision } from './supervision/figures.ts';
import { stopOnSignals, whileRunning } from './while-running.ts';
import { isKept, measureWeb, webMarkdown } from './web/web.ts';
import { measureWorklists } from './worklists.ts';

const MONTH_MS = 30 * 86_400_000;

const { values: options } = parseArgs({
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
    web: { type: 'boolean', default: false },
    papers: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    exercises: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});

const quick = options.quick;
const load: Omit<LoadPlan, 'atOnce'> = {
  pairs: Number(options.pairs ?? (quick ? 1 : 6)),
  blockSeconds: Number(options.block ?? (quick ? 3 : 4)),
};
const atRest: RestPlan = {
  open: Number(options.open ?? (quick ? 100 : 5000)),
  settleSeconds: quick ? 2 : 20,
  idleSeconds: quick ? 5 : 30,
  kills: quick ? 1 : 5,
  betweenKillsSeconds: quick ? 1 : 31,
};

stopOnSignals();

const say = (line: string): void => console.error(line);

/** A goal was missed: said, and the command fails. */
function missed(line: string): void {
  say(`✗ ${line}`);
  process.exitCode = 1;
}

const withPlatform = <T>(temporalCli: string, run: (platform: Platform, folder: string) => Promise<T>) =>
  withOwnPlatform({ temporalCli, say }, run);

async function compareLoads(
  platform: Platform,
  empty: EmptyProcesses,
): Promise<Pick<Results, 'loads' | 'history'>> {
  const ours = await disputes(platform);
  const yardstick: Contestant = {
    side: empty.side,
    pids: () => ({ ...platform.run.pids, ...empty.pids() }),
  };
  const loads: LoadResult[] = [];
  for (const atOnce of [1, 4, 16]) {
    const [dispute, other] = await compare([ours, yardstick], { ...load, atOnce });
    loads.push({ atOnce, dispute, empty: other });
    say(`· ${atOnce} at once: ${dispute.cases} and ${other.cases} cases`);
  }
  const { temporalAddress } = platform.run;
  const history = {
    dispute: await historyOfOneCase(temporalAddress, ours.side, 'case'),
    empty: await historyOfOneCase(temporalAddress, empty.side, 'empty'),
  };
  return { loads, history };
}

async function runLoads(temporalCli: string): Promise<Pick<Results, 'loads' | 'history'>> {
  return await withPlatform(temporalCli, async (platform, folder) => {
    const { temporalAddress, databaseUrl } = platform.run;
    const empty = await startEmpty({ folder, temporalAddress, adminUrl: databaseUrl, timerMs: 0, tasks: 0 });
    return await whileRunning(
      () => empty.stop(),
      () => compareLoads(platform, empty),
    );
  });
}

/** The same servers with nothing but the yardstick on them: idling is compared instance by instance. */
async function restOfEmpty(temporalCli: string, plan: RestPlan, tasks: number): Promise<AtRest> {
  const rest = { ...plan, kills: Math.min(2, plan.kills) };
  return await withEmptyAlone({ temporalCli, timerMs: MONTH_MS, tasks }, (empty) =>
    measureAtRest(empty, rest),
  );
}

async function runRest(temporalCli: string): Promise<{ dispute: AtRest; empty: AtRest }> {
  const dispute = await withPlatform(temporalCli, async (platform) =>
    measureAtRest(await disputes(platform), atRest),
  );
  say(`· ${atRest.open} disputes at rest measured`);
  return { dispute, empty: await restOfEmpty(temporalCli, atRest, 0) };
}

const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');

async function compareWithEmpty(): Promise<string> {
  const cli = await ensureTemporalCli();
  const loads = options['rest-only'] ? { loads: [], history: undefined } : await runLoads(cli);
  const rest = options['load-only'] ? undefined : await runRest(cli);
  return markdown({ command, machine: machine(), ...loads, rest });
}

async function measurePending(tasks: number): Promise<string> {
  const cli = await ensureTemporalCli();
  const plan: RestPlan = { ...atRest, open: Math.ceil(tasks / TASKS_A_CASE), kills: 0 };
  const dispute = await withPlatform(cli, async ({ run }) =>
    measureAtRest({ side: await TaskSide.signIn(run), pids: () => run.pids }, plan),
  );
  say(`· ${tasks} tasks of disputes measured`);
  const empty = await restOfEmpty(cli, plan, TASKS_A_CASE);
  return tasksMarkdown({ command, machine: machine(), tasks: plan.open * TASKS_A_CASE, dispute, empty });
}

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

async function toldBesideRaw(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async ({ run }) => {
    const client = new HttpClient(run.address);
    const { password = '', users } = run.demo ?? {};
    await client.signIn(users?.['police']?.username ?? '', password);
    const caseId = await longCase(client, { stationId: users?.['police']?.unit, ...OPENING });
    const times = await measureTold(client, caseId, 300);
    if (!(times.ratio <= TOLD_AT_MOST))
      missed(`told ÷ raw is ${times.ratio.toFixed(2)}, more than ${TOLD_AT_MOST}`);
    return toldMarkdown(command, times);
  });
}

async function budgetsOfScreens(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async ({ run }) => {
    const budgets = await measureWeb(run, OPENING);
    for (const { what } of budgets.filter((one) => !isKept(one))) missed(`over its budget: ${what}`);
    return webMarkdown(command, budgets);
  });
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

async function besideExercises(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async ({ run }) => {
    const { password = '', users } = run.demo ?? {};
    const signedIn = async (key: string): Promise<HttpClient> => {
      const client = new HttpClient(run.address);
      await client.signIn(users?.[key]?.username ?? '', password);
      return client;
    };
    const measured = await measureExercises({
      real: await signedIn('otherStation'),
      realStation: users?.['otherStation']?.unit ?? '',
      trainee: await signedIn('police'),
      trainingStation: users?.['police']?.unit ?? '',
      opening: OPENING,
    });
    return exercisesMarkdown(command, measured);
  });
}

async function besideBareSignals(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async ({ run }, folder) => {
    const secrets = z.object({ codecKeys: z.string() });
    const kept = secrets.parse(JSON.parse(readFileSync(join(folder, 'data', 'secrets.json'), 'utf8')));
    const codecKeys = readWorkerEnv({
      DATABASE_URL: run.databaseUrl,
      TEMPORAL_ADDRESS: run.temporalAddress,
      TEMPORAL_NAMESPACE: run.temporalNamespace,
      CODEC_KEYS: kept.codecKeys,
    }).CODEC_KEYS;
    const result = await measureCalendar(run, codecKeys, atRest.open, say);
    const share = shareOf(result);
    if (!(share >= SHARE_AT_LEAST))
      missed(`the notice has ${share.toFixed(2)} of the rate of bare signals, less than ${SHARE_AT_LEAST}`);
    return calendarMarkdown(command, result);
  });
}

async function besidePeers(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async (platform, folder) => {
    const { temporalAddress, databaseUrl } = platform.run;
    const empty = await startEmpty({ folder, temporalAddress, adminUrl: databaseUrl, timerMs: 0, tasks: 0 });
    return await whileRunning(
      () => empty.stop(),
      async () => peersMarkdown(command, await measurePeers({ platform, empty, folder, load, say })),
    );
  });
}

async function measure(): Promise<{ readonly place: string; readonly tables: string }> {
  if (options.recovery !== undefined)
    return { place: 'recovery', tables: await recoveries(options.recovery) };
  if (options.before !== undefined)
    return { place: 'before', tables: await compareWithRevisions(options.before) };
  if (options.worklists)
    return { place: 'worklists', tables: await measureWorklists(Number(options.tasks), command, say) };
  if (options.supervision)
    return { place: 'supervision', tables: await measureSupervision(Number(options.cases), command, say) };
  if (options.pending !== undefined)
    return { place: 'pending', tables: await measurePending(Number(options.pending)) };
  if (options.exercises) return { place: 'exercises', tables: await besideExercises() };
  if (options.web) return { place: 'web', tables: await budgetsOfScreens() };
  if (options.calendar) return { place: 'calendar', tables: await besideBareSignals() };
  if (options.papers) return { place: 'papers', tables: await papersInTheirThread(command, quick, missed) };
  if (options.peers) return { place: 'peers', tables: await besidePeers() };
  if (options.told) return { place: 'told', tables: await toldBesideRaw() };
  return { place: 'bench', tables: await compareWithEmpty() };
}

const { place, tables } = await measure();
console.log(tables);
if (!options.dry) writeInto(place, tables);
