/** Urging and execution (执前督促、执行): how its events change the state. */
import type { ExecutionEvents } from './shape.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function execution(state: CaseState, change: Partial<CaseState['execution']>): CaseState {
  return { ...state, execution: { ...state.execution, ...change } };
}

export const evolveExecution: Evolvers<keyof ExecutionEvents> = {
  urging_started: (state) => execution(state, { urged: true }),
  urging_ended: (state, data) => execution(state, { urgingResult: data.result }),
  demand_recorded: (state, data, event) => ({
    ...execution(state, { demandedOn: data.date }),
    datedEvents: [...state.datedEvents, { seq: event.seq, type: 'demand_recorded', date: data.date }],
  }),
  execution_applied: (state, data, event) => ({
    ...execution(state, { appliedOn: data.date, accepted: false, noticeIssued: false }),
    datedEvents: [...state.datedEvents, { seq: event.seq, type: 'execution_applied', date: data.date }],
  }),
  execution_accepted: (state) => execution(state, { accepted: true }),
  execution_notice_issued: (state) => execution(state, { noticeIssued: true }),
  settlement_recorded: (state, data) => execution(state, { settlementUntil: data.lastDueDate }),
  settlement_defaulted: (state) => {
    const { settlementUntil: _until, ...rest } = state.execution;
    return { ...state, execution: rest };
  },
  execution_closed: (state) => execution(state, { performed: true }),
  execution_resumed: (state) => execution(state, { accepted: true }),
};
