/**
 * Asking the owner (提请有权机关处理): the police ask the court for what is the court's, the court the police. The request is
 * a duty of the owner until the wanted decision is taken on its subject, or the owner declines with a reason.
 */
import { OPEN_STAGES } from '../../kernel/stage.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { capacityOf, notTheOwner, ownedThing, ownersOf, ownsFor, type Subject } from '../../kernel/owners.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { isSame, liveRequests, missing, requestOf, subjectOf } from './questions.ts';
import type { OwnerRequest } from './shape.ts';

type Ask = DecisionData['ask_owner'];

/** An agreement that a court is asked for is the court's own (CPL 97). */
const sought = ({ wanted, ...subject }: Ask): Subject =>
  wanted === 'reach_agreement' ? { ...subject, mediatingBody: 'court' } : subject;

function askGate(state: CaseState, actor: Actor, ask: Ask): Refusal | undefined {
  const lacking = missing(state, ask.wanted, ask);
  if (lacking !== undefined) return lacking;
  const thing = ownedThing(state, ask.wanted, sought(ask));
  if (thing === undefined) return refuse('request_subject_missing', { field: 'capacity' });
  if (ownsFor(state, actor, ownersOf(thing, ask.wanted)))
    return refuse('request_not_needed', { owned: thing });
  const same = liveRequests(state).find((one) => isSame(one, ask.wanted, ask));
  return same === undefined ? undefined : refuse('request_already_open', { requestId: same.requestId });
}

function ask(draft: EventDraft, data: Ask, actor: Actor): Refusal | undefined {
  const refusal = askGate(draft.state, actor, data);
  if (refusal !== undefined) return refusal;
  const { wanted, reason } = data;
  const requestId = `r${(draft.state.requests?.length ?? 0) + 1}`;
  // Of somebody who is not assigned the record keeps in which capacity they are meant: it knows no units of people.
  const capacity = wanted === 'recuse_person' ? capacityOf(draft.state, data) : data.capacity;
  const subject = subjectOf(wanted, { ...data, ...(capacity === undefined ? {} : { capacity }) });
  draft.emit('owner_asked', { requestId, wanted, ...subject, reason });
  return undefined;
}

function ownRequests(state: CaseState, actor: Actor): readonly OwnerRequest[] {
  return liveRequests(state).filter((one) => ownsFor(state, actor, requestOf(state, one).owners));
}

function answerGate(state: CaseState, actor: Actor, request: OwnerRequest): Refusal | undefined {
  if (request.outcome !== undefined) return refuse('request_answered');
  const { thing, owners } = requestOf(state, request);
  if (thing === undefined || ownsFor(state, actor, owners)) return undefined;
  return notTheOwner(thing, request.wanted);
}

export const requestDecisions: DecisionRules<'ask_owner' | 'answer_request'> = {
  ask_owner: {
    zh: '提请有权机关处理',
    en: 'Ask the owner to decide',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    targets: (state) => ({
      deadline: state.deadlines
        .filter((one) => one.status === 'armed' || one.status === 'excluded')
        .map((one) => one.deadlineId),
      event: state.datedEvents.map((one) => String(one.seq)),
      person: state.assignments.filter((one) => one.status === 'active').map((one) => one.personId),
    }),
    decide: (draft, { data, actor }) => ask(draft, data, actor),
  },
  answer_request: {
    zh: '不予办理提请事项',
    en: 'Decline what was asked for',
    stages: OPEN_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    afterConclusion: true,
    ready: (state) => (liveRequests(state).length === 0 ? refuse('no_open_request') : undefined),
    targets: (state, actor) => ({ request: ownRequests(state, actor).map((one) => one.requestId) }),
    decide: (draft, { data, actor }) => {
      const request = draft.state.requests?.find((one) => one.requestId === data.requestId);
      if (request === undefined) return refuse('request_unknown');
      const refusal = answerGate(draft.state, actor, request);
      if (refusal !== undefined) return refusal;
      draft.emit('request_answered', { ...data, wanted: request.wanted });
      return undefined;
    },
  },
};
