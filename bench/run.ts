/**
 * `npm run bench [-- --quick] [--load-only | --rest-only] [--pairs N] [--block SECONDS] [--open N] [--dry]`: the platform
 * beside an empty workflow on the same PostgreSQL and Temporal; writes its tables into docs/performance.md.
 * `--pending N` measures N open delegated tasks at rest, beside the empty workflow with as many activities.
 * `--worklists [--tasks N]` measures the worklists of delegated tasks alone (`worklists.ts`); `--told` a page of events in
 * sentences beside the raw page (`told.ts`).
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Platform, startPlatform } from '../scripts/start/platform.ts';
import { OPENING } from '../test/api/support/requests.ts';
import { HttpClient } from '../test/api/walker/http-client.ts';
import { startPostgres } from '../scripts/start/postgres.ts';
import { startTemporal } from '../scripts/start/temporal.ts';
import { ensureTemporalCli } from '../scripts/setup/temporal-cli.mjs';
import { type AtRest, type RestPlan, measureAtRest } from './at-rest.ts';
import { machine, writeInto } from './document.ts';
import { DisputeSide } from './dispute-side.ts';
import { type EmptyProcesses, startEmpty } from './empty-side.ts';
import { historyOfOneCase } from './history.ts';
import { type Contestant, type LoadPlan, compare } from './load.ts';
import { type LoadResult, type Results, markdown, tasksMarkdown } from './report.ts';
import { TASKS_A_CASE, TaskSide } from './task-side.ts';
import { longCase, measureTold, toldMarkdown } from './told.ts';
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
    told: { type: 'boolean', default: false },
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

/** What must not outlive this process when it is told to stop half-way. */
const running = new Set<() => Promise<void>>();

async function whileRunning<T>(stop: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  running.add(stop);
  try {
    return await work();
  } finally {
    running.delete(stop);
    await stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // The last started is the first to go.
    const stops = [...running].reverse();
    void stops.reduce((before, stop) => before.then(stop), Promise.resolve()).finally(() => process.exit(1));
  });
}

const say = (line: string): void => console.error(line);

/** The server's user must be able to pass through. */
function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `jingfa-bench-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

async function withPlatform<T>(temporalCli: string, run: (platform: Platform, folder: string) => Promise<T>) {
  const folder = scratchFolder('platform');
  const dataFolder = join(folder, 'data');
  const platform = await startPlatform({
    dataFolder,
    port: 0,
    demo: true,
    temporalCli,
    logLevel: 'warn',
    say,
  });
  const stop = async (): Promise<void> => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await whileRunning(stop, () => run(platform, folder));
}

async function disputes(platform: Platform): Promise<Contestant> {
  return { side: await DisputeSide.signIn(platform.run), pids: () => platform.run.pids };
}

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
  const folder = scratchFolder('empty');
  mkdirSync(join(folder, 'logs'));
  const log = (name: string) => join(folder, 'logs', `${name}.log`);
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    ownerPassword: 'bench-only',
    logFile: log('postgres'),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await whileRunning(stop, async () => {
    const dbFile = join(folder, 'temporal.db');
    const temporal = await startTemporal({ binary: temporalCli, dbFile, logFile: log('temporal') });
    return await whileRunning(
      () => temporal.stop(3000),
      async () => {
        const where = { folder, temporalAddress: temporal.address, adminUrl: server.url('postgres') };
        const empty = await startEmpty({ ...where, timerMs: MONTH_MS, tasks });
        const pids = () => ({ postgres: server.pid, temporal: temporal.pid, ...empty.pids() });
        const rest = { ...plan, kills: Math.min(2, plan.kills) };
        return await whileRunning(
          () => empty.stop(),
          () => measureAtRest({ side: empty.side, pids }, rest),
        );
      },
    );
  });
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

async function toldBesideRaw(): Promise<string> {
  return await withPlatform(await ensureTemporalCli(), async ({ run }) => {
    const client = new HttpClient(run.address);
    const { password = '', users } = run.demo ?? {};
    await client.signIn(users?.['police']?.username ?? '', password);
    const caseId = await longCase(client, OPENING);
    return toldMarkdown(command, await measureTold(client, caseId, 300));
  });
}

async function measure(): Promise<{ readonly place: string; readonly tables: string }> {
  if (options.worklists)
    return { place: 'worklists', tables: await measureWorklists(Number(options.tasks), command, say) };
  if (options.pending !== undefined)
    return { place: 'pending', tables: await measurePending(Number(options.pending)) };
  if (options.told) return { place: 'told', tables: await toldBesideRaw() };
  return { place: 'bench', tables: await compareWithEmpty() };
}

const { place, tables } = await measure();
console.log(tables);
if (!options.dry) writeInto(place, tables);
