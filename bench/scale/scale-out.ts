/**
 * `npm run bench -- --scale --temporal-server FILE --temporal-sql-tool FILE [--pairs N] [--block SECONDS] [--dry]`: one worker and one API beside
 * two of each, both on the same PostgreSQL and the same Temporal server backed by it, in turns, sixteen cases at once. Afterwards each
 * side's open cases are compared with their record, workflows and rows, as the nightly comparison does.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { reconcile } from '../../activities/reconcile.ts';
import { openDatabase } from '../../db/client.ts';
import { buildWhatIsMissing } from '../../local/start/build.ts';
import { startPostgres } from '../../local/start/postgres.ts';
import { loadSecrets } from '../../local/start/secrets.ts';
import { caseContract } from '../../workflows/contract.ts';
import { interleave } from '../before/slices.ts';
import { machine } from '../document.ts';
import { type LoadPlan, type Measured, NO_MEASURE, block, percentile, plus } from '../load.ts';
import { openOwnTemporal } from '../own-platform.ts';
import { scratchFolder, whileRunning } from '../while-running.ts';
import { type Group, startGroup } from './group.ts';
import { type TemporalPrograms, startTemporalServer } from './temporal-server.ts';

const AT_ONCE = 16;
const WARM_SECONDS = 5;
/** Twice the processes on the same processors: what they share must not cost more than a tenth. */
export const SHARE_AT_LEAST = 0.9;
const SIZES = [
  { name: 'one_of_each', size: 1 },
  { name: 'two_of_each', size: 2 },
] as const;

export interface ScaledSide {
  readonly name: string;
  readonly size: number;
  readonly slices: readonly Measured[];
  /** What the comparison found, and how many cases it looked at. */
  readonly found: { readonly findings: number; readonly cases: number };
}

export interface ScalePlan {
  readonly programs: TemporalPrograms;
  readonly load: Omit<LoadPlan, 'atOnce'>;
  readonly say: (line: string) => void;
}

/** The one worker and API of a group that are known are not all it has: its processor time is not measured. */
const NONE = { postgres: 0, temporal: 0, worker: 0, api: 0 };

async function compared({ run }: Group, secretsFolder: string): Promise<ScaledSide['found']> {
  const db = openDatabase({ url: run.databaseUrl, max: 4, applicationName: 'bench' });
  const temporal = openOwnTemporal(run, secretsFolder);
  return await whileRunning(
    async () => {
      await temporal.end();
      await db.end();
    },
    async () => {
      const deps = { db, temporal, contract: caseContract('disputes') };
      const { counts, findings } = await reconcile(deps, { reportId: randomUUID(), note: () => undefined });
      return { findings: findings.length, cases: counts['cases'] ?? 0 };
    },
  );
}

async function inTurns(groups: readonly Group[], { load, say }: ScalePlan, secretsFolder: string) {
  const contestants = groups.map(({ side }) => ({ side, pids: () => NONE }));
  for (const one of contestants) await block(one, AT_ONCE, WARM_SECONDS);
  say('· warm');
  const slices = await interleave(contestants, load.pairs * 2, (one) =>
    block(one, AT_ONCE, load.blockSeconds),
  );
  const sides: ScaledSide[] = [];
  for (const [at, group] of groups.entries()) {
    const found = await compared(group, secretsFolder);
    sides.push({ name: group.name, size: group.size, slices: slices[at] ?? [], found });
    say(`· ${group.name}: ${found.cases} cases compared, ${found.findings} findings`);
  }
  return sides;
}

export async function measureScale(plan: ScalePlan): Promise<readonly ScaledSide[]> {
  const folder = scratchFolder('scale');
  mkdirSync(join(folder, 'logs'));
  const secrets = loadSecrets(join(folder, 'secrets.json'), false);
  const bundle = await buildWhatIsMissing(plan.say);
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    ownerPassword: secrets.ownerPassword,
    logFile: join(folder, 'logs', 'postgres.log'),
    settings: { max_connections: '300' },
  });
  const stopPostgres = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return await whileRunning(stopPostgres, async () => {
    const namespaces = SIZES.map(({ name }) => name);
    const temporal = await startTemporalServer({ programs: plan.programs, folder, postgres, namespaces });
    plan.say('· Temporal on PostgreSQL');
    const groups: Group[] = [];
    const stop = async (): Promise<void> => {
      for (const group of groups.toReversed()) await group.stop();
      await temporal.stop(10_000);
    };
    return await whileRunning(stop, async () => {
      for (const one of SIZES)
        groups.push(await startGroup({ ...one, folder, bundle, secrets, postgres, temporal }));
      plan.say('· both sides ready');
      return await inTurns(groups, plan, folder);
    });
  });
}

const rate = ({ cases, seconds }: Measured): number => cases / seconds;

/** The median of the rounds' ratios, of two of each to one of each. */
export function scaledShare(sides: readonly ScaledSide[]): number {
  const [one, two] = sides;
  const ratios = (two?.slices ?? []).map(
    (slice, round) => rate(slice) / rate(one?.slices[round] ?? NO_MEASURE),
  );
  return percentile(ratios, 0.5);
}

export function scaleMarkdown(command: string, sides: readonly ScaledSide[]): string {
  const rows = sides.map(({ size, slices, found }) => {
    const all = slices.reduce(plus, NO_MEASURE);
    const ms = (share: number) => percentile(all.latencies, share).toFixed(0);
    return `| ${size} | ${rate(all).toFixed(1)} | ${ms(0.5)} | ${ms(0.99)} | ${found.cases} | ${found.findings} |`;
  });
  return [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${AT_ONCE} cases at once`,
    '',
    '| workers and APIs, of each | cases/s | decision p50, ms | p99, ms | open cases compared | findings |',
    '| --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
    `Two of each ÷ one of each, median of the rounds (goal ≥ ${SHARE_AT_LEAST}): ${scaledShare(sides).toFixed(2)}`,
    '',
  ].join('\n');
}
