/** Many open cases of which nobody asks anything: what they cost, and how soon a worker that was killed is back. */
import { existsSync } from 'node:fs';
import { type Contestant, percentile } from './load.ts';
import { type PerPart, combine, memoryMb, processorTimes } from './processes.ts';

export interface AtRest {
  readonly open: number;
  readonly openedPerSecond: number;
  /** Share of one core, in percent. */
  readonly idle: PerPart;
  readonly memoryMb: PerPart;
  /** From the kill to the answer on a case the worker held in memory, asked at once or a second later; ms. */
  readonly afterKill: { readonly atOnce: readonly number[]; readonly later: readonly number[] };
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

async function gone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}/fd/0`)) await pause(0.002);
}

/** Asked at once, the server may still hand the task to the dead worker's poll: then it waits for the task's time-out. */
async function killOnce({ side, pids }: Contestant, first: string, second: string) {
  const { worker } = pids();
  process.kill(worker, 'SIGKILL');
  const began = performance.now();
  await gone(worker);
  const answered = async (caseId: string): Promise<number> => {
    await side.decide(caseId, 2);
    return performance.now() - began;
  };
  const [atOnce, later] = await Promise.all([answered(first), pause(1).then(() => answered(second))]);
  return { atOnce, later };
}

export async function measureAtRest(contestant: Contestant, plan: RestPlan): Promise<AtRest> {
  const began = performance.now();
  const cases = await openMany(contestant, plan.open);
  const openedPerSecond = plan.open / ((performance.now() - began) / 1000);
  await pause(plan.settleSeconds);
  const idle = await idleShare(contestant, plan.idleSeconds);
  const memory = memoryMb(contestant.pids());
  const afterKill: { atOnce: number[]; later: number[] } = { atOnce: [], later: [] };
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const [first, second] = [cases.at(-1 - kill) ?? '', cases.at(-100 + kill) ?? ''];
    // Held means held: the former kill emptied the worker's memory.
    await Promise.all([contestant.side.decide(first, 2), contestant.side.decide(second, 2)]);
    // At least until the tasks of these decisions are out of the worker's hands.
    await pause(kill > 0 ? plan.betweenKillsSeconds : 1);
    const answers = await killOnce(contestant, first, second);
    afterKill.atOnce.push(answers.atOnce);
    afterKill.later.push(answers.later);
  }
  return { open: plan.open, openedPerSecond, idle, memoryMb: memory, afterKill };
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
