/** What somebody holds and should not: the tasks and capacities of people who left, moved or lost a role, and the inputs that release it. */
import type { Capacity } from '../../../domain/access/roles.ts';
import { type Held, type ReleaseInput, releaseInput } from '../../../domain/kernel/input.ts';
import type { Database } from '../../client.ts';
import { tasksOfAbsentPeople } from '../tasks/list-open-tasks.ts';
import { absentAssignees } from './absent-assignees.ts';

/** A task or a capacity that somebody holds and should not. */
export interface HeldByAbsent {
  readonly caseId: string;
  readonly personId: string;
  readonly held: 'tasks' | Capacity;
  /** They let go of everything. */
  readonly gone: boolean;
  readonly code: 'holder_absent' | 'assignee_absent';
  /** Of the task, or the code of the capacity. */
  readonly id: string;
}

/** @param personId only theirs; of everybody when it is not said */
export async function heldByAbsent(
  db: Database,
  limit: number,
  personId?: string,
): Promise<readonly HeldByAbsent[]> {
  const tasks = await tasksOfAbsentPeople(db, limit, personId);
  const assignments = await absentAssignees(db, limit, personId);
  return [
    ...tasks.map(({ caseId, personId, taskId: id, gone }) => {
      return { caseId, personId, held: 'tasks', gone, code: 'holder_absent', id } as const;
    }),
    ...assignments.map(({ caseId, personId, capacity, gone }) => {
      return { caseId, personId, held: capacity, gone, code: 'assignee_absent', id: capacity } as const;
    }),
  ];
}

interface Release {
  readonly caseId: string;
  readonly input: ReleaseInput;
}

/**
 * One input for each person of each case: what they hold is released together.
 * @param receivedAt by the database's clock, epoch ms
 */
export function releasesOf(
  held: readonly Pick<HeldByAbsent, 'caseId' | 'personId' | 'held' | 'gone'>[],
  receivedAt: number,
): readonly Release[] {
  const groups = Map.groupBy(held, ({ caseId, personId }) => `${caseId} ${personId}`).values();
  return [...groups].flatMap((theirs) => {
    const [first] = theirs;
    if (first === undefined) return [];
    const only: readonly Held[] = [...new Set(theirs.map((one) => one.held))];
    const input = releaseInput(
      first.personId,
      receivedAt,
      theirs.some(({ gone }) => gone) ? undefined : only,
    );
    return [{ caseId: first.caseId, input }];
  });
}
