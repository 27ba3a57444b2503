/** What reconciling needs: the open tasks on record, and those that nobody is there for any more. Not cut to a scope. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export interface OpenTaskRow {
  readonly taskId: string;
  readonly attemptNo: number;
  readonly caseId: string;
}

export function listOpenTaskRowsStatement(after: string | undefined, limit: number): SQL {
  return sql`
    select t.task_id as "taskId", t.attempt_no as "attemptNo", t.case_id as "caseId" from tasks t
    where t.status in ('issued', 'accepted') and t.task_id > ${after ?? ''}
    order by t.task_id limit ${limit}::int`;
}

/** By task id: each of them is one pending activity of its case's workflow. */
export async function listOpenTaskRows(
  db: Database,
  after: string | undefined,
  limit: number,
): Promise<OpenTaskRow[]> {
  return await db.rows<OpenTaskRow>(listOpenTaskRowsStatement(after, limit));
}

export interface AbsentHolder {
  readonly taskId: string;
  readonly caseId: string;
  readonly personId: string;
  /** Disabled, or not on file at all; else they work elsewhere now. */
  readonly gone: boolean;
}

/** @param personId only theirs; of everybody when it is not said */
export function tasksOfAbsentPeopleStatement(limit: number, personId?: string): SQL {
  const theirs = personId === undefined ? sql`` : sql`t.assignee_id = ${personId}::uuid and `;
  return sql`
    select t.task_id as "taskId", split_part(t.task_id, '.', 1) as "caseId", t.assignee_id as "personId",
      w.active is not true as gone
    from tasks t left join people w on w.person_id = t.assignee_id
    where ${theirs}t.status in ('issued', 'accepted') and t.assignee_id is not null
      and (w.person_id is null or not w.active or w.unit_id <> t.unit_id)
    order by t.assignee_id, t.task_id limit ${limit}::int`;
}

/** Open tasks held by somebody who is disabled or works elsewhere now: they are their units' again (`release`). */
export async function tasksOfAbsentPeople(
  db: Database,
  limit: number,
  personId?: string,
): Promise<AbsentHolder[]> {
  return await db.rows<AbsentHolder>(tasksOfAbsentPeopleStatement(limit, personId));
}
