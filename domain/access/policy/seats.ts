/**
 * Which roles a unit has: by seat for the three units of a case, by kind for every unit of the city.
 * Source: PAPER 8-11; CPL 11 (a court's president and divisions), 177.
 */
import type { Role } from '../roles.ts';
import { MEDIATORS, OFFICERS } from './groups.ts';

/** The three units of a case: the station (派出所), the court (基层人民法院), the court of appeal (中级人民法院). */
export const SEAT_ROLES = {
  station: [...OFFICERS, 'traffic_police', ...MEDIATORS],
  court: ['judge', 'division_head', 'president', 'court_clerk', 'filing_judge', 'bailiff', 'execution_judge'],
  appeal_court: ['appeal_judge', 'division_head', 'president', 'court_clerk'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Seat = keyof typeof SEAT_ROLES;
export type RoleAt<S extends Seat> = (typeof SEAT_ROLES)[S][number];

/** The roles that a unit of this seat has, of those named. */
export function heldAt(seat: Seat, roles: readonly Role[]): readonly Role[] {
  const held: readonly Role[] = SEAT_ROLES[seat];
  return roles.filter((role) => held.includes(role));
}

/** Kinds of unit (单位类别): offices of the city and of a county, courts, police bureaus, stations, justice offices (司法所). */
export const UNIT_KINDS = ['city', 'county', 'court', 'bureau', 'station', 'justice'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** In which kinds of unit a role is at work. A party and the grid's system work in none. */
export const UNIT_ROLES: Readonly<Record<UnitKind, readonly Role[]>> = {
  city: ['police_supervisor_city', 'court_supervisor_city', 'auditor', 'administrator'],
  county: [],
  court: [...SEAT_ROLES.court, 'appeal_judge', 'court_supervisor_county'],
  // 交警大队 stands in the county's bureau and works for every station of it (RTA 3, 84).
  bureau: ['police_bureau', 'police_supervisor_county', 'traffic_police'],
  station: SEAT_ROLES.station,
  justice: MEDIATORS,
};

/** Roles whose holders in a unit work for every unit below it too: a county has one traffic police (交警大队) for its stations. */
export const SERVE_BELOW: readonly Role[] = ['traffic_police'];
