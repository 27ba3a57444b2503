/** What the database itself keeps apart: fifty at once for one room and hour, in every order of whom they concern, and what writes past the functions. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoRoomId } from '../../../db/demo-rooms.ts';
import {
  actOnBooking,
  type BookingReply,
  type Sitting,
} from '../../../db/queries/bookings/write-bookings.ts';
import { actorOf, openPlatform, type Platform } from './support/platform.ts';
import { recordCase } from './support/sample-cases.ts';

const HOUR = 3_600_000;
/** 2027-03-01, 09:00 in China. */
const NINE = Date.parse('2027-03-01T01:00:00Z');
const PEOPLE = ['police', 'mediator', 'legalWorker', 'judge', 'clerk'].map((key) => actorOf(key).personId);

let platform: Platform;
let cases: string[];
beforeAll(async () => {
  platform = await openPlatform();
  cases = [];
  for (let no = 0; no < 50; no += 1) cases.push((await recordCase(platform)).caseId);
});
afterAll(() => platform?.close());

function book(no: number, sitting: Partial<Sitting> & { readonly startsAt: number }): Promise<BookingReply> {
  const head = {
    key: randomUUID(),
    route: 'POST /api/bookings',
    bodyDigest: 'd',
    actorId: actorOf('police').personId,
  };
  return actOnBooking(platform.api, 'book_session', head, {
    bookingId: head.key,
    caseId: cases[no] ?? '',
    kind: 'mediation',
    mode: 'in_person',
    roomId: demoRoomId('station'),
    endsAt: sitting.startsAt + HOUR,
    personIds: [],
    partyIds: [],
    ...sitting,
  });
}

const done = (replies: readonly BookingReply[]) => replies.filter(({ status }) => status === 'done').length;
const overlapping = () =>
  platform.owner.rows(sql`
    select from booking_claims a join booking_claims b on a.subject = b.subject and a.during && b.during and a.booking_id < b.booking_id`);

it('of fifty at once for one room and one hour exactly one is booked, and the others are told of the room', async () => {
  const replies = await Promise.all(cases.map((_id, no) => book(no, { startsAt: NINE })));
  expect(done(replies)).toBe(1);
  const refused = replies.filter(({ status }) => status !== 'done');
  expect(refused).toHaveLength(49);
  for (const reply of refused)
    expect(reply).toEqual({
      status: 'already_booked',
      clashes: [{ kind: 'room', id: demoRoomId('station') }],
    });
  expect(await platform.owner.rows(sql`select from bookings`)).toHaveLength(1);
  expect(await platform.owner.rows(sql`select from booking_acts`)).toHaveLength(1);
});

it('fifty at once with rooms and people in all orders, an hour that half overlaps: none waits for ever, no two overlap', async () => {
  const rooms = ['station', 'court-mediation', 'court-1'].map(demoRoomId);
  const at = NINE + 24 * HOUR;
  const replies = await Promise.all(
    cases.map((_id, no) => {
      const first = no % PEOPLE.length;
      const personIds = [...PEOPLE.slice(first), ...PEOPLE.slice(0, first)].slice(0, 1 + (no % 3));
      return book(no, { startsAt: at + ((no % 8) * HOUR) / 2, roomId: rooms[no % 3], personIds });
    }),
  );
  expect(done(replies)).toBeGreaterThan(3);
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set(['done', 'already_booked']));
  expect(await overlapping()).toEqual([]);
});

it('one that ends when another begins is beside it', async () => {
  const at = NINE + 48 * HOUR;
  const replies = [await book(0, { startsAt: at }), await book(1, { startsAt: at + HOUR })];
  expect(done(replies)).toBe(2);
});

it('what writes past the functions is refused by the constraint, to the owner too', async () => {
  const twin = platform.owner.rows(
    sql`insert into booking_claims select booking_id, subject, during from booking_claims limit 1`,
  );
  await expect(twin).rejects.toMatchObject({ sqlState: '23P01' });
});

it('what was done with a booking is on record for good', async () => {
  const refused = { sqlState: '42501' };
  await expect(platform.owner.rows(sql`update booking_acts set act = 'held'`)).rejects.toMatchObject(refused);
  await expect(platform.owner.rows(sql`delete from booking_acts`)).rejects.toMatchObject(refused);
  await expect(platform.owner.rows(sql`truncate booking_acts`)).rejects.toMatchObject(refused);
});

it('nobody reads the salt of identity numbers, and no claim holds one', async () => {
  for (const db of [platform.api, platform.worker]) {
    await expect(db.rows(sql`select from booking_salt`)).rejects.toMatchObject({ sqlState: '42501' });
    await expect(db.rows(sql`select from booking_claims`)).rejects.toMatchObject({ sqlState: '42501' });
  }
});
