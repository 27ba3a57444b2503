/** Two figures that must both be 0: nothing in an open case may be nobody's, and no due day may pass unanswered. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export interface Neglected {
  /** Open cases without an obligation that an active person, or an armed deadline, carries. */
  readonly uncarried: number;
  /** Obligations and armed deadlines past due (by more than the grace) whose deadline was neither met nor breached. */
  readonly unanswered: number;
  /** Some of the cases concerned. */
  readonly examples: readonly string[];
}

const CARRIED = sql`exists (
        select from obligations o where o.case_id = c.case_id and (
          exists (select from people w where w.active and w.person_id = o.person_id)
          or exists (select from deadlines d where d.case_id = o.case_id and d.deadline_id = o.deadline_id and d.status = 'armed')
          or o.person_id is null and exists (
            select from person_roles r join people w on w.person_id = r.person_id
            where r.unit_id = o.unit_id and r.role = any(o.roles) and w.active)))`;

export function countNeglectedStatement(graceMs: number): SQL {
  return sql`
    with moment as (select clock_timestamp() - ${graceMs}::int * interval '1 millisecond' as latest),
    uncarried as (select c.case_id from cases c where c.archived_at is null and not ${CARRIED}),
    unanswered as (
      select d.case_id, d.deadline_id as subject from deadlines d
      where d.status = 'armed' and d.due_at_real < (select latest from moment)
      union
      select o.case_id, coalesce(o.deadline_id, o.obligation_id) from obligations o
      where o.due_sort < (select latest from moment) and not exists (
        select from deadlines d where d.case_id = o.case_id and d.deadline_id = o.deadline_id and d.status in ('met', 'breached')))
    select (select count(*)::int from uncarried) as uncarried, (select count(*)::int from unanswered) as unanswered,
      (select coalesce(jsonb_agg(case_id), '[]') from (
        (select case_id from uncarried limit 10) union (select case_id from unanswered limit 10)) e) as examples`;
}

export async function countNeglected(db: Database, graceMs: number): Promise<Neglected> {
  const row = await db.first<Neglected>(countNeglectedStatement(graceMs));
  if (!row) throw new Error('the figures returned nothing');
  return row;
}
