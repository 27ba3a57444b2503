/** The inbox: an input is taken in once, and its key is bound to it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { listUndecided } from '../../../db/queries/record/list-undecided.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { readOutcomes } from '../../../db/queries/record/read-outcomes.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { seedUnits } from '../../../db/seed-units.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';
import { noteRequest } from './support/note-request.ts';
import { decisionRequest, openingRequest } from './support/record-requests.ts';

let test: TestDatabase;
let api: Database;
let worker: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedUnits(test.ownerUrl);
  api = openDatabase({ url: test.apiUrl, max: 20 });
  worker = openDatabase({ url: test.workerUrl });
});
afterAll(async () => {
  await Promise.all([api?.end(), worker?.end()]);
  await test?.drop();
});

it('takes an input in once, however often and however fast it is sent', async () => {
  const request = noteRequest(randomUUID());
  const replies = await Promise.all(Array.from({ length: 20 }, () => acceptInput(api, request)));
  expect(replies.filter((reply) => reply.status === 'new')).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 'same')).toHaveLength(19);
  const receipts = new Set(replies.map((reply) => ('receivedAt' in reply ? reply.receivedAt : 0)));
  expect(receipts.size).toBe(1);
  const [row] = await api.rows<{ n: number }>(
    sql`select count(*)::int as n from texts where case_id = ${request.caseId}`,
  );
  expect(row?.n).toBe(1);
});

it('lets one of 20 different bodies have the key', async () => {
  const first = noteRequest(randomUUID());
  const requests = Array.from({ length: 20 }, (_, n) => ({
    ...first,
    bodyDigest: String(n).padStart(64, '0'),
    texts: [{ ...first.texts[0]!, textId: randomUUID() }],
  }));
  const replies = await Promise.all(requests.map((request) => acceptInput(api, request)));
  expect(replies.filter((reply) => reply.status === 'new')).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 'key_reused')).toHaveLength(19);
  const [row] = await api.rows<{ n: number }>(
    sql`select count(*)::int as n from texts where case_id = ${first.caseId}`,
  );
  expect(row?.n).toBe(1);
});

it.each(['actorId', 'route', 'caseId'] as const)('binds the key to %s', async (field) => {
  const request = noteRequest(randomUUID());
  await acceptInput(api, request);
  expect(await acceptInput(api, { ...request, [field]: randomUUID() })).toEqual({ status: 'key_reused' });
});

it('answers with the outcome once there is one, and shows what waits until then', async () => {
  const opening = openingRequest();
  const { head } = await recordInput(worker, opening);
  const request = noteRequest(opening.caseId);
  const accepted = await acceptInput(api, request);
  expect(accepted.status).toBe('new');
  const receivedAt = accepted.status === 'new' ? accepted.receivedAt : 0;
  expect(Math.abs(receivedAt - Date.now())).toBeLessThan(5000);

  const loaded = await loadCase(worker, { caseId: opening.caseId, afterInputNo: 0, limit: 10 });
  expect(loaded.pending).toEqual([{ ...request.envelope, receivedAt }]);
  const undecided = await listUndecided(worker, 0, 100);
  expect(undecided).toContainEqual({
    caseId: opening.caseId,
    decisionId: request.decisionId,
    kind: 'decision',
    drill: false,
    input: { ...request.envelope, receivedAt },
  });
  expect(await listUndecided(worker, 60_000, 100)).toEqual([]);

  const append = decisionRequest(opening.caseId, head, { inputId: request.decisionId });
  await recordInput(worker, append);
  expect(await acceptInput(api, request)).toEqual({ status: 'same', receivedAt, outcome: append.input });
  expect((await loadCase(worker, { caseId: opening.caseId, afterInputNo: 0, limit: 10 })).pending).toEqual(
    [],
  );
  const outcomes = await readOutcomes(api, [
    { caseId: opening.caseId, inputId: request.decisionId },
    { caseId: opening.caseId, inputId: 'unknown' },
  ]);
  expect(outcomes).toMatchObject([
    { inputId: request.decisionId, outcome: append.input, caseNumber: expect.stringMatching(/^JF-/) },
  ]);
});

it('writes nothing when a text is unusable', async () => {
  const request = noteRequest(randomUUID());
  const bad = {
    ...request,
    texts: [{ textId: randomUUID(), kind: 'party' as const, body: '不是对象', salt: 's' }],
  };
  await expect(acceptInput(api, bad)).rejects.toMatchObject({ kind: 'other' });
  expect(await acceptInput(api, request)).toMatchObject({ status: 'new' });
});
