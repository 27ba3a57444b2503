/** Relief from the fee asked for after its notice (诉讼费的缓减免): the seven days wait for the court's answer (FEE 22, 44-48; CPLI 213). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { Deadline } from '../clocks/shape.ts';
import { isFeePeriod } from './fee-period.ts';
import { exemptionRefusal, feeRefusal } from './fee.ts';

const isPeriodOf = (one: Deadline, partyId: string): boolean => isFeePeriod(one) && one.partyId === partyId;

function unpaid({ trial }: CaseState): Refusal | undefined {
  if (!trial.feeNotice) return refuse('no_fee_notice');
  if (trial.feePaid) return refuse('fee_already_paid');
  return trial.feeRelief === undefined ? undefined : refuse('fee_relief_exists');
}

/** FEE 22: in the seven days, or before the notice was received. */
function lateRefusal({ deadlines }: CaseState, partyId: string): Refusal | undefined {
  const period = deadlines.findLast((one) => isPeriodOf(one, partyId));
  return period === undefined || isRunning(period) ? undefined : refuse('fee_relief_late', { partyId });
}

type Application = DecisionData['apply_fee_relief'];

function applicationRefusal(state: CaseState, partyId: string, data: Application): Refusal | undefined {
  if (partyOf(state, partyId)?.role !== 'applicant') return refuse('fee_notice_not_to_them');
  if (data.documentId === undefined) return refuse('fee_relief_in_writing');
  return exemptionRefusal(state, data.relief) ?? lateRefusal(state, partyId);
}

const pending = ({ trial }: CaseState): Refusal | undefined =>
  trial.feeRelief?.status === 'pending' ? undefined : refuse('no_fee_relief_pending');

type Answer = DecisionData['decide_fee_relief'];

/** Of a reduced fee the court says how much is left, which is held against the tariff (FEE 46). */
function answerRefusal(state: CaseState, { outcome, amount, claimAmount }: Answer): Refusal | undefined {
  if (outcome === 'refused' || state.trial.feeRelief?.relief !== 'reduced') return undefined;
  if (amount === undefined) return refuse('fee_relief_amount_missing');
  return feeRefusal(state, { amount, relief: 'reduced' }, claimAmount ?? state.filing.claimAmount);
}

/** Refused it is paid in a time that the court sets, and so is what is left of a reduced one (FEE 22). */
function armPayment(draft: EventDraft, partyId: string, { days }: Answer, startSeq: number): void {
  const { feePaid, feeDeferred } = draft.state.trial;
  if (feePaid || feeDeferred === true) return;
  const length = days === undefined ? {} : { length: days };
  const start = { startDate: draft.actDate, startSeq, startEvent: 'fee_relief_decided' };
  draft.arm('FL9.relief', { ...start, scope: 'case', partyId, ...length });
}

export const feeReliefDecisions: DecisionRules<'apply_fee_relief' | 'decide_fee_relief'> = {
  apply_fee_relief: {
    zh: '申请缓交、减交、免交诉讼费',
    en: 'Apply for relief from the fee',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    article: '诉讼费用交纳办法 第22条、第44条、第48条',
    onBehalf: 'required',
    ready: unpaid,
    decide: (draft, { data, onBehalfOf }) => {
      const partyId = onBehalfOf?.partyId ?? '';
      const refusal = applicationRefusal(draft.state, partyId, data);
      if (refusal !== undefined) return refusal;
      draft.emit('fee_relief_applied', { ...data, partyId, date: draft.actDate });
      draft.supersede((one) => isPeriodOf(one, partyId) && isRunning(one), 'replaced');
      return undefined;
    },
  },
  decide_fee_relief: {
    zh: '对缓交、减交、免交申请作出决定',
    en: 'Decide on relief from the fee',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    article: '诉讼费用交纳办法 第22条、第45条至第48条；民诉法解释 第213条',
    onBehalf: 'never',
    ready: pending,
    decide: (draft, { data }) => {
      const refusal = answerRefusal(draft.state, data) ?? draft.lengthRefusal('FL9.relief', data.days);
      if (refusal !== undefined) return refusal;
      const { partyId = '', relief = 'deferred' } = draft.state.trial.feeRelief ?? {};
      const startSeq = draft.emit('fee_relief_decided', { ...data, partyId, relief, date: draft.actDate });
      armPayment(draft, partyId, data, startSeq);
      return undefined;
    },
  },
};
