/** What a body's bytes may be: what they are said to be, UTF-8, and something that can be seen. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase, OPENING } from './support/requests.ts';
import { TusClient } from './support/tus-client.ts';

let api: ApiServer;
let police: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
});
afterAll(() => api.close());

interface Got {
  readonly status: number;
  readonly code: unknown;
}

/** Bytes as they are: `fetch` would say itself what they are. */
function send(path: string, bytes: Uint8Array, headers: Record<string, string>, cookie = ''): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      api.address + path,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': String(bytes.length),
          origin: api.address,
          'idempotency-key': randomUUID(),
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
      },
      (res) => {
        let text = '';
        res.on('data', (chunk: Buffer) => (text += chunk.toString()));
        res.on('end', () => {
          const body = text === '' ? {} : (JSON.parse(text) as { code?: unknown });
          resolve({ status: res.statusCode ?? 0, code: body.code });
        });
      },
    );
    sent.once('error', reject).end(bytes);
  });
}

const SIGN_IN = '/api/auth/sign-in/username';
const CALCULATOR = '/api/law/deadlines';

describe('a Content-Encoding that the bytes are not', () => {
  const json = Buffer.from('{"username":"police","password":"x"}');
  const halfGzip = gzipSync(json).subarray(0, 25);
  test.each([
    ['gzip', json],
    ['gzip', halfGzip],
    ['gzip', Buffer.from([0])],
    ['deflate', json],
    ['br', json],
    ['br', gzipSync(json)],
    ['zstd', json],
  ])('%s is 400 with and without a session', async (encoding, bytes) => {
    const headers = { 'content-encoding': encoding };
    for (const path of [SIGN_IN, CALCULATOR, '/api/codec/decode', '/api/cases']) {
      const stranger = await send(path, bytes, headers);
      expect([400, 401, 404], `${path}: ${stranger.status}`).toContain(stranger.status);
      const officer = await send(path, bytes, headers, police.cookie);
      expect([400, 404], `${path}: ${officer.status}`).toContain(officer.status);
    }
    expect(await send(SIGN_IN, bytes, headers)).toEqual({ status: 400, code: 'body_encoding_wrong' });
  });

  test('one that is not known is 415; one that fits is read', async () => {
    expect((await send(SIGN_IN, json, { 'content-encoding': 'rot13' })).status).toBe(415);
    for (const [encoding, pack] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
    ] as const) {
      expect((await send(SIGN_IN, pack(json), { 'content-encoding': encoding })).status).toBe(401);
    }
  });
});

describe('bytes that are no UTF-8', () => {
  const asLatin1 = (body: unknown) => Buffer.from(JSON.stringify(body), 'latin1');

  test('are refused before anything is stored', async () => {
    const body = { ...OPENING, summary: 'bad: \u00ff\u00fe' };
    const got = await send(
      '/api/cases',
      asLatin1({ ...body, parties: [{ role: 'applicant', kind: 'person', name: 'A' }] }),
      {},
      police.cookie,
    );
    expect(got).toEqual({ status: 400, code: 'body_not_utf8' });
    const { rows } = {
      rows: await api.platform.owner.text<{ n: number }>(
        "select count(*)::int as n from texts where body like '%bad:%'",
        [],
      ),
    };
    expect(rows[0]?.n).toBe(0);
  });

  test('another charset is 415', async () => {
    const type = { 'content-type': 'application/json; charset=utf-16le' };
    const bytes = Buffer.from(JSON.stringify(OPENING), 'utf16le');
    expect((await send('/api/cases', bytes, type, police.cookie)).status).toBe(415);
  });

  test('are refused in the metadata of an upload', async () => {
    const caseId = await openCase(police);
    const tus = new TusClient(police);
    const value = (bytes: Buffer) => bytes.toString('base64');
    const metadata = `caseId ${value(Buffer.from(caseId))},filename ${value(Buffer.from([0xff, 0xfe, 0x2e, 0x6a]))}`;
    const reply = await tus.send('POST', '/api/uploads', {
      'upload-length': '5',
      'upload-metadata': metadata,
    });
    expect([reply.status, reply.code]).toEqual([400, 'upload_request_invalid']);
  });
});

describe('a name of nothing that can be seen', () => {
  test.each(['\u200b', '\u2060\u200d', '\u3164', '\u2800', '\u00ad', '\ufe0f', '\u115f \u1160', '\u{e0001}'])(
    '%j is refused',
    async (name) => {
      const parties = [{ ...OPENING.parties[0], name }, OPENING.parties[1]];
      const reply = await police.post('/api/cases', { ...OPENING, parties });
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid_body']);
      const summary = await police.post('/api/cases', { ...OPENING, summary: name });
      expect(summary.status).toBe(400);
    },
  );

  test('rare characters of the private-use area are a name', async () => {
    const parties = [{ ...OPENING.parties[0], name: '\ue000' }, OPENING.parties[1]];
    expect((await police.post('/api/cases', { ...OPENING, parties })).status).toBe(201);
  });
});
