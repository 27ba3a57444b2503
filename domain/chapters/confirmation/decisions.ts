/** Judicial confirmation (司法确认): accepted in 3 days, decided in 30, in force when served (CPL 187, 205-206; CPLI 351-358). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import {
  effectiveInstrument,
  lastAgreement,
  pendingInstrument,
  sideMissing,
} from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { absentFrom, carriedOver } from '../agreement/obliged.ts';
import { awaitSending } from '../service/sending.ts';
import { isSham, shamRefusal, unaskedRefusal } from './review.ts';
import { suppliedGate } from './papers.ts';
import { enterStage } from '../stages/transition.ts';

const notYetAccepted = (state: CaseState): Refusal | undefined =>
  state.confirmation?.status === 'applied' ? undefined : refuse('confirmation_already_accepted');

function underReview(state: CaseState): Refusal | undefined {
  if (pendingInstrument(state)?.kind === 'confirmation_ruling')
    return refuse('confirmation_awaiting_service');
  return state.confirmation?.status === 'accepted' ? undefined : refuse('confirmation_not_accepted');
}

function withdrawable(state: CaseState): Refusal | undefined {
  return pendingInstrument(state)?.kind === 'confirmation_ruling'
    ? refuse('confirmation_awaiting_service')
    : undefined;
}

/** Back with the agreement: what is left of the thirty days goes on, so that the parties may apply again (CPL 205). */
function backToAgreement(draft: EventDraft): void {
  enterStage(draft, 'agreement_in_force');
  const agreement = lastAgreement(draft.state);
  if (agreement === undefined || draft.compute('PM10', agreement.date).dueDate < draft.actDate) return;
  const start = { startDate: agreement.date, startSeq: agreement.seq, startEvent: 'agreement_reached' };
  draft.arm('PM10', start);
}

type ConfirmationDecision =
  | 'accept_confirmation'
  | 'refuse_confirmation'
  | 'confirm_agreement'
  | 'reject_confirmation'
  | 'withdraw_confirmation';

export const confirmationDecisions: DecisionRules<ConfirmationDecision> = {
  accept_confirmation: {
    zh: '受理确认申请',
    en: 'Accept the application',
    stages: ['judicial_confirmation'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: notYetAccepted,
    decide: (draft, { data }) => {
      const missing = suppliedGate(draft.state, data.supplied);
      if (missing !== undefined) return missing;
      draft.meet((one) => one.rule === 'JC1');
      const startSeq = draft.emit('confirmation_accepted', { date: draft.actDate, ...data });
      const start = { startDate: draft.actDate, startSeq, startEvent: 'confirmation_accepted' };
      draft.arm('JC2', start);
      draft.arm('SLA-CONFIRM-TARGET', start);
      return undefined;
    },
  },
  refuse_confirmation: {
    zh: '不予受理确认申请',
    en: 'Refuse to accept the application',
    stages: ['judicial_confirmation'],
    leadsTo: ['agreement_in_force'],
    article: '民诉法解释 第355条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: notYetAccepted,
    decide: (draft, { data }) => {
      draft.emit('confirmation_refused', data);
      backToAgreement(draft);
      return undefined;
    },
  },
  confirm_agreement: {
    zh: '裁定协议有效',
    en: 'Rule that the agreement is valid',
    stages: ['judicial_confirmation'],
    leadsTo: [],
    onBehalf: 'never',
    capacity: 'judge',
    ready: (state) => underReview(state) ?? (sideMissing(state) ? refuse('side_missing') : undefined),
    decide: (draft, { data }) => {
      const items = carriedOver(draft.state, lastAgreement(draft.state)?.items ?? []);
      const absent = absentFrom(draft.state, items);
      if (absent !== undefined) return absent;
      const unasked = unaskedRefusal(draft.state, data.askedIds ?? []) ?? shamRefusal(draft.state);
      if (unasked !== undefined) return unasked;
      draft.emit('confirmation_parties_asked', { partyIds: data.askedIds ?? [] });
      const date = data.date ?? draft.actDate;
      draft.meet((one) => one.rule === 'JC2' || one.rule === 'SLA-CONFIRM-TARGET', date);
      const instrumentId = `i${draft.state.instruments.length + 1}`;
      draft.emit('instrument_issued', {
        instrumentId,
        kind: 'confirmation_ruling',
        date,
        appealable: false,
        items,
      });
      awaitSending(draft, date);
      return undefined;
    },
  },
  reject_confirmation: {
    zh: '裁定驳回申请',
    en: 'Reject the application',
    stages: ['judicial_confirmation'],
    leadsTo: ['police_mediation', 'filing_preparation'],
    article: '民事诉讼法 第206条；民诉法解释 第358条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: underReview,
    decide: (draft, { data }) => {
      const { ground, crimeHandedOver } = data;
      if ((ground === 'sham' || crimeHandedOver === true) && !isSham(draft.state))
        return refuse('sham_not_found');
      const crime = crimeHandedOver === undefined ? {} : { crimeHandedOver };
      draft.emit('confirmation_rejected', { ground, ...crime });
      enterStage(draft, data.next === 'filing' ? 'filing_preparation' : 'police_mediation');
      return undefined;
    },
  },
  withdraw_confirmation: {
    zh: '准许撤回确认申请',
    en: 'Allow the application to be withdrawn',
    stages: ['judicial_confirmation'],
    leadsTo: ['agreement_in_force'],
    article: '民诉法解释 第357条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: withdrawable,
    decide: (draft, { data }) => {
      draft.emit('confirmation_withdrawn', data);
      backToAgreement(draft);
      return undefined;
    },
  },
};

const confirmationRuling = (state: CaseState): boolean =>
  effectiveInstrument(state)?.kind === 'confirmation_ruling';

/** docs/law.md §14.1 S4x: a party objects within 15 days of receipt, an outsider within six months of knowing (CPLI 372). */
export const objectionDecisions: DecisionRules<'object_to_ruling' | 'decide_objection'> = {
  object_to_ruling: {
    zh: '对确认裁定提出异议',
    en: 'Object to the confirmation ruling',
    stages: ['in_force', 'urging', 'execution', 'closed_for_now'],
    leadsTo: [],
    onBehalf: 'optional',
    ready: (state) => {
      if (!confirmationRuling(state)) return refuse('no_confirmation_ruling');
      return state.confirmation?.objection === 'pending' ? refuse('objection_pending') : undefined;
    },
    decide: (draft, { data, onBehalfOf }) => {
      if (data.by === 'party' && onBehalfOf === undefined) return refuse('on_behalf_required');
      const rule = data.by === 'party' ? 'JC3' : 'JC4';
      const service = draft.state.services.find(
        (one) => one.document === 'confirmation_ruling' && one.partyId === onBehalfOf?.partyId,
      );
      const start = data.by === 'party' ? service?.date : data.knownOn;
      // Whether a late objection is heard is the court's to say: it is passed on and marked.
      const late = start !== undefined && draft.compute(rule, start).dueDate < draft.actDate;
      const reason = data.reason === undefined ? {} : { reason: data.reason };
      const startSeq = draft.emit('ruling_objected', { by: data.by, late, ...reason });
      draft.arm('SLA-OBJECTION-REVIEW', {
        startDate: draft.actDate,
        startSeq,
        startEvent: 'ruling_objected',
        scope: 'case',
      });
      return undefined;
    },
  },
  decide_objection: {
    zh: '审查异议',
    en: 'Decide the objection',
    stages: ['in_force', 'urging', 'execution', 'closed_for_now'],
    leadsTo: ['filing_preparation'],
    article: '民诉法解释 第372条',
    onBehalf: 'never',
    capacity: 'judge',
    ready: (state) => (state.confirmation?.objection === 'pending' ? undefined : refuse('no_objection')),
    decide: (draft, { data }) => {
      const instrument = effectiveInstrument(draft.state);
      draft.meet((one) => one.rule === 'SLA-OBJECTION-REVIEW');
      draft.emit('objection_decided', data);
      if (data.outcome === 'dismissed' || instrument === undefined) return undefined;
      draft.emit('instrument_effect_revoked', { instrumentId: instrument.instrumentId, cause: 'objection' });
      draft.supersede((one) => one.rule === 'E1', 'replaced');
      enterStage(draft, 'filing_preparation');
      return undefined;
    },
  },
};
