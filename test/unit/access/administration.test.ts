/** Who administers people and units, for every role and every place: written by hand, beside the table that decides. */
import { describe, expect, test } from 'vitest';
import {
  ADMIN_RIGHTS,
  type AdminRight,
  mayAdminister,
  mayPublishCalendar,
  rightsOver,
} from '../../../domain/access/policy/administration.ts';
import { pathBelow, unitFault, type UnitAt } from '../../../domain/access/policy/unit-places.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';

const OWN = { unitId: 'own', path: 'city.county.own' };
const BELOW = { unitId: 'below', path: 'city.county.own.part' };
const BESIDE = { unitId: 'beside', path: 'city.county.own2' };
const ABOVE = { unitId: 'above', path: 'city.county' };

const LEADERS: readonly AdminRight[] = [
  'see_account',
  'disable_person',
  'see_holds',
  'let_go',
  'hand_over',
  'set_away',
  'keep_rooms',
  'set_mediator_profile',
];
const HEADS: readonly AdminRight[] = ['see_holds', 'let_go', 'hand_over', 'set_away', 'set_mediator_profile'];
const IN_OWN_UNIT: Partial<Record<Role, readonly AdminRight[]>> = {
  administrator: ADMIN_RIGHTS.filter((right) => right !== 'hand_over'),
  station_chief: LEADERS,
  president: [...LEADERS, 'keep_roster'],
  division_head: HEADS,
};

const rights = (role: Role, at: typeof OWN) =>
  ADMIN_RIGHTS.filter((right) => mayAdminister({ personId: 'p', roles: [role], unit: OWN }, right, at));

test.each(ALL_ROLES)('%s', (role) => {
  const own = IN_OWN_UNIT[role] ?? [];
  expect(rights(role, OWN)).toEqual(ADMIN_RIGHTS.filter((right) => own.includes(right)));
  expect(rights(role, BELOW)).toEqual(role === 'administrator' ? own : []);
  expect(rights(role, BESIDE)).toEqual([]);
  expect(rights(role, ABOVE)).toEqual([]);
});

test('of oneself one only sees', () => {
  const who = { personId: 'p', roles: ['administrator', 'president'] as const, unit: OWN };
  expect(rightsOver(who, { personId: 'p', unit: OWN })).toEqual(['see_account', 'see_holds']);
  expect(rightsOver(who, { personId: 'q', unit: OWN })).toEqual(
    ADMIN_RIGHTS.filter(
      (right) =>
        ![
          'add_person',
          'add_unit',
          'change_unit',
          'publish_calendar',
          'keep_bodies',
          'keep_roster',
          'keep_rooms',
        ].includes(right),
    ),
  );
});

describe('a unit', () => {
  const unit = (kind: UnitAt['kind'], unitId: string, path: string, parentId: string | null): UnitAt => {
    return { kind, unitId, path, parentId, code: '230800' };
  };
  const city = unit('city', 'city', 'c', null);
  const county = unit('county', 'county', 'c.a', 'city');
  const bureau = unit('bureau', 'bureau', 'c.a.bureau', 'county');
  const court = unit('court', 'court', 'c.a.court', 'county');
  const station = { kind: 'station', code: '230800001' } as const;

  test('stands where its kind belongs, a station where a court takes its cases', () => {
    const all = [city, county, bureau, court];
    expect(unitFault(station, bureau, all)).toBeUndefined();
    expect(pathBelow(station, bureau.path)).toBe('c.a.bureau.s230800001');
    expect(unitFault(station, bureau, [city, county, bureau])).toBe('unit_court_missing');
    expect(unitFault(station, county, all)).toBe('unit_misplaced');
    expect(unitFault(station, unit('bureau', 'cb', 'c.bureau', 'city'), all)).toBe('unit_misplaced');
    expect(unitFault(station, undefined, all)).toBe('unit_parent_unknown');
    expect(unitFault({ kind: 'station', code: '2308' }, bureau, all)).toBe('unit_code_invalid');
    expect(unitFault({ kind: 'justice', code: '230800001' }, county, all)).toBeUndefined();
    expect(unitFault({ kind: 'court', code: '230800' }, city, all)).toBeUndefined();
  });
});

test('a holiday calendar is published from the topmost unit alone, by its administrator', () => {
  const may = (role: Role, path: string) =>
    mayPublishCalendar({ personId: 'p', roles: [role], unit: { unitId: 'u', path } });
  expect(ALL_ROLES.filter((role) => may(role, 'city'))).toEqual(['administrator']);
  expect(ALL_ROLES.filter((role) => may(role, 'city.county'))).toEqual([]);
});
