/**
 * Who works on a stage, is told when its deadline passes, and supervises it: one row for each stage.
 * Source: PAPER 8-11; CPL 11 (a court's president and divisions), 177.
 */
import type { Stage } from '../../kernel/stage.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Role } from '../roles.ts';
import { BENCH, OFFICERS, SERVING, STATION_MEDIATORS, type SupervisingRole } from './groups.ts';
import { heldAt, type RoleAt, type Seat } from './seats.ts';

/** Who answers for what happens at a seat: its heads see to what is overdue, its supervisors to what the heads left. */
const ANSWERING: {
  readonly [S in Seat]: {
    readonly heads: readonly RoleAt<S>[];
    readonly supervisors: readonly SupervisingRole[];
  };
} = {
  station: { heads: ['station_chief'], supervisors: ['police_supervisor_county'] },
  court: { heads: ['division_head'], supervisors: ['court_supervisor_county'] },
  appeal_court: { heads: ['division_head', 'president'], supervisors: ['court_supervisor_city'] },
};

/** One row of who sees to a stage: the seat, who works on it, who is told of its passed deadlines, who supervises. */
export interface Oversight {
  readonly seat: Seat;
  readonly duty: readonly Role[];
  readonly heads: readonly Role[];
  readonly supervisors: readonly SupervisingRole[];
}

const at = <S extends Seat>(seat: S, ...duty: readonly RoleAt<S>[]): Oversight => ({
  seat,
  duty,
  ...ANSWERING[seat],
});

/** `appeal_transferred`: the stage of appeal from the day its file is with the court of appeal (CPL 174). */
export const OVERSIGHT: Readonly<Record<Stage | 'appeal_transferred', Oversight>> = {
  intake: at('station', ...OFFICERS),
  police_mediation: at('station', ...STATION_MEDIATORS),
  awaiting_judge: at('court', ...BENCH),
  judge_mediation: at('court', 'judge'),
  agreement_in_force: at('station', ...STATION_MEDIATORS),
  judicial_confirmation: at('court', ...BENCH, 'filing_judge', ...SERVING),
  filing_preparation: at('station', ...STATION_MEDIATORS),
  filing_review: at('court', 'filing_judge', ...SERVING),
  mediation_after_registration: at('court', ...BENCH, 'filing_judge', ...SERVING),
  trial: at('court', ...BENCH, 'filing_judge', ...SERVING),
  appeal: at('court', 'judge', ...SERVING),
  appeal_transferred: at('appeal_court', 'appeal_judge'),
  in_force: at('court', 'execution_judge', 'court_clerk'),
  urging: at('court', 'execution_judge', 'judge', 'court_clerk'),
  execution: at('court', 'execution_judge', 'filing_judge', 'bailiff'),
  closed_for_now: at('court', 'execution_judge', 'court_clerk'),
  archived: at('court', 'court_clerk', 'execution_judge'),
};

export const headsOf = (seat: Seat): readonly Role[] => ANSWERING[seat].heads;

/** @returns the supervisors of both seats, each once */
export function supervisorsOf(...seats: readonly Seat[]): readonly SupervisingRole[] {
  return [...new Set(seats.flatMap((seat) => ANSWERING[seat].supervisors))];
}

/** The clocks of the court of appeal itself (CPL 183); all others of an appeal are the first court's. */
const OF_APPEAL_COURT: ReadonlySet<RuleId> = new Set<RuleId>([
  'T16.register',
  'T16.judgment',
  'T16.ruling',
  'T5.second',
  'T6.second',
  'SLA-HEARING-HELD.second',
]);

/** @returns the row by which a passed deadline of this rule is seen to, unless its chapter names others */
export const oversightOf = (stage: Stage, rule: RuleId): Oversight =>
  OVERSIGHT[OF_APPEAL_COURT.has(rule) ? 'appeal_transferred' : stage];

/** At which seat a passed deadline is seen to: by whose clock it is and who was told, never by the stage it passed in. */
export function seatOfOverdue(rule: RuleId, told: readonly Role[]): Seat {
  if (OF_APPEAL_COURT.has(rule)) return 'appeal_court';
  return heldAt('station', told).length > 0 ? 'station' : 'court';
}
