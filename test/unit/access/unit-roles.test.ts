/** Which roles a unit has: the kinds of unit agree with the seats of a case and with the people of the demonstration. */
import { expect, test } from 'vitest';
import { DEMO_COLLEAGUES, DEMO_USERS } from '../../../db/demo-people.ts';
import { JIAMUSI_UNITS } from '../../../db/jiamusi-units.ts';
import { SEAT_ROLES, UNIT_ROLES, type UnitKind } from '../../../domain/access/policy/seats.ts';
import { ALL_ROLES, type Role } from '../../../domain/access/roles.ts';

const without = (kind: UnitKind, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => !UNIT_ROLES[kind].includes(role));

test('a unit at a seat has the roles of its kind', () => {
  expect(without('station', SEAT_ROLES.station)).toEqual([]);
  expect(without('court', [...SEAT_ROLES.court, ...SEAT_ROLES.appeal_court])).toEqual([]);
});

test('everybody of the demonstration holds roles that their unit has', () => {
  const kinds = new Map(JIAMUSI_UNITS.map(({ unitId, kind }) => [unitId, kind]));
  const misplaced = [...DEMO_USERS, ...DEMO_COLLEAGUES].filter(({ unitId, roles }) => {
    const kind = kinds.get(unitId);
    return kind === undefined || without(kind, roles).length > 0;
  });
  expect(misplaced).toEqual([]);
});

test('every role is at work somewhere, but for the parties and the grid’s system', () => {
  const held = new Set(Object.values(UNIT_ROLES).flat());
  expect(ALL_ROLES.filter((role) => !held.has(role))).toEqual(['grid_system', 'party']);
});
