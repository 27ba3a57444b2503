/** Execution (执行), and closing for now (终本) (CPL 235-268; EX 16-20; CPLI 517). Coarse on purpose: entry, main clock, exits. */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { ExecutionClosing } from '../../kernel/codes.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { restart, stop } from '../clocks/standstill.ts';
import { closingRefusal as closingForNow } from '../measures/closing.ts';
import { executingCourt, settlementRefusal } from './powers.ts';
import { conclude, enterStage } from '../stages/transition.ts';

const accepted = (state: CaseState): Refusal | undefined =>
  state.execution.accepted ? undefined : refuse('execution_not_accepted');

/** E9: six months without execution lets the creditor turn to the higher court (CPL 237); E10: the closing limit. */
function armExecution(
  draft: EventDraft,
  start: { startDate: string; startSeq: number; startEvent: string },
): void {
  const accepted = draft.state.seq;
  draft.arm('E9', start);
  draft.arm('E10', { startDate: draft.actDate, startSeq: accepted, startEvent: 'execution_accepted' });
}

/** What is executed was first demanded of the debtor (CPL 251), and a settlement that was performed was first recorded (CPL 241). */
function closingRefusal({ execution }: CaseState, mode: ExecutionClosing): Refusal | undefined {
  if (mode === 'fully_executed' && !execution.noticeIssued) return refuse('notice_not_issued');
  return mode === 'settled_and_performed' && execution.settlementUntil === undefined
    ? refuse('no_settlement')
    : undefined;
}

const SETTLEMENT = 'settlement';

/** While a settlement runs neither the creditor's six months nor the court's do (EXI 13; TL 9). */
function standStill(draft: EventDraft): Refusal | undefined {
  const running = draft.state.deadlines.filter(
    (one) => (one.rule === 'E9' || one.rule === 'E10') && one.status === 'armed',
  );
  for (const { deadlineId } of running) {
    const refusal = stop(draft, { deadlineId, ground: SETTLEMENT, from: draft.actDate });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** On default the execution of what was ordered goes on (CPL 241), and its clocks with it. */
function goOn(draft: EventDraft): Refusal | undefined {
  const still = draft.state.deadlines.filter((one) => one.stopped?.ground === SETTLEMENT);
  for (const { deadlineId } of still) {
    const refusal = restart(draft, deadlineId, draft.actDate);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

type ExecutionDecision =
  | 'accept_execution'
  | 'issue_execution_notice'
  | 'record_settlement'
  | 'report_settlement_default'
  | 'close_execution'
  | 'close_for_now'
  | 'resume_execution';

export const executionDecisions: DecisionRules<ExecutionDecision> = {
  accept_execution: {
    zh: '受理执行',
    en: 'Accept the application for execution',
    stages: ['execution'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) => (state.execution.accepted ? refuse('execution_already_accepted') : undefined),
    decide: (draft, { data }) => {
      const court = executingCourt(draft.state, data.court);
      if (court === undefined) return refuse('executing_court_wrong');
      draft.meet((one) => one.rule === 'E2');
      draft.emit('execution_accepted', { ...data, court, date: draft.actDate });
      // From receipt of the application, as the period for accepting it is: its date may have been corrected (CPL 251, EXI 10).
      const applied = draft.state.datedEvents.findLast((one) => one.type === 'execution_applied');
      const period = draft.state.deadlines.findLast((one) => one.rule === 'E2');
      const startDate = period?.startDate ?? draft.actDate;
      const start = { startDate, startSeq: applied?.seq ?? draft.state.seq, startEvent: 'execution_applied' };
      armExecution(draft, start);
      draft.arm('E4', start);
      return undefined;
    },
  },
  issue_execution_notice: {
    zh: '发出执行通知',
    en: 'Issue the execution notice',
    stages: ['execution'],
    leadsTo: [],
    onBehalf: 'never',
    ready: (state) =>
      accepted(state) ?? (state.execution.noticeIssued ? refuse('notice_already_issued') : undefined),
    decide: (draft, { data }) => {
      const date = data.date ?? draft.actDate;
      draft.meet((one) => one.rule === 'E4' || one.rule === 'E4.after_measures', date);
      draft.emit('execution_notice_issued', { date });
      return undefined;
    },
  },
  record_settlement: {
    zh: '登记执行和解',
    en: 'Record a settlement in execution',
    stages: ['execution'],
    leadsTo: [],
    onBehalf: 'never',
    ready: accepted,
    decide: (draft, { data }) => {
      if (draft.state.execution.settlementUntil === data.lastDueDate) return refuse('settlement_exists');
      const unsigned = settlementRefusal(draft.state, data);
      if (unsigned !== undefined) return unsigned;
      const startSeq = draft.emit('settlement_recorded', data);
      // E15: on default the limit starts again at the settlement's last day (CPL 241; CPLI 466).
      draft.supersede((one) => one.rule === 'E1', 'replaced');
      draft.arm('E1', {
        startDate: data.lastDueDate,
        startSeq,
        startEvent: 'settlement_recorded',
        scope: 'case',
      });
      return standStill(draft);
    },
  },
  report_settlement_default: {
    zh: '报告和解不履行',
    en: 'Report that the settlement is not performed',
    stages: ['execution'],
    leadsTo: [],
    onBehalf: 'optional',
    ready: (state) => (state.execution.settlementUntil === undefined ? refuse('no_settlement') : undefined),
    decide: (draft, { data }) => {
      draft.emit('settlement_defaulted', data);
      // Reporting it in the execution that is open is asking for it to go on (CPL 241).
      draft.meet((one) => one.rule === 'E1');
      return goOn(draft);
    },
  },
  close_execution: {
    zh: '执行结案',
    en: 'Close the execution',
    stages: ['execution'],
    leadsTo: [],
    onBehalf: 'never',
    ready: accepted,
    decide: (draft, { data }) => {
      const refusal = closingRefusal(draft.state, data.mode);
      if (refusal !== undefined) return refusal;
      draft.emit('execution_closed', { mode: data.mode, date: data.date ?? draft.actDate });
      conclude(draft, data.mode);
      return undefined;
    },
  },
  close_for_now: {
    zh: '终结本次执行程序',
    en: 'Close the execution for now',
    stages: ['execution'],
    leadsTo: ['closed_for_now'],
    article: '民诉法解释 第517条；终结本次执行程序规定 第1条至第5条',
    onBehalf: 'never',
    ready: accepted,
    decide: (draft, { data }) => {
      const refusal = closingForNow(draft.state, draft.actDate);
      if (refusal !== undefined) return refusal;
      draft.meet((one) => one.rule === 'E10');
      // Taking it up again is bound by no period (CPLI 517).
      draft.supersede((one) => one.rule === 'E1', 'stage_left');
      draft.emit('execution_closed_for_now', data);
      enterStage(draft, 'closed_for_now');
      return undefined;
    },
  },
  resume_execution: {
    zh: '恢复执行',
    en: 'Resume the execution',
    stages: ['closed_for_now'],
    leadsTo: ['execution'],
    article: '民诉法解释 第517条',
    onBehalf: 'never',
    decide: (draft, { data }) => {
      enterStage(draft, 'execution');
      draft.meet((one) => one.rule === 'E2');
      const startSeq = draft.emit('execution_resumed', { ...data, date: draft.actDate });
      armExecution(draft, { startDate: draft.actDate, startSeq, startEvent: 'execution_resumed' });
      return undefined;
    },
  },
};
