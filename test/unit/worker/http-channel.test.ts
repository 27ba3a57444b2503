/** Messages by a carrier's gateway (短信、企业微信), against a gateway on this machine: what goes out, how it is signed, what comes back. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../../../db/queries/notices/deliver-notices.ts';
import { type Gateway, gatewaySettings } from '../../../worker/notices/gateway-settings.ts';
import { httpChannel } from '../../../worker/notices/http-channel.ts';
import { openOutside } from '../../../worker/notices/open-outside.ts';

interface Got {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Said {
  readonly status: number;
  readonly body?: unknown;
}

const SECRET = 'a secret of the gateway';
const NUMBER = '13845400001';
const NOW = Date.UTC(2026, 11, 1, 3);
const ID = '00000000-0000-4000-8000-000000000001';

let server: Server;
let origin: string;
let got: Got[];
let says: Said[];

beforeEach(async () => {
  got = [];
  says = [];
  server = createServer((req, res) => {
    void buffer(req).then((body) => {
      const { method = '', url = '', headers } = req;
      got.push({ method, url, headers, body: body.toString('utf8') });
      const { status, body: answer } = says.shift() ?? { status: 200, body: {} };
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterEach(() => new Promise<unknown>((resolve) => server.close(resolve)));

const smsOf = (more: object = {}) => ({
  url: `${origin}/send?v=1`,
  keyId: 'station',
  secret: SECRET,
  texts: {
    default: '【警法平台】您的纠纷有新的消息，请凭解纷码打开 {{page}} 查看。',
    party_hearing_set: '【警法平台】您的纠纷已安排开庭，请凭解纷码打开 {{page}} 查看。',
  },
  body: { mobile: '{{to}}', content: '{{text}}', ids: ['{{noticeId}}'], priority: 1 },
  ...more,
});

const PAGE = 'https://jingfa.example/party';
const settingsOf = (sms: object) => gatewaySettings(JSON.stringify({ page: PAGE, sms }));

function gatewayOf(more: object = {}): Gateway {
  const { sms } = settingsOf(smsOf(more));
  if (sms === undefined) throw new Error('no gateway');
  return sms;
}

const notice = (more: Partial<Notice> = {}): Notice => ({
  noticeId: ID,
  caseId: '00000000-0000-4000-8000-000000000002',
  kind: 'party_hearing_set',
  data: { hearingId: 'h1' },
  drill: false,
  createdAt: NOW,
  partyId: 'p1',
  ...more,
});

const channelOf = (more: object = {}) =>
  httpChannel(gatewayOf(more), { page: PAGE, numberOf: async () => NUMBER, now: () => NOW });

describe('a message', () => {
  test('goes in the words of its kind, to the number on record, and says nothing of the case', async () => {
    expect(await channelOf().send(notice(), 'sms')).toBeUndefined();
    const [one] = got;
    expect(JSON.parse(one?.body ?? '')).toEqual({
      mobile: NUMBER,
      content: `【警法平台】您的纠纷已安排开庭，请凭解纷码打开 ${PAGE} 查看。`,
      ids: [ID],
      priority: 1,
    });
    expect(one?.body).not.toMatch(/h1|p1|000000000002/);
    await channelOf().send(notice({ kind: 'party_asked' }), 'sms');
    expect(got[1]?.body).toContain('有新的消息');
  });

  test('is signed with the secret, over way, address, time and body, and has the key of its notice', async () => {
    await channelOf().send(notice(), 'sms');
    const { headers = {}, body = '' } = got[0] ?? {};
    const time = String(NOW / 1000);
    const digest = createHash('sha256').update(body).digest('hex');
    const signed = createHmac('sha256', SECRET).update(`POST\n/send?v=1\n${time}\n${digest}`).digest('hex');
    expect(headers).toMatchObject({
      'idempotency-key': ID,
      'x-jingfa-key': 'station',
      'x-jingfa-time': time,
      'x-jingfa-signature': signed,
    });
    expect(JSON.stringify(headers)).not.toContain(NUMBER);
  });

  test('to who has no number is not sent, and comes back at once', async () => {
    const none = httpChannel(gatewayOf(), { page: PAGE, numberOf: async () => undefined, now: () => NOW });
    expect(await none.send(notice(), 'sms')).toBe('no_number');
    expect(got).toEqual([]);
  });

  test('of an exercise leaves by no gateway', async () => {
    await expect(channelOf().send(notice({ drill: true }), 'sms')).rejects.toThrow('exercise');
    expect(got).toEqual([]);
  });

  test('to those who work here names an id, and asks for no number', async () => {
    const { partyId: _, ...toUnit } = notice({ unitId: 'court-230811', kind: 'deadline_passed' });
    const numberOf = () => Promise.reject(new Error('no number is asked for'));
    await httpChannel(gatewayOf(), { page: PAGE, numberOf }).send(toUnit, 'wecom');
    expect(JSON.parse(got[0]?.body ?? '')).toMatchObject({ mobile: 'court-230811' });
  });
});

describe('an answer', () => {
  test.each([
    [{ status: 422, body: { reason: 'unknown_number' } }, 'unknown_number'],
    [{ status: 410, body: { reason: 'something of theirs' } }, 'other'],
  ])('%o is a bounce: %s', async (said, bounce) => {
    says.push(said);
    expect(await channelOf().send(notice(), 'sms')).toBe(bounce);
  });

  test.each([400, 401, 404, 429, 500, 503])(
    '%i holds the message up, and neither number nor words are in the error',
    async (status) => {
      says.push({ status, body: { reason: 'refused', mobile: NUMBER } });
      const error: unknown = await channelOf()
        .send(notice(), 'sms')
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toContain(String(status));
      expect(String(error)).not.toMatch(/138|警法/);
    },
  );

  test('of a gateway that always answers 200 is read by its field', async () => {
    const answer = { field: 'errcode', taken: [0], bounces: { 40_031: 'no_number' } };
    const channel = channelOf({ answer });
    says.push({ status: 200, body: { errcode: 0 } });
    says.push({ status: 200, body: { errcode: 40_031 } });
    says.push({ status: 200, body: { errcode: -1 } });
    expect(await channel.send(notice(), 'sms')).toBeUndefined();
    expect(await channel.send(notice(), 'sms')).toBe('no_number');
    await expect(channel.send(notice(), 'sms')).rejects.toThrow('did not take it');
  });

  test('that sends it elsewhere is not followed', async () => {
    server.removeAllListeners('request');
    server.on('request', (_req, res) => res.writeHead(302, { location: `${origin}/other` }).end());
    await expect(channelOf().send(notice(), 'sms')).rejects.toThrow('fetch failed');
  });
});

describe('what could not be brought', () => {
  const reports = () => channelOf({ reports: `${origin}/reports` });
  const told = {
    messages: [
      { noticeId: ID, reason: 'expired' },
      { noticeId: ID, reason: 'x' },
    ],
  };

  test('that is none of ours keeps back none of the others', async () => {
    says.push({ status: 200, body: { messages: [{ noticeId: 'theirs' }, null, ...told.messages] } });
    const kept: string[] = [];
    await reports().cameBack?.(async (messages) => void kept.push(...messages.map(({ reason }) => reason)));
    expect(kept).toEqual(['expired', 'other']);
    expect(JSON.parse(got[1]?.body ?? '')).toEqual({ noticeIds: [ID, ID] });
  });

  test('is asked for, kept, and only then acknowledged', async () => {
    says.push({ status: 200, body: told });
    const order: string[] = [];
    await reports().cameBack?.(async (messages) => {
      order.push(`kept ${messages.map(({ reason }) => reason).join()} after ${got.length} requests`);
    });
    expect(order).toEqual(['kept expired,other after 1 requests']);
    expect(got.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(JSON.parse(got[1]?.body ?? '')).toEqual({ noticeIds: [ID, ID] });
    expect(got[0]?.headers['x-jingfa-signature']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('and was not kept is not acknowledged', async () => {
    says.push({ status: 200, body: told });
    const taking = reports().cameBack?.(() => Promise.reject(new Error('no database')));
    await expect(taking).rejects.toThrow('no database');
    expect(got).toHaveLength(1);
  });

  test('of none there is nothing to acknowledge; what is no list is said', async () => {
    const none = async () => Promise.reject(new Error('nothing to take'));
    says.push({ status: 200, body: { messages: [] } });
    await reports().cameBack?.(none);
    says.push({ status: 200, body: { messages: 'none' } });
    await expect(reports().cameBack?.(none)).rejects.toThrow();
    expect(got.map(({ method }) => method)).toEqual(['GET', 'GET']);
    await channelOf().cameBack?.(none);
    expect(got).toHaveLength(2);
  });
});

describe('settings', () => {
  test.each([
    ['a line that is open', () => smsOf({ url: 'http://sms.example/send' }), /sms\.url: must be https/],
    [
      'a place that tells of the case',
      () => smsOf({ texts: { default: '{{caseId}}' } }),
      /sms\.texts\.default/,
    ],
    ['a number within the words', () => smsOf({ texts: { default: '{{to}}' } }), /sms\.texts\.default/],
    ['no words for the other kinds', () => smsOf({ texts: { party_asked: 'x' } }), /sms\.texts/],
    ['a secret that is short', () => smsOf({ secret: 'short' }), /sms\.secret/],
    ['a setting that nobody knows', () => smsOf({ retries: 3 }), /sms/],
  ])('with %s are refused, without what stands there', (_why, sms, at) => {
    const read = () => settingsOf(sms());
    expect(read).toThrow(at);
    expect(read).not.toThrow(SECRET);
  });

  test('that are no JSON are refused', () => {
    expect(() => gatewaySettings('{')).toThrow('settings of the gateways');
  });

  test('send each carrier its way: by the gateway, or as a line; one without a way is said at the start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jingfa-gateways-'));
    try {
      const gatewayFile = join(folder, 'gateways.json');
      await writeFile(gatewayFile, JSON.stringify({ page: PAGE, sms: smsOf() }));
      const numberOf = async () => NUMBER;
      expect(() => openOutside({ gatewayFile, numberOf })).toThrow('wecom');
      expect(openOutside({ numberOf })).toBeUndefined();
      const lines = join(folder, 'lines');
      const outside = openOutside({ folder: lines, gatewayFile, numberOf });
      await outside?.send(notice(), 'sms');
      expect(got).toHaveLength(1);
      const { partyId: _, ...toUnit } = notice({ unitId: 'court-230811' });
      await outside?.send(toUnit, 'wecom');
      expect(got).toHaveLength(1);
      expect(await readdir(lines)).toEqual(['2026-12-01.jsonl']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
