/** What became of an input: its outcome, or that it waits, or to what its id is bound. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';
import { inScope } from '../scope.ts';

export interface InputKey {
  readonly caseId: string;
  readonly inputId: string;
}

export interface DecidedInput extends InputKey {
  readonly outcome: InputOutcome;
  /** Missing when the opening itself was refused. */
  readonly caseNumber?: string;
}

export function readOutcomesStatement(keys: readonly InputKey[]): SQL {
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('caseId', i.case_id, 'inputId', i.input_id, 'caseNumber', c.case_number))
        || jsonb_build_object('outcome', input_outcome(i)) as item
    from jsonb_to_recordset(${jsonParameter(keys)}) as k ("caseId" uuid, "inputId" text)
    join case_inputs i on i.case_id = k."caseId" and i.input_id = k."inputId"
    left join cases c on c.case_id = i.case_id`;
}

/** Those of the inputs that have an outcome, for the requests that wait for them. Not cut to a scope: the caller sent them. */
export async function readOutcomes(db: Database, keys: readonly InputKey[]): Promise<DecidedInput[]> {
  const rows = await db.rows<{ item: DecidedInput }>(readOutcomesStatement(keys));
  return rows.map((row) => row.item);
}

export type DecisionRead =
  | { readonly status: 'pending'; readonly receivedAt: number }
  | { readonly status: 'decided'; readonly receivedAt: number; readonly outcome: InputOutcome };

export function readDecisionStatement(viewer: ViewerScope, caseId: string, decisionId: string): SQL {
  return sql`
    select jsonb_build_object('status', case when i.input_id is null then 'pending' else 'decided' end,
        'receivedAt', epoch_ms(b.received_at))
      || case when i.input_id is null then '{}'::jsonb else jsonb_build_object('outcome', input_outcome(i)) end as found
    from inbox b
    left join cases c on c.case_id = b.case_id
    left join case_inputs i on i.case_id = b.case_id and i.input_id = b.input_id
    where b.decision_id = ${decisionId}::uuid and b.case_id = ${caseId}::uuid
      and (b.actor_person_id = ${viewer.personId}::uuid or ${inScope(viewer)})`;
}

/** Undefined when never received, or neither the viewer's own nor of a case they may see. */
export async function readDecision(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  decisionId: string,
): Promise<DecisionRead | undefined> {
  const row = await db.first<{ found: DecisionRead }>(readDecisionStatement(viewer, caseId, decisionId));
  return row?.found;
}

/** To what an id of a decision is bound: it stands for no other request. */
export interface InboxBinding {
  readonly caseId: string;
  readonly actorId: string;
  readonly route: string;
  readonly bodyDigest: string;
}

export function readBindingStatement(decisionId: string): SQL {
  return sql`
    select b.case_id as "caseId", b.actor_person_id as "actorId", b.route, b.body_digest as "bodyDigest"
    from inbox b where b.decision_id = ${decisionId}::uuid`;
}

/** Undefined when nothing was taken in under this id. Not cut to a scope: it only tells a request from another. */
export async function readBinding(db: Database, decisionId: string): Promise<InboxBinding | undefined> {
  return await db.first<InboxBinding>(readBindingStatement(decisionId));
}
