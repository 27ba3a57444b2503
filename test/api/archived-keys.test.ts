/** An archived case answers a request it answered before, and its key for nothing else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide } from './support/requests.ts';
import { act, CALL, codeOf, fresh } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

const REUSED = [422, 'idempotency_key_reused'];

test('a key answers its own request only', async () => {
  const { taskId, ofCase } = await fresh(api);
  const [police, police2, judge] = await Promise.all(
    ['police', 'police2', 'judge'].map((key) => api.as(key)),
  );
  if (police === undefined || police2 === undefined || judge === undefined) throw new Error('not signed in');
  const [accepting, noting] = [randomUUID(), randomUUID()];
  const note = { key: noting, data: { text: '双方已自行和解' } };
  await act(police, [taskId, 'accept'], {}, { key: accepting });
  await decide(police, ofCase, 'record_note', note);
  await decide(judge, ofCase, 'decline_referral');
  await decide(police, ofCase, 'close_case', { data: { reason: 'self_settled' } });
  expect((await decide(police, ofCase, 'archive_case')).body.stage).toBe('archived');

  expect((await act(police, [taskId, 'accept'], {}, { key: accepting })).status).toBe(200);
  const otherAct = await act(police, [taskId, 'attempts'], { data: CALL }, { key: accepting });
  const otherPerson = await act(police2, [taskId, 'accept'], {}, { key: accepting });
  const otherBody = await act(police, [taskId, 'accept'], { attemptNo: 1 }, { key: accepting });
  for (const reply of [otherAct, otherPerson, otherBody]) expect(codeOf(reply)).toEqual(REUSED);

  expect((await decide(police, ofCase, 'record_note', note)).status).toBe(200);
  const otherNote = { key: noting, data: { text: '另一件事' } };
  expect(codeOf(await decide(police, ofCase, 'record_note', otherNote))).toEqual(REUSED);
  expect(codeOf(await decide(police2, ofCase, 'record_note', note))).toEqual(REUSED);
  expect(codeOf(await decide(police, ofCase, 'record_note', { ...note, key: accepting }))).toEqual(REUSED);
  const fresher = { ...note, key: randomUUID() };
  expect(codeOf(await decide(police, ofCase, 'record_note', fresher))).toEqual([409, 'case_archived']);
});
