/** What lists show of a case beside its own row `c`: since when it stands where it stands, who is in charge, what sets it apart. */
import { sql } from 'drizzle-orm';
import { URGENT_RULES } from '../../../domain/kernel/worklist.ts';
import { textArray } from '../json-parameter.ts';

/** Real instant (epoch ms) of the first input after the last one that left the case at another stage. */
export const STAGE_SINCE = sql`coalesce((
      select epoch_ms(i.received_at) from case_inputs i
      where i.case_id = c.case_id and i.input_no > coalesce((
        select j.input_no from case_inputs j where j.case_id = c.case_id and j.stage <> c.stage
        order by j.input_no desc limit 1), 0)
      order by i.input_no limit 1), epoch_ms(c.opened_at))`;

/** Not `exists`: the planner may turn that into one reading of the whole table. */
export const URGENT = sql`coalesce((
      select true from deadlines d where d.case_id = c.case_id and d.status = 'armed' and d.rule = any(${textArray(URGENT_RULES)})
      limit 1), false)`;

export const MINOR = sql`coalesce((
      select true from case_events e where e.case_id = c.case_id and e.type = 'triaged'
        and e.body::jsonb #> '{data,findings,minorInvolved}' = 'true'
      limit 1), false)`;

/**
 * The newest court's number (案号) that is on record, as the court numbers a suit, then its execution: what is claimed for a
 * decision that was refused is on none. The types are those of the index `case_events_numbered`.
 */
export const COURT_NUMBER = sql`(
      select e.body::jsonb #>> '{data,courtCaseNumber}' from case_events e
      where e.case_id = c.case_id and e.type in ('case_registered', 'confirmation_accepted', 'execution_accepted')
        and e.body::jsonb #>> '{data,courtCaseNumber}' is not null
      order by e.seq desc limit 1)`;

/** Those who are in charge now, with their names. */
export const ASSIGNEES = sql`coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', a.person_id, 'capacity', a.capacity,
        'name', w.name)) order by a.capacity, a.person_id)
      from assignments a left join people w on w.person_id = a.person_id
      where a.case_id = c.case_id and a.status = 'active'), '[]')`;

/** What a row has when these are selected with it. */
export interface Marked {
  readonly stageSinceReal: number;
  readonly urgent: boolean;
  readonly minor: boolean;
  readonly assignees: readonly {
    readonly personId: string;
    readonly capacity: string;
    readonly name?: string;
  }[];
}
