/** Who holds an online room (在线调解室), and when it is open (ADR 0041). */
import { describe, expect, test } from 'vitest';
import { isHost, OPENS_BEFORE_MS, roomBar } from '../../../domain/access/policy/online-rooms.ts';

describe('the host', () => {
  test.each([
    ['who mediates and is named', { roles: ['mediator'], kind: 'mediation', booked: ['a'] }, true],
    ['who mediates and is not named', { roles: ['mediator'], kind: 'mediation', booked: ['b'] }, false],
    ['who is named and conducts no hearing', { roles: ['mediator'], kind: 'hearing', booked: ['a'] }, false],
    ['the judge of a hearing', { roles: ['judge'], kind: 'hearing', booked: ['b', 'a'] }, true],
  ] as const)('%s', (_who, { roles, kind, booked }, holds) => {
    expect(isHost(roles, kind, 'a', booked)).toBe(holds);
  });
});

describe('the room', () => {
  const START = Date.parse('2027-03-01T09:00:00+08:00');
  const CLOSES = Date.parse('2027-03-02T00:00:00+08:00');
  const online = { mode: 'online', status: 'booked', startsAt: START } as const;

  test.each([
    ['not before an hour before', online, START - OPENS_BEFORE_MS - 1, 'online_room_not_yet'],
    ['from an hour before', online, START - OPENS_BEFORE_MS, undefined],
    ['to the end of the day', online, CLOSES - 1, undefined],
    ['not on the next', online, CLOSES, 'booking_over'],
    ['not where it was called off', { ...online, status: 'cancelled' }, START, 'booking_over'],
    ['not where it is held in person', { ...online, mode: 'in_person' }, START, 'online_room_none'],
  ] as const)('is open %s', (_when, booking, now, bar) => {
    expect(roomBar(booking, CLOSES, now)).toBe(bar);
  });
});
