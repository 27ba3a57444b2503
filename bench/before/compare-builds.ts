/**
 * This build, builds of other revisions and the yardstick, each on servers of its own, under the same load in turns.
 * All keep running; while one is measured nothing is asked of the others.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../local/start/build.ts';
import type { RunFile } from '../../local/start/run-file.ts';
import { pause } from '../../local/start/running.ts';
import { DisputeSide } from '../dispute-side.ts';
import { type Contestant, block } from '../load.ts';
import { withEmptyAlone } from '../own-servers.ts';
import { type PerPart, memoryMb } from '../processes.ts';
import { commitOf } from '../revision.ts';
import { scratchFolder, whileRunning } from '../while-running.ts';
import { checkOut } from './checkout.ts';
import { LOAD_FIGURES, RATE, allSlices } from './figures.ts';
import { type BuildPlaces, type StartedBuild, STOP_MS, launchBuild, untilReady } from './own-start.ts';
import { type Row, type SideSlices, compareFigure } from './ratios.ts';
import { READING_FIGURES, Reader, allReadings } from './reading.ts';
import { interleave } from './slices.ts';

export interface BuildsPlan {
  readonly revisions: readonly string[];
  /** So many cases at once. */
  readonly levels: readonly number[];
  readonly rounds: number;
  readonly sliceSeconds: number;
  readonly temporalCli: string;
  readonly say: (line: string) => void;
}

/** What was measured once, of a build. */
export interface Once {
  readonly firstStart: number;
  readonly secondStart: number;
  readonly memoryMb: PerPart;
}

export interface Comparison {
  /** Of the columns: this build, the revisions, the yardstick. */
  readonly names: readonly string[];
  readonly plan: BuildsPlan;
  /** Of the machine, before anything was started: what others did on it. */
  readonly loadBefore: number;
  readonly rows: readonly Row[];
  /** By build, without the yardstick. */
  readonly once: readonly Once[];
}

/** A build that runs. */
export interface StartedTarget {
  readonly side: DisputeSide;
  run(): RunFile;
}

interface Build extends StartedTarget {
  /** Undefined: this build. */
  readonly revision: string | undefined;
  readonly contestant: Contestant;
  readonly starts: Pick<Once, 'firstStart' | 'secondStart'>;
}

const SETTLE_MS = 500;
const WARM_UP_AT_ONCE = 4;

async function whileStarted<T>(
  places: BuildPlaces,
  name: string,
  work: (started: StartedBuild) => Promise<T>,
): Promise<T> {
  const logFile = join(places.scratch, `${name}.log`);
  const launched = await launchBuild(places, logFile);
  return await whileRunning(
    () => launched.stop(STOP_MS),
    async () => work(await untilReady(launched, places, logFile)),
  );
}

/** The second start is the comparable one: the first may bundle the workflows, which a checkout does once. */
async function whileBuilt<T>(
  revision: string | undefined,
  places: BuildPlaces,
  work: (build: Build) => Promise<T>,
): Promise<T> {
  const firstStart = await whileStarted(places, 'first-start', ({ seconds }) => Promise.resolve(seconds));
  return await whileStarted(places, 'second-start', async (started) => {
    const side = await DisputeSide.signIn(started.run());
    const contestant = { side, pids: () => started.run().pids };
    return await work({
      revision,
      side,
      run: () => started.run(),
      contestant,
      starts: { firstStart, secondStart: started.seconds },
    });
  });
}

/** Each revision's build is started inside the one before it, and all end in the opposite order. */
export async function withBuilds<T>(
  plan: Pick<BuildsPlan, 'say'>,
  commits: readonly (string | undefined)[],
  built: readonly Build[],
  run: (builds: readonly Build[]) => Promise<T>,
): Promise<T> {
  if (built.length === commits.length) return await run(built);
  const commit = commits[built.length];
  const scratch = scratchFolder('build');
  const removed = (): Promise<void> => {
    rmSync(scratch, { recursive: true, force: true });
    return Promise.resolve();
  };
  return await whileRunning(removed, async () => {
    const checkout = commit === undefined ? ROOT : join(scratch, 'checkout');
    mkdirSync(checkout, { recursive: true });
    if (commit !== undefined) await checkOut(commit, checkout, plan.say);
    return await whileBuilt(commit, { checkout, scratch }, (build) => {
      plan.say(`· ${commit ?? 'this build'} started`);
      return withBuilds(plan, commits, [...built, build], run);
    });
  });
}

interface Side {
  readonly revision: string | undefined;
  readonly contestant: Contestant;
}

async function compareLoads(plan: BuildsPlan, sides: readonly Side[]): Promise<Row[]> {
  const rows: Row[] = [];
  const load = (atOnce: number, seconds: number) => async (side: Side) => {
    const measured = await block(side.contestant, atOnce, seconds);
    await pause(SETTLE_MS);
    return measured;
  };
  await interleave(sides, 1, load(WARM_UP_AT_ONCE, plan.sliceSeconds));
  for (const atOnce of plan.levels) {
    await interleave(sides, 1, load(atOnce, Math.min(3, plan.sliceSeconds)));
    const slices = await interleave(sides, plan.rounds, load(atOnce, plan.sliceSeconds));
    const sliced = sides.map(({ revision }, at) => ({ revision, slices: slices[at] ?? [] }));
    plan.say(`· ${atOnce} at once: ${sliced.map((side) => allSlices(side.slices).cases).join(', ')} cases`);
    const figures = [RATE, ...LOAD_FIGURES];
    rows.push(...figures.map((figure) => compareFigure(`${atOnce} at once`, figure, sliced, allSlices)));
  }
  return rows;
}

async function compareReading(plan: BuildsPlan, builds: readonly Build[]): Promise<Row[]> {
  const readers: Reader[] = [];
  for (const { side } of builds) readers.push(await Reader.prepare(side));
  const slices = await interleave(readers, plan.rounds, (reader) => reader.slice(plan.sliceSeconds / 2));
  const sliced = builds.map(({ revision }, at): SideSlices<(typeof slices)[number][number]> => {
    return { revision, slices: slices[at] ?? [] };
  });
  return READING_FIGURES.map((figure) => compareFigure('reading', figure, sliced, allReadings));
}

/** Throws where git knows no such revision, before anything is started, or where a build does not start. */
export async function compareBuilds(plan: BuildsPlan): Promise<Comparison> {
  const loadBefore = loadavg()[0] ?? Number.NaN;
  const commits = plan.revisions.map(commitOf);
  return await withBuilds(plan, [undefined, ...commits], [], (builds) => {
    const empty = { temporalCli: plan.temporalCli, timerMs: 0, tasks: 0 };
    return withEmptyAlone(empty, async (contestant) => {
      const sides: Side[] = [...builds, { revision: undefined, contestant }];
      const rows = [...(await compareLoads(plan, sides)), ...(await compareReading(plan, builds))];
      const once = builds.map(({ starts, contestant: { pids } }) => ({
        ...starts,
        memoryMb: memoryMb(pids()),
      }));
      return { names: ['this build', ...commits, 'empty'], plan, loadBefore, rows, once };
    });
  });
}
