/**
 * `npm run bench -- --resume [--open N] [--dry]`: N open disputes whose Temporal has lost everything. The platform is stopped, Temporal's
 * database is taken away, the platform is started: its worker runs every case again from the record, while one person decides.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../local/start/data-folder.ts';
import { type Platform, startPlatform } from '../local/start/platform.ts';
import type { TemporalClient } from '../temporal/client.ts';
import { caseContract } from '../workflows/contract.ts';
import { whileWorking } from './at-work.ts';
import { DisputeSide, NOTE } from './dispute-side.ts';
import { machine } from './document.ts';
import { each, pause } from './lanes.ts';
import { percentile } from './load.ts';
import { openOwnTemporal } from './own-platform.ts';
import { scratchFolder, whileRunning } from './while-running.ts';

/** Cases a second that have to run again. */
export const RESUMED_AT_LEAST = 150;

const POLL_MS = 100;
const FIRST_DECISIONS = 100;
const GIVE_UP_MS = 15 * 60_000;

export interface ResumeResult {
  readonly open: number;
  /** From the start of the worker to the last case that Temporal has, s: each is woken by its next deadline or a decision. */
  readonly running: number;
  /** Decisions of one person, ms: before, and while the cases are run again. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  /** First decisions on cases that were run again and rest, ms. */
  readonly first: readonly number[];
}

export interface ResumePlan {
  readonly temporalCli: string;
  readonly open: number;
  readonly say: (line: string) => void;
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

async function runningAgain({ client }: TemporalClient, open: number, began: number): Promise<number> {
  const { workflowType } = caseContract('');
  const query = `WorkflowType = '${workflowType}' AND ExecutionStatus = 'Running'`;
  while (performance.now() - began < GIVE_UP_MS) {
    const { count } = await client.workflow.count(query);
    if (count >= open) return secondsSince(began);
    await pause(POLL_MS);
  }
  throw new Error('the cases were not run again in time');
}

/** One after the other: each has to load its record first. */
async function firstDecisions(side: DisputeSide, caseIds: readonly string[]): Promise<number[]> {
  const latencies: number[] = [];
  for (const caseId of caseIds) {
    const began = performance.now();
    await side.take(caseId, NOTE);
    latencies.push(performance.now() - began);
  }
  return latencies;
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
    const [worked = '', ...others] = plan.caseIds;
    const { result, latencies } = await whileWorking(side, worked, () =>
      runningAgain(temporal, plan.caseIds.length, plan.began()),
    );
    const first = await firstDecisions(side, others.slice(-FIRST_DECISIONS));
    return { open: plan.caseIds.length, running: result, alone: plan.alone, beside: latencies, first };
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

export const resumedPerSecond = ({ open, running }: ResumeResult): number => open / running;

export function resumeMarkdown(command: string, result: ResumeResult): string {
  const { open, running, alone, beside, first } = result;
  const decisions = (latencies: readonly number[]): string =>
    `${latencies.length} | ${percentile(latencies, 0.5).toFixed(0)} | ${percentile(latencies, 0.95).toFixed(0)}`;
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${open} open disputes, Temporal's data lost`,
    '',
    `- From the start of the worker until Temporal had every case: ${running.toFixed(1)} s, ${resumedPerSecond(result).toFixed(0)} cases a second (goal ≥ ${RESUMED_AT_LEAST})`,
    '',
    '| decisions, one after the other | n | p50, ms | p95, ms |',
    '| --- | --: | --: | --: |',
    `| before, on one case | ${decisions(alone)} |`,
    `| on one case, while the others are run again | ${decisions(beside)} |`,
    `| the first on each of others, which rest | ${decisions(first)} |`,
    '',
  ].join('\n');
}
