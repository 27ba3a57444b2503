/** What a device says of the time: a little fast is the receipt, far ahead is refused and binds no key. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

interface Noted {
  readonly type: string;
  readonly receivedAt?: string;
  readonly happenedAt?: string;
}

describe('a telephone whose clock is not right', () => {
  const noted = (happenedAt: number, key: string) => ({
    key,
    happenedAt: new Date(happenedAt).toISOString(),
    data: { text: '上门时的记录' },
  });

  test('two seconds fast: the receipt counts, and the answer says by how much it is fast', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const reply = await decide(police, caseId, 'record_note', noted(Date.now() + 4000, randomUUID()));
    expect(reply.status).toBe(200);
    expect(reply.body['clockAheadMs']).toBeGreaterThan(0);
    const { items } = (await police.get(`/api/cases/${caseId}/events`)).body as { items: Noted[] };
    const event = items.find(({ type }) => type === 'note_recorded');
    expect(event?.happenedAt).toBe(event?.receivedAt);
  });

  test('an hour fast: refused, and the same key is good for the same act once it is told right', async () => {
    const police = await api.as('police');
    const caseId = await openCase(police);
    const key = randomUUID();
    const early = await decide(police, caseId, 'record_note', noted(Date.now() + 3_600_000, key));
    expect([early.status, early.body['code'], early.body['pointer']]).toEqual([
      409,
      'happened_in_future',
      '/happenedAt',
    ]);
    expect((await decide(police, caseId, 'record_note', noted(Date.now() - 1000, key))).status).toBe(200);
  });
});
