/** Two figures that must both be 0: nothing in an open case may be nobody's, and no due day may pass unanswered. */
import { type SQL, sql } from 'drizzle-orm';
import { SUPERVISING } from '../../../domain/access/policy/groups.ts';
import { SERVE_BELOW } from '../../../domain/access/policy/seats.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';

export interface Neglected {
  /**
   * Open cases with an obligation that is on no enabled person's worklist: its person is disabled, or it names nobody and
   * none of its roles is held in its unit. What is given to a person is on nobody else's list.
   */
  readonly uncarried: number;
  /** Obligations and armed deadlines past due (by more than the grace) whose deadline was neither met nor breached. */
  readonly unanswered: number;
  /** Some of the cases concerned. */
  readonly examples: readonly string[];
}

/** The role is held in the unit by somebody who is here and enabled. */
const HELD = sql`exists (
        select from person_roles r join people w on w.person_id = r.person_id
        where r.unit_id = s.unit_id and r.role = any(s.roles) and w.active)`;

/** Or in a unit above it, where the role serves those below. */
const HELD_ABOVE = sql`exists (
        select from person_roles r join people w on w.person_id = r.person_id join units a on a.unit_id = r.unit_id
        join units b on b.unit_id = s.unit_id
        where r.role = any(s.roles) and r.role = any(${textArray(SERVE_BELOW)}) and w.active and b.path <@ a.path)`;

/** A supervisor holds the role over the case's units, not in one of them. */
const overseen = (): SQL => sql`exists (
        select from person_roles r join people w on w.person_id = r.person_id join units u on u.unit_id = r.unit_id
        where r.role = any(o.roles) and r.role = any(${textArray(SUPERVISING)}) and w.active
          and (u.path @> c.station_path or u.path @> c.court_path))`;

/** Exercises (演练) are compared every night like real cases, but stand in no figure. */
export type Counted = 'real' | 'all';

export function countNeglectedStatement(graceMs: number, counted: Counted): SQL {
  const isCounted = counted === 'all' ? sql`true` : sql`not c.drill`;
  return sql`
    with moment as (select clock_timestamp() - ${graceMs}::int * interval '1 millisecond' as latest),
    vacant as (
      select s.unit_id, s.roles from (
        select distinct o.unit_id, o.roles from obligations o join cases c on c.case_id = o.case_id
        where c.archived_at is null and ${isCounted} and o.person_id is null) s
      where not ${HELD} and not ${HELD_ABOVE}),
    uncarried as (
      select c.case_id from cases c
      where c.archived_at is null and ${isCounted} and not exists (select from obligations o where o.case_id = c.case_id)
      union
      select c.case_id from vacant v join obligations o on o.unit_id = v.unit_id and o.roles = v.roles
      join cases c on c.case_id = o.case_id
      where c.archived_at is null and ${isCounted} and o.person_id is null and not ${overseen()}
      union
      select c.case_id from obligations o join cases c on c.case_id = o.case_id
      where c.archived_at is null and ${isCounted} and o.person_id is not null
        and not exists (select from people w where w.active and w.person_id = o.person_id)),
    unanswered as (
      select d.case_id, d.deadline_id as subject from deadlines d join cases c on c.case_id = d.case_id
      where ${isCounted} and d.status = 'armed' and d.due_at_real < (select latest from moment)
      union
      select o.case_id, coalesce(o.deadline_id, o.obligation_id) from obligations o join cases c on c.case_id = o.case_id
      where ${isCounted} and o.due_sort < (select latest from moment) and not exists (
        select from deadlines d where d.case_id = o.case_id and d.deadline_id = o.deadline_id and d.status in ('met', 'breached')))
    select (select count(*)::int from uncarried) as uncarried, (select count(*)::int from unanswered) as unanswered,
      (select coalesce(jsonb_agg(case_id), '[]') from (
        (select case_id from uncarried limit 10) union (select case_id from unanswered limit 10)) e) as examples`;
}

export async function countNeglected(
  db: Database,
  graceMs: number,
  counted: Counted = 'all',
): Promise<Neglected> {
  const row = await db.first<Neglected>(countNeglectedStatement(graceMs, counted));
  if (!row) throw new Error('the figures returned nothing');
  return row;
}
