/** Mediation after registration (先行调解): a mediator within three working days, 15 or 7 days from their receipt (OMR 10-12; OP24 3). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import type { EventData } from '../../kernel/events.ts';
import { assignedIn, disputants, isRecused, mediatorGone, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { violenceGate } from '../violence/gates.ts';
import type { Procedure } from '../../kernel/codes.ts';
import { isEstablished } from '../../law/mediating-bodies.ts';
import type { RuleId } from '../../law/rule.ts';
import { ok, type Refusal, refused, type Result } from '../../result.ts';
import { namedBodyGate } from './bodies.ts';
import { armAsking, choosingGate } from './choosing.ts';

const MEDIATION_RULE: Record<CaseState['policy'], Record<Procedure, RuleId>> = {
  '2023': { ordinary: 'CM2.ordinary', summary: 'CM2.summary', small_claims: 'CM2.summary' },
  '2025': { ordinary: 'CM3.ordinary', summary: 'CM3.summary', small_claims: 'CM3.small_claims' },
};

/** TY 16 the other way round: the judge of the case mediates from the bench and is not appointed its mediator. */
const judges = (state: CaseState, personId: string): boolean =>
  assignedIn(state, 'judge') === personId || assignedIn(state, 'appeal_judge') === personId;

/** Asked already, and still assigned: their answer is waited for. */
const isAppointed = (state: CaseState, personId: string): boolean =>
  state.mediation?.mediatorId === personId && assignedIn(state, 'mediator') === personId;

/** The body for which one is appointed: valid that day, lawfully established, and one's own (OMR 10; CPL 205). */
function appointedBody(
  { actDate }: EventDraft,
  { personId, bodyId, register }: DecisionData['appoint_mediator'],
): Result<Pick<EventData['mediator_appointed'], 'bodyId' | 'bodyKind'>> {
  if (bodyId === undefined) return ok({});
  const body = register?.find((one) => one.bodyId === bodyId);
  const refusal = namedBodyGate(body, [personId], actDate);
  if (refusal !== undefined) return refused(refusal);
  if (body === undefined || !isEstablished(body.kind))
    return refused(refuse('body_not_established', { bodyId }));
  return ok({ bodyId, bodyKind: body.kind });
}

/** Clocks that an appointment ends, whether the court or the parties chose. */
const APPOINTED_WITHIN: ReadonlySet<RuleId> = new Set<RuleId>(['CM6', 'CM7', 'SLA-REGISTERED-HANDOVER']);

/** OMR 13, TY 15: who has a relation steps back, unless each party knows of it and waives it. */
function disclosureGate(
  state: CaseState,
  { disclosed, waivedBy = [] }: DecisionData['accept_appointment'],
): Refusal | undefined {
  const unknown = waivedBy.find((partyId) => partyOf(state, partyId) === undefined);
  if (unknown !== undefined) return refuse('party_unknown', { partyId: unknown });
  if (disclosed === undefined) return undefined;
  const open = disputants(state).filter(({ partyId }) => !waivedBy.includes(partyId));
  return open.length === 0
    ? undefined
    : refuse('relation_not_waived', { parties: open.map(({ partyId }) => partyId).join(',') });
}

export const courtMediationDecisions: DecisionRules<'appoint_mediator' | 'accept_appointment'> = {
  appoint_mediator: {
    zh: '指派调解员',
    en: 'Appoint a mediator',
    stages: ['mediation_after_registration'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => {
      const barred = violenceGate(state);
      if (barred !== undefined || state.mediation?.mediatorAccepted !== true) return barred;
      // Who had to withdraw or has left is replaced, also after accepting.
      return mediatorGone(state) ? undefined : refuse('mediator_already_accepted');
    },
    decide: (draft, { data }) => {
      if (isRecused(draft.state, data.personId)) return refuse('person_recused');
      const choosing = choosingGate(draft.state, data.chosenTogether);
      if (choosing !== undefined) return choosing;
      if (isAppointed(draft.state, data.personId)) return refuse('mediator_already_appointed');
      if (judges(draft.state, data.personId)) return refuse('mediator_conflict');
      const body = appointedBody(draft, data);
      if (!body.ok) return body.refusal;
      draft.meet((one) => APPOINTED_WITHIN.has(one.rule));
      draft.supersede((one) => one.rule === 'CM8', 'replaced');
      const together = data.chosenTogether === true ? { chosenTogether: true } : {};
      const startSeq = draft.emit('mediator_appointed', {
        personId: data.personId,
        ...body.value,
        ...together,
      });
      draft.emit('person_assigned', { personId: data.personId, capacity: 'mediator' });
      draft.arm('CM8', { startDate: draft.actDate, startSeq, startEvent: 'mediator_appointed' });
      return undefined;
    },
  },
  accept_appointment: {
    zh: '调解员接受指派',
    en: 'The mediator accepts',
    stages: ['mediation_after_registration'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state, actor) => {
      if (state.mediation?.mediatorId === undefined) return refuse('no_mediator_appointed');
      if (state.mediation.mediatorAccepted === true) return refuse('mediator_already_accepted');
      return state.mediation.mediatorId === actor.personId ? undefined : refuse('not_the_mediator');
    },
    targets: (state) => ({ party: disputants(state).map(({ partyId }) => partyId) }),
    decide: (draft, { actor, data }) => {
      const refusal = disclosureGate(draft.state, data);
      if (refusal !== undefined) return refusal;
      draft.meet((one) => one.rule === 'CM8');
      const { note: _note, ...disclosure } = data;
      const startSeq = draft.emit('mediator_accepted', {
        date: draft.actDate,
        personId: actor.personId,
        ...disclosure,
      });
      armAsking(draft, startSeq);
      const procedure = draft.state.filing.procedure ?? 'ordinary';
      const rule = MEDIATION_RULE[draft.state.policy][procedure];
      // The period is the mediation's, not the mediator's: a change of person does not prolong it.
      const running = draft.state.deadlines.some((one) => isRunning(one) && one.rule === rule);
      if (!running) draft.arm(rule, { startDate: draft.actDate, startSeq, startEvent: 'mediator_accepted' });
      return undefined;
    },
  },
};
