/** The record of a case as a file: who is given it, and that it shows by itself where it was touched. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecordFile } from '../../tools/verify/record-file.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

let api: ApiServer;
let caseId: string;
let record: string;
const folder = mkdtempSync(join(tmpdir(), 'jingfa-record-'));

async function download(key: string): Promise<{ status: number; text: string; type: string }> {
  const client = await api.as(key);
  const reply = await fetch(`${api.address}/api/cases/${caseId}/record`, {
    headers: { cookie: client.cookie },
  });
  return { status: reply.status, text: await reply.text(), type: reply.headers.get('content-type') ?? '' };
}

function file(text: string): string {
  const path = join(folder, 'record.jsonl');
  writeFileSync(path, text);
  return path;
}

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = await openCase(police);
  await decide(police, caseId, 'triage');
  await decide(police, caseId, 'record_note', { data: { text: '电话联系双方' } });
  record = (await download('policeBureau')).text;
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

describe('who is given it', () => {
  test.each([
    ['policeBureau', 200],
    ['auditor', 200],
    ['police', 403],
    ['supervisor', 403],
    ['otherStation', 404],
  ])('%s: %i', async (key, status) => {
    expect((await download(key)).status).toBe(status);
  });

  test('it holds what was hashed, and no name, number or text', async () => {
    const { type } = await download('auditor');
    expect(type).toContain('application/x-ndjson');
    expect(record.split('\n').length).toBeGreaterThan(6);
    for (const personal of ['张三', '13800000001', '110105', '噪音', '电话联系'])
      expect(record).not.toContain(personal);
  });
});

describe('checked alone', () => {
  test('whole', async () => {
    const report = await verifyRecordFile(file(record));
    const events = record.trimEnd().split('\n').length - 1;
    const { headHash } = JSON.parse(record.split('\n')[0] ?? '') as { headHash: string };
    expect(report).toEqual({ cases: 1, events, headHash });
  });

  test.each<[string, (lines: string[]) => void, number, RegExp]>([
    [
      'an event that was changed',
      (lines) => {
        lines[3] = (lines[3] ?? '').replace('\\"typeVersion\\":1', '\\"typeVersion\\":2');
      },
      3,
      /content/,
    ],
    ['an event that was taken out', (lines) => void lines.splice(4, 1), 4, /missing/],
    ['an end that was cut off', (lines) => void lines.splice(-1, 1), 0, /rest/],
    [
      'another end',
      (lines) => {
        lines[0] = (lines[0] ?? '').replace(/"headHash":"[0-9a-f]{6}/, '"headHash":"000000');
      },
      0,
      /first line/,
    ],
  ])('%s is found', async (_what, touch, seq, why) => {
    const lines = record.trimEnd().split('\n');
    touch(lines);
    const { broken } = await verifyRecordFile(file(lines.join('\n')));
    expect(broken?.why).toMatch(why);
    if (seq > 0) expect(broken?.seq).toBe(seq);
  });

  test('what is no record is said to be none', async () => {
    await expect(verifyRecordFile(file('<html>'))).rejects.toThrow(/not a record/);
    await expect(verifyRecordFile(file(''))).rejects.toThrow(/not a record/);
    await expect(verifyRecordFile(join(folder, 'none'))).rejects.toThrow(/there is no file/);
    expect(readFileSync(join(folder, 'record.jsonl'), 'utf8')).toBe('');
  });
});
