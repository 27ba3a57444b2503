/** Disputes beside the empty workflow: under load, and at rest. */
import { ensureTemporalCli } from '../local/setup/temporal-cli.mjs';
import type { Platform } from '../local/start/platform.ts';
import { type AtRest, type RestPlan, measureAtRest } from './at-rest.ts';
import { machine } from './document.ts';
import { type EmptyProcesses, startEmpty } from './empty-side.ts';
import { historyOfOneCase } from './history.ts';
import { type Contestant, compare } from './load.ts';
import { atRest, command, load, options, say } from './options.ts';
import { disputes, withOwnPlatform } from './own-platform.ts';
import { withEmptyAlone } from './own-servers.ts';
import { type LoadResult, type Results, markdown, tasksMarkdown } from './report.ts';
import { TASKS_A_CASE, TaskSide } from './task-side.ts';
import { whileRunning } from './while-running.ts';

const MONTH_MS = 30 * 86_400_000;

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

export async function compareWithEmpty(): Promise<string> {
  const cli = await ensureTemporalCli();
  const loads = options['rest-only'] ? { loads: [], history: undefined } : await runLoads(cli);
  const rest = options['load-only'] ? undefined : await runRest(cli);
  return markdown({ command, machine: machine(), ...loads, rest });
}

export async function measurePending(tasks: number): Promise<string> {
  const cli = await ensureTemporalCli();
  const plan: RestPlan = { ...atRest, open: Math.ceil(tasks / TASKS_A_CASE), kills: 0 };
  const dispute = await withPlatform(cli, async ({ run }) =>
    measureAtRest({ side: await TaskSide.signIn(run), pids: () => run.pids }, plan),
  );
  say(`· ${tasks} tasks of disputes measured`);
  const empty = await restOfEmpty(cli, plan, TASKS_A_CASE);
  return tasksMarkdown({ command, machine: machine(), tasks: plan.open * TASKS_A_CASE, dispute, empty });
}
