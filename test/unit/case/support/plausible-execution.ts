/** Data that a creditor or the court might well give in urging and execution: for random walks. */
import type { ExecutionDecisions } from '../../../../domain/chapters/execution/shape.ts';
import { addDays, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import type { Makers, Moment } from './moment.ts';

/** Now and then the day of the act, when that was some days ago. */
export const recent = ({ today, state, dice }: Moment): { date?: LegalDate } => {
  const date = addDays(today, -dice.upTo(3));
  return dice.chance(0.3) && date >= state.openedOn ? { date } : {};
};

export const plausibleExecution: Pick<Makers, keyof ExecutionDecisions> = {
  start_urging: ({ dice }) => ({ basis: 'court', ...(dice.chance(0.5) ? { days: 1 + dice.upTo(30) } : {}) }),
  record_demand: recent,
  record_urging_result: (moment) => ({
    result: moment.dice.pick(T.URGING_RESULTS) ?? 'refused',
    ...recent(moment),
  }),
  apply_execution: () => ({}),
  hand_over_execution: ({ dice }) => ({ ground: dice.pick(T.HAND_OVER_GROUNDS) ?? 'pension' }),
  accept_execution: ({ today }) => ({ courtCaseNumber: `(${today.slice(0, 4)})黑0803执12号` }),
  issue_execution_notice: (moment) => ({ ...recent(moment), told: moment.dice.chance(0.9) }),
  record_settlement: ({ today, state }) => ({
    lastDueDate: addDays(today, 90),
    signedIds: activeParties(state).map(({ partyId }) => partyId),
  }),
  report_settlement_default: () => ({}),
  close_execution: (moment) => ({
    mode: moment.dice.pick(T.EXECUTION_CLOSINGS) ?? 'terminated',
    ...recent(moment),
  }),
  close_for_now: () => ({ basis: 'creditor_signed', searches: 2 }),
  resume_execution: () => ({}),
  waive_claim: () => ({}),
};
