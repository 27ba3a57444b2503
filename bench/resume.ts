/**
 * `npm run bench -- --resume [--open N] [--dry]`: N open disputes whose Temporal has lost everything. The platform is stopped, Temporal's
 * database is taken away, the platform is started: its worker runs every case again from the record, while one person decides.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../local/start/data-folder.ts';
import { type Platform, startPlatform } from '../local/start/platform.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { caseContract, QUERY_POSITION } from '../workflows/contract.ts';
import { whileWorking } from './at-work.ts';
import { DisputeSide } from './dispute-side.ts';
import { machine } from './document.ts';
import { AT_ONCE, each, pause } from './lanes.ts';
import { percentile } from './load.ts';
import { openOwnTemporal } from './own-platform.ts';
import { scratchFolder, whileRunning } from './while-running.ts';

/** Cases a second that have to run again. */
export const RESUMED_AT_LEAST = 150;

const POLL_MS = 100;
const GIVE_UP_MS = 15 * 60_000;

export interface ResumeResult {
  readonly open: number;
  /** From the start of the worker to the last case that Temporal has, s. */
  readonly started: number;
  /** To the last case that has done its first task: it stands where the record says, its clocks run; s. */
  readonly standing: number;
  /** A person's decisions, ms: before, and while the cases are run again. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
}

export interface ResumePlan {
  readonly temporalCli: string;
  readonly open: number;
  readonly say: (line: string) => void;
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

async function within<T>(began: number, ask: () => Promise<T | undefined>): Promise<T> {
  while (performance.now() - began < GIVE_UP_MS) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await pause(POLL_MS);
  }
  throw new Error('the cases were not run again in time');
}

async function runningAgain(
  { client }: TemporalClient,
  caseIds: readonly string[],
  began: number,
): Promise<Pick<ResumeResult, 'started' | 'standing'>> {
  const { workflowId, workflowType } = caseContract('');
  const query = `WorkflowType = '${workflowType}' AND ExecutionStatus = 'Running'`;
  await within(began, async () => {
    const { count } = await client.workflow.count(query);
    return count >= caseIds.length ? true : undefined;
  });
  const started = secondsSince(began);
  // Answered after the tasks before it; the record hands the cases out in the order of their ids, so the last ids stand last.
  const last = caseIds.toSorted().slice(-2 * AT_ONCE);
  await each(last, (caseId) =>
    within(began, () => client.workflow.getHandle(workflowId(caseId)).query<unknown>(QUERY_POSITION)),
  );
  return { started, standing: secondsSince(began) };
}

async function openCases(side: DisputeSide, count: number): Promise<string[]> {
  const opened: string[] = [];
  await each([...Array(count).keys()], async () => void opened.push(await side.open()));
  return opened;
}

async function standing(platform: Platform, plan: Lost): Promise<ResumeResult> {
  const side = await DisputeSide.signIn(platform.run);
  const temporal = openOwnTemporal(platform.run, plan.dataFolder);
  try {
    const { result, latencies } = await whileWorking(side, plan.caseIds[0] ?? '', () =>
      runningAgain(temporal, plan.caseIds, plan.began()),
    );
    return { open: plan.caseIds.length, ...result, alone: plan.alone, beside: latencies };
  } finally {
    await temporal.end();
  }
}

interface Lost {
  readonly dataFolder: string;
  readonly caseIds: readonly string[];
  readonly alone: readonly number[];
  /** When the worker was started again. */
  readonly began: () => number;
}

export async function measureResume({ temporalCli, open, say }: ResumePlan): Promise<ResumeResult> {
  const folder = scratchFolder('resume');
  const dataFolder = join(folder, 'data');
  let began = 0;
  const heard = (line: string): void => {
    // The platform says so just before it starts its worker.
    if (line.includes('starting worker')) began = performance.now();
    say(line);
  };
  const options = { dataFolder, port: 0, demo: true, temporalCli, logLevel: 'warn', say: heard };
  const started = async <T>(run: (platform: Platform) => Promise<T>): Promise<T> => {
    const platform = await startPlatform(options);
    return await whileRunning(
      () => platform.stop(),
      () => run(platform),
    );
  };
  try {
    const before = await started(async (platform) => {
      const side = await DisputeSide.signIn(platform.run);
      const caseIds = await openCases(side, open);
      say(`· ${open} disputes opened`);
      const { latencies: alone } = await whileWorking(side, caseIds[0] ?? '', () => pause(5000));
      return { caseIds, alone };
    });
    for (const end of ['', '-wal', '-shm'])
      rmSync(`${openDataFolder(dataFolder).temporalDb}${end}`, { force: true });
    return await started((platform) => standing(platform, { dataFolder, ...before, began: () => began }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const resumedPerSecond = ({ open, standing: seconds }: ResumeResult): number => open / seconds;

export function resumeMarkdown(command: string, result: ResumeResult): string {
  const { open, started, standing: stood, alone, beside } = result;
  const rate = (seconds: number): string => `${seconds.toFixed(1)} | ${(open / seconds).toFixed(0)}`;
  const decisions = (latencies: readonly number[]): string =>
    `${latencies.length} | ${percentile(latencies, 0.5).toFixed(0)} | ${percentile(latencies, 0.95).toFixed(0)}`;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${open} open disputes, Temporal's data lost`,
    '',
    '| from the start of the worker | s | cases a second |',
    '| --- | --: | --: |',
    `| Temporal has every case | ${rate(started)} |`,
    `| every case has done its first task (goal ≥ ${RESUMED_AT_LEAST} a second) | ${rate(stood)} |`,
    '',
    '| a person’s decisions | n | p50, ms | p95, ms |',
    '| --- | --: | --: | --: |',
    `| before | ${decisions(alone)} |`,
    `| while the cases are run again | ${decisions(beside)} |`,
    '',
  ].join('\n');
}
