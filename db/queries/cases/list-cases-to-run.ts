/** The open cases, page by page, each with how long its workflow may rest after it is started. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** An exercise runs in days of seconds; what waits in the inbox and what activities of tasks stand for is taken up at once, and a parked case shows that it is. */
export function listCasesToRunStatement(afterCaseId: string | undefined, limit: number): SQL {
  return sql`
    select c.case_id as "caseId", extract(epoch from c.next_due_at) * 1000 as "nextDueAt",
      not c.drill
        and not exists (select from inbox_pending p where p.case_id = c.case_id)
        and not exists (select from case_strikes s where s.case_id = c.case_id)
        and not exists (select from tasks t where t.case_id = c.case_id and t.status in ('issued', 'accepted')) as rests
    from cases c
    where c.archived_at is null and c.case_id > ${afterCaseId ?? FIRST}::uuid
    order by c.case_id limit ${limit}::int`;
}

export interface CaseToRun {
  readonly caseId: string;
  /** Nothing is to be done before this real instant, epoch ms; absent where something may be. */
  readonly restsUntil?: number;
}

interface Row {
  readonly caseId: string;
  readonly nextDueAt: string | null;
  readonly rests: boolean;
}

/** @param never the instant for a case of which nothing falls due, epoch ms */
export async function listCasesToRun(
  db: Database,
  afterCaseId: string | undefined,
  limit: number,
  never: number,
): Promise<CaseToRun[]> {
  const rows = await db.rows<Row>(listCasesToRunStatement(afterCaseId, limit));
  return rows.map(({ caseId, nextDueAt, rests }) =>
    rests
      ? { caseId, restsUntil: nextDueAt === null ? never : Math.min(never, Number(nextDueAt)) }
      : { caseId },
  );
}
