/** Many open cases of which nobody asks anything: what they cost, and how soon a worker that was killed is back. */
import { type Contestant, percentile } from './load.ts';
import { type PerPart, combine, memoryMb, processorTimes } from './processes.ts';

export interface AtRest {
  readonly open: number;
  readonly openedPerSecond: number;
  /** Share of one core, in percent. */
  readonly idle: PerPart;
  readonly memoryMb: PerPart;
  /** From the kill to the first answer on a case the worker held in memory, and on one it did not; ms. */
  readonly afterKill: { readonly held: readonly number[]; readonly atRest: readonly number[] };
}

export interface RestPlan {
  readonly open: number;
  readonly settleSeconds: number;
  readonly idleSeconds: number;
  readonly kills: number;
  /** A worker that ran less counts as one that keeps failing, and is started again more slowly. */
  readonly betweenKillsSeconds: number;
}

const AT_ONCE = 16;
const pause = (seconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, seconds * 1000));

async function openMany({ side }: Contestant, count: number): Promise<string[]> {
  const opened: string[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      opened.push(await side.open());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return opened;
}

async function idleShare({ pids }: Contestant, seconds: number): Promise<PerPart> {
  const before = processorTimes(pids());
  const began = performance.now();
  await pause(seconds);
  const elapsed = performance.now() - began;
  return combine(processorTimes(pids()), before, (after, earlier) => ((after - earlier) / elapsed) * 100);
}

async function killOnce({ side, pids }: Contestant, held: string, atRest: string) {
  process.kill(pids().worker, 'SIGKILL');
  const began = performance.now();
  const answered = async (caseId: string, step: number): Promise<number> => {
    await side.decide(caseId, step);
    return performance.now() - began;
  };
  const [first, second] = await Promise.all([answered(held, 2), answered(atRest, 2)]);
  return { held: first, atRest: second };
}

export async function measureAtRest(contestant: Contestant, plan: RestPlan): Promise<AtRest> {
  const began = performance.now();
  const cases = await openMany(contestant, plan.open);
  const openedPerSecond = plan.open / ((performance.now() - began) / 1000);
  await pause(plan.settleSeconds);
  const idle = await idleShare(contestant, plan.idleSeconds);
  const memory = memoryMb(contestant.pids());
  const afterKill: { held: number[]; atRest: number[] } = { held: [], atRest: [] };
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const held = cases.at(-1 - kill) ?? '';
    // Held means held: the former kill emptied the worker's memory.
    await contestant.side.decide(held, 2);
    if (kill > 0) await pause(plan.betweenKillsSeconds);
    const answers = await killOnce(contestant, held, cases[kill] ?? '');
    afterKill.held.push(answers.held);
    afterKill.atRest.push(answers.atRest);
  }
  return { open: plan.open, openedPerSecond, idle, memoryMb: memory, afterKill };
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
