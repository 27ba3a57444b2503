/** Deadlines to come by day (期限日历) over a supervisor's scope, and in how many cases one has no owner who is at work. */
import { type SQL, sql } from 'drizzle-orm';
import type { SealedRows } from '../../../domain/access/policy/walls.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { andOpenDuty } from '../sealed-duties.ts';
import { type DueDays, dueWithin, UNOWNED } from './exceptions.ts';
import { AT_WORK, supervised } from './supervised.ts';

export interface CalendarDay {
  /** Legal day; missing in the row of all days together. */
  readonly day?: string;
  readonly duties: number;
  readonly unownedDuties: number;
  readonly cases: number;
  /** Cases with such a duty. */
  readonly unowned: number;
}

export function calendarStatement(viewer: ViewerScope, days: DueDays, sealed: SealedRows | undefined): SQL {
  return sql`
    with due as (
      select ((o.due_sort - interval '1 millisecond') at time zone 'Asia/Shanghai')::date as day, o.case_id, ${UNOWNED} as unowned
      from obligations o join cases c on c.case_id = o.case_id
      where not o.drill and ${dueWithin(days)}${andOpenDuty(sealed)} and ${AT_WORK} and ${supervised(viewer, 'c')}
    ), each_case as (
      select day, case_id, count(*) as duties, count(*) filter (where unowned) as unowned from due
      group by grouping sets ((day, case_id), (case_id))
    )
    select coalesce(jsonb_agg(item order by item ->> 'day' nulls last), '[]') as days from (
      select jsonb_strip_nulls(jsonb_build_object('day', day, 'duties', sum(duties), 'unownedDuties', sum(unowned),
        'cases', count(*), 'unowned', count(*) filter (where unowned > 0))) as item
      from each_case group by day) d`;
}

/** The days on which something is due, and last, without a day, all of them together. */
export async function readCalendarAhead(
  db: Database,
  viewer: ViewerScope,
  days: DueDays,
  sealed: SealedRows | undefined,
): Promise<readonly CalendarDay[]> {
  const row = await db.first<{ days: CalendarDay[] }>(calendarStatement(viewer, days, sealed), {
    planEachTime: true,
  });
  return row?.days ?? [];
}
