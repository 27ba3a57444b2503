/** The online room (在线调解室, ADR 0041) over HTTP: who enters, who lets in, what each sees, and what is kept. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpClient, type Reply } from '../../demo/client/http-client.ts';
import { BookingDesk, idOf } from './support/bookings.ts';
import { Page, type Room, RoomDesk } from './support/room-desk.ts';

let desk: BookingDesk;
let rooms: RoomDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
  rooms = new RoomDesk(desk);
});
afterAll(() => desk.api.close());

const statuses = ({ body }: Reply<Room>) => body.seats.map(({ status }) => status);
const admit = (target: string, identity = 'id_card_seen') => ({ act: 'admitted', target, identity });

describe('the door', () => {
  test('lets the host in; a party waits, sees the host alone and hears nothing until the host has said how they were known', async () => {
    const room = await rooms.booked();
    const [host, one, other] = [
      await rooms.staff('police', room),
      await rooms.party(room, 0),
      await rooms.party(room, 1),
    ];
    const first = await host.beat();
    expect(first.body).toMatchObject({
      host: true,
      seats: [{ mine: true, host: true, status: 'admitted', identity: 'signed_in' }],
    });
    await one.beat();
    const waiting = await other.beat();
    expect(waiting.body.seats.map(({ mine, host: holds }) => [mine, holds])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(statuses(waiting)).toEqual(['admitted', 'waiting']);
    await host.beat({ signals: [{ to: other.tab, no: 0, body: { candidate: { candidate: 'c' } } }] });
    await other.beat({ signals: [{ to: host.tab, no: 0, body: { candidate: { candidate: 'c' } } }] });
    expect([(await other.beat()).body.signals, (await host.beat()).body.signals]).toEqual([[], []]);
    const seat = `party/${room.ids[1]}`;
    expect((await host.act({ act: 'admitted', target: seat })).status).toBe(400);
    expect((await host.act(admit(seat))).status).toBe(204);
    const inside = await other.beat();
    expect(inside.body.seats.map((each) => [each.status, each.identity])).toEqual([
      ['admitted', 'signed_in'],
      ['waiting', undefined],
      ['admitted', 'id_card_seen'],
    ]);
    await host.beat({
      signals: [{ to: other.tab, no: 1, body: { description: { type: 'offer', sdp: 'x' } } }],
    });
    const again = { signals: [{ to: other.tab, no: 1, body: { description: { type: 'offer', sdp: 'x' } } }] };
    await host.beat(again);
    const heard = (await other.beat()).body.signals;
    expect(heard.map(({ from, body }) => [from, body])).toEqual([
      [host.tab, { description: { type: 'offer', sdp: 'x' } }],
    ]);
    expect((await other.beat({ heard: heard[0]?.id })).body.signals).toEqual([]);
    expect(await rooms.kept(room)).toMatchObject([
      { what: 'admitted', identity: 'signed_in' },
      { what: 'asked' },
      { what: 'asked' },
      { what: 'admitted', identity: 'id_card_seen' },
    ]);
  });

  test('tells who waits no page of another, and lets nobody take one', async () => {
    const room = await rooms.booked();
    const [host, one] = [await rooms.staff('police', room), await rooms.party(room, 0)];
    await host.beat();
    const { body: waiting } = await one.beat();
    expect(waiting.seats.map(({ mine, tab }) => [mine, tab])).toEqual([
      [false, undefined],
      [true, one.tab],
    ]);
    const taken = await one.beat({ tab: host.tab, enters: true, heard: Number.MAX_SAFE_INTEGER });
    expect([taken.status, (taken.body as { code?: string }).code]).toEqual([409, 'online_room_elsewhere']);
    expect((await host.beat()).status).toBe(200);
  });

  test('tells a party the names of those who conduct it and their own, not the other side’s', async () => {
    const room = await rooms.booked();
    const [host, one, other] = [
      await rooms.staff('police', room),
      await rooms.party(room, 0),
      await rooms.party(room, 1),
    ];
    for (const page of [host, one, other]) await page.beat();
    for (const id of room.ids) await host.act(admit(`party/${id}`));
    const names = (reply: Reply<Room>) => reply.body.seats.map(({ name }) => name !== undefined);
    expect(names(await host.beat())).toEqual([true, true, true]);
    const read = await one.beat();
    expect(names(read)).toEqual([true, true, false]);
    expect(JSON.stringify(read.body)).not.toContain('李四');
  });

  test('is shut to a party of another case, to who is not booked, and to staff who may not see the case', async () => {
    const [room, elsewhere] = [await rooms.booked(), await rooms.booked()];
    const stranger = rooms.partyAt(await rooms.visit(elsewhere, 0), room);
    expect([(await stranger.beat()).status, (await stranger.act({ act: 'left' })).status]).toEqual([
      404, 404,
    ]);
    const alone = await rooms.booked({}, 1);
    expect((await (await rooms.party(alone, 1)).beat()).status).toBe(404);
    expect((await (await rooms.staff('otherStation', room)).beat()).status).toBe(404);
    expect(
      (await new Page(new HttpClient(desk.api.address), `/api/bookings/${room.bookingId}/room`).beat())
        .status,
    ).toBe(401);
    expect(
      (await new Page(new HttpClient(desk.api.address), `/api/party/rooms/${room.bookingId}`).beat()).status,
    ).toBe(401);
    expect(await rooms.kept(room)).toEqual([]);
  });

  test.each([
    ['that is held by telephone', { mode: 'telephone' }, 'online_room_none'],
    [
      'of another day',
      { from: '2099-05-01T09:00:00+08:00', to: '2099-05-01T10:00:00+08:00' },
      'online_room_not_yet',
    ],
    [
      'whose day is over',
      { from: '2025-05-01T09:00:00+08:00', to: '2025-05-01T10:00:00+08:00' },
      'booking_over',
    ],
  ])('of one %s is shut to all', async (_what, change, code) => {
    const room = await rooms.booked(change);
    for (const page of [await rooms.staff('police', room), await rooms.party(room, 0)])
      expect((await page.beat()).body.code).toBe(code);
  });
});

describe('in the room', () => {
  test('a fifth is refused, and comes in once one has left', async () => {
    const room = await rooms.booked({ personIds: [idOf('legalWorker')] });
    const host = await rooms.staff('police', room);
    const [second, one, other] = [
      await rooms.staff('legalWorker', room),
      await rooms.party(room, 0),
      await rooms.party(room, 1),
    ];
    const fifth = await rooms.staff('chief', room);
    for (const page of [host, second, one, other, fifth]) await page.beat();
    for (const id of room.ids) expect((await host.act(admit(`party/${id}`))).status).toBe(204);
    const seat = `person/${idOf('chief')}`;
    expect((await host.act(admit(seat, 'known_in_person'))).body.code ?? 'done').toBe('online_room_full');
    expect((await one.act({ act: 'left' })).status).toBe(204);
    expect((await host.act(admit(seat, 'known_in_person'))).status).toBe(204);
    expect((await one.beat()).body.seats.find(({ mine }) => mine)?.status).toBe('left');
  });

  test('only the host lets in, sends out, gives the number and ends; each leaves, and goes on by telephone', async () => {
    const room = await rooms.booked();
    const [host, one, other] = [
      await rooms.staff('police', room),
      await rooms.party(room, 0),
      await rooms.party(room, 1),
    ];
    for (const page of [host, one, other]) await page.beat();
    const seat = `party/${room.ids[1]}`;
    await host.act(admit(`party/${room.ids[0]}`));
    expect((await one.act(admit(seat))).status).toBe(400);
    const chief = await rooms.staff('chief', room);
    expect((await chief.act(admit(seat))).body.code).toBe('online_room_host_only');
    expect((await host.act({ act: 'number_given', telephone: '0454-8300000' })).status).toBe(204);
    expect((await one.beat()).body.telephone).toBe('0454-8300000');
    expect((await one.act({ act: 'on_telephone', fault: 'no_connection' })).status).toBe(204);
    expect((await host.beat()).body.seats.map(({ telephone }) => telephone)).toEqual([false, true, false]);
    expect((await host.act({ act: 'refused', target: `party/${room.ids[0]}` })).status).toBe(204);
    expect(statuses(await one.beat())).toEqual(['admitted', 'refused']);
    expect((await host.act({ act: 'ended' })).status).toBe(204);
    expect((await other.beat()).body.code).toBe('online_room_ended');
    expect((await host.beat()).body.ended).toBe(true);
    expect((await host.act({ act: 'reopened' })).status).toBe(204);
    expect((await other.beat({ enters: true })).status).toBe(200);
    expect((await rooms.kept(room)).map(({ what, fault }) => [what, fault])).toEqual([
      ['admitted', undefined],
      ['asked', undefined],
      ['asked', undefined],
      ['admitted', undefined],
      ['number_given', undefined],
      ['on_telephone', 'no_connection'],
      ['refused', undefined],
      ['ended', undefined],
      ['reopened', undefined],
    ]);
  });

  test('an act that is sent again is one, and another under its key is refused', async () => {
    const room = await rooms.booked();
    const host = await rooms.staff('police', room);
    await host.beat();
    const key = randomUUID();
    for (const _ of [1, 2])
      expect((await host.act({ act: 'failed', fault: 'poor_sound' }, key)).status).toBe(204);
    expect((await host.act({ act: 'failed', fault: 'other' }, key)).body.code).toBe('idempotency_key_reused');
    expect((await rooms.kept(room)).map(({ what }) => what)).toEqual(['admitted', 'failed']);
  });

  test('another page of the same person takes the seat, and who was in is in again', async () => {
    const room = await rooms.booked();
    const client = await rooms.visit(room, 0);
    const [host, one, moved] = [
      await rooms.staff('police', room),
      rooms.partyAt(client, room),
      rooms.partyAt(client, room),
    ];
    for (const page of [host, one]) await page.beat();
    await host.act(admit(`party/${room.ids[0]}`));
    expect((await moved.beat()).body.seats.find(({ mine }) => mine)).toMatchObject({
      status: 'admitted',
      tab: moved.tab,
    });
    expect((await one.beat()).body.code).toBe('online_room_elsewhere');
    expect((await rooms.kept(room)).at(-1)?.what).toBe('came_back');
  });

  test('who is not heard is lost since then, and back without being let in anew', async () => {
    const room = await rooms.booked();
    const [host, one] = [await rooms.staff('police', room), await rooms.party(room, 0)];
    for (const page of [host, one]) await page.beat();
    await host.act(admit(`party/${room.ids[0]}`));
    await desk.api.platform.owner.rows(sql`
      update online_seats set seen_at = seen_at - interval '11 seconds'
      where booking_id = ${room.bookingId}::uuid and party_id = ${room.ids[0]}`);
    expect((await host.beat()).body.seats[1]?.lostAt).toBeDefined();
    const back = (await one.beat()).body.seats.find(({ mine }) => mine);
    expect(back).toMatchObject({ status: 'admitted' });
    expect(back?.lostAt).toBeUndefined();
    expect((await rooms.kept(room)).slice(-2).map(({ what }) => what)).toEqual(['lost', 'came_back']);
  });
});

test('a party reads what is booked online with them, and staff before they enter', async () => {
  const room = await rooms.booked();
  const client = await rooms.visit(room, 0);
  const own = await client.get<{ items: object[] }>('/api/party/rooms');
  expect(own.body.items).toMatchObject([
    { bookingId: room.bookingId, open: true, host: false, iceServers: [] },
  ]);
  expect(JSON.stringify(own.body)).not.toContain(room.caseId);
  const read = await (await desk.api.as('police')).get(`/api/bookings/${room.bookingId}/room`);
  expect(read.body).toMatchObject({ caseId: room.caseId, open: true, host: true });
});
