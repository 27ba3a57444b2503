/** The checked append (ADR 0002): one record, whoever appends, however often. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { seedUnits } from '../../../db/seed-units.ts';
import type { Head } from '../../../domain/kernel/append-contract.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';
import { EMPTY, decisionRequest, openingRequest, refusedRequest } from './support/record-requests.ts';

let test: TestDatabase;
let db: Database;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedUnits(test.ownerUrl);
  db = openDatabase({ url: test.workerUrl });
  owner = openDatabase({ url: test.ownerUrl });
});
afterAll(async () => {
  await Promise.all([db?.end(), owner?.end()]);
  await test?.drop();
});

async function opened(): Promise<{ caseId: string; head: Head }> {
  const request = openingRequest();
  const reply = await recordInput(db, request);
  return { caseId: request.caseId, head: reply.head };
}

it('appends an opening and returns what is stored', async () => {
  const request = openingRequest();
  const reply = await recordInput(db, request);
  expect(reply.status).toBe('appended');
  expect(reply.head).toMatchObject({ inputNo: 1, seq: 2 });
  expect(reply.inputs).toEqual([request.input]);
  expect(reply.events).toEqual(request.events);
  const [row] = await owner.rows<{ case_number: string }>(
    sql`select case_number from cases where case_id = ${request.caseId}`,
  );
  expect(row?.case_number).toMatch(/^JF-230811200-2026-\d{6}$/);
});

it('answers a repeated request with the stored rows and writes nothing', async () => {
  const { caseId, head } = await opened();
  const request = decisionRequest(caseId, head);
  const first = await recordInput(db, request);
  const again = await recordInput(db, request);
  expect(again).toEqual({ ...first, status: 'stored' });
});

it('lets one of many concurrent appends win and shows it to the losers', async () => {
  const { caseId, head } = await opened();
  const requests = Array.from({ length: 12 }, () => decisionRequest(caseId, head));
  const replies = await Promise.all(requests.map((request) => recordInput(db, request)));
  const won = replies.filter((reply) => reply.status === 'appended');
  expect(won).toHaveLength(1);
  for (const reply of replies) expect({ ...reply, status: '' }).toEqual({ ...won[0], status: '' });
});

it('opens a case once however many open it', async () => {
  const caseId = randomUUID();
  const requests = Array.from({ length: 8 }, () => openingRequest({ caseId, inputId: caseId }));
  const replies = await Promise.all(requests.map((request) => recordInput(db, request)));
  expect(replies.filter((reply) => reply.status === 'appended')).toHaveLength(1);
  expect(new Set(replies.map((reply) => reply.head.headHash)).size).toBe(1);
  const loaded = await loadCase(db, { caseId, afterInputNo: 0, limit: 10 });
  expect(loaded.inputs).toHaveLength(1);
});

it('returns everything after a stale position', async () => {
  const { caseId, head } = await opened();
  const second = await recordInput(db, decisionRequest(caseId, head));
  const third = await recordInput(db, decisionRequest(caseId, second.head));
  const reply = await recordInput(db, decisionRequest(caseId, head));
  expect(reply.status).toBe('stored');
  expect(reply.head).toEqual(third.head);
  expect(reply.inputs.map((input) => input.inputNo)).toEqual([2, 3]);
  expect(reply.events.map((event) => event.seq)).toEqual([3, 4, 5, 6]);
});

it('never appends for a caller who is ahead or on another record', async () => {
  const { caseId, head } = await opened();
  const ahead = { inputNo: 7, seq: 20, headHash: 'f'.repeat(64) };
  expect(await recordInput(db, decisionRequest(caseId, ahead))).toMatchObject({ status: 'behind', head });
  const fork = { ...head, headHash: 'f'.repeat(64) };
  expect(await recordInput(db, decisionRequest(caseId, fork))).toMatchObject({ status: 'behind', head });
  await recordInput(db, decisionRequest(caseId, head));
  expect(await recordInput(db, decisionRequest(caseId, fork))).toMatchObject({ status: 'behind' });
  expect(await recordInput(db, decisionRequest(randomUUID(), ahead))).toMatchObject({
    status: 'behind',
    head: EMPTY,
  });
});

it('numbers refusals and leaves the chain alone', async () => {
  const { caseId, head } = await opened();
  const request = refusedRequest(caseId, head);
  const reply = await recordInput(db, request);
  expect(reply.head).toEqual({ ...head, inputNo: 2 });
  expect(reply.inputs).toEqual([request.input]);
  const next = await recordInput(db, decisionRequest(caseId, reply.head));
  expect(next.status).toBe('appended');
});

it('records a refused opening without a case', async () => {
  const { opening: _, projection: __, ...request } = openingRequest({ events: 0 });
  const refused = {
    ...request,
    input: {
      ...request.input,
      outcome: 'refused' as const,
      refusal: { code: 'x', zh: '不予受理。', en: 'No.' },
    },
  };
  expect((await recordInput(db, refused)).head).toEqual({ inputNo: 1, seq: 0, headHash: '' });
  expect((await recordInput(db, refused)).status).toBe('stored');
});

it('gives an input offered again at a later head its first outcome', async () => {
  const { caseId, head } = await opened();
  const first = decisionRequest(caseId, head);
  const reply = await recordInput(db, first);
  const again = decisionRequest(caseId, reply.head, { inputId: first.input.inputId });
  expect(await recordInput(db, again)).toEqual({
    status: 'stored',
    head: reply.head,
    inputs: [first.input],
    events: [],
  });
});

it('refuses a request that contradicts itself, whole', async () => {
  const { caseId, head } = await opened();
  const request = decisionRequest(caseId, head, { events: 3 });
  const gap = { ...request, events: [request.events[0]!, request.events[2]!] };
  await expect(recordInput(db, gap)).rejects.toMatchObject({ kind: 'other', sqlState: '22023' });
  const loaded = await loadCase(db, { caseId, afterInputNo: 0, limit: 10 });
  expect(loaded.head).toEqual(head);
});

it('chains hashes that anybody can recompute', async () => {
  const { caseId, head } = await opened();
  const second = await recordInput(db, decisionRequest(caseId, head));
  await recordInput(db, decisionRequest(caseId, second.head));
  const rows = await owner.rows<Record<string, string | number>>(sql`
    select seq, input_no, body, hash, prev_hash, epoch_ms(recorded_at)::text as ms from case_events
    where case_id = ${caseId} order by seq`);
  let previous = '';
  for (const row of rows) {
    const recordedAt = new Date(Number(row['ms'])).toISOString();
    const bytes = [previous, caseId, row['seq'], row['input_no'], recordedAt, row['body']].join('\n');
    const hash = createHash('sha256').update(bytes, 'utf8').digest('hex');
    expect(row['prev_hash']).toBe(previous);
    expect(row['hash']).toBe(hash);
    previous = hash;
  }
  expect(rows).toHaveLength(6);
});

it('pages a record and shows what waits only on the last page', async () => {
  const { caseId, head } = await opened();
  let at = head;
  for (let turn = 0; turn < 4; turn += 1) at = (await recordInput(db, decisionRequest(caseId, at))).head;
  const first = await loadCase(db, { caseId, afterInputNo: 0, limit: 3 });
  expect(first).toMatchObject({ more: true, head: at });
  const rest = await loadCase(db, { caseId, afterInputNo: 3, limit: 3 });
  expect(rest).toMatchObject({ more: false, head: at, pending: [], calendar: { version: 'cn-2024-2026' } });
  expect([...first.events, ...rest.events].map((event) => event.seq)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

it('counts case numbers per station and year without gaps under concurrency', async () => {
  const requests = Array.from({ length: 10 }, () => openingRequest({ stationId: 'station-230811211' }));
  await Promise.all(requests.map((request) => recordInput(db, request)));
  const rows = await owner.rows<{ n: string }>(sql`
    select right(case_number, 6) as n from cases where station_id = 'station-230811211' order by 1`);
  expect(rows.map((row) => Number(row.n))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
