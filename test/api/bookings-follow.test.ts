/** What the record says of a hearing or a mediation, followed by what was booked for it (ADR 0038). */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { openNoise } from '../../demo/walker/openings.ts';
import { BookingDesk, COURT, idOf, span, STILL } from './support/bookings.ts';
import { openCase } from './support/requests.ts';

let desk: BookingDesk;
beforeAll(async () => {
  desk = await BookingDesk.open();
});
afterAll(() => desk.api.close());

describe('the record leads', () => {
  /** A suit with a hearing fixed, whose legal time stands. */
  async function inTrial(days: number): Promise<CaseWalk> {
    const walk = await openNoise(desk.world, STILL);
    await walk.decide('triage', { leadsTo: 'filing_preparation' });
    await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
    await walk.decide('register_case', { leadsTo: 'trial' });
    const partyId = await walk.party('respondent');
    await walk.decide('record_service', { data: { document: 'complaint', method: 'direct', partyId } });
    const hearing = { date: await walk.today(days), time: '09:00', restDayReason: '逢休息日，双方同意' };
    await walk.decide('schedule_hearing', { data: hearing });
    return walk;
  }

  /** As the record would say it: the row alone, for what the trigger follows. */
  const append = async (caseId: string, type: string, data: object, at = new Date().toISOString()) =>
    await desk.api.platform.owner.rows(sql`
      insert into case_events (case_id, seq, input_no, type, type_version, at, recorded_at, body, prev_hash, hash)
      select ${caseId}::uuid, max(seq) + 1, max(input_no), ${type}, 1, ${at}::timestamptz, now(), ${JSON.stringify({ data })}, '', ${randomUUID()}
      from case_events where case_id = ${caseId}::uuid`);

  const courtroom = (): Promise<string> => desk.room('president', COURT, 'courtroom');
  const stateOf = async ({ caseId }: CaseWalk, day: string) =>
    (await desk.list('clerk', `from=${day}&to=${day}&case=${caseId}`)).map((one) => one.status);

  test('a hearing is booked at its day and hour, once', async () => {
    const [walk, roomId] = [await inTrial(30), await courtroom()];
    const date = await walk.today(30);
    const body = {
      caseId: walk.caseId,
      kind: 'hearing',
      hearingId: 'h1',
      roomId,
      personIds: [idOf('judge')],
    };
    const other = await desk.book('clerk', { ...body, ...span(date, '10:00', '11:00') });
    expect([other.status, other.body.code]).toEqual([409, 'booking_hearing_differs']);
    expect(
      (await desk.book('clerk', { ...body, hearingId: 'h7', ...span(date, '09:00', '11:00') })).body.code,
    ).toBe('hearing_unknown');
    expect((await desk.book('police', { ...body, ...span(date, '09:00', '11:00') })).body.code).toBe(
      'role_not_permitted',
    );
    expect((await desk.book('clerk', { ...body, ...span(date, '09:00', '11:00') })).status).toBe(201);
    const twice = await desk.book('clerk', {
      ...body,
      roomId: await courtroom(),
      personIds: [],
      ...span(date, '09:00', '11:00'),
    });
    expect(twice.body.code).toBe('booking_hearing_booked');
  });

  test.each([
    ['cancel_hearing', 40],
    ['move_hearing', 50],
  ] as const)('%s gives the room and everybody’s time back, and tells them', async (type, days) => {
    const [walk, roomId] = [await inTrial(days), await courtroom()];
    const date = await walk.today(days);
    const at = {
      kind: 'hearing',
      hearingId: 'h1',
      roomId,
      personIds: [idOf('judge')],
      ...span(date, '09:00', '11:00'),
    };
    expect((await desk.book('clerk', { caseId: walk.caseId, ...at })).status).toBe(201);
    const moved = { date: await walk.today(days + 1), time: '14:00', restDayReason: '逢休息日，双方同意' };
    await walk.decide(type, { data: type === 'move_hearing' ? moved : {} });
    expect(await stateOf(walk, date)).toEqual(['released']);
    const claims = await desk.api.platform.owner.rows(
      sql`select from booking_claims c join bookings b using (booking_id) where b.case_id = ${walk.caseId}::uuid`,
    );
    expect(claims).toEqual([]);
    const told = await (await desk.api.as('judge')).get<{ items: { kind: string }[] }>('/api/notices');
    expect(told.body.items.some(({ kind }) => kind === 'booking_released')).toBe(true);
  });

  test.each([
    ['online', undefined, 'booking_way_differs'],
    ['telephone', undefined, 'booking_way_differs'],
  ])('a hearing in court is not booked as one %s', async (mode, roomId, code) => {
    const walk = await inTrial(60);
    const at = span(await walk.today(60), '09:00', '11:00');
    const body = { caseId: walk.caseId, kind: 'hearing', hearingId: 'h1', mode, roomId, ...at };
    const reply = await desk.book('clerk', body);
    expect([reply.status, reply.body.code]).toEqual([409, code]);
  });

  test('a hearing is not marked as held or adjourned by hand; its booking may be called off', async () => {
    const [walk, roomId] = [await inTrial(70), await courtroom()];
    const at = span(await walk.today(70), '09:00', '11:00');
    const first = await desk.book('clerk', {
      caseId: walk.caseId,
      kind: 'hearing',
      hearingId: 'h1',
      roomId,
      ...at,
    });
    const { bookingId } = first.body;
    for (const status of ['held', 'adjourned'])
      expect((await desk.change('clerk', bookingId, { saw: 1, status })).body.code).toBe(
        'booking_record_leads',
      );
    expect((await desk.change('clerk', bookingId, { saw: 1, status: 'cancelled' })).status).toBe(200);
  });

  test('a hearing moved to the station at its hour keeps its room, in person', async () => {
    const [walk, roomId] = [await inTrial(80), await courtroom()];
    const date = await walk.today(80);
    const at = span(date, '09:00', '11:00');
    await desk.book('clerk', { caseId: walk.caseId, kind: 'hearing', hearingId: 'h1', roomId, ...at });
    await append(walk.caseId, 'hearing_moved', { hearingId: 'h1', date, time: '09:00', mode: 'station' });
    const [one] = await desk.list('clerk', `from=${date}&to=${date}&case=${walk.caseId}`);
    expect(one).toMatchObject({ status: 'booked', mode: 'in_person' });
  });

  test('a session held on its day is held: the first that had begun; the end of the mediation takes the others back', async () => {
    const caseId = await openCase(await desk.api.as('police'), STILL);
    const [date, later, roomId] = [desk.day(), desk.day(), await desk.room()];
    for (const at of [
      span(date, '09:00', '10:00'),
      span(date, '14:00', '15:00'),
      span(later, '09:00', '10:00'),
    ])
      expect((await desk.book('police', { caseId, roomId, ...at })).status).toBe(201);
    const states = async () =>
      (await desk.list('police', `from=${date}&to=${later}&case=${caseId}`)).map((one) => one.status);
    await append(caseId, 'session_held', { date }, `${date}T08:59:00+08:00`);
    expect(await states()).toEqual(['booked', 'booked', 'booked']);
    await append(caseId, 'session_held', { date }, `${date}T18:00:00+08:00`);
    expect(await states()).toEqual(['held', 'booked', 'booked']);
    await append(caseId, 'session_held', { date }, `${date}T18:00:00+08:00`);
    expect(await states()).toEqual(['held', 'held', 'booked']);
    await append(caseId, 'mediation_ended', { stage: 'police_mediation', date });
    expect(await states()).toEqual(['held', 'held', 'released']);
  });

  test('a hearing brought online at its hour keeps its room, and one that was held is held', async () => {
    const [walk, roomId] = [await inTrial(60), await courtroom()];
    const [date, { caseId }] = [await walk.today(60), walk];
    const body = { caseId, kind: 'hearing', hearingId: 'h1', roomId, ...span(date, '09:00', '11:00') };
    expect((await desk.book('clerk', body)).status).toBe(201);
    const shown = async () =>
      (await desk.list('clerk', `case=${caseId}`)).map(({ status, mode }) => [status, mode]);
    await append(caseId, 'hearing_moved', {
      hearingId: 'h1',
      from: date,
      date,
      time: '09:00',
      mode: 'online',
    });
    expect(await shown()).toEqual([['booked', 'online']]);
    await append(caseId, 'hearing_held', { hearingId: 'h1', date, mode: 'online' });
    expect(await shown()).toEqual([['held', 'online']]);
  });

  test('a case that is concluded gives everything back', async () => {
    const [caseId, roomId, date] = [await desk.dispute(), await desk.room(), desk.day()];
    const at = { roomId, ...span(date, '09:00', '10:00') };
    expect((await desk.book('police', { caseId, ...at })).status).toBe(201);
    await desk.api.platform.owner.rows(
      sql`update cases set concluded = 'closed' where case_id = ${caseId}::uuid`,
    );
    expect((await desk.list('police', `case=${caseId}`)).map(({ status }) => status)).toEqual(['released']);
    expect((await desk.book('police', { caseId, ...at })).body.code).toBe('booking_case_over');
    expect((await desk.book('police', { caseId: await desk.dispute(), ...at })).status).toBe(201);
  });
});
