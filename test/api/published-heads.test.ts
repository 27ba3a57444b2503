/** Heads of the chains, published once a day (公布的末条哈希): what a list holds, that its digest says so, and what it shows of a touched record. */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishHeads } from '../../db/queries/record/published-heads.ts';
import type { ChainedEvent } from '../../domain/record/chain.ts';
import { eventHash } from '../../tools/verify/chain.ts';
import { readHeadListFile } from '../../tools/verify/head-list.ts';
import { verifyRecordFile } from '../../tools/verify/record-file.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

interface List {
  readonly no: number;
  readonly day: string;
  readonly cases: number;
  readonly prevDigest: string;
  readonly digest: string;
  readonly publishedAt: string;
}
interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly no: number;
  readonly digest: string;
  readonly publishedAt: string;
}

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;
const folder = mkdtempSync(join(tmpdir(), 'jingfa-heads-'));
let api: ApiServer;
let real: string;
let quiet: string;
let drill: string;

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  [real, quiet] = [await openCase(police), await openCase(police)];
  drill = await openCase(police, { kind: 'drill', msPerDay: 60_000 });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const publish = (day: string) => publishHeads(api.platform.worker, day);
const lists = async (drills = false) =>
  (await (await api.as('auditor')).get<{ items: List[] }>(`/api/heads?drill=${drills}`)).body.items;
const headsOf = async (caseId: string) =>
  (await (await api.as('police')).get<{ items: Head[] }>(`/api/cases/${caseId}/heads`)).body.items;

async function text(path: string, key = 'auditor'): Promise<{ status: number; text: string }> {
  const { cookie } = await api.as(key);
  const reply = await fetch(`${api.address}${path}`, { headers: { cookie } });
  return { status: reply.status, text: await reply.text() };
}
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const sha256 = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

test('each day names the cases whose record grew since the day before, exercises apart, and holds the list before', async () => {
  expect(await publish(MONDAY)).toBe(3);
  const before = await headsOf(real);
  expect((await decide(await api.as('police'), real, 'triage')).status).toBe(200);
  expect(await publish(MONDAY)).toBe(3);
  expect(await headsOf(real)).toEqual(before);
  expect(await publish(TUESDAY)).toBe(1);
  const [second, first] = await lists();
  expect([first?.cases, second?.cases]).toEqual([2, 1]);
  expect([first?.day, second?.day]).toEqual([MONDAY, TUESDAY]);
  expect([first?.prevDigest, second?.prevDigest]).toEqual(['', first?.digest]);
  expect((await lists(true)).map(({ cases }) => cases)).toEqual([0, 1]);
  expect((await headsOf(real)).map(({ no }) => no)).toEqual([2, 1]);
  expect((await headsOf(quiet)).map(({ no }) => no)).toEqual([1]);
});

test('a list, and what it says of a case, tell when it was published', async () => {
  for (const { publishedAt } of [...(await lists()), ...(await headsOf(real))])
    expect(Math.abs(Date.parse(publishedAt) - Date.now())).toBeLessThan(600_000);
});

test('the text of a list gives its digest, to whoever it is handed', async () => {
  for (const [drills, no] of [
    [false, 1],
    [false, 2],
    [true, 1],
    [true, 2],
  ] as const) {
    const { status, text: list } = await text(`/api/heads/${no}?drill=${drills}`);
    expect(status).toBe(200);
    const { digest } = (await lists(drills)).find((one) => one.no === no)!;
    expect(sha256(list)).toBe(digest);
    const checked = await readHeadListFile(file('list.txt', list));
    expect(checked).toMatchObject({ no, drill: drills, digest });
  }
  expect((await text('/api/heads/1')).text).toContain(quiet);
  expect((await text('/api/heads/1')).text).not.toContain(drill);
  expect((await text('/api/heads/9')).status).toBe(404);
  // Beyond what a number of a list can be.
  expect((await text('/api/heads/2147483648')).status).toBe(404);
  expect((await text('/api/heads/1', 'police')).status).toBe(403);
  expect((await text('/api/heads', 'judge')).status).toBe(403);
  expect((await text(`/api/cases/${real}/heads`, 'otherStation')).status).toBe(404);
});

test('a list is never written again, and a cut or changed one is none, or has another digest', async () => {
  const { owner } = api.platform;
  await expect(owner.rows(sql`update head_lists set digest = 'x'`)).rejects.toThrow();
  await expect(owner.rows(sql`delete from published_heads`)).rejects.toThrow();
  const { text: list } = await text('/api/heads/1');
  await expect(readHeadListFile(file('cut.txt', list.split('\n').slice(0, -1).join('\n')))).rejects.toThrow();
  const { digest } = await readHeadListFile(
    file('own.txt', list.replace(/ [0-9a-f]{64}$/, ` ${'0'.repeat(64)}`)),
  );
  expect(digest).not.toBe((await lists()).find(({ no }) => no === 1)?.digest);
});

/** The record made anew from its second event on, whole in itself: each hash follows from the one before. */
function forged(record: string): string {
  const [first = '', ...lines] = record.trimEnd().split('\n');
  const { caseId, ...head } = JSON.parse(first) as { caseId: string; seq: number };
  let prevHash = '';
  const events = lines.map((line, index) => {
    const event = { ...(JSON.parse(line) as ChainedEvent), caseId, prevHash };
    const body = index === 1 ? event.body.replace('"typeVersion":1', '"typeVersion":2') : event.body;
    const hash = eventHash({ ...event, body }, prevHash);
    prevHash = hash;
    return JSON.stringify({ ...event, body, hash });
  });
  return [JSON.stringify({ ...head, caseId, headHash: prevHash }), ...events].join('\n');
}

test('a record that was made anew is whole alone, and not beside what was published of it', async () => {
  const { text: record } = await text(`/api/cases/${real}/record`);
  const two = await Promise.all([1, 2].map(async (no) => await text(`/api/heads/${no}`)));
  const read = await Promise.all(
    two.map(({ text: list }, index) => readHeadListFile(file(`${index}.txt`, list))),
  );
  const published = read.flatMap(({ heads }) => heads);
  expect(await verifyRecordFile(file('true.jsonl', record), published)).toMatchObject({
    cases: 1,
    published: 2,
  });
  const own = file('own.jsonl', forged(record));
  expect(await verifyRecordFile(own)).toMatchObject({ cases: 1 });
  const [first] = published.filter(({ caseId }) => caseId === real).toSorted((a, b) => a.seq - b.seq);
  expect((await verifyRecordFile(own, published)).broken).toMatchObject({
    seq: first?.seq,
    why: /published/,
  });
  const short = record.trimEnd().split('\n').slice(0, 2);
  const { hash } = JSON.parse(short[1] ?? '') as ChainedEvent;
  const ended = [JSON.stringify({ ...JSON.parse(short[0] ?? ''), seq: 1, headHash: hash }), short[1]].join(
    '\n',
  );
  expect((await verifyRecordFile(file('short.jsonl', ended), published)).broken?.why).toMatch(/missing/);
});

test('days on which nothing happened have a list too', async () => {
  expect(await publish(WEDNESDAY)).toBe(0);
  const [latest, before] = await lists();
  expect([latest?.cases, latest?.prevDigest]).toEqual([0, before?.digest]);
  const { text: list } = await text(`/api/heads/${latest?.no}`);
  expect(sha256(list)).toBe(latest?.digest);
});
