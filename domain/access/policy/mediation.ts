/** What mediation (调解) asks of a role beyond the row of the decision. */
import type { Role } from '../roles.ts';
import { BENCH, holdsOneOf, MEDIATING, MEDIATORS } from './groups.ts';

/** In the trial the bench alone mediates (CPL 97). */
export const mediatesOnTheBench = (roles: readonly Role[]): boolean => holdsOneOf(roles, BENCH);

/** Traffic damage is mediated by the traffic police (RTA 84, 90). */
export const TRAFFIC_POLICE = ['traffic_police'] as const satisfies readonly Role[];

export const isTrafficPolice = (roles: readonly Role[]): boolean => holdsOneOf(roles, TRAFFIC_POLICE);

/** Who conducts mediations; the chief of a station only ends those that nobody there holds. */
export const mediates = (roles: readonly Role[]): boolean => holdsOneOf(roles, MEDIATING);

/** Judges and officers who mediate do so by their office; TY 16 keeps mediators from the bench. */
export const mediatesByTrade = (roles: readonly Role[]): boolean => holdsOneOf(roles, MEDIATORS);
