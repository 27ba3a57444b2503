/**
 * Who may see a delegated task (协助事项): the readers of its case; those of its performing unit who carry out its kind; and
 * those of the unit that asked, in the stages that they see. The last two are conditions on the task's own row.
 */
import { type SQL, sql } from 'drizzle-orm';
import { seenAtUnit } from '../../../domain/access/policy/tasks.ts';
import type { Grant, ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import { textArray } from '../json-parameter.ts';
import { inScope, readsInFull } from '../scope.ts';

export interface TaskViewer {
  readonly viewer: ViewerScope;
  readonly actor: Actor;
}

/** A condition on the row `t` of `tasks`: its unit is asked, whatever case it belongs to. */
export function asPerformer({ actor }: TaskViewer): SQL {
  return sql`(t.unit_id = ${actor.unitId} and t.kind = any(${textArray(seenAtUnit(actor.roles))}))`;
}

/** The same for a unit or a person that held it before: what was done then can still be reported. */
export function asFormer({ actor }: TaskViewer): SQL {
  return sql`((t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('unitId', ${actor.unitId}::text))
        or t.detail -> 'former' @> jsonb_build_array(jsonb_build_object('personId', ${actor.personId}::text)))
      and t.kind = any(${textArray(seenAtUnit(actor.roles))}))`;
}

const stagesThrough = ({ grants }: ViewerScope, through: Grant['through']): readonly string[] => [
  ...new Set(grants.filter((grant) => grant.through === through).flatMap((grant) => grant.stages)),
];

/**
 * A court's task in the stages that the viewer sees through the court, any other unit's in those through the station: a right
 * of one side opens no stage of the other, whatever roles the viewer holds.
 *
 * @param stage the column with the stage of its case
 */
export function asIssuer({ viewer, actor }: TaskViewer, stage: SQL): SQL {
  const { unitId } = actor;
  const ofCourt = sql`exists (select from units o where o.unit_id = ${unitId} and o.kind = 'court')`;
  return sql`(t.issuer_unit_id = ${unitId} and ${stage} = any(case when ${ofCourt}
    then ${textArray(stagesThrough(viewer, 'court'))} else ${textArray(stagesThrough(viewer, 'station'))} end))`;
}

/** A condition on the row `d` of `documents`: a task of the viewer's unit names it, or the viewer sent it for one. */
export function ofPerformedTask(who: TaskViewer): SQL {
  return sql`exists (
      select from tasks t where t.case_id = d.case_id and ${asPerformer(who)} and (
        d.uploaded_by = ${who.actor.personId}::uuid
        or d.document_id::text in (select n #>> '{}' from jsonb_path_query(t.detail, 'strict $.**.documentId') as n)))`;
}

/**
 * Whether who sees the task reads the names and texts of it: one whose unit has or had it does, if the role takes part;
 * else as in the case. A condition on `t` and the row `c` of its case.
 */
export function readsTaskInFull(who: TaskViewer): SQL {
  if (!who.viewer.takesPart) return sql`false`;
  return sql`(${asPerformer(who)} or ${asFormer(who)} or ${readsInFull(who.viewer)})`;
}

/** A condition on `t` and the row `c` of its case. */
export function taskVisible(who: TaskViewer): SQL {
  return sql`(${asPerformer(who)} or ${asIssuer(who, sql`c.stage`)} or ${inScope(who.viewer)})`;
}
