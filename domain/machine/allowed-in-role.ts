/** What somebody in a role may decide (某一身份可作的决定): of whoever holds it in the case, for those who look at it from outside. */
import type { Role } from '../access/roles.ts';
import type { CaseState } from '../kernel/state.ts';
import { type AllowedDecision, allowedDecision } from './allowed.ts';
import { DECISION_TYPES } from './catalogue.ts';
import { standIn } from './stand-in.ts';

export function allowedInRole(state: CaseState, role: Role): readonly AllowedDecision[] {
  return DECISION_TYPES.map((type) => allowedDecision(state, standIn(state, role, type), type));
}
