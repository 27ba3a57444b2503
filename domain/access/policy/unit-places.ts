/**
 * Where a unit of each kind stands in the tree of a city (单位树), and what its id and its path are made of. A station
 * (派出所) stands below a bureau of a county, whose court takes its cases. Source: PAPER 8-11; CPL 18 (courts of a county), 19.
 */
import type { UnitKind } from './seats.ts';

interface Place {
  readonly parents: readonly UnitKind[];
  /** Of the division code (行政区划代码): six digits for a county, more for a place within. */
  readonly code: RegExp;
  /** Its label in the path; those without the code are once below a parent. */
  readonly label: (code: string) => string;
}

const UNIT_PLACES: Readonly<Record<UnitKind, Place>> = {
  city: { parents: [], code: /^\d{6}$/, label: (code) => `c${code}` },
  county: { parents: ['city'], code: /^\d{6}$/, label: (code) => `c${code}` },
  court: { parents: ['city', 'county'], code: /^\d{6}$/, label: () => 'court' },
  bureau: { parents: ['city', 'county'], code: /^\d{6}$/, label: () => 'bureau' },
  station: { parents: ['bureau'], code: /^\d{9,12}$/, label: (code) => `s${code}` },
  justice: { parents: ['county'], code: /^\d{9,12}$/, label: (code) => `j${code}` },
};

export interface UnitAt {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly path: string;
  readonly parentId: string | null;
}

export interface NewUnit {
  readonly kind: UnitKind;
  readonly code: string;
}

export type UnitFault = 'unit_code_invalid' | 'unit_parent_unknown' | 'unit_misplaced' | 'unit_court_missing';

export const unitIdOf = ({ kind, code }: NewUnit): string => `${kind}-${code}`;

const depth = (path: string): number => path.split('.').length;

/** @returns why the unit cannot stand below the parent, of all the units that are there */
export function unitFault(
  unit: NewUnit,
  parent: UnitAt | undefined,
  there: readonly UnitAt[],
): UnitFault | undefined {
  const place = UNIT_PLACES[unit.kind];
  if (!place.code.test(unit.code)) return 'unit_code_invalid';
  if (parent === undefined) return 'unit_parent_unknown';
  if (!place.parents.includes(parent.kind)) return 'unit_misplaced';
  if (unit.kind !== 'station') return undefined;
  // A bureau of the city itself has no court of first instance beside it.
  if (depth(parent.path) !== 3) return 'unit_misplaced';
  const court = there.some((one) => one.kind === 'court' && one.parentId === parent.parentId);
  return court ? undefined : 'unit_court_missing';
}

export const pathBelow = (unit: NewUnit, parentPath: string): string =>
  `${parentPath}.${UNIT_PLACES[unit.kind].label(unit.code)}`;
