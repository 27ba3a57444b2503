/** A case's readable rows as they are stored, with the head of its record at the same instant: for reconciling. Not cut to a scope. */
import { type SQL, sql } from 'drizzle-orm';
import type { ProjectedRows } from '../../../domain/machine/reconcile.ts';
import type { CaseProjection, Head } from '../../../domain/kernel/append-contract.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

/** The row of a case has `passagesDiffer` where its passages are not those of its events: no projection has it. */
export interface StoredProjection {
  readonly head: Head;
  readonly rows: ProjectedRows;
}

const FIELDS = sql`jsonb_strip_nulls(jsonb_build_object(`;

export function readProjectionStatement(caseId: string): SQL {
  return sql`
    select jsonb_build_object('inputNo', c.input_no, 'seq', c.seq, 'headHash', c.head_hash) as head,
      jsonb_build_object(
        'case', ${FIELDS}'stage', c.stage, 'version', c.version, 'concluded', c.concluded, 'archived', c.archived_at is not null,
          'calendarVersion', c.calendar_version, 'nextDueAt', epoch_ms(c.next_due_at),
          'openTo', c.open_to, 'passagesDiffer', nullif(passages_differ(c.case_id), false))),
        'assignments', coalesce((select jsonb_object_agg(a.person_id || '/' || a.capacity, jsonb_build_object('status', a.status))
          from assignments a where a.case_id = c.case_id), '{}'),
        'deadlines', coalesce((select jsonb_object_agg(d.deadline_id, ${FIELDS}'rule', d.rule, 'status', d.status,
            'dueAtReal', epoch_ms(d.due_at_real))) || jsonb_build_object('detail', d.detail))
          from deadlines d where d.case_id = c.case_id), '{}'),
        'obligations', coalesce((select jsonb_object_agg(o.obligation_id, ${FIELDS}'what', o.what, 'unitId', o.unit_id,
            'roles', o.roles, 'personId', o.person_id, 'deadlineId', o.deadline_id,
            'dueAtReal', case when isfinite(o.due_sort) then epoch_ms(o.due_sort) end)) || jsonb_build_object('detail', o.detail))
          from obligations o where o.case_id = c.case_id), '{}'),
        'tasks', coalesce((select jsonb_object_agg(t.task_id, ${FIELDS}'kind', t.kind, 'status', t.status,
            'attemptNo', t.attempt_no, 'unitId', t.unit_id, 'assigneeId', t.assignee_id, 'partyId', t.party_id,
            'document', t.document, 'method', t.method,
            'caseStage', case when t.status in ('issued', 'accepted', 'returned', 'completed') then t.case_stage end, 'issuerUnitId', t.issuer_unit_id, 'issuerPerson', t.issuer_person,
            'issuedAtReal', epoch_ms(t.issued_at_real), 'roundAtReal', epoch_ms(t.round_at_real),
            'dueAtReal', epoch_ms(t.due_at_real), 'acceptedAtReal', epoch_ms(t.accepted_at_real),
            'firstAttemptAtReal', epoch_ms(t.first_attempt_at_real), 'completedAtReal', epoch_ms(t.completed_at_real),
            'endedAtReal', epoch_ms(t.ended_at_real), 'outcome', t.outcome, 'attempts', t.attempts))
            || jsonb_build_object('detail', t.detail))
          from tasks t where t.case_id = c.case_id), '{}')) as rows
    from cases c where c.case_id = ${caseId}::uuid`;
}

export async function readProjection(db: Database, caseId: string): Promise<StoredProjection | undefined> {
  return await db.first<StoredProjection>(readProjectionStatement(caseId));
}

export function repairProjectionStatement(caseId: string, headHash: string, projection: CaseProjection): SQL {
  return sql`select repair_projection(${caseId}::uuid, ${headHash}, ${jsonParameter(projection)}) as repaired`;
}

/** @returns false when the record has gone on meanwhile: then nothing is written */
export async function repairProjection(
  db: Database,
  caseId: string,
  { headHash }: Head,
  projection: CaseProjection,
): Promise<boolean> {
  const row = await db.first<{ repaired: boolean }>(repairProjectionStatement(caseId, headHash, projection));
  return row?.repaired === true;
}
