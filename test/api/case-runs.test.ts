/** Temporal's runs over HTTP: who is shown them, and what when Temporal does not answer. What Temporal says itself: test/integration/workflow. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRuns } from '../../temporal/case-runs.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { openCase } from './support/requests.ts';

const RUNS: CaseRuns = {
  runs: [
    { runId: 'r2', status: 'running', startedAt: 1_767_600_000_000, historyEvents: 41, historyBytes: 9000 },
  ],
  pending: [{ activityId: 'task/x.1/1', type: 'tellUnit', state: 'started', attempt: 1 }],
};

let api: ApiServer;
let caseId: string;
let answers: () => Promise<CaseRuns | undefined> = async () => RUNS;

const read = async (key: string, of = caseId) =>
  await (await api.as(key)).get<CaseRuns & { code?: string }>(`/api/cases/${of}/runs`);

beforeAll(async () => {
  api = await openApiServer({ runs: () => answers() });
  caseId = await openCase(await api.as('police'));
});
afterAll(() => api.close());

describe('who is shown them', () => {
  test.each([
    ['policeBureau', 200],
    ['auditor', 200],
    ['admin', 200],
    ['police', 403],
    ['chief', 403],
    ['otherStation', 404],
  ])('%s: %i', async (key, status) => {
    expect((await read(key)).status).toBe(status);
  });
});

test('instants are those of the wall clock, in China', async () => {
  const { body } = await read('policeBureau');
  expect(body.runs).toEqual([
    {
      runId: 'r2',
      status: 'running',
      startedAt: '2026-01-05T16:00:00+08:00',
      historyEvents: 41,
      historyBytes: 9000,
    },
  ]);
  expect(body.pending).toEqual(RUNS.pending);
});

test('while Temporal does not answer it is said to be unready; what it does not know is not there', async () => {
  answers = () => Promise.reject(new Error('planted: no answer'));
  expect(await read('policeBureau')).toMatchObject({ status: 503, body: { code: 'not_ready' } });
  answers = async () => undefined;
  expect((await read('admin')).status).toBe(404);
});
