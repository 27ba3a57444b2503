/** The people of the cases under test: one of each role, named by it, so that a test says who acts in one word. */
import type { Role } from '../../../../domain/access/roles.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import { isRecused } from '../../../../domain/kernel/questions.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';

export const STATION = 'station-xilin';
export const COURT = 'court-xiangyang';
/** Whose supervisors hold their role there; no unit of a case. */
const BUREAU = 'bureau-xiangyang';
export const APPEAL_COURT = 'court-jiamusi';

/** The roles that take decisions on a case. */
const ACTING = [
  'police_officer',
  'station_chief',
  'traffic_police',
  'police_bureau',
  'mediator',
  'legal_worker',
  'judge',
  'division_head',
  'president',
  'court_clerk',
  'filing_judge',
  'bailiff',
  'execution_judge',
  'appeal_judge',
] as const satisfies readonly Role[];

const STATION_ROLES: readonly Role[] = [
  'police_officer',
  'station_chief',
  'traffic_police',
  'police_bureau',
  'mediator',
  'legal_worker',
];

export function actor(role: Role, personId = `person-${role}`): Actor {
  if (role === 'police_supervisor_county') return { personId, roles: [role], unitId: BUREAU };
  const unitId = STATION_ROLES.includes(role) ? STATION : COURT;
  return { personId, roles: [role], unitId: role === 'appeal_judge' ? APPEAL_COURT : unitId };
}

export const ACTORS: readonly Actor[] = ACTING.map((role) => actor(role));

/** Of either line; they take no part in the case (督导员). */
export const SUPERVISORS: readonly Actor[] = [
  actor('police_supervisor_county'),
  actor('court_supervisor_county'),
];

/** Who may be at work on a case: for a person who had to withdraw, a colleague. */
export function peopleOf(state: CaseState): readonly Actor[] {
  return ACTORS.map((one) => {
    const [role = 'judge'] = one.roles;
    return isRecused(state, one.personId) ? actor(role, `${one.personId}-colleague`) : one;
  });
}
