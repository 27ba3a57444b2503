/** Inputs whose judgement threw and that were refused on record (`domain/machine/set-aside.ts`): for operators. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

export interface Unjudged {
  readonly caseId: string;
  readonly inputId: string;
}

export function listUnjudgedStatement(withinMs: number, limit: number): SQL {
  return sql`
    select i.case_id as "caseId", i.input_id as "inputId" from case_inputs i
    where i.refusal ->> 'code' = 'judgement_failed'
      and i.recorded_at > clock_timestamp() - ${withinMs}::bigint * interval '1 millisecond'
    order by i.recorded_at desc, i.case_id, i.input_no limit ${limit}::int`;
}

/** The newest first. */
export async function listUnjudged(db: Database, withinMs: number, limit: number): Promise<Unjudged[]> {
  return await db.rows<Unjudged>(listUnjudgedStatement(withinMs, limit));
}
