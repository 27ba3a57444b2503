/** 外发消息 over HTTP: what a case's readers learn of the messages to its parties, and nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bounceMessages,
  claimNoticesToSend,
  deliverNotices,
  numberOfRecipient,
  settleSentNotices,
} from '../../db/queries/notices/deliver-notices.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, TO_JUDGE, WHOLE_COMPLAINT } from './support/requests.ts';

interface Messages {
  readonly items: readonly {
    readonly messageId: string;
    readonly partyId: string;
    readonly kind: string;
    readonly zh: string;
    readonly state: string;
    readonly bounce?: { readonly zh: string };
  }[];
}

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

/** A complaint of which something is asked of the plaintiff. */
async function asked(clock: object): Promise<{ caseId: string; partyId: string }> {
  const police = await api.as('police');
  const caseId = await openCase(police, clock);
  await decide(police, caseId, 'triage', { data: { ...TO_JUDGE, route: 'filing' } });
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  const partyId = body.parties[0]?.partyId ?? '';
  const onBehalfOf = { partyId, channel: 'oral_record' };
  const filing = await api.as('filing');
  const filed = await decide(filing, caseId, 'submit_complaint', { onBehalfOf, data: WHOLE_COMPLAINT });
  expect(filed.status).toBe(200);
  expect((await decide(filing, caseId, 'request_correction')).status).toBe(200);
  await deliverNotices(api.platform.worker, { limit: 500 });
  return { caseId, partyId };
}

const read = async (caseId: string, who = 'filing') =>
  await (await api.as(who)).get<Messages>(`/api/cases/${caseId}/messages`);

test('what was sent to whom, whether it arrived, and why not', async () => {
  const { caseId, partyId } = await asked({ kind: 'real' });
  const [waiting] = (await read(caseId)).body.items;
  expect(waiting).toMatchObject({ partyId, kind: 'party_asked', state: 'waiting' });
  expect(waiting?.zh).toContain('我的纠纷');
  const messageId = waiting?.messageId ?? '';
  await settleSentNotices(api.platform.worker, [messageId]);
  expect((await read(caseId)).body.items[0]?.state).toBe('sent');
  expect(await bounceMessages(api.platform.worker, [{ noticeId: messageId, reason: 'refused' }])).toBe(1);
  const [bounced] = (await read(caseId)).body.items;
  expect(bounced).toMatchObject({ state: 'bounced', bounce: { zh: '对方拒收' } });
  const inbox = await (await api.as('filing')).get<{ items: { kind: string }[] }>('/api/notices');
  expect(inbox.body.items.map(({ kind }) => kind)).toContain('party_message_bounced');
  expect(JSON.stringify((await read(caseId)).body)).not.toMatch(/张三|138/);
});

test('one that was handed over and not settled comes back all the same, and is not sent again', async () => {
  const { caseId } = await asked({ kind: 'real' });
  const messageId = (await read(caseId)).body.items[0]?.messageId ?? '';
  const bounce = [{ noticeId: messageId, reason: 'refused' as const }];
  expect(await bounceMessages(api.platform.worker, bounce)).toBe(0);
  const claimed = await claimNoticesToSend(api.platform.worker, 100, 0);
  expect(claimed.map(({ noticeId }) => noticeId)).toContain(messageId);
  expect(await bounceMessages(api.platform.worker, bounce)).toBe(1);
  const again = await claimNoticesToSend(api.platform.worker, 100, 0);
  expect(again.map(({ noticeId }) => noticeId)).not.toContain(messageId);
});

test('as it goes the worker reads the number of its party, and the API may not', async () => {
  const { caseId, partyId } = await asked({ kind: 'real' });
  const noticeId = (await read(caseId)).body.items[0]?.messageId ?? '';
  expect(await numberOfRecipient(api.platform.worker, { noticeId })).toBe('13800000001');
  await expect(numberOfRecipient(api.platform.api, { noticeId })).rejects.toMatchObject({
    sqlState: '42501',
  });
  const data = { partyId, details: {}, clear: ['phone'], reason: '电话系他人的' };
  const cleared = await decide(await api.as('filing'), caseId, 'correct_party', { data });
  expect(cleared.status, JSON.stringify(cleared.body)).toBe(200);
  expect(await numberOfRecipient(api.platform.worker, { noticeId })).toBeUndefined();
});

test('of an exercise nothing goes out, and that is said', async () => {
  const { caseId } = await asked({ kind: 'drill', msPerDay: 60_000 });
  const noticeId = (await read(caseId)).body.items[0]?.messageId ?? '';
  expect(await numberOfRecipient(api.platform.worker, { noticeId })).toBeUndefined();
  expect((await read(caseId)).body.items[0]?.state).toBe('exercise');
});

test('who does not see the case does not see its messages', async () => {
  const { caseId } = await asked({ kind: 'real' });
  expect((await read(caseId, 'otherStation')).status).toBe(404);
});
