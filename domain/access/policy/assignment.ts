/** Who may be assigned to a case in a capacity (承办身份), and who may act although somebody else is. */
import type { Capacity, Role } from '../roles.ts';
import { BENCH, holdsOneOf, MEDIATORS, OFFICERS, UNIT_HEADS } from './groups.ts';

/** Which roles can be assigned in a capacity. */
export const CAPACITY_ROLES: Readonly<Record<Capacity, readonly Role[]>> = {
  officer: OFFICERS,
  mediator: [...MEDIATORS, 'judge'],
  judge: BENCH,
  filing_judge: ['filing_judge'],
  clerk: ['court_clerk', 'bailiff'],
  execution_judge: ['execution_judge'],
  appeal_judge: ['appeal_judge'],
};

export const isOfCapacity = (roles: readonly Role[], capacity: Capacity): boolean =>
  holdsOneOf(roles, CAPACITY_ROLES[capacity]);

/** The head of a unit may take the decision of the one who is assigned. */
export const mayActForAssigned = (roles: readonly Role[]): boolean => holdsOneOf(roles, UNIT_HEADS);
