/** Whole cases, so many at once, in alternating blocks: what else the machine does meets both sides alike. */
import { type PerPart, type Pids, NOTHING, combine, processorTimes } from './processes.ts';
import { DECISIONS_PER_CASE, type Side } from './side.ts';

export interface Measured {
  readonly cases: number;
  readonly seconds: number;
  /** Of decisions, without openings; ms. */
  readonly latencies: readonly number[];
  readonly processor: PerPart;
}

export interface Contestant {
  readonly side: Side;
  readonly pids: () => Pids;
}

export const NO_MEASURE: Measured = { cases: 0, seconds: 0, latencies: [], processor: NOTHING };

async function oneCase(side: Side, latencies: number[]): Promise<void> {
  const caseId = await side.open();
  for (let step = 0; step < DECISIONS_PER_CASE; step += 1) {
    const began = performance.now();
    await side.decide(caseId, step);
    latencies.push(performance.now() - began);
  }
}

/** New cases are begun until the time is over, and those begun are ended. */
export async function block({ side, pids }: Contestant, atOnce: number, seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  let cases = 0;
  const before = processorTimes(pids());
  const began = performance.now();
  const over = began + seconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < over) {
      await oneCase(side, latencies);
      cases += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const took = (performance.now() - began) / 1000;
  const processor = combine(processorTimes(pids()), before, (after, earlier) => after - earlier);
  return { cases, seconds: took, latencies, processor };
}

export function plus(a: Measured, b: Measured): Measured {
  return {
    cases: a.cases + b.cases,
    seconds: a.seconds + b.seconds,
    latencies: [...a.latencies, ...b.latencies],
    processor: combine(a.processor, b.processor, (one, other) => one + other),
  };
}

export interface LoadPlan {
  readonly atOnce: number;
  readonly blockSeconds: number;
  /** Pairs of blocks: A B, then B A, and so on. */
  readonly pairs: number;
}

export async function compare(
  contestants: readonly [Contestant, Contestant],
  plan: LoadPlan,
): Promise<readonly [Measured, Measured]> {
  const sums: [Measured, Measured] = [NO_MEASURE, NO_MEASURE];
  for (const contestant of contestants) await block(contestant, plan.atOnce, Math.min(3, plan.blockSeconds));
  for (let pair = 0; pair < plan.pairs; pair += 1) {
    const order = pair % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const one of order) {
      sums[one] = plus(sums[one], await block(contestants[one], plan.atOnce, plan.blockSeconds));
    }
  }
  return sums;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
