/** Payloads in the clear for auditors; what cannot be read is said without a word of what was sent. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCodec } from '../../temporal/codec.ts';
import { createCodecEndpoint, type JsonPayloads } from '../../temporal/codec-endpoint.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let auditor: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  auditor = await api.as('auditor');
});
afterAll(() => api.close());

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const plain: JsonPayloads = {
  payloads: [{ metadata: { encoding: base64('json/plain') }, data: base64('{"partyId":"p1"}') }],
};
const decode = (body: unknown) => auditor.send<JsonPayloads>('POST', '/api/codec/decode', body);

test('what was encoded here is decoded here, for an auditor only', async () => {
  const encoded = await auditor.send<JsonPayloads>('POST', '/api/codec/encode', plain);
  expect(encoded.body.payloads[0]?.metadata?.['encoding']).toBe(base64('binary/encrypted'));
  const decoded = await decode(encoded.body);
  expect([decoded.status, decoded.body]).toEqual([200, plain]);
  const police = await (await api.as('police')).send('POST', '/api/codec/decode', encoded.body);
  expect([police.status, police.body.code]).toEqual([403, 'role_not_permitted']);
});

test('a key that is not ours is 422, and neither the answer nor the log repeats what was sent', async () => {
  const logged = api.logs.length;
  const other = createCodecEndpoint(createCodec([{ id: 'lost-2024', key: randomBytes(32) }]));
  const reply = await decode(await other.encode(plain));
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect([reply.status, reply.body]).toMatchObject([422, { code: 'payload_key_unknown' }]);
  expect(Object.keys(reply.body).sort()).toEqual(['code', 'detail', 'status', 'title', 'type']);
  expect(JSON.stringify(reply.body)).not.toContain('lost-2024');
  expect(api.logs.slice(logged).join('')).not.toContain('lost-2024');
});

test('a payload that was altered, or is none, is 422', async () => {
  const encoded = await auditor.send<JsonPayloads>('POST', '/api/codec/encode', plain);
  const [payload] = encoded.body.payloads;
  const bytes = Buffer.from(payload?.data ?? '', 'base64');
  bytes[bytes.length - 1]! ^= 1;
  for (const data of [bytes.toString('base64'), base64('short'), '']) {
    const reply = await decode({ payloads: [{ ...payload, data }] });
    expect([reply.status, reply.body]).toMatchObject([422, { code: 'payload_damaged' }]);
  }
});
