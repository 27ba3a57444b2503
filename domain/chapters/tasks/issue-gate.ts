/** Whether a task may be asked for: by whom, at this stage, of this party, for this paper, and not twice. */
import { isAskedAt, mayIssue } from '../../access/policy/tasks.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isRecused, owedItems, owes, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { servedInstrument, serviceRefusal } from '../service/effects.ts';
import type { IssueTask } from './acts.ts';
import { TASK_KIND_ROWS } from './kinds.ts';
import { isOpen } from './open-tasks.ts';
import { isEnded } from './questions.ts';
import { violenceGate } from '../violence/gates.ts';
import { methodRefusal } from './service-attempts.ts';

/** Temporal holds two thousand pending activities a run; a case that needs so many has gone wrong long before. */
const MOST_OPEN = 200;

/** Urging and execution on the spot concern the party who has to perform. */
const OF_DEBTORS: readonly string[] = ['urging', 'on_the_spot_execution'];

/** Why this task may not be issued now; undefined when it may. */
export function issueRefusal(state: CaseState, actor: Actor, data: IssueTask): Refusal | undefined {
  const { kind, personId, itemNo } = data;
  if (!mayIssue(kind, actor.roles)) return refuse('task_issuer_not_permitted', { kind });
  if (!isAskedAt(kind, state.stage)) return refuse('task_wrong_stage', { kind, stage: state.stage });
  if (personId !== undefined && isRecused(state, personId)) return refuse('person_recused');
  if (itemNo !== undefined && itemNo > owedItems(state).length) return refuse('item_unknown');
  const violent = kind === 'mediation_help' ? violenceGate(state) : undefined;
  if (violent !== undefined) return violent;
  return partyRefusal(state, data) ?? capacityRefusal(state, data) ?? paperRefusal(state, data);
}

function partyRefusal(state: CaseState, { kind, partyId }: IssueTask): Refusal | undefined {
  if (partyId === undefined)
    return TASK_KIND_ROWS[kind].party === 'required' ? refuse('task_party_required', { kind }) : undefined;
  const party = partyOf(state, partyId);
  if (party === undefined) return refuse('party_unknown');
  if (party.status !== 'active') return refuse('party_not_active');
  return OF_DEBTORS.includes(kind) && !owes(state, partyId)
    ? refuse('task_party_owes_nothing', { kind })
    : undefined;
}

function capacityRefusal(state: CaseState, data: IssueTask): Refusal | undefined {
  if (state.tasks.filter((task) => !isEnded(task)).length >= MOST_OPEN) return refuse('too_many_tasks');
  return sameAsked(state, data);
}

export const instrumentOf = (state: CaseState, { document }: IssueTask): string | undefined =>
  document === undefined ? undefined : servedInstrument(state, { document })?.instrumentId;

function sameAsked(state: CaseState, data: IssueTask): Refusal | undefined {
  const twin = state.tasks.find(
    (task) =>
      isOpen(task) &&
      task.kind === data.kind &&
      task.partyId === data.partyId &&
      task.document === data.document &&
      task.instrumentId === instrumentOf(state, data) &&
      task.itemNo === data.itemNo &&
      task.unitId === data.unitId,
  );
  return twin === undefined
    ? undefined
    : refuse('task_already_asked', {
        taskId: twin.taskId,
        personId: twin.issuedBy.personId,
        at: twin.issuedAt,
      });
}

function paperRefusal(state: CaseState, data: IssueTask): Refusal | undefined {
  if (data.kind !== 'service') return undefined;
  const { partyId, document, method } = data;
  if (partyId === undefined || document === undefined) return refuse('task_document_required');
  const refusal = serviceRefusal(state, { partyId, document });
  return refusal ?? (method === undefined ? undefined : methodRefusal(state, { partyId, document, method }));
}
