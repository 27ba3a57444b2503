/** What the measures of an execution owe: reports, clues, renewals, and taking back what must not stand any more. */
import { seeing } from '../../access/policy/visibility.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { Obligation } from '../../kernel/obligation.ts';
import { isArmed } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import {
  debtors,
  inForce,
  isLimited,
  isListingServed,
  isReleased,
  listed,
  openClues,
  reportOf,
  runningTerm,
  TERM,
} from './questions.ts';

const COURT = { at: 'court', roles: ['execution_judge'], capacity: 'execution_judge' } as const;

function reportDuties(state: CaseState): Duty[] {
  return debtors(state).flatMap((partyId): Duty[] => {
    const report = reportOf(state, partyId);
    if (report === undefined)
      return [{ ...COURT, what: 'order_property_report', by: ['order_property_report'], subject: partyId }];
    if (report.outcome !== undefined) return [];
    const by = ['record_service', 'record_property_report'] as const;
    return [{ ...COURT, what: 'await_property_report', by, rules: ['E5'], partyId, waitingOn: 'party' }];
  });
}

const clueDuties = (state: CaseState): Duty[] =>
  openClues(state).map(({ seq, owesMeasure }): Duty => {
    const subject = String(seq);
    if (owesMeasure === true)
      return { ...COURT, what: 'follow_clue', by: ['take_measure', 'check_clue'], subject };
    return {
      ...COURT,
      what: 'check_clue',
      by: ['check_clue'],
      rules: ['E6', 'E6.urgent'],
      startSeq: seq,
      subject,
    };
  });

const renewals = (state: CaseState): Duty[] =>
  inForce(state).flatMap(({ seq, kind }): Duty[] => {
    const rule = TERM[kind];
    if (rule === undefined) return [];
    const by = ['renew_measure', 'end_measure'] as const;
    return [{ ...COURT, what: 'renew_measure', by, rules: [rule], startSeq: seq, subject: String(seq) }];
  });

/** LIM 1: who is listed must be limited. */
const limits = (state: CaseState): Duty[] =>
  listed(state)
    .filter(({ partyId }) => !isLimited(state, partyId))
    .map(({ partyId }) => ({ ...COURT, what: 'limit_spending', by: ['take_measure'], subject: partyId }));

/** SXP 5: the decision is in force when it is made, and is served on the debtor. */
const decisions = (state: CaseState): Duty[] =>
  listed(state)
    .filter((one) => one.signed === true && !isListingServed(state, one))
    .map(({ partyId }) => ({ ...COURT, what: 'serve_listing', by: ['record_service'], subject: partyId }));

/** LIM 9: a release that was granted is carried out. */
const releases = (state: CaseState): Duty[] =>
  inForce(state)
    .filter((one) => one.kind === 'limit_spending' && isReleased(state, one))
    .map(({ seq }) => ({ ...COURT, what: 'lift_measure', by: ['end_measure'], subject: String(seq) }));

/** While the execution runs. */
export const measureDuties = (state: CaseState): Duty[] => [
  ...reportDuties(state),
  ...clueDuties(state),
  ...renewals(state),
  ...limits(state),
  ...decisions(state),
  ...releases(state),
];

/** While it is closed for now: freezes are still renewed and clues still checked (ENDP 9, 12). */
export const restingDuties = (state: CaseState): Duty[] => [
  ...clueDuties(state),
  ...renewals(state),
  ...limits(state),
  ...decisions(state),
  ...releases(state),
];

/** What must go: an entry whose ground is gone, and all that stands once the case is done (LIM 9; SXP 10). */
export function liftingObligations(state: CaseState): Obligation[] {
  const roles = seeing('court', ['execution_judge', 'judge'] as const, state.stage);
  const who = { roles, unitId: state.courtId };
  const done = state.concluded !== undefined;
  const entries = listed(state).flatMap(({ seq, partyId }): Obligation[] => {
    const due = state.deadlines.findLast(
      (one) =>
        (one.rule === 'SX.remove' || one.rule === 'SX.correct') && one.partyId === partyId && isArmed(one),
    );
    const waits = !done || runningTerm(state, seq) !== undefined;
    if (due === undefined && waits) return [];
    const by =
      due === undefined ? {} : { dueAt: due.dueAt, deadlineId: due.deadlineId, article: due.article };
    return [
      { obligationId: `remove_listing:${seq}`, what: 'remove_listing', who, by: ['remove_listing'], ...by },
    ];
  });
  if (!done) return entries;
  const measures = inForce(state).map(({ seq }): Obligation => {
    const by = ['end_measure'];
    return { obligationId: `lift_measure:${seq}`, what: 'lift_measure', who, by };
  });
  return [...entries, ...measures];
}
