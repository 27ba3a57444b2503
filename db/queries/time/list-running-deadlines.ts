/** The running deadlines of open cases, some cases at a time: what a holiday notice may move. */
import { type SQL, sql } from 'drizzle-orm';
import type { Deadline } from '../../../domain/chapters/clocks/shape.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { PolicyId } from '../../../domain/law/policy.ts';
import type { Database } from '../../client.ts';

export interface CaseWithDeadlines {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: Stage;
  readonly drill: boolean;
  readonly policy: PolicyId;
  readonly station: { readonly id: string; readonly name: string };
  /** As the state of the case holds them; those that run. */
  readonly deadlines: readonly Deadline[];
}

export function listRunningDeadlinesStatement(after: string, limit: number): SQL {
  return sql`
    select c.case_id as "caseId", c.case_number as "caseNumber", c.stage, c.drill, c.policy,
      jsonb_build_object('id', u.unit_id, 'name', u.name) as station,
      coalesce((select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d
        where d.case_id = c.case_id and d.status = 'armed'), '[]') as deadlines
    from cases c join units u on u.unit_id = c.station_id
    where c.archived_at is null and c.case_id > ${after}::uuid
    order by c.case_id limit ${limit}::int`;
}

export async function listRunningDeadlines(
  db: Database,
  after: string,
  limit: number,
): Promise<CaseWithDeadlines[]> {
  return await db.rows<CaseWithDeadlines>(listRunningDeadlinesStatement(after, limit));
}
