/** The fee of the suit (诉讼费): asked for after mediation, served on who prepays, and paid or not (FEE 13, 20, 22; CPLI 213; OP24 6). */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, hasEdition } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { FeeRelief } from '../../kernel/codes.ts';
import type { CaseState } from '../../kernel/state.ts';
import { courtFee } from '../../law/calculators/court-fee.ts';
import { fenOf, partOf, yuanOf } from '../../law/calculators/fen.ts';
import { feeRests, isFeePeriod, pendingReliefs } from './fee-period.ts';
import { halves, tariffOf } from './suit-fee.ts';
import { isWageClaim } from '../../law/matter-questions.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';

type FeeDecision = 'issue_fee_notice' | 'record_fee_payment';

/** Why no fee may be asked for now: by nobody for wages (FEE 20), and not while the case is mediated (OP24 6). */
export function feeBar({ matter, stage, policy }: CaseState): Refusal | undefined {
  if (isWageClaim(matter)) return refuse('fee_not_prepaid');
  return stage === 'mediation_after_registration' && policy === '2025'
    ? refuse('fee_before_mediation_ends')
    : undefined;
}

/** OP24 6: mediation after registration failed, and the fee is asked for before the file is handed over to be tried. */
export const feeUnasked = (state: CaseState): boolean =>
  hasEdition(state) &&
  state.stage === 'trial' &&
  state.filing.mediated !== undefined &&
  !state.trial.feeNotice &&
  !state.trial.feePaid &&
  feeBar(state) === undefined;

type Notice = DecisionData['issue_fee_notice'];

/** Nothing to pay is an exemption (FEE 45), whether it is called so or not, and needs its grounds like any relief. */
const reliefOf = ({ amount, relief }: Pick<Notice, 'amount' | 'relief'>): FeeRelief | undefined =>
  relief ?? (fenOf(amount) === 0n ? 'exempted' : undefined);

/** FEE 48: on application with its reasons. */
function reliefRefusal(state: CaseState, data: Notice): Refusal | undefined {
  const relief = reliefOf(data);
  if (relief !== undefined && data.reliefReason === undefined) return refuse('fee_relief_reason_missing');
  return exemptionRefusal(state, relief);
}

/** FEE 44: exemption is for natural persons. */
function exemptionRefusal(state: CaseState, relief: FeeRelief | undefined): Refusal | undefined {
  if (relief !== 'exempted') return undefined;
  const plaintiffs = activeParties(state).filter(({ role }) => role === 'applicant');
  return plaintiffs.some(({ kind }) => kind === 'person') ? undefined : refuse('fee_exemption_for_persons');
}

/** FEE 46: what is reduced is reduced by thirty per cent at least, of what is due without it. */
function reducedRefusal(fen: bigint, due: string): Refusal | undefined {
  const most = partOf(fenOf(due), 7n, 10n);
  return fen <= most ? undefined : refuse('fee_reduction_too_small', { most: yuanOf(most) });
}

/** The whole fee, or half of it (FEE 15-16; CPLI 206), less where it is reduced (FEE 46), nothing where it is waived (FEE 45). */
export function feeRefusal(
  state: CaseState,
  data: Pick<Notice, 'amount' | 'relief'>,
  claimed: string | undefined,
): Refusal | undefined {
  const kind = tariffOf(state);
  const fen = fenOf(data.amount);
  const relief = reliefOf(data);
  if (relief === 'exempted' && fen === 0n) return undefined;
  if (kind === 'property' && claimed === undefined) return undefined;
  const question = { kind, ...(claimed === undefined ? {} : { amount: claimed }) };
  const whole = courtFee(question);
  const half = courtFee({ ...question, halved: ['summary_procedure'] });
  if (relief === 'reduced' && fen > 0n) return reducedRefusal(fen, (halves(state) ? half : whole).most);
  const lies = ({ least, most }: typeof whole): boolean => fen >= fenOf(least) && fen <= fenOf(most);
  if (relief !== 'exempted' && (lies(whole) || lies(half))) return undefined;
  return refuse('fee_differs', { least: whole.least, most: whole.most, half: half.least });
}

/** CPLI 213: after the period alone, and not while the court has not said whether there is relief (FEE 22). */
export function unpaidRefusal(state: CaseState): Refusal | undefined {
  if (feeRests(state)) return refuse('fee_not_overdue');
  if (pendingReliefs(state).length > 0) return refuse('fee_relief_pending');
  return state.trial.feeOverdue ? undefined : refuse('fee_not_overdue');
}

export const feeDecisions: DecisionRules<FeeDecision> = {
  issue_fee_notice: {
    zh: '通知交纳诉讼费',
    en: 'Issue the fee notice',
    stages: ['mediation_after_registration', 'trial'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (state.trial.feeNotice ? refuse('fee_notice_exists') : feeBar(state)),
    decide: (draft, { data }) => {
      const claimed = data.claimAmount ?? draft.state.filing.claimAmount;
      const refusal = reliefRefusal(draft.state, data) ?? feeRefusal(draft.state, data, claimed);
      if (refusal !== undefined) return refusal;
      const relief = reliefOf(data);
      draft.emit('fee_notice_issued', {
        ...data,
        ...(relief === undefined ? {} : { relief }),
        date: draft.actDate,
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
      draft.meet(isFeePeriod, date);
      return undefined;
    },
  },
};

/**
 * FEE 22: seven days from the day after the plaintiff has the notice. Nothing runs against a fee that is paid or deferred (FEE 47), nor
 * against who has asked for relief before: the court's answer says in which time it is paid.
 */
export function feeNoticeServed(
  draft: EventDraft,
  partyId: string,
  start: { readonly startDate: LegalDate; readonly startSeq: number },
): void {
  const { feeReliefs = [] } = draft.state.trial;
  if (feeRests(draft.state) || feeReliefs.some((one) => one.partyId === partyId)) return;
  draft.arm('FL9', { ...start, startEvent: 'service_effected.fee_notice', scope: 'case', partyId });
}
