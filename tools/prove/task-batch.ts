/** Several cases with delegated tasks at once under one great fault, then what Temporal has against what the record has. */
import { type Kind, type World, auditBatch, strike } from './batch.ts';
import { DEADLY, type Fault, HARMLESS } from './fault-points.ts';
import { type Random, randomFrom } from './random.ts';
import type { Finding } from './audit/finding.ts';
import { TaskWalk } from './task-walk.ts';

export interface TaskPlan {
  readonly seed: number;
  readonly kind: Kind;
  readonly cases: number;
  readonly acts: number;
}

export interface TaskBatchResult extends TaskPlan {
  readonly ms: number;
  readonly inputs: number;
  readonly restarts: number;
  readonly findings: readonly Finding[];
}

function faultFor(kind: Kind, n: number, random: Random): Fault {
  const kills = kind === 'kill' || kind === 'kill_two';
  const point = kills ? (DEADLY[n % DEADLY.length] as Fault['point']) : random.pick(HARMLESS);
  return { point, ms: point.startsWith('slow') ? random.whole(3050, 3400) : random.whole(0, 14) };
}

async function lived(walk: TaskWalk, acts: number, fault: Fault): Promise<Finding[]> {
  try {
    await walk.open();
    await walk.act(acts, fault);
    return [...(await walk.inLine()), ...(await walk.oneResult())];
  } catch (error) {
    return [{ check: 'round', caseId: walk.caseId, what: String(error) }];
  }
}

async function ended(walk: TaskWalk): Promise<Finding[]> {
  try {
    await walk.end();
    return await walk.inLine();
  } catch (error) {
    return [{ check: 'round', caseId: walk.caseId, what: String(error) }];
  }
}

export async function runTaskBatch(world: World, plan: TaskPlan): Promise<TaskBatchResult> {
  const began = performance.now();
  const { servers, front } = world;
  const before = servers.restarts;
  await servers.wantWorkers(plan.kind === 'kill_two' || plan.kind === 'freeze' ? 2 : 1);
  const walks = Array.from({ length: plan.cases }, (_, n) => {
    const random = randomFrom(plan.seed * 1009 + n);
    const walk = new TaskWalk({ front, control: servers.control, random, name: `tasks:${plan.seed}:${n}` });
    return { walk, fault: faultFor(plan.kind, n, random) };
  });
  const walking = Promise.all(walks.map(({ walk, fault }) => lived(walk, plan.acts, fault)));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await strike(servers, plan.kind, randomFrom(plan.seed + 7));
  const found = (await walking).flat();
  // Half of them end, with whatever is open.
  found.push(...(await Promise.all(walks.slice(0, plan.cases >> 1).map(({ walk }) => ended(walk)))).flat());
  const caseIds = walks.map(({ walk }) => walk.caseId);
  const report = await auditBatch(world, caseIds);
  return {
    ...plan,
    ms: Math.round(performance.now() - began),
    inputs: report.inputs,
    restarts: servers.restarts - before,
    findings: [...found, ...report.findings],
  };
}
