/** Exceptions (督导: what needs a supervisor now), each the cases that one set of ids names: the figure and its list use the same set. */
import { type SQL, sql } from 'drizzle-orm';
import type { SealedRows } from '../../../domain/access/policy/walls.ts';
import { textArray } from '../json-parameter.ts';
import { andOpenDuty } from '../sealed-duties.ts';
import { TODAY } from '../people/person-item.ts';

/**
 * `overdue`: a duty is past its due day. `due_soon_unowned`: one is due within 24 hours and has no owner who is at work.
 * `stuck`: no duty at all, an input undecided for five minutes, or set aside. `returned`: a task came back. `refused_today`: an
 * input was refused today. `unanswered`: referred to a judge who has neither accepted nor declined.
 */
export const EXCEPTIONS = [
  'overdue',
  'due_soon_unowned',
  'stuck',
  'returned',
  'refused_today',
  'unanswered',
] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** The person in the column is away today. */
const away = (person: SQL): SQL => sql`exists (select from absences z
          where z.person_id = ${person} and z.from_day <= ${TODAY} and (z.to_day is null or z.to_day >= ${TODAY}))`;

/** Whose duties are in hands: those who are enabled and here today, and those who are away with a substitute (代理人) who is. */
const OWNERS: SQL = sql`select w.person_id from people w where w.active and (not ${away(sql`w.person_id`)} or exists (
          select from absences a join people s on s.person_id = a.substitute_id
          where a.person_id = w.person_id and s.active and not ${away(sql`s.person_id`)}))`;

/** Of the row `o`: given to nobody, or to one who is not at work. Not a correlated question: it is asked of many duties at once. */
export const UNOWNED: SQL = sql`(o.person_id is null or o.person_id not in (${OWNERS}))`;

const overdue = (sealed: SealedRows | undefined): SQL =>
  sql`select o.case_id from obligations o where not o.drill and o.due_sort < now()${andOpenDuty(sealed)}`;

const dueSoonUnowned = (sealed: SealedRows | undefined): SQL => sql`
      select o.case_id from obligations o
      where not o.drill and o.due_sort >= now() and o.due_sort < now() + interval '24 hours'${andOpenDuty(sealed)} and ${UNOWNED}`;

/** That a decision behind a wall waits is not told to those whom the wall keeps out: their figure would name the case. */
function stuck(sealed: SealedRows | undefined): SQL {
  const open =
    sealed === undefined
      ? sql``
      : sql` and not exists (select from inbox b where b.decision_id = i.decision_id
          and b.envelope ->> 'type' = any(${textArray(sealed.decisions)}))`;
  return sql`
      select n.case_id from cases n where n.archived_at is null and not n.drill
        and not exists (select from obligations o where o.case_id = n.case_id)
      union all select i.case_id from inbox_pending i where not i.drill and i.received_at < now() - interval '5 minutes'${open}
      union all select k.case_id from case_strikes k where k.strikes >= 2`;
}

function returned(sealed: SealedRows | undefined): SQL {
  const open = sealed === undefined ? sql`` : sql` and t.kind <> all(${textArray(sealed.tasks)})`;
  return sql`select t.case_id from tasks t where not t.drill and t.status = 'returned'${open}`;
}

function refusedToday(sealed: SealedRows | undefined): SQL {
  const open =
    sealed === undefined
      ? sql``
      : sql` and (i.type is null or i.type <> all(${textArray(sealed.decisions)}))`;
  return sql`select i.case_id from case_inputs i
      where i.outcome = 'refused' and i.received_at >= ${TODAY}::timestamp at time zone 'Asia/Shanghai'${open}`;
}

const UNANSWERED = sql`select n.case_id from cases n
      where n.stage = 'awaiting_judge' and n.archived_at is null and not n.drill`;

/** A statement of case ids, of whatever scope. */
export function idsOf(exception: Exception, sealed: SealedRows | undefined): SQL {
  switch (exception) {
    case 'overdue':
      return overdue(sealed);
    case 'due_soon_unowned':
      return dueSoonUnowned(sealed);
    case 'stuck':
      return stuck(sealed);
    case 'returned':
      return returned(sealed);
    case 'refused_today':
      return refusedToday(sealed);
    case 'unanswered':
      return UNANSWERED;
  }
}

export interface DueDays {
  /** Legal days, both included. */
  readonly from: string;
  readonly to: string;
}

const midnight = (day: string, later = 0): SQL =>
  sql`(${day}::date + ${later}::int)::timestamp at time zone 'Asia/Shanghai'`;

/** A due instant is the midnight after its day, so the day's own midnight belongs to the day before. */
export const dueWithin = ({ from, to }: DueDays): SQL =>
  sql`o.due_sort > ${midnight(from)} and o.due_sort <= ${midnight(to, 1)}`;

/** Cases in which a duty falls due in these days; `unowned`: one that has no owner who is at work. */
export function idsDue(days: DueDays, unowned: boolean, sealed: SealedRows | undefined): SQL {
  const owner = unowned ? sql` and ${UNOWNED}` : sql``;
  return sql`select o.case_id from obligations o where not o.drill and ${dueWithin(days)}${andOpenDuty(sealed)}${owner}`;
}
