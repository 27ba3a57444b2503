/** A request sent again under its key: decisions and acts of tasks keep one rule, before and after the archive. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpClient, Reply } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide } from './support/requests.ts';
import { act, CALL, codeOf, fresh, pointersOf, respondentOf, uploaded } from './support/tasks.ts';

let api: ApiServer;
let police: HttpClient;
let police2: HttpClient;
let judge: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  [police, police2, judge] = await Promise.all([api.as('police'), api.as('police2'), api.as('judge')]);
});
afterAll(() => api.close());

const REUSED = [422, 'idempotency_key_reused'];

interface Place {
  readonly ofCase: string;
  readonly taskId: string;
  readonly partyId: string;
  readonly documentId: string;
}

interface Sent extends Place {
  readonly who: HttpClient;
  readonly key: string;
  /** Another body than the first. */
  readonly other?: boolean;
}

interface Kind {
  readonly kind: string;
  readonly send: (sent: Sent) => Promise<Reply>;
  /** Where the body names the document that the check looks up. */
  readonly names: string;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'a decision',
    names: '/onBehalfOf/proof',
    send: ({ who, key, ofCase, partyId, documentId, other }) =>
      decide(who, ofCase, 'give_consent', {
        key,
        data: { stage: 'judge_mediation', mode: other ? 'online' : 'in_person', told: true },
        onBehalfOf: { partyId, channel: 'written', proof: documentId },
      }),
  },
  {
    kind: 'an act of a task',
    names: '/data/evidence/0',
    send: ({ who, key, taskId, documentId, other }) => {
      const result = other ? 'not_met' : 'done';
      return act(who, [taskId, 'attempts'], { data: { ...CALL, result, evidence: [documentId] } }, { key });
    },
  },
];

/** An upload that is claimed by nothing on record can be named for 23 hours; then the check of its request fails. */
async function age(documentId: string): Promise<void> {
  const { owner } = api.platform;
  await owner.rows(sql`alter table documents disable trigger append_only`);
  await owner.rows(sql`
    update documents set received_at = received_at - interval '1 day' where document_id = ${documentId}::uuid`);
  await owner.rows(sql`alter table documents enable trigger append_only`);
}

async function archive(ofCase: string): Promise<void> {
  await decide(judge, ofCase, 'decline_referral');
  await decide(police, ofCase, 'close_case', { data: { reason: 'self_settled' } });
  expect((await decide(police, ofCase, 'archive_case')).body.stage).toBe('archived');
}

describe.each(KINDS)('$kind', ({ send, names }) => {
  let sent: Sent;
  beforeEach(async () => {
    const { ofCase, taskId } = await fresh(api);
    const documentId = await uploaded(api, ofCase);
    const partyId = await respondentOf(api, ofCase);
    sent = { ofCase, taskId, documentId, partyId, who: police, key: randomUUID() };
  });
  const anew = () => send({ ...sent, key: randomUUID() });

  async function standsForNothingElse(): Promise<void> {
    expect(codeOf(await send({ ...sent, other: true }))).toEqual(REUSED);
    expect(codeOf(await send({ ...sent, who: police2 }))).toEqual(REUSED);
  }

  test('is recorded once and answered alike, and its key stands for nothing else', async () => {
    const first = await send(sent);
    expect(first.status).toBe(200);
    const again = await send(sent);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    await standsForNothingElse();
  });

  test('that waits in the inbox is not checked again, whatever became of what it names', async () => {
    api.cases.paused = true;
    try {
      expect((await send(sent)).status).toBe(202);
      await age(sent.documentId);
      expect((await send(sent)).status).toBe(202);
      expect(pointersOf(await anew())).toEqual([400, 'invalid_body', [names]]);
      await standsForNothingElse();
    } finally {
      api.cases.paused = false;
    }
    const brought = await send(sent);
    expect([brought.status, brought.body['decisionId']]).toEqual([200, sent.key]);
  });

  test('keeps its answer when the case is archived, which takes in nothing new', async () => {
    const first = await send(sent);
    await archive(sent.ofCase);
    const again = await send(sent);
    expect([again.status, again.body]).toEqual([200, first.body]);
    await standsForNothingElse();
    expect(codeOf(await anew())).toEqual([409, 'case_archived']);
  });
});

test('a key of the one kind is not a key of the other, nor of another act of the same task', async () => {
  const { ofCase, taskId } = await fresh(api);
  const [accepting, noting] = [randomUUID(), randomUUID()];
  const note = { key: noting, data: { text: '双方已自行和解' } };
  expect((await act(police, [taskId, 'accept'], {}, { key: accepting })).status).toBe(200);
  expect((await decide(police, ofCase, 'record_note', note)).status).toBe(200);
  const crossed = async (): Promise<void> => {
    expect(codeOf(await act(police, [taskId, 'attempts'], { data: CALL }, { key: accepting }))).toEqual(
      REUSED,
    );
    expect(codeOf(await act(police, [taskId, 'accept'], {}, { key: noting }))).toEqual(REUSED);
    expect(codeOf(await decide(police, ofCase, 'record_note', { ...note, key: accepting }))).toEqual(REUSED);
  };
  await crossed();
  await archive(ofCase);
  await crossed();
});

test('the task that a decision issued is named in its answer after the archive too', async () => {
  const { ofCase } = await fresh(api);
  const key = randomUUID();
  const partyId = await respondentOf(api, ofCase);
  const data = { kind: 'address_confirmation', unitId: 'station-230811200', partyId };
  const ask = () => decide(judge, ofCase, 'issue_task', { key, data });
  const first = await ask();
  expect([first.status, first.body['task']]).toMatchObject([200, { taskId: `${ofCase}.2` }]);
  await archive(ofCase);
  const again = await ask();
  expect([again.status, again.body]).toEqual([200, first.body]);
});
