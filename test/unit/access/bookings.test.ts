/** Who ends what is booked, and whose rooms are open to whom (ADR 0038). */
import { expect, test } from 'vitest';
import { mayBook, mayClearRoom, mayEndBooking, mayUseRoom } from '../../../domain/access/policy/bookings.ts';
import type { Role } from '../../../domain/access/roles.ts';

test.each<[Role, 'first' | 'appeal' | undefined, boolean]>([
  ['court_clerk', 'first', true],
  ['court_clerk', 'appeal', false],
  ['appeal_judge', 'appeal', true],
  ['appeal_judge', 'first', false],
  ['judge', undefined, false],
])('%s ends the booking of a hearing of instance %s: %s', (role, instance, may) => {
  expect(mayBook([role], 'hearing')).toBe(true);
  expect(mayEndBooking([role], 'hearing', instance)).toBe(may);
});

test('a session of mediation is ended by who may book one', () => {
  expect(mayEndBooking(['mediator'], 'mediation')).toBe(true);
  expect(mayEndBooking(['bailiff'], 'mediation')).toBe(false);
});

test.each([
  ['own', true],
  ['station', true],
  ['court', true],
  ['appeal', true],
  ['elsewhere', false],
])('a room of the unit %s is open: %s', (unitId, open) => {
  const seats = { stationId: 'station', courtId: 'court', appealCourtId: 'appeal' };
  expect(mayUseRoom('own', seats, unitId)).toBe(open);
});

test.each<[Role, string, boolean]>([
  ['station_chief', 'u', true],
  ['president', 'u', true],
  ['president', 'v', false],
  ['division_head', 'u', false],
  ['administrator', 'u', false],
])('%s clears a room of %s: %s', (role, at, may) => {
  const unit = { unitId: 'u', path: 'city.u' };
  expect(mayClearRoom({ personId: 'p', roles: [role], unit }, at)).toBe(may);
});
