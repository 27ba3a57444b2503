/** One person who takes decisions on one case, one after the other, while something else is measured. */
import { type DisputeSide, NOTE } from './dispute-side.ts';

function working(side: DisputeSide, caseId: string) {
  const latencies: number[] = [];
  const ending = new AbortController();
  const work = (async () => {
    while (!ending.signal.aborted) {
      const began = performance.now();
      await side.take(caseId, NOTE);
      latencies.push(performance.now() - began);
    }
  })();
  return {
    async end(): Promise<readonly number[]> {
      ending.abort();
      await work;
      return latencies;
    },
  };
}

/** @returns with what `run` gave, what each decision meanwhile took, ms */
export async function whileWorking<T>(side: DisputeSide, caseId: string, run: () => Promise<T>) {
  const work = working(side, caseId);
  const result = await run();
  return { result, latencies: await work.end() };
}
