/** What decides who is told of a change: of the case, and of its tasks that changed. */
import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../../../domain/access/policy/visibility.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

/** A case and the number of the last event of the first input from which on its changes are wanted. */
export interface CaseChange {
  readonly caseId: string;
  readonly seq: number;
}

/** Of a task that changed, what decides who may see it beside those who see its case. */
export interface ChangedTask {
  readonly taskId: string;
  readonly kind: TaskKind;
  /** The unit that carries it out, and those that did before. */
  readonly units: readonly string[];
}

/** Of a case, what decides who may see it. */
export interface ChangedCase extends Place {
  readonly caseId: string;
  readonly tasks: readonly ChangedTask[];
}

export function readChangedCasesStatement(changes: readonly CaseChange[]): SQL {
  return sql`
    select c.case_id as "caseId", c.stage, c.station_path::text as "stationPath", c.court_path::text as "courtPath",
      to_jsonb(c.open_to) as "openTo",
      to_jsonb(array(select a.person_id::text from assignments a where a.case_id = c.case_id and a.status = 'active')) as people,
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('taskId', t.task_id, 'kind', t.kind, 'units',
          jsonb_path_query_array(t.detail, '$.former[*].unitId') || to_jsonb(t.unit_id)))
        from case_events s
        join case_events e on e.case_id = s.case_id and e.input_no >= s.input_no and starts_with(e.type, 'task_')
        join tasks t on t.task_id = e.body::jsonb #>> '{data,taskId}'
        where s.case_id = c.case_id and s.seq = k.seq
      ), '[]') as tasks
    from jsonb_to_recordset(${jsonParameter(changes)}) as k ("caseId" uuid, seq int)
    join cases c on c.case_id = k."caseId"`;
}

export async function readChangedCases(db: Database, changes: readonly CaseChange[]): Promise<ChangedCase[]> {
  return await db.rows<ChangedCase>(readChangedCasesStatement(changes));
}
