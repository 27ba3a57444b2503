/** Rooms (调解室、法庭) over HTTP: who keeps them, and who sees them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookingDesk, COURT, span, STATION } from './support/bookings.ts';

let desk: BookingDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
});
afterAll(() => desk.api.close());

describe('rooms', () => {
  test.each([
    ['chief', STATION, 'mediation_room', 201],
    ['president', COURT, 'courtroom', 201],
    ['admin', STATION, 'mediation_room', 201],
    ['admin', STATION, 'courtroom', 422],
    ['chief', COURT, 'courtroom', 403],
    ['police', STATION, 'mediation_room', 403],
    ['clerk', COURT, 'courtroom', 403],
  ])('%s adds in %s a %s: %i', async (by, unitId, kind, status) => {
    const reply = await (await desk.api.as(by)).post('/api/rooms', { unitId, kind, name: desk.name() });
    expect(reply.status).toBe(status);
  });

  test('two of one name in a unit are refused, and one that is closed is booked no more', async () => {
    const chief = await desk.api.as('chief');
    const body = { unitId: STATION, kind: 'mediation_room', name: '同名室' };
    const first = await chief.post<{ id: string }>('/api/rooms', body);
    expect((await chief.post('/api/rooms', body)).body.code).toBe('room_exists');
    const closed = await chief.send(
      'PATCH',
      `/api/rooms/${first.body.id}`,
      { name: '旧室', closed: true },
      { key: randomUUID() },
    );
    expect(closed.status).toBe(200);
    const caseId = await desk.dispute();
    const reply = await desk.book('police', {
      caseId,
      roomId: first.body.id,
      ...span(desk.day(), '09:00', '10:00'),
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'room_closed']);
    const noted = await desk.api.platform.owner.rows<{ act: string }>(
      sql`select act from admin_acts where detail ->> 'roomId' = ${first.body.id} order by at`,
    );
    expect(noted.map(({ act }) => act)).toEqual(['add_room', 'change_room']);
  });

  test('are listed to those who work with the unit', async () => {
    const roomId = await desk.room();
    const rooms = async (by: string) =>
      (await (await desk.api.as(by)).get<{ items: { id: string; mayKeep: boolean }[] }>('/api/rooms')).body
        .items;
    expect((await rooms('judge')).find((one) => one.id === roomId)).toMatchObject({ mayKeep: false });
    expect((await rooms('chief')).find((one) => one.id === roomId)).toMatchObject({ mayKeep: true });
    expect((await rooms('otherCourt')).some((one) => one.id === roomId)).toBe(false);
  });
});
