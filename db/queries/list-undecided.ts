import { type SQL, sql } from 'drizzle-orm';
import type { CaseInput } from '../../domain/case/input.ts';
import type { Database } from '../client.ts';

export interface Undecided {
  readonly caseId: string;
  readonly decisionId: string;
  readonly kind: 'open' | 'decision';
  readonly input: CaseInput;
}

export function listUndecidedStatement(olderThanMs: number, limit: number): SQL {
  return sql`
    select p.case_id as "caseId", p.decision_id as "decisionId", i.kind, case_input(i.envelope, i.received_at) as input
    from inbox_pending p join inbox i on i.decision_id = p.decision_id
    where p.received_at < clock_timestamp() - ${olderThanMs}::int * interval '1 millisecond'
    order by p.received_at, p.decision_id limit ${limit}::int`;
}

/** What was taken in and has no outcome yet, oldest first: the relay signals it again. */
export async function listUndecided(db: Database, olderThanMs: number, limit: number): Promise<Undecided[]> {
  return await db.rows<Undecided>(listUndecidedStatement(olderThanMs, limit));
}
