/** The fee of the suit (诉讼费): asked for, and paid or not (FEE 22; CPLI 213). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { refuse } from '../../kernel/refusals.ts';

type FeeDecision = 'issue_fee_notice' | 'record_fee_payment';

export const feeDecisions: DecisionRules<FeeDecision> = {
  issue_fee_notice: {
    zh: '通知交纳诉讼费',
    en: 'Issue the fee notice',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (state.trial.feeNotice ? refuse('fee_notice_exists') : undefined),
    decide: (draft, { data }) => {
      const startSeq = draft.emit('fee_notice_issued', { ...data, date: draft.actDate });
      draft.arm('FL9', {
        startDate: draft.actDate,
        startSeq,
        startEvent: 'fee_notice_issued',
        scope: 'case',
      });
      return undefined;
    },
  },
  record_fee_payment: {
    zh: '登记交费',
    en: 'Record that the fee is paid',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => {
      if (!state.trial.feeNotice) return refuse('no_fee_notice');
      return state.trial.feePaid ? refuse('fee_already_paid') : undefined;
    },
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      draft.emit('fee_paid', { date });
      draft.meet((one) => one.rule === 'FL9', date);
      return undefined;
    },
  },
};
