/** Temporal lost under a living worker: every open case runs again without anybody restarting anything. */
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { nudgeCase, signalCase } from '../../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { keepCasesRunning, type ResumeDeps } from '../../../worker/resume.ts';
import { caseContract, SIGNAL_RESUME } from '../../../workflows/contract.ts';
import { freePort } from '../../support/postgres.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { noteRequest } from '../db/support/note-request.ts';
import { openPlatform, type Platform } from '../db/support/platform.ts';
import { recordCase } from '../db/support/sample-cases.ts';
import { keyOf } from './trial/rig.ts';

const contract = caseContract('disputes');
const logger = pino({ level: 'silent' });
let platform: Platform;
let open: string[];
beforeAll(async () => {
  platform = await openPlatform();
  const cases = [await recordCase(platform), await recordCase(platform)];
  await recordCase(platform, { stage: 'archived', archived: true });
  open = cases.map((one) => contract.workflowId(one.caseId)).sort();
});
afterAll(() => platform.close());

async function runningIn({ client }: TemporalClient): Promise<string[]> {
  const ids: string[] = [];
  for await (const one of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    ids.push(one.workflowId);
  return ids.sort();
}

/** Temporal answers what it is told to, and notes which cases it was asked to start. */
function deafTemporal(counts: readonly number[]) {
  const left = [...counts];
  const started: string[] = [];
  const asked = vi.fn(async () => ({ count: left.shift() ?? open.length }));
  const start = async (_type: string, { workflowId }: { workflowId: string }) => started.push(workflowId);
  const client = { workflow: { count: asked, start } } as unknown as ResumeDeps['client'];
  return { client, started, asked };
}

/** @returns after all the counts were asked for, and one more */
async function watch(counts: readonly number[]): Promise<string[]> {
  const { client, started, asked } = deafTemporal(counts);
  const ended = new AbortController();
  const watching = keepCasesRunning({ db: platform.worker, client, contract, logger }, ended.signal, 5);
  await vi.waitUntil(() => asked.mock.calls.length > counts.length, { timeout: 5000 });
  ended.abort();
  await watching;
  return started.sort();
}

test('one shortfall is enough when the worker starts', async () => {
  expect(await watch([1])).toEqual(open);
});

test('later one is not, as its count lags behind; two running are', async () => {
  expect(await watch([2, 1, 2, 0, 3, 1])).toEqual([]);
  expect(await watch([2, 1, 1])).toEqual(open);
});

test('Temporal comes back with nothing: all open cases run again, and no other', async () => {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  let server: TestTemporal = await startTemporal({ port });
  const temporal = openTemporal({ address, namespace: 'default', codecKeys: [keyOf('k1', 1)] });
  const ended = new AbortController();
  const deps = { db: platform.worker, client: temporal.client, contract, logger };
  const watching = keepCasesRunning(deps, ended.signal, 200);
  try {
    await vi.waitFor(async () => expect(await runningIn(temporal)).toEqual(open), { timeout: 15_000 });
    await server.kill();
    server = await startTemporal({ port });
    await vi.waitFor(async () => expect(await runningIn(temporal)).toEqual(open), { timeout: 15_000 });
  } finally {
    ended.abort();
    await watching;
    await temporal.end();
    await server.stop();
  }
});

test('a case of which nothing falls due has no task until somebody reaches it; what waits is taken up at once', async () => {
  const server = await startTemporal({ port: await freePort() });
  const temporal = openTemporal({
    address: server.address,
    namespace: 'default',
    codecKeys: [keyOf('k1', 1)],
  });
  const due = await recordCase(platform);
  await platform.owner.rows(sql`
    update cases set next_due_at = clock_timestamp() + interval '4 seconds' where case_id = ${due.caseId}::uuid`);
  const waiting = await recordCase(platform);
  await acceptInput(platform.api, noteRequest(waiting.caseId));
  const tasked = async (caseId: string): Promise<boolean> => {
    const { events } = await temporal.client.workflow.getHandle(contract.workflowId(caseId)).fetchHistory();
    return (events ?? []).some((one) => one.workflowTaskScheduledEventAttributes !== null);
  };
  const ended = new AbortController();
  const deps = { db: platform.worker, client: temporal.client, contract, logger };
  const watching = keepCasesRunning(deps, ended.signal, 200);
  const resting = open.map((id) => id.slice(contract.workflowId('').length));
  try {
    await vi.waitFor(async () => expect(await runningIn(temporal)).toHaveLength(open.length + 2), 15_000);
    expect(await Promise.all(resting.map(tasked))).toEqual([false, false]);
    expect(await tasked(waiting.caseId)).toBe(true);
    const [signalled = '', nudged = ''] = resting;
    await signalCase(temporal.client, contract, signalled, { kind: 'decision' });
    await nudgeCase(temporal.client, contract, nudged, SIGNAL_RESUME);
    expect(await Promise.all(resting.map(tasked))).toEqual([true, true]);
    await vi.waitFor(async () => expect(await tasked(due.caseId)).toBe(true), 15_000);
  } finally {
    ended.abort();
    await watching;
    await temporal.end();
    await server.stop();
  }
});
