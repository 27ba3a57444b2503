/** Whom, where and when a booking may not be, who calls it off, and what is taken out of it as the case goes on (ADR 0038). */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookingDesk, COURT, idOf, span } from './support/bookings.ts';
import { decide } from './support/requests.ts';

let desk: BookingDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
});
afterAll(() => desk.api.close());

describe('a booking', () => {
  test('is not held before it began', async () => {
    const [caseId, roomId] = [await desk.dispute(), await desk.room()];
    const first = await desk.book('police', { caseId, roomId, ...span('2099-03-02', '09:00', '10:00') });
    const early = await desk.change('police', first.body.bookingId, { saw: 1, status: 'held' });
    expect([early.status, early.body.code]).toEqual([409, 'booking_not_begun']);
  });

  test('sent again after its room was closed, the same is answered as before', async () => {
    const [caseId, roomId, other, key, moving] = [
      await desk.dispute(),
      await desk.room(),
      await desk.room(),
      randomUUID(),
      randomUUID(),
    ];
    const body = { caseId, roomId, ...span(desk.day(), '09:00', '10:00') };
    const first = await desk.book('police', body, key);
    const { bookingId } = first.body;
    const move = { saw: 1, roomId: other };
    expect((await desk.change('police', bookingId, move, moving)).body.version).toBe(2);
    for (const id of [roomId, other])
      await desk.api.platform.owner.rows(sql`update rooms set closed = true where room_id = ${id}::uuid`);
    const again = await desk.book('police', body, key);
    expect([again.status, again.body.bookingId]).toEqual([201, bookingId]);
    expect((await desk.change('police', bookingId, move, moving)).status).toBe(200);
    expect((await desk.book('police', { ...body, mode: 'online' }, key)).body.code).toBe(
      'idempotency_key_reused',
    );
    expect((await desk.book('police', body)).body.code).toBe('room_closed');
  });

  test('is in a room of the own unit or of the case’s station and court alone', async () => {
    const roomId = randomUUID();
    await desk.api.platform.owner.rows(sql`
      insert into rooms (room_id, unit_id, name, kind) values (${roomId}::uuid, 'bureau-230811', ${desk.name()}, 'mediation_room')`);
    const body = { caseId: await desk.dispute(), ...span(desk.day(), '09:00', '10:00') };
    const reply = await desk.book('police', { ...body, roomId });
    expect([reply.status, reply.body.code]).toEqual([403, 'room_of_others']);
    const ofCourt = await desk.room('president', COURT);
    expect((await desk.book('police', { ...body, roomId: ofCourt })).status).toBe(201);
  });

  test('is called off by the head of the room’s unit, who may not see the case', async () => {
    const [caseId, roomId, date] = [await desk.dispute(), await desk.room('president', COURT), desk.day()];
    const first = await desk.book('police', { caseId, roomId, ...span(date, '09:00', '10:00') });
    const { bookingId } = first.body;
    const seen = async (by: string) => (await desk.list(by, `from=${date}&to=${date}&room=${roomId}`))[0];
    expect(await seen('president')).toMatchObject({ version: 1, mayCancel: true });
    expect(await seen('president')).not.toHaveProperty('caseId');
    expect(await seen('filing')).not.toHaveProperty('version');
    const cancelled = { saw: 1, status: 'cancelled' };
    expect((await desk.change('filing', bookingId, cancelled)).status).toBe(404);
    expect((await desk.change('president', bookingId, { saw: 1, status: 'held' })).status).toBe(404);
    expect((await desk.change('president', bookingId, { saw: 1, mode: 'online' })).status).toBe(404);
    expect((await desk.change('president', bookingId, { saw: 3, status: 'cancelled' })).body.code).toBe(
      'booking_changed_meanwhile',
    );
    const key = randomUUID();
    const off = await desk.change('president', bookingId, cancelled, key);
    expect([off.status, off.body.caseId]).toEqual([200, undefined]);
    expect((await desk.change('president', bookingId, cancelled, key)).status).toBe(200);
    expect((await desk.list('police', `from=${date}&to=${date}&case=${caseId}`))[0]?.status).toBe(
      'cancelled',
    );
    const told = await (await desk.api.as('police')).get<{ items: { kind: string }[] }>('/api/notices');
    expect(told.body.items[0]?.kind).toBe('booking_cancelled');
  });

  test('is with nobody who is recused; who is recused afterwards is taken out', async () => {
    const [caseId, roomId, date] = [await desk.dispute(), await desk.room(), desk.day()];
    const personIds = [idOf('mediator'), idOf('police2')];
    const body = { caseId, roomId, personIds, ...span(date, '09:00', '10:00') };
    const first = await desk.book('police', body);
    const data = { personId: idOf('police2'), ground: 'interest' };
    expect((await decide(await desk.api.as('chief'), caseId, 'recuse_person', { data })).status).toBe(200);
    const refused = await desk.book('police', { ...body, ...span(date, '11:00', '12:00') });
    expect([refused.status, refused.body.code, refused.body.pointer]).toEqual([
      409,
      'person_recused',
      '/personIds/1',
    ]);
    const [left] = await desk.list('police', `from=${date}&to=${date}&case=${caseId}`);
    expect(left).toMatchObject({ bookingId: first.body.bookingId, people: [{ id: idOf('mediator') }] });
    const elsewhere = { caseId: await desk.dispute(), mode: 'telephone', personIds: [idOf('police2')] };
    expect((await desk.book('police', { ...elsewhere, ...span(date, '09:00', '10:00') })).status).toBe(201);
  });

  test('is moved with those parties who still stand, and gives back the time of who left', async () => {
    const idNumber = '110105194912310038';
    const [caseId, roomId, date] = [
      await desk.dispute({ kind: 'real' }, idNumber),
      await desk.room(),
      desk.day(),
    ];
    const first = await desk.book('police', { caseId, roomId, ...span(date, '09:00', '10:00') });
    const { bookingId, parties = [] } = first.body;
    const [applicant, respondent] = parties.map(({ partyId }) => partyId);
    const left = { data: { partyId: applicant, change: 'left' } };
    const reply = await decide(await desk.api.as('police'), caseId, 'record_party_change', left);
    expect(reply.body).toMatchObject({ outcome: 'applied' });
    const other = { caseId: await desk.dispute({ kind: 'real' }, idNumber), mode: 'telephone' };
    expect((await desk.book('police', { ...other, ...span(date, '09:00', '10:00') })).status).toBe(201);
    const [now] = await desk.list('police', `from=${date}&to=${date}&case=${caseId}`);
    const moved = await desk.change('police', bookingId, {
      saw: now?.version,
      ...span(date, '13:00', '14:00'),
    });
    expect([moved.status, moved.body.parties?.map(({ partyId }) => partyId)]).toEqual([200, [respondent]]);
  });
});
