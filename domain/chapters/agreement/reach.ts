/** What an agreement (调解协议) needs to be in force, and what follows from it (PML 28-31; TY 24; OP24 4). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { PerformanceItem } from './shape.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import {
  activeParties,
  lastAgreement,
  pendingInstrument,
  respondents,
  takingPart,
} from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Refusal } from '../../result.ts';
import { leftOpen, ofSomeGate } from './of-some.ts';
import { policeAgreementGate } from './on-the-spot.ts';
import { statusEndingGate, statusMediationGate } from './personal-status.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { bodyOfAgreement, confirmable, type Reaching } from './body.ts';
import { bodyGate, lastSigned, needsSeal, signatureGate, signingAgentGate } from './form.ts';
import type { RegisteredBody } from '../mediation/shape.ts';
import { lapseHearings } from '../hearings/lapse.ts';
import { awaitSending } from '../service/sending.ts';
import { conclude, endMediation, enterStage, meetBusiness } from '../stages/transition.ts';
import { isTrialLimit } from '../trial/limit.ts';

type Reach = DecisionData['reach_agreement'];

/** CPLI 461: parties and duties clear, amount concrete; checked when drafting, because later is too late. */
function itemGate(items: readonly PerformanceItem[], partyIds: readonly string[]): Refusal | undefined {
  const unclear = items.findIndex(
    (item) =>
      !partyIds.includes(item.obligorId) ||
      (item.obligeeId !== undefined && !partyIds.includes(item.obligeeId)) ||
      (item.kind === 'pay' && item.amount === undefined),
  );
  return unclear === -1 ? undefined : refuse('agreement_item_unclear', { item: unclear + 1 });
}

/** PML 29: a written agreement is in force when all have signed, the mediator too, and the seal is on it. */
function formGate(state: CaseState, data: Reach): Refusal | undefined {
  if (data.form === 'oral') return undefined;
  const sealed = data.sealAffixed || !needsSeal(state, data.mediatingBody);
  return data.mediatorSigned && sealed ? undefined : refuse('agreement_not_signed');
}

function partiesGate(state: CaseState, partyIds: readonly string[]): Refusal | undefined {
  const active = activeParties(state);
  const unknown = partyIds.find((id) => !active.some((party) => party.partyId === id));
  if (unknown !== undefined) return refuse('party_not_active', { partyId: unknown });
  const sides = new Set(
    active.filter((party) => partyIds.includes(party.partyId)).map((party) => party.role),
  );
  return sides.has('applicant') && sides.has('respondent') ? undefined : refuse('agreement_parties_missing');
}

function suitGate(state: CaseState, data: Reach): Refusal | undefined {
  if (state.filing.registeredOn === undefined) return undefined;
  if (pendingInstrument(state) !== undefined) return refuse('instrument_pending');
  if (data.form === 'oral') return refuse('oral_not_allowed');
  if (data.suitEnding === undefined) return refuse('suit_ending_required');
  return statusEndingGate(state, data.suitEnding) ?? statusMediationGate(state);
}

/** Not after today, and not before the last signature (PML 29). */
function dateGate(draft: EventDraft, date: LegalDate, signed: LegalDate = date): Refusal | undefined {
  const last = date > signed ? date : signed;
  if (last > draft.context.receivedDate) return refuse('date_in_future', { date: last });
  return date < signed ? refuse('dates_out_of_order', { date, notBefore: signed }) : undefined;
}

/** Of the data what the record keeps as it was said. */
function kept(data: Reach) {
  const { mediatorSigned: _signed, sealAffixed: _seal, effectDate: _date, partyIds: _ids, ...said } = data;
  const { register: _register, bodyId: _named, ...rest } = said;
  return rest;
}

const bodyFields = (body: RegisteredBody | undefined) =>
  body === undefined ? {} : { bodyId: body.bodyId, bodyKind: body.kind };

const contentGate = (
  state: CaseState,
  data: Reach,
  partyIds: readonly string[],
  date: LegalDate,
): Refusal | undefined =>
  formGate(state, data) ??
  bodyGate(state, data.mediatingBody) ??
  policeAgreementGate(state, data, date) ??
  partiesGate(state, partyIds) ??
  signatureGate(state, data, partyIds) ??
  signingAgentGate(state, data) ??
  itemGate(data.items, partyIds) ??
  suitGate(state, data) ??
  ofSomeGate(state, partyIds, data.suitEnding);

export function reachAgreement(
  draft: EventDraft,
  { actor, data }: Reaching,
  stage: MediationStage,
): Refusal | undefined {
  const partyIds = data.partyIds ?? takingPart(draft.state).map((party) => party.partyId);
  const signed = lastSigned(data);
  const date = data.effectDate ?? signed ?? draft.actDate;
  const refusal = contentGate(draft.state, data, partyIds, date) ?? dateGate(draft, date, signed);
  if (refusal !== undefined) return refusal;
  const found = bodyOfAgreement(draft.state, { actor, data }, date);
  if (!found.ok) return found.refusal;
  const agreementId = `a${draft.state.agreements.length + 1}`;
  draft.emit('agreement_reached', {
    ...kept(data),
    ...bodyFields(found.value),
    agreementId,
    partyIds,
    date,
    confirmable: confirmable(draft.state, data, found.value),
  });
  const seq = draft.state.seq;
  follow(draft, stage, { partyIds, date, seq, atOnce: data.onTheSpot !== undefined });
  return undefined;
}

interface Reached {
  readonly partyIds: readonly string[];
  readonly date: string;
  readonly seq: number;
  /** On the spot it is performed at once (AJ 178). */
  readonly atOnce: boolean;
}

function follow(draft: EventDraft, stage: MediationStage, reached: Reached): void {
  const inSuit = draft.state.filing.registeredOn !== undefined;
  if (leftOpen(draft.state, reached.partyIds)) {
    settleSome(draft, reached.partyIds);
    if (inSuit) return;
    // Their thirty days run although the case goes on against the others (CPL 205).
    return armConfirmation(draft, reached, 'case');
  }
  if (inSuit) return endSuit(draft, stage, reached);
  endMediation(draft, stage, 'agreement');
  if (reached.atOnce) {
    draft.emit('performance_recorded', { full: true, date: reached.date });
    return conclude(draft, 'agreement_performed');
  }
  enterStage(draft, 'agreement_in_force');
  armConfirmation(draft, reached, 'stage');
}

/** PM10: thirty days from the day the agreement took effect, also when that was before today (PML 33, CPL 205). */
function armConfirmation(draft: EventDraft, { date, seq }: Reached, scope: Deadline['scope']): void {
  if (lastAgreement(draft.state)?.confirmable === 'red') return;
  draft.arm('PM10', { startDate: date, startSeq: seq, startEvent: 'agreement_reached', scope });
}

/** One of several respondents settles: the case goes on against the others (state per party). */
function settleSome(draft: EventDraft, partyIds: readonly string[]): void {
  const agreementId = lastAgreement(draft.state)?.agreementId ?? '';
  for (const party of respondents(draft.state)) {
    if (partyIds.includes(party.partyId))
      draft.emit('party_settled', { partyId: party.partyId, agreementId });
  }
}

/** After registration the suit ends by a mediation paper, by withdrawal, or by performance at once (OP24 4). */
function endSuit(draft: EventDraft, stage: MediationStage, reached: Reached): void {
  const agreement = lastAgreement(draft.state);
  if (draft.state.stage === stage) endMediation(draft, stage, 'agreement');
  meetBusiness(draft);
  draft.meet(isTrialLimit);
  if (agreement?.suitEnding !== 'mediation_paper') {
    return conclude(draft, agreement?.suitEnding === 'withdrawal' ? 'withdrawn' : 'settled');
  }
  lapseHearings(draft);
  const instrumentId = `i${draft.state.instruments.length + 1}`;
  const { date } = reached;
  draft.emit('instrument_issued', {
    instrumentId,
    kind: 'mediation_paper',
    date,
    appealable: false,
    items: agreement.items,
  });
  awaitSending(draft, date);
}
