/**
 * Who may be assigned to a case in a capacity (承办身份): which roles, in which units; and who may act although somebody
 * else is. Source: PAPER 8-11; PML 19-20, OMR 11 (a mediator is named or chosen, from the roster); CPL 177.
 */
import type { Capacity, Role } from '../roles.ts';
import { BENCH, holdsOneOf, MEDIATORS, OFFICERS, UNIT_HEADS } from './groups.ts';
import type { Seat } from './seats.ts';

/** Where one works who may be named: a unit of the case, or for mediators any unit of the county of its station. */
export type Place = Seat | 'county';

interface RolesAt {
  readonly at: Place;
  readonly roles: readonly Role[];
}

/** In which unit, with which roles, one can be assigned in a capacity; of several rows one has to fit. */
export const CAPACITY_PLACES: Readonly<Record<Capacity, readonly RolesAt[]>> = {
  officer: [{ at: 'station', roles: OFFICERS }],
  mediator: [
    { at: 'county', roles: MEDIATORS },
    { at: 'court', roles: ['judge'] },
  ],
  judge: [{ at: 'court', roles: BENCH }],
  filing_judge: [{ at: 'court', roles: ['filing_judge'] }],
  clerk: [{ at: 'court', roles: ['court_clerk', 'bailiff'] }],
  execution_judge: [{ at: 'court', roles: ['execution_judge'] }],
  appeal_judge: [{ at: 'appeal_court', roles: ['appeal_judge'] }],
};

const rolesOf = (capacity: Capacity): readonly Role[] =>
  CAPACITY_PLACES[capacity].flatMap(({ roles }) => roles);

/** Which roles can be assigned in a capacity, wherever they are held. */
export const CAPACITY_ROLES: Readonly<Record<Capacity, readonly Role[]>> = {
  officer: rolesOf('officer'),
  mediator: rolesOf('mediator'),
  judge: rolesOf('judge'),
  filing_judge: rolesOf('filing_judge'),
  clerk: rolesOf('clerk'),
  execution_judge: rolesOf('execution_judge'),
  appeal_judge: rolesOf('appeal_judge'),
};

export const isOfCapacity = (roles: readonly Role[], capacity: Capacity): boolean =>
  holdsOneOf(roles, CAPACITY_ROLES[capacity]);

/** Whether one who holds these roles in a unit that is at these places of the case may be assigned in the capacity. */
export const fitsCapacity = (
  { roles, places }: { readonly roles: readonly Role[]; readonly places: readonly Place[] },
  capacity: Capacity,
): boolean =>
  CAPACITY_PLACES[capacity].some((row) => places.includes(row.at) && holdsOneOf(roles, row.roles));

/** In which capacity one acts who is appointed after registration (OMR 10-12). */
export const APPOINTED: readonly Capacity[] = ['mediator'];

/** Who conducts a session together with others (PML 19; OMR 11; PSAPL 108). */
export const CONDUCTING: readonly Capacity[] = ['officer', 'mediator', 'judge'];

/** The seat to which the work of a capacity falls back when the one who was assigned lets go of it. */
export function seatOfCapacity(capacity: Capacity): Seat {
  const [row] = CAPACITY_PLACES[capacity];
  return row === undefined || row.at === 'county' ? 'station' : row.at;
}

/** The head of a unit may take the decision of the one who is assigned. */
export const mayActForAssigned = (roles: readonly Role[]): boolean => holdsOneOf(roles, UNIT_HEADS);
