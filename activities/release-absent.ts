/** A person who leaves, is disabled or loses a role leaves nothing behind: what they hold of a case is its units' again. */
import { absentAssignees } from '../db/queries/people/absent-assignees.ts';
import { tasksOfAbsentPeople } from '../db/queries/tasks/list-open-tasks.ts';
import { readClock } from '../db/queries/time/read-clock.ts';
import type { Finding } from '../db/queries/reconcile/reconcile-reports.ts';
import type { Database } from '../db/client.ts';
import { type Held, releaseInput } from '../domain/kernel/input.ts';
import { signalCase } from '../temporal/cases.ts';
import { pause } from './pause.ts';
import type { ReconcileDeps } from './reconcile-case.ts';

const AT_MOST = 10_000;
const LOOKS = 15;
const BETWEEN_LOOKS_MS = 500;

/** A task or a capacity that somebody holds and should not. */
interface HeldByAbsent {
  readonly caseId: string;
  readonly personId: string;
  readonly held: Held;
  /** They let go of everything. */
  readonly gone: boolean;
  readonly code: 'holder_absent' | 'assignee_absent';
  /** Of the task, or the code of the capacity. */
  readonly id: string;
}

const keyOf = ({ caseId, personId, id }: HeldByAbsent): string => `${caseId} ${personId} ${id}`;

async function heldByAbsent(db: Database): Promise<readonly HeldByAbsent[]> {
  const [tasks, assignments] = [await tasksOfAbsentPeople(db, AT_MOST), await absentAssignees(db, AT_MOST)];
  return [
    ...tasks.map(({ caseId, personId, taskId: id, gone }) => {
      return { caseId, personId, held: 'tasks', gone, code: 'holder_absent', id } as const;
    }),
    ...assignments.map(({ caseId, personId, capacity, gone }) => {
      return { caseId, personId, held: capacity, gone, code: 'assignee_absent', id: capacity } as const;
    }),
  ];
}

/** One input for each person of each case: what they hold is released together. */
async function release({ temporal, contract, signal, db }: ReconcileDeps, held: readonly HeldByAbsent[]) {
  const receivedAt = await readClock(db);
  for (const theirs of Map.groupBy(held, ({ caseId, personId }) => `${caseId} ${personId}`).values()) {
    signal?.throwIfAborted();
    const { caseId, personId } = theirs[0] as HeldByAbsent;
    const only = theirs.some(({ gone }) => gone) ? undefined : [...new Set(theirs.map((one) => one.held))];
    const input = releaseInput(personId, receivedAt, only);
    await temporal.call((client) => signalCase(client, contract, caseId, input));
  }
}

/** @returns a finding for each task and each assignment of an absent person; `repaired` when it is back with its unit */
export async function releaseAbsent(deps: ReconcileDeps): Promise<Finding[]> {
  const { db } = deps;
  const held = await heldByAbsent(db);
  if (held.length === 0) return [];
  await release(deps, held);
  let left = new Set(held.map(keyOf));
  for (let looks = 0; looks < LOOKS && left.size > 0; looks += 1) {
    await pause(BETWEEN_LOOKS_MS, deps.signal);
    const still = new Set((await heldByAbsent(db)).map(keyOf));
    left = new Set([...left].filter((key) => still.has(key)));
  }
  return held.map((one) => {
    const { code, caseId, id } = one;
    return { code, caseId, id, repaired: !left.has(keyOf(one)) };
  });
}
