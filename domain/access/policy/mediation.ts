/** What mediation (调解) asks of a role beyond the row of the decision. */
import type { MEDIATING_BODY } from '../../chapters/agreement/words.ts';
import type { Role } from '../roles.ts';
import { BENCH, holdsOneOf, MEDIATING, MEDIATORS, OFFICERS } from './groups.ts';

/** In the trial the bench alone mediates (CPL 97). */
export const mediatesOnTheBench = (roles: readonly Role[]): boolean => holdsOneOf(roles, BENCH);

/** Traffic damage is mediated by the traffic police (RTA 84, 90). */
export const TRAFFIC_POLICE = ['traffic_police'] as const satisfies readonly Role[];

export const isTrafficPolice = (roles: readonly Role[]): boolean => holdsOneOf(roles, TRAFFIC_POLICE);

/** Who conducts mediations; the chief of a station only ends those that nobody there holds. */
export const mediates = (roles: readonly Role[]): boolean => holdsOneOf(roles, MEDIATING);

/** Judges and officers who mediate do so by their office; TY 16 keeps mediators from the bench. */
export const mediatesByTrade = (roles: readonly Role[]): boolean => holdsOneOf(roles, MEDIATORS);

const POLICE = [...OFFICERS, ...TRAFFIC_POLICE] as const satisfies readonly Role[];
const OF_COURT = [...BENCH, ...MEDIATORS] as const satisfies readonly Role[];

/** Who mediates for a body: an officer who writes down an agreement of the committee's is not its mediator (PML 29). */
export function mediatingFor(body: keyof typeof MEDIATING_BODY): readonly Role[] {
  if (body === 'police') return POLICE;
  return body === 'court' ? OF_COURT : MEDIATORS;
}
