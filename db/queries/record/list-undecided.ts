/** What was taken in and has no outcome yet. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import type { Database } from '../../client.ts';

export interface Undecided {
  readonly caseId: string;
  readonly decisionId: string;
  readonly kind: 'open' | 'decision' | 'task';
  /** Of an exercise (演练): it comes after what is real. */
  readonly drill: boolean;
  readonly input: CaseInput;
}

const UNDECIDED = sql`select p.case_id as "caseId", p.decision_id as "decisionId", i.kind, p.drill, case_input(i.envelope, i.received_at) as input
    from inbox_pending p join inbox i on i.decision_id = p.decision_id`;

export function listUndecidedStatement(olderThanMs: number, limit: number, after?: Undecided): SQL {
  const from = after
    ? sql`(p.drill, p.received_at, p.decision_id) > (${after.drill}::boolean, from_epoch_ms(${after.input.receivedAt}::bigint), ${after.decisionId}::uuid)`
    : sql`true`;
  return sql`
    ${UNDECIDED}
    where p.received_at < clock_timestamp() - ${olderThanMs}::int * interval '1 millisecond' and ${from}
    order by p.drill, p.received_at, p.decision_id limit ${limit}::int`;
}

/** What was taken in and has no outcome yet, real cases first and then the oldest, after the one named: the relay signals it again. */
export async function listUndecided(
  db: Database,
  olderThanMs: number,
  limit: number,
  after?: Undecided,
): Promise<Undecided[]> {
  return await db.rows<Undecided>(listUndecidedStatement(olderThanMs, limit, after));
}

export function readUndecidedStatement(caseId: string, inputId: string): SQL {
  return sql`${UNDECIDED} where p.case_id = ${caseId}::uuid and p.input_id = ${inputId}`;
}

/** What was taken in under this id, as it was taken in; undefined when it has its outcome. */
export async function readUndecided(
  db: Database,
  caseId: string,
  inputId: string,
): Promise<Undecided | undefined> {
  return await db.first<Undecided>(readUndecidedStatement(caseId, inputId));
}

export function undecidedOfCaseStatement(caseId: string, limit: number): SQL {
  return sql`${UNDECIDED} where p.case_id = ${caseId}::uuid order by p.received_at, p.decision_id limit ${limit}::int`;
}

/** Of one case, oldest first. */
export async function undecidedOfCase(db: Database, caseId: string, limit: number): Promise<Undecided[]> {
  return await db.rows<Undecided>(undecidedOfCaseStatement(caseId, limit));
}
