/** Builds beside each other: cases of several sizes, one after the other on each build, and a worker killed in each. */
import type { StartedTarget } from '../before/compare-builds.ts';
import { withBuilds } from '../before/compare-builds.ts';
import { commitOf } from '../revision.ts';
import { killAt, type Recovery, type Size } from './kill.ts';

export interface RecoveryPlan {
  readonly revisions: readonly string[];
  readonly sizes: readonly Size[];
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** `48x100,6x400`. @throws where it is no such list */
export function readSizes(text: string): Size[] {
  return text.split(',').map((one) => {
    const [, cases, inputs] = /^(\d+)x(\d+)$/.exec(one) ?? [];
    if (cases === undefined || inputs === undefined) throw new Error(`no size: ${one}`);
    return { cases: Number(cases), inputs: Number(inputs) };
  });
}

/** Numbers between 0 and 1, the same for every build. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function compareRecoveries(
  plan: RecoveryPlan,
): Promise<{ readonly names: readonly string[]; readonly recoveries: readonly (readonly Recovery[])[] }> {
  const commits = plan.revisions.map(commitOf);
  return await withBuilds(plan, [undefined, ...commits], [], async (builds: readonly StartedTarget[]) => {
    const recoveries: Recovery[][] = [];
    for (const size of plan.sizes) {
      const row: Recovery[] = [];
      for (const build of builds) {
        row.push(await killAt(build, size, numbers(plan.seed)));
        const { seconds, left, events } = row.at(-1) as Recovery;
        plan.say(`· ${size.cases} × ${size.inputs}: ${seconds.toFixed(1)} s, ${left} left, ${events} events`);
      }
      recoveries.push(row);
    }
    return { names: ['this build', ...commits], recoveries };
  });
}
