/** Bookings (排期) over HTTP: who books, what clashes, and what others see of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookingDesk, idOf, PAST, span, STILL } from './support/bookings.ts';

let desk: BookingDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
});
afterAll(() => desk.api.close());

describe('a booking', () => {
  test('takes room, people and parties; sent again it is the same one', async () => {
    const [caseId, roomId, key, date] = [await desk.dispute(), await desk.room(), randomUUID(), desk.day()];
    const body = {
      caseId,
      roomId,
      personIds: [idOf('police'), idOf('mediator')],
      ...span(date, '09:00', '10:30'),
    };
    const first = await desk.book('police', body, key);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      caseId,
      status: 'booked',
      version: 1,
      mayChange: true,
      room: { id: roomId },
    });
    expect(first.body.parties?.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect((await desk.book('police', body, key)).body).toEqual(first.body);
    expect((await desk.book('police', { ...body, mode: 'online' }, key)).body.code).toBe(
      'idempotency_key_reused',
    );
    for (const query of [`room=${roomId}`, `person=${idOf('mediator')}`, `case=${caseId}`, ''])
      expect(
        (await desk.list('police', `from=${date}&to=${date}&${query}`)).map((one) => one.bookingId),
      ).toEqual([first.body.bookingId]);
    const told = await (await desk.api.as('mediator')).get<{ items: { kind: string; data: object }[] }>(
      '/api/notices',
    );
    expect(told.body.items[0]).toMatchObject({
      kind: 'booking_made',
      data: { bookingId: first.body.bookingId },
    });
  });

  test.each([
    ['the room', { personIds: [] }, 'room'],
    ['a person', { roomId: undefined, mode: 'online', personIds: ['mediator'] }, 'person'],
  ])('is refused where %s has no time, and says so without the other case', async (_what, change, kind) => {
    const [mine, other, roomId, date] = [
      await desk.dispute(),
      await desk.dispute(),
      await desk.room(),
      desk.day(),
    ];
    const first = await desk.book('police', {
      caseId: mine,
      roomId,
      personIds: [idOf('mediator')],
      ...span(date, '09:00', '10:00'),
    });
    expect(first.status).toBe(201);
    const { personIds, ...rest } = change as { personIds: string[] };
    const asked = { caseId: other, roomId, ...rest, personIds: personIds.map(idOf) };
    const clash = await desk.book('legalWorker', { ...asked, ...span(date, '09:59', '11:00') });
    expect([clash.status, clash.body.code]).toEqual([409, 'already_booked']);
    expect(clash.body.params?.clashes?.map((one) => one.kind)).toEqual([kind]);
    expect(JSON.stringify(clash.body)).not.toContain(mine);
    const after = await desk.book('legalWorker', { ...asked, ...span(date, '10:00', '11:00') });
    expect(after.status).toBe(201);
  });

  test('is refused where a party has no time: in the same case, and in another by the same identity number', async () => {
    const idNumber = '11010519491231002X';
    const [mine, other, date] = [
      await desk.dispute({ kind: 'real' }, idNumber),
      await desk.dispute({ kind: 'real' }, idNumber.toLowerCase()),
      desk.day(),
    ];
    const at = span(date, '14:00', '15:00');
    expect((await desk.book('police', { caseId: mine, mode: 'telephone', ...at })).status).toBe(201);
    const again = await desk.book('police', { caseId: mine, mode: 'telephone', ...at });
    expect(again.body.params?.clashes?.map(({ kind }) => kind)).toEqual(['party', 'party']);
    const elsewhere = await desk.book('police', { caseId: other, mode: 'telephone', ...at });
    expect(elsewhere.body.params?.clashes).toHaveLength(1);
    const partyId = elsewhere.body.params?.clashes?.[0]?.id;
    const { body } = await (await desk.api.as('police')).get<{
      parties: { partyId: string; role: string }[];
    }>(`/api/cases/${other}`);
    expect(body.parties.find((one) => one.partyId === partyId)?.role).toBe('applicant');
  });

  test('of an exercise takes nothing from a real case, and the other way round', async () => {
    const [real, exercise, roomId, date] = [
      await desk.dispute(),
      await desk.dispute(STILL),
      await desk.room(),
      desk.day(),
    ];
    const at = { roomId, personIds: [idOf('mediator')], ...span(date, '09:00', '10:00') };
    expect((await desk.book('police', { caseId: exercise, ...at })).status).toBe(201);
    expect((await desk.book('police', { caseId: real, ...at })).status).toBe(201);
    expect((await desk.book('police', { caseId: await desk.dispute(STILL), ...at })).body.code).toBe(
      'already_booked',
    );
    expect(await desk.list('police', `from=${date}&to=${date}&room=${roomId}&drill=false`)).toHaveLength(1);
  });

  test.each([
    [
      'ends before it begins',
      { from: '2027-05-01T10:00:00+08:00', to: '2027-05-01T09:00:00+08:00' },
      'booking_time_wrong',
    ],
    [
      'goes over midnight',
      { from: '2027-05-01T23:00:00+08:00', to: '2027-05-02T01:00:00+08:00' },
      'booking_time_wrong',
    ],
    ['is in person and nowhere', { roomId: undefined }, 'room_missing'],
    ['is in a room that nobody knows', { roomId: randomUUID() }, 'room_not_found'],
    ['is with somebody whom nobody knows', { personIds: [randomUUID()] }, 'person_not_found'],
    ['is with a party of another case', { partyIds: ['p99'] }, 'party_not_found'],
    ['is mediation and names a hearing', { hearingId: 'h1' }, 'booking_hearing_missing'],
    ['is a hearing that was not fixed', { kind: 'hearing', hearingId: 'h1' }, 'role_not_permitted'],
  ])('that %s is refused', async (_what, change, code) => {
    const [caseId, roomId] = [await desk.dispute(), await desk.room()];
    const reply = await desk.book('police', {
      caseId,
      roomId,
      ...span('2027-05-01', '09:00', '10:00'),
      ...change,
    });
    expect(reply.body.code).toBe(code);
  });

  test('is made by those who mediate or help the court alone, and for a case that they see', async () => {
    const [caseId, roomId] = [await desk.dispute(), await desk.room()];
    const body = { caseId, roomId, ...span(desk.day(), '09:00', '10:00') };
    expect((await desk.book('otherStation', body)).body.code).toBe('case_not_found');
    expect((await desk.book('supervisor', body)).body.code).toBe('role_not_permitted');
  });

  test('is moved from the look that its mover had, and keeps its old time where the new one is taken', async () => {
    const [caseId, other, roomId, date] = [
      await desk.dispute(),
      await desk.dispute(),
      await desk.room(),
      desk.day(),
    ];
    const first = await desk.book('police', {
      caseId,
      roomId,
      personIds: [idOf('mediator')],
      ...span(date, '09:00', '10:00'),
    });
    await desk.book('police', { caseId: other, roomId, ...span(date, '11:00', '12:00') });
    const { bookingId } = first.body;
    const clash = await desk.change('police', bookingId, { saw: 1, ...span(date, '10:30', '11:30') });
    expect(clash.body.code).toBe('already_booked');
    expect(
      (
        await desk.book('police', {
          caseId: other,
          roomId,
          mode: 'in_person',
          partyIds: [],
          ...span(date, '09:30', '09:45'),
        })
      ).body.code,
    ).toBe('already_booked');
    const moved = await desk.change('legalWorker', bookingId, { saw: 1, ...span(date, '10:00', '11:00') });
    expect(moved.body).toMatchObject({ version: 2, from: `${date}T10:00:00+08:00` });
    expect((await desk.change('police', bookingId, { saw: 1, status: 'cancelled' })).body.code).toBe(
      'booking_changed_meanwhile',
    );
    expect((await desk.change('otherStation', bookingId, { saw: 2, status: 'cancelled' })).status).toBe(404);
    const told = await (await desk.api.as('mediator')).get<{ items: { kind: string }[] }>('/api/notices');
    expect(told.body.items[0]?.kind).toBe('booking_moved');
  });

  test.each([
    ['cancelled', true],
    ['adjourned', true],
    ['held', false],
  ])('%s, it gives its time back: %s', async (status, free) => {
    const [caseId, other, roomId, date] = [
      await desk.dispute(),
      await desk.dispute(),
      await desk.room(),
      PAST,
    ];
    const at = span(date, '09:00', '10:00');
    const first = await desk.book('police', { caseId, roomId, ...at });
    const ended = await desk.change('police', first.body.bookingId, { saw: 1, status });
    expect(ended.body).toMatchObject({ status, version: 2, mayChange: false });
    expect((await desk.change('police', first.body.bookingId, { saw: 2, ...at })).body.code).toBe(
      'booking_over',
    );
    expect((await desk.book('police', { caseId: other, roomId, ...at })).status).toBe(free ? 201 : 409);
    expect(
      (await desk.list('police', `from=${date}&to=${date}&case=${caseId}`)).map((one) => one.status),
    ).toEqual([status]);
  });

  test('shows those who may not see the case that the time is taken, and no more', async () => {
    const [caseId, roomId, date] = [await desk.dispute(), await desk.room(), desk.day()];
    await desk.book('police', {
      caseId,
      roomId,
      personIds: [idOf('police')],
      ...span(date, '09:00', '10:00'),
    });
    const [seen] = await desk.list('filing', `from=${date}&to=${date}&room=${roomId}`);
    expect(Object.keys(seen ?? {}).toSorted()).toEqual([
      'bookingId',
      'exercise',
      'from',
      'people',
      'room',
      'to',
    ]);
    expect(await desk.list('otherCourt', `from=${date}&to=${date}&room=${roomId}`)).toEqual([]);
    expect(await desk.list('filing', `from=${date}&to=${date}&case=${caseId}`)).toEqual([]);
  });

  test('of a case are listed without a span of time, others with one of three months at most', async () => {
    const caseId = await desk.dispute();
    await desk.book('police', { caseId, mode: 'online', ...span(desk.day(), '09:00', '10:00') });
    expect(await desk.list('police', `case=${caseId}`)).toHaveLength(1);
    expect((await (await desk.api.as('police')).get('/api/bookings')).status).toBe(400);
  });

  test.each(['from=2027-01-01&to=2027-06-01', 'from=2027-01-02&to=2027-01-01', 'from=2027-01-02'])(
    'a list of %s is refused',
    async (query) => {
      expect((await (await desk.api.as('police')).get(`/api/bookings?${query}`)).status).toBe(400);
    },
  );
});

describe('of two clerks at once', () => {
  test('one has the room, and the other is told', async () => {
    const [roomId, date] = [await desk.room(), desk.day()];
    const cases = await Promise.all([desk.dispute(), desk.dispute()]);
    const replies = await Promise.all(
      cases.map((caseId, no) =>
        desk.book(no === 0 ? 'police' : 'legalWorker', { caseId, roomId, ...span(date, '09:00', '10:00') }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });
});
