/** Relief from the fee asked for after its notice (诉讼费的缓减免): the seven days wait for the court's answer (FEE 22, 44-48; CPLI 213). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { activeParties, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { ok, type Refusal, type Result } from '../../result.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { FeeReliefAsked } from './shape.ts';
import { feeRests, isFeePeriod, pendingReliefs } from './fee-period.ts';
import { feeRefusal } from './fee.ts';

const isPeriodOf = (one: Deadline, partyId: string): boolean => isFeePeriod(one) && one.partyId === partyId;

const hasAsked = ({ trial }: CaseState, partyId: string): boolean =>
  trial.feeReliefs?.some((one) => one.partyId === partyId) === true;

function unpaid(state: CaseState): Refusal | undefined {
  const { feeNotice, feePaid } = state.trial;
  if (!feeNotice) return refuse('no_fee_notice');
  if (feePaid) return refuse('fee_already_paid');
  const plaintiffs = activeParties(state).filter(({ role }) => role === 'applicant');
  const all = plaintiffs.length > 0 && plaintiffs.every(({ partyId }) => hasAsked(state, partyId));
  return all ? refuse('fee_relief_exists') : undefined;
}

/** FEE 22: in the seven days, or before the notice was received; asked for in time it is taken however late it is entered. */
function lateRefusal({ state, actDate }: EventDraft, partyId: string): Refusal | undefined {
  const period = state.deadlines.findLast((one) => isPeriodOf(one, partyId));
  const inTime = period === undefined || isRunning(period) || actDate <= period.dueDate;
  return inTime ? undefined : refuse('fee_relief_late', { partyId });
}

type Application = DecisionData['apply_fee_relief'];

/** Each plaintiff asks once, and to be exempted only where that plaintiff is a person (FEE 44). */
function applicationRefusal(draft: EventDraft, partyId: string, data: Application): Refusal | undefined {
  const { state } = draft;
  const plaintiff = partyOf(state, partyId);
  if (plaintiff?.role !== 'applicant') return refuse('fee_notice_not_to_them');
  if (hasAsked(state, partyId)) return refuse('fee_relief_exists');
  if (data.documentId === undefined) return refuse('fee_relief_in_writing');
  if (data.relief === 'exempted' && plaintiff.kind !== 'person') return refuse('fee_exemption_for_persons');
  return lateRefusal(draft, partyId);
}

const pending = (state: CaseState): Refusal | undefined =>
  pendingReliefs(state).length > 0 ? undefined : refuse('no_fee_relief_pending');

/** The application that is answered: the only one, or that of the plaintiff who is named. */
function answered(state: CaseState, partyId: string | undefined): Result<FeeReliefAsked> {
  const asked = pendingReliefs(state).filter((one) => partyId === undefined || one.partyId === partyId);
  const [only, ...others] = asked;
  if (only === undefined) return { ok: false, refusal: refuse('no_fee_relief_pending') };
  return others.length === 0 ? ok(only) : { ok: false, refusal: refuse('fee_relief_whose') };
}

/** What the application or its answer leaves without object; one that had run out keeps its breach and asks for nothing more. */
function endPeriods(draft: EventDraft, which: (one: Deadline) => boolean): void {
  const { deadlines, escalations } = draft.state;
  const told = new Set(escalations.map(({ deadlineId }) => deadlineId));
  const open = deadlines.filter((one) => isFeePeriod(one) && (isRunning(one) || told.has(one.deadlineId)));
  for (const { deadlineId } of open.filter(which))
    draft.emit('deadline_superseded', { deadlineId, reason: 'replaced' });
}

type Answer = DecisionData['decide_fee_relief'];

/** Of a reduced fee the court says how much is left, which is held against the tariff (FEE 46). */
function answerRefusal(
  state: CaseState,
  { relief }: FeeReliefAsked,
  { outcome, amount, claimAmount }: Answer,
): Refusal | undefined {
  if (outcome === 'refused' || relief !== 'reduced') return undefined;
  if (amount === undefined) return refuse('fee_relief_amount_missing');
  return feeRefusal(state, { amount, relief: 'reduced' }, claimAmount ?? state.filing.claimAmount);
}

/** Refused it is paid in a time that the court sets, and so is what is left of a reduced one (FEE 22). */
function armPayment(draft: EventDraft, partyId: string, { days }: Answer, startSeq: number): void {
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
      const refusal = applicationRefusal(draft, partyId, data);
      if (refusal !== undefined) return refusal;
      draft.emit('fee_relief_applied', { ...data, partyId, date: draft.actDate });
      endPeriods(draft, (one) => isPeriodOf(one, partyId));
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
    targets: (state) => ({ party: pendingReliefs(state).map(({ partyId }) => partyId) }),
    decide: (draft, { data }) => {
      const asked = answered(draft.state, data.partyId);
      if (!asked.ok) return asked.refusal;
      const refusal =
        answerRefusal(draft.state, asked.value, data) ?? draft.lengthRefusal('FL9.relief', data.days);
      if (refusal !== undefined) return refusal;
      const { partyId, relief } = asked.value;
      const startSeq = draft.emit('fee_relief_decided', { ...data, partyId, relief, date: draft.actDate });
      // The fee is one: waived or deferred for one plaintiff nothing of it runs against another (FEE 45, 47).
      if (feeRests(draft.state)) endPeriods(draft, () => true);
      else armPayment(draft, partyId, data, startSeq);
      return undefined;
    },
  },
};
