/** What a reader behind a wall (封) does not read of a case, beside the fields of its events: asked for those of the court alone. */
import { type SQL, sql } from 'drizzle-orm';
import type { Capacity } from '../../../domain/access/roles.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';
import { STAGE_OF_NOTE } from '../record/list-events.ts';
import { inScope } from '../scope.ts';

export interface WallRead {
  readonly stage: Stage;
  /** The viewer is or was the appointed mediator of the case. */
  readonly mediates: boolean;
  /** Deadlines of the rules asked for. */
  readonly deadlineIds: readonly string[];
  /** Tasks of the kinds asked for. */
  readonly taskIds: readonly string[];
  /** Events of the types asked for, and those that name a paper, oldest first; `stage` is that of a note (`listEvents`). */
  readonly acts: readonly {
    readonly seq: number;
    readonly inputNo: number;
    readonly type: string;
    readonly body: string;
    readonly stage?: Stage;
  }[];
}

export interface WallAsked {
  /** In which the court appoints who mediates. */
  readonly capacity: Capacity;
  readonly rules: readonly string[];
  readonly taskKinds: readonly string[];
  readonly types: readonly string[];
}

export function readWallsStatement(
  viewer: ViewerScope,
  caseId: string,
  { capacity, rules, taskKinds, types }: WallAsked,
): SQL {
  return sql`
    select c.stage, exists (select from assignments a where a.case_id = c.case_id and a.person_id = ${viewer.personId}::uuid
        and a.capacity = ${capacity}) as mediates,
      coalesce((select jsonb_agg(d.deadline_id) from deadlines d
        where d.case_id = c.case_id and d.detail ->> 'rule' = any(${textArray(rules)})), '[]') as "deadlineIds",
      coalesce((select jsonb_agg(t.task_id) from tasks t
        where t.case_id = c.case_id and t.kind = any(${textArray(taskKinds)})), '[]') as "taskIds",
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', e.seq, 'inputNo', e.input_no, 'type', e.type,
          'body', e.body, 'stage', ${STAGE_OF_NOTE})) order by e.seq)
        from case_events e where e.case_id = c.case_id
          and (e.type = any(${textArray(types)}) or strpos(e.body, '"documentId') > 0)), '[]') as acts
    from cases c
    where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** Undefined when the viewer may not see the case. */
export async function readWalls(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  asked: WallAsked,
): Promise<WallRead | undefined> {
  return await db.first<WallRead>(readWallsStatement(viewer, caseId, asked));
}
