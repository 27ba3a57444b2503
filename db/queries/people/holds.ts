/** What a person holds (承办事项): capacities in open cases, open tasks, and duties that are theirs alone. Not cut to a scope of cases. */
import { type SQL, sql } from 'drizzle-orm';
import type { Capacity } from '../../../domain/access/roles.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';

/** Of each list. */
const AT_MOST = 200;

interface OfCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly drill: boolean;
}

export interface Holds {
  readonly cases: readonly (OfCase & { readonly stage: Stage; readonly capacity: Capacity })[];
  /** `dueAt` is a real instant, epoch ms. */
  readonly tasks: readonly (OfCase & {
    readonly taskId: string;
    readonly kind: string;
    readonly dueAt?: number;
  })[];
  readonly duties: readonly (OfCase & {
    readonly obligationId: string;
    readonly what: string;
    readonly dueAt?: number;
  })[];
  readonly counts: { readonly cases: number; readonly tasks: number; readonly duties: number };
}

/** The first of a list of JSON objects `item`, in order of `sort`. */
const firstOf = (from: SQL): SQL =>
  sql`coalesce((select jsonb_agg(item order by sort) from (select item, sort from ${from} order by sort limit ${AT_MOST}::int) x), '[]')`;

export function readHoldsStatement(personId: string): SQL {
  const due = (column: SQL) => sql`case when ${column} < 'infinity' then epoch_ms(${column}) end`;
  return sql`
    with held as (
      select jsonb_build_object('caseId', c.case_id, 'caseNumber', c.case_number, 'drill', c.drill, 'stage', c.stage,
        'capacity', a.capacity) as item, c.case_number || a.capacity as sort
      from assignments a join cases c on c.case_id = a.case_id
      where a.person_id = ${personId}::uuid and a.status = 'active' and c.archived_at is null
    ), asked as (
      select jsonb_strip_nulls(jsonb_build_object('taskId', t.task_id, 'caseId', c.case_id, 'caseNumber', c.case_number,
        'drill', t.drill, 'kind', t.kind, 'dueAt', ${due(sql`t.due_sort`)})) as item, t.task_id as sort
      from tasks t join cases c on c.case_id = t.case_id
      where t.assignee_id = ${personId}::uuid and t.status in ('issued', 'accepted')
    ), owed as (
      select jsonb_strip_nulls(jsonb_build_object('obligationId', o.obligation_id, 'caseId', c.case_id, 'caseNumber', c.case_number,
        'drill', o.drill, 'what', o.what, 'dueAt', ${due(sql`o.due_sort`)})) as item, c.case_number || o.obligation_id as sort
      from obligations o join cases c on c.case_id = o.case_id
      where o.person_id = ${personId}::uuid
    )
    select jsonb_build_object('cases', ${firstOf(sql`held`)}, 'tasks', ${firstOf(sql`asked`)}, 'duties', ${firstOf(sql`owed`)},
      'counts', jsonb_build_object('cases', (select count(*) from held), 'tasks', (select count(*) from asked),
        'duties', (select count(*) from owed))) as holds`;
}

export async function readHolds(db: Database, personId: string): Promise<Holds> {
  const row = await db.first<{ holds: Holds }>(readHoldsStatement(personId), { planEachTime: true });
  if (row === undefined) throw new Error('the database did not answer');
  return row.holds;
}
