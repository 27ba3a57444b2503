/** Groups of roles that several tables of the policy name, each once. Source: PAPER 8-11; CPL 11, 97. */
import { ALL_ROLES, ROLES, type Role } from '../roles.ts';

/** The police of a station (民警、所长). */
export const OFFICERS = ['police_officer', 'station_chief'] as const satisfies readonly Role[];

/** Mediators by trade (人民调解员、基层法律服务工作者): TY 16 keeps them from the bench of a case they mediated. */
export const MEDIATORS = ['mediator', 'legal_worker'] as const satisfies readonly Role[];

/** Those who hear and decide a case (审判组织). */
export const BENCH = ['judge', 'division_head'] as const satisfies readonly Role[];

/** The court's leaders (院长、庭长), who approve what a judge may not grant alone. */
export const COURT_LEADERS = ['president', 'division_head'] as const satisfies readonly Role[];

/** Heads of a unit (所长、庭长、院长): they answer for everything that their unit is asked for. */
export const UNIT_HEADS = ['station_chief', ...COURT_LEADERS] as const satisfies readonly Role[];

/** Those who conduct a mediation (主持调解). */
export const MEDIATING = [
  'police_officer',
  'traffic_police',
  ...MEDIATORS,
  'judge',
] as const satisfies readonly Role[];

/** Those who mediate and help at a station (PAPER 8). */
export const STATION_MEDIATORS = [
  'police_officer',
  'traffic_police',
  ...MEDIATORS,
] as const satisfies readonly Role[];

/** Those at whose counter papers of a party are made and handed in (立案和诉讼服务窗口). */
export const COUNTER = [
  ...STATION_MEDIATORS,
  'station_chief',
  'court_clerk',
  'filing_judge',
] as const satisfies readonly Role[];

/** Those who serve for a court (书记员、司法警察). */
export const SERVING = ['court_clerk', 'bailiff'] as const satisfies readonly Role[];

/** Those who may record a party's own act at the station or the court, and the party. */
export const HELPING = [
  'police_officer',
  'traffic_police',
  ...MEDIATORS,
  'court_clerk',
  'judge',
  'party',
] as const satisfies readonly Role[];

/** A supervisor (督导员) holds the role over the units of a county or the city, not in a unit of the case. */
export const SUPERVISING = [
  'police_supervisor_county',
  'police_supervisor_city',
  'court_supervisor_county',
  'court_supervisor_city',
] as const satisfies readonly Role[];
export type SupervisingRole = (typeof SUPERVISING)[number];

export function isSupervising(role: Role): role is SupervisingRole {
  return (SUPERVISING as readonly Role[]).includes(role);
}

/** Those who watch over the work of the whole city (市级督导员、审计员). */
export const CITY_OVERSIGHT = [
  'police_supervisor_city',
  'court_supervisor_city',
  'auditor',
] as const satisfies readonly Role[];

/** Those who work in an office of the platform (工作人员): every role but the outside's. */
export const STAFF: readonly Role[] = ALL_ROLES.filter((role) => ROLES[role].side !== 'outside');

/** @returns whether one of the roles held is one of those asked for */
export const holdsOneOf = (held: readonly Role[], asked: readonly Role[]): boolean =>
  held.some((role) => asked.includes(role));
