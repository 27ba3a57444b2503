/** 日历订阅: the secret address of a calendar, and what a program reads there, read by a parser that did not write it. */
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookingDesk, idOf, STILL } from './support/bookings.ts';

let desk: BookingDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
});
afterAll(() => desk.api.close());

const PATH = '/api/me/calendar-feed';

async function made(by: string): Promise<string> {
  const client = await desk.api.as(by);
  const reply = await client.send<{ address: string }>('POST', PATH, {}, { key: randomUUID() });
  expect(reply.status).toBe(201);
  return reply.body.address;
}

/** An hour of a day from now, so that it is in what a calendar shows. */
function hour(days: number): { from: string; to: string } {
  const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { from: `${date}T09:00:00+08:00`, to: `${date}T10:30:00+08:00` };
}

async function events(address: string) {
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  const text = await response.text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

describe('a calendar', () => {
  test('says when, where, what kind and which number, and nothing of the parties', async () => {
    const [caseId, roomId, address] = [await desk.dispute(), await desk.room(), await made('mediator')];
    const at = hour(3);
    const booked = await desk.book('police', { caseId, roomId, personIds: [idOf('mediator')], ...at });
    expect(booked.status).toBe(201);
    const read = await events(address);
    expect(read.events).toHaveLength(1);
    const [event] = read.events;
    const { body } = await (await desk.api.as('police')).get<{ caseNumber: string }>(`/api/cases/${caseId}`);
    expect(event?.uid).toBe(`${booked.body.bookingId}@127.0.0.1`);
    expect(event?.startDate.toJSDate().toISOString()).toBe(new Date(at.from).toISOString());
    expect(event?.endDate.toJSDate().toISOString()).toBe(new Date(at.to).toISOString());
    expect(event?.summary).toBe(`调解 ${body.caseNumber}`);
    expect(event?.location).toContain('室');
    expect(read.calendar.getFirstPropertyValue('version')).toBe('2.0');
    for (const secret of ['张三', '李四', '13800000001', '噪音', caseId])
      expect(read.text).not.toContain(secret);
    // RFC 5545, 3.1 and 3.3.5: lines end in CRLF and have at most 75 octets; stamps are in UTC.
    expect(read.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read.text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
  });

  test('follows a move under the same id with a higher sequence, and a cancelled one leaves it', async () => {
    const [caseId, roomId, address] = [await desk.dispute(), await desk.room(), await made('legalWorker')];
    const { body } = await desk.book('police', {
      caseId,
      roomId,
      personIds: [idOf('legalWorker')],
      ...hour(4),
    });
    const before = (await events(address)).events[0];
    await desk.change('police', body.bookingId, { saw: 1, ...hour(5) });
    const after = (await events(address)).events[0];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(after?.startDate.toJSDate().toISOString()).toBe(new Date(hour(5).from).toISOString());
    await desk.change('police', body.bookingId, { saw: 2, status: 'cancelled' });
    expect((await events(address)).events).toEqual([]);
  });

  test('has no exercise in it, and nobody else’s hours', async () => {
    const address = await made('judge');
    const [drill, other] = [await desk.dispute(STILL), await desk.dispute()];
    await desk.book('police', { caseId: drill, mode: 'online', personIds: [idOf('judge')], ...hour(6) });
    await desk.book('police', { caseId: other, mode: 'online', personIds: [idOf('clerk')], ...hour(6) });
    expect((await events(address)).events).toEqual([]);
  });
});

describe('its address', () => {
  test('ends when it is replaced or ended, and cannot be read again anywhere', async () => {
    const client = await desk.api.as('clerk');
    expect((await client.get(PATH)).body).toEqual({});
    const first = await made('clerk');
    const second = await made('clerk');
    expect(second).not.toBe(first);
    expect(first).toMatch(/\/calendar\/[\w-]{32}\.ics$/);
    expect((await fetch(first)).status).toBe(404);
    await events(second);
    const state = (await client.get<Record<string, string>>(PATH)).body;
    expect(Object.keys(state).toSorted()).toEqual(['lastReadAt', 'madeAt']);
    expect((await client.send('DELETE', PATH, undefined, { key: randomUUID() })).status).toBe(204);
    expect((await fetch(second)).status).toBe(404);
    const secret = second.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(desk.api.logs.join('')).not.toContain(secret);
    const kept = await desk.api.platform.owner.rows<{ digest: string }>(
      sql`select digest from calendar_feeds`,
    );
    expect(kept.map(({ digest }) => digest)).not.toContain(secret);
  });

  test('reads nothing once its person is disabled', async () => {
    const address = await made('bailiff');
    await events(address);
    await desk.api.platform.owner.rows(
      sql`update people set active = false where person_id = ${idOf('bailiff')}::uuid`,
    );
    expect((await fetch(address)).status).toBe(404);
  });

  test.each(['/calendar/short.ics', `/calendar/${'a'.repeat(32)}.ics`])('%s is nobody’s', async (path) => {
    const response = await fetch(desk.api.address + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'calendar_feed_unknown' });
  });
});
