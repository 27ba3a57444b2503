/** Cases that owe an answer: an input taken in, or a deadline passed, a while ago and not decided. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { PARKED_AT } from './strike-case.ts';

/** Times as long as a real case. */
const DRILLS_WAIT = 15;

export interface WaitingCase {
  readonly caseId: string;
  /** Inputs that wait; 0 where only a deadline does. */
  readonly inputs: number;
  readonly drill: boolean;
}

export function listWaitingCasesStatement(olderThanMs: number, limit: number): SQL {
  return sql`
    with moment as (
      select clock_timestamp() - ${olderThanMs}::int * interval '1 millisecond' as latest,
        clock_timestamp() - ${olderThanMs}::int * ${DRILLS_WAIT}::int * interval '1 millisecond' as latest_drill),
    inputs as (
      select p.case_id, p.drill, count(*)::int as inputs, min(p.received_at) as since from inbox_pending p, moment
      where p.received_at < case when p.drill then latest_drill else latest end
      group by p.case_id, p.drill order by p.drill, since limit ${limit}::int),
    due as (
      select d.case_id, c.drill, 0 as inputs, min(d.due_at_real) as since
      from deadlines d join cases c on c.case_id = d.case_id, moment
      where d.status = 'armed' and d.due_at_real < case when c.drill then latest_drill else latest end
        and c.archived_at is null and not exists (
          select from case_inputs i where i.case_id = d.case_id
            and i.input_id = 'expiry:' || d.deadline_id || ':' || (d.detail ->> 'revision'))
      group by d.case_id, c.drill order by c.drill, since limit ${limit}::int)
    select case_id as "caseId", bool_or(drill) as drill, max(inputs) as inputs
    from (select * from inputs union all select * from due) w
    where not exists (select from case_strikes s where s.case_id = w.case_id and s.strikes >= ${PARKED_AT}::int)
    group by case_id order by bool_or(drill), min(since) limit ${limit}::int`;
}

/**
 * Real cases before exercises, of each those that have waited longest first. Exercises (演练) are held back on purpose and given
 * longer; an expiry that was refused because it could not be judged owes nothing any more, and a parked case waits for people.
 */
export async function listWaitingCases(
  db: Database,
  olderThanMs: number,
  limit: number,
): Promise<WaitingCase[]> {
  return await db.rows<WaitingCase>(listWaitingCasesStatement(olderThanMs, limit));
}
