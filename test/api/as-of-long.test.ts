/** An earlier instant of a case of ten thousand events: the same as a fold from the beginning, and from checkpoints near by. */
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldVersion } from '../../api/cases/past/fold-version.ts';
import { createPastCases } from '../../api/cases/past/past-cases.ts';
import { readPlace } from '../../db/queries/record/read-place.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import type { Head } from '../../domain/kernel/append-contract.ts';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import { appendNotes } from '../support/long-record.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

const SILENT = pino({ level: 'silent' });
const INPUTS = 1000;
const LOOKS = 120;

let api: ApiServer;
let police: HttpClient;
let caseId: string;
let head: Head;

beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  caseId = await openCase(police);
  await decide(police, caseId, 'triage');
  await api.cases.end();
  const read = await api.platform.owner.first<Head>(sql`
    select input_no as "inputNo", seq, head_hash as "headHash" from cases where case_id = ${caseId}::uuid`);
  head = await appendNotes(api.platform.worker, { caseId, inputs: INPUTS }, read as Head);
}, 600_000);
afterAll(() => api.close());

async function placeAt(seq: number) {
  const place = await readPlace(api.platform.api, caseId, { seq });
  if (place === undefined) throw new Error(`no event ${seq}`);
  return place;
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;

async function timed(path: string): Promise<number> {
  const startedAt = performance.now();
  const { status } = await police.get(path);
  expect(status).toBe(200);
  return performance.now() - startedAt;
}

test('any instant, after the first look has left checkpoints', { timeout: 300_000 }, async () => {
  const page = `/api/cases/${caseId}`;
  const first = await timed(`${page}/as-of?seq=${head.seq - 1}`);
  const kept = await api.platform.owner.rows<{ seq: number }>(sql`
    select seq from case_checkpoints where case_id = ${caseId}::uuid order by seq`);
  expect(kept.length).toBeGreaterThan(15);
  const then: number[] = [];
  const now: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    now.push(await timed(page));
    then.push(await timed(`${page}/as-of?seq=${1 + ((look * 7919) % head.seq)}`));
  }
  const [pageMs, asOfMs] = [p95(now), p95(then)];
  process.stdout.write(
    `as of an instant of ${head.seq} events: first ${first.toFixed(0)} ms, p95 ${asOfMs.toFixed(1)} ms; the page of today: p95 ${pageMs.toFixed(1)} ms\n`,
  );
  // The first look folds the whole record; the others a twenty-fifth of it.
  expect(asOfMs).toBeLessThan(first);
});

test('what differs between its two ends is told, since which event, without keeping all that lies between', {
  timeout: 300_000,
}, async () => {
  const startedAt = performance.now();
  const { status, body } = await police.get<{ items: { what: string; zh: string; seq: number }[] }>(
    `/api/cases/${caseId}/differences?from=1&to=${head.seq}`,
  );
  const ms = performance.now() - startedAt;
  process.stdout.write(`differences between the ends of ${head.seq} events: ${ms.toFixed(0)} ms\n`);
  expect(status).toBe(200);
  const stage = body.items.find(({ what }) => what === 'stage');
  expect(stage?.zh).toBe('阶段：由登记甄别变为派出所调解');
  const stageAt = async (seq: number) =>
    (await police.get<{ stage: string }>(`/api/cases/${caseId}/as-of?seq=${seq}`)).body.stage;
  expect([await stageAt(stage!.seq - 1), await stageAt(stage!.seq)]).toEqual(['intake', 'police_mediation']);
  const read = createPastCases(api.platform.api, { version: foldVersion(), logger: SILENT });
  const [from, to] = [await placeAt(1), await placeAt(head.seq)];
  const marks = await read.marks(caseId, from, to, 2000);
  expect(marks.length).toBeLessThan(8);
  expect([marks[0]?.seq, marks.at(-1)?.seq]).toEqual([1, head.seq]);
  for (const [index, mark] of marks.slice(1, 3).entries()) {
    const states = await read.between(caseId, marks[index]!, mark);
    expect(states.map(({ seq }) => seq)).toEqual(
      Array.from({ length: mark.seq - marks[index]!.seq + 1 }, (_, no) => marks[index]!.seq + no),
    );
    expect(canonicalText(states.at(-1))).toBe(canonicalText(mark));
  }
});

test('its course is walked once, and a later look goes on from there', { timeout: 300_000 }, async () => {
  const address = `/api/cases/${caseId}/course`;
  const first = await timed(address);
  const later: number[] = [];
  for (let look = 0; look < 20; look += 1) later.push(await timed(address));
  process.stdout.write(
    `course of ${head.seq} events: first ${first.toFixed(0)} ms, then p95 ${p95(later).toFixed(1)} ms\n`,
  );
  expect(p95(later)).toBeLessThan(first);
});

test('a page of its told history costs at the end what it costs at the beginning', {
  timeout: 300_000,
}, async () => {
  const times: number[] = [];
  for (let cursor = ''; ; ) {
    const address = `/api/cases/${caseId}/events?limit=200&told=zh${cursor}`;
    const startedAt = performance.now();
    const { body } = await police.get<{ nextCursor: string | null }>(address);
    times.push(performance.now() - startedAt);
    if (body.nextCursor === null) break;
    cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
  const sum = (part: readonly number[]): number => part.reduce((all, one) => all + one, 0);
  // Medians: what else the machine does meets one page or two of them.
  const median = (part: readonly number[]): number => part.toSorted((a, b) => a - b)[part.length >> 1] ?? 0;
  const [early, late] = [median(times.slice(2, 12)), median(times.slice(-12, -2))];
  process.stdout.write(
    `told history of ${head.seq} events: ${times.length} pages in ${sum(times).toFixed(0)} ms; one of the first ${early.toFixed(0)} ms, one of the last ${late.toFixed(0)} ms\n`,
  );
  expect(late).toBeLessThan(early * 3);
});

test('from checkpoints or from the beginning: the same state', async () => {
  const near = createPastCases(api.platform.api, { version: foldVersion(), logger: SILENT });
  const whole = createPastCases(api.platform.api, {
    version: 'none',
    every: Number.POSITIVE_INFINITY,
    logger: SILENT,
  });
  for (const seq of [1, 3, 405, 5003, head.seq]) {
    const place = await readPlace(api.platform.api, caseId, { seq });
    if (place === undefined) throw new Error(`no event ${seq}`);
    const [state, folded] = [await near.stateAt(caseId, place), await whole.stateAt(caseId, place)];
    expect(canonicalText(state)).toBe(canonicalText(folded));
    expect(state?.seq).toBe(seq);
  }
});

test('a checkpoint that stands nowhere on the record is not used, nor kept', async () => {
  const place = await readPlace(api.platform.api, caseId, { seq: 900 });
  if (place === undefined) throw new Error('no event 900');
  await api.platform.owner.rows(sql`
    update case_checkpoints set head_hash = 'another', state = '{"seq": 1}' where case_id = ${caseId}::uuid`);
  const state = await createPastCases(api.platform.api, { version: foldVersion(), logger: SILENT }).stateAt(
    caseId,
    place,
  );
  expect(state?.seq).toBe(900);
});
