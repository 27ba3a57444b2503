/** Payload protection on a real server: every road a payload takes, seen raw as Temporal stores it and read back. */
import type { ApplicationFailure, Payload } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCanary } from '../../../temporal/canary.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { createDataConverter } from '../../../temporal/data-converter.ts';
import { assertKnownKey, CodecKeysRefused } from '../../../temporal/known-key.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { buildTrialBundle, keyOf, runTrialWorker, TASK_QUEUE } from './trial/rig.ts';
import { allRoads, heard, say } from './trial/workflows.ts';

const SECRET = '张建设 owes 李红梅';
const KEYS = [keyOf('k1', 1)];

let server: TestTemporal;
let temporal: TemporalClient;
let bundle: Awaited<ReturnType<typeof buildTrialBundle>>;
let endWorker: () => Promise<void>;

beforeAll(async () => {
  [server, bundle] = await Promise.all([startTemporal(), buildTrialBundle()]);
  temporal = openTemporal({ address: server.address, namespace: 'default', codecKeys: KEYS });
  await startWorker();
});
afterAll(async () => {
  await endWorker();
  await temporal.end();
  await server.stop();
  bundle.remove();
});

async function startWorker(codecKeys = KEYS): Promise<void> {
  endWorker = await runTrialWorker(server.address, bundle.path, codecKeys);
}

async function restartWorker(codecKeys = KEYS): Promise<void> {
  await endWorker();
  await startWorker(codecKeys);
}

/** Tried again while the activity is not yet known. */
async function eventually<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const start = (client: Client, workflowId: string) =>
  client.workflow.start(allRoads, {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [SECRET],
    memo: { note: SECRET },
  });

/** To where the second run waits for its last signal. */
async function toSecondRun(client: Client, workflowId: string): Promise<void> {
  const handle = await start(client, workflowId);
  await eventually(() => client.activity.complete({ workflowId, activityId: 'task/1/1' }, SECRET));
  await handle.signal(say, SECRET);
  await eventually(async () => {
    const { runId } = await client.workflow.getHandle(workflowId).describe();
    if (runId === handle.firstExecutionRunId) throw new Error('still the first run');
  });
}

/** As Temporal lists them, a moment late. */
async function noneRunsBut(workflowId: string): Promise<void> {
  const query = "ExecutionStatus = 'Running' AND WorkflowType = 'allRoads'";
  await eventually(async () => {
    const ids: string[] = [];
    for await (const one of temporal.client.workflow.list({ query })) ids.push(one.workflowId);
    expect(ids).toEqual([workflowId]);
  });
}

interface Found {
  readonly texts: string[];
  readonly payloads: Payload[];
}

/** Everything that Temporal stores of it, as a reader of its database sees it. */
function look(value: unknown, found: Found): Found {
  if (typeof value === 'string') found.texts.push(value);
  else if (value instanceof Uint8Array) found.texts.push(Buffer.from(value).toString('utf8'));
  else if (typeof value === 'object' && value !== null) {
    if ('metadata' in value && 'data' in value) found.payloads.push(value as Payload);
    for (const part of Object.values(value)) look(part, found);
  }
  return found;
}

async function stored(client: Client, workflowId: string): Promise<Found> {
  const found: Found = { texts: [], payloads: [] };
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    look(history, found);
  }
  return found;
}

const meta = (payload: Payload, name: string): string =>
  Buffer.from(payload.metadata?.[name] ?? []).toString('utf8');

describe('every road', () => {
  const id = 'case/roads';
  const six = Array.from({ length: 6 }, () => SECRET);
  let found: Found;

  test('brings it back, also from a history that a second worker replays', async () => {
    const { client } = temporal;
    await toSecondRun(client, id);
    const handle = client.workflow.getHandle(id);
    expect(await handle.query(heard, SECRET)).toEqual(six);
    expect((await handle.describe()).memo).toEqual({ note: SECRET });
    await restartWorker();
    expect(await handle.query(heard, SECRET)).toEqual(six);
    await handle.signal(say, SECRET);
    expect(await handle.result()).toEqual(six);
    found = await stored(client, id);
  });

  test('shows nothing of it to whoever reads the database of Temporal', () => {
    expect(found.texts.length).toBeGreaterThan(100);
    expect(found.texts.join('\n')).not.toContain('张建设');
  });

  test("encrypts all but the SDK's own note on a local activity, and binds it to the case", () => {
    const open = found.payloads.filter((one) => meta(one, 'encoding') !== 'binary/encrypted');
    expect(open.map((one) => Object.keys(JSON.parse(Buffer.from(one.data ?? []).toString('utf8'))))).toEqual([
      expect.arrayContaining(['seq', 'attempt', 'activity_type']),
    ]);
    const owners = found.payloads.map((one) => meta(one, 'encryption-workflow-id')).filter(Boolean);
    expect(owners.length).toBe(found.payloads.length - 1);
    expect(new Set(owners)).toEqual(new Set([id]));
  });

  test('can be replayed from the encrypted history, elsewhere too', async () => {
    for await (const { runId } of temporal.client.workflow.list({ query: `WorkflowId = '${id}'` })) {
      const history = await temporal.client.workflow.getHandle(id, runId).fetchHistory();
      const options = { workflowBundle: { codePath: bundle.path }, dataConverter: createDataConverter(KEYS) };
      await Worker.runReplayHistory(options, history, id);
    }
  });
});

test('the text of a failed case is encoded, its type stays readable', async () => {
  const { client } = temporal;
  await toSecondRun(client, 'case/fails');
  await client.workflow.getHandle('case/fails').signal(say, 'fail');
  const failure = await client.workflow
    .getHandle('case/fails')
    .result()
    .then(
      () => undefined,
      (error: unknown) => (error as Error).cause as ApplicationFailure,
    );
  expect(failure).toMatchObject({ message: `failed: ${SECRET}`, type: 'TrialFailed', details: [SECRET] });
  const { texts } = await stored(client, 'case/fails');
  expect(texts).toContain('TrialFailed');
  expect(texts).toContain('Encoded failure');
  expect(texts.join('\n')).not.toContain('张建设');
});

test('a payload moved into another case is refused there, and the worker goes on', async () => {
  const { client } = temporal;
  await toSecondRun(client, 'case/from');
  await toSecondRun(client, 'case/into');
  const { payloads } = await stored(client, 'case/from');
  await client.workflowService.signalWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: 'case/into' },
    signalName: 'say',
    input: { payloads: payloads.slice(0, 1) },
  });
  const into = client.workflow.getHandle('case/into');
  const failed = await eventually(async () => {
    const { events } = await into.fetchHistory();
    const attributes = events?.map((event) => event.workflowTaskFailedEventAttributes).find(Boolean);
    if (!attributes) throw new Error('not yet');
    return attributes;
  });
  expect(JSON.stringify(failed)).not.toContain('张建设');
  await runCanary({ client, taskQueue: TASK_QUEUE, name: 'test', timeoutMs: 5000 });
  await into.terminate();
  await client.workflow.getHandle('case/from').terminate();
});

describe('a canary', () => {
  const fly = (taskQueue: string, timeoutMs: number): Promise<number> =>
    runCanary({ client: temporal.client, taskQueue, name: 'test', timeoutMs });

  test('that nobody takes fails in time, and the next one ends it', async () => {
    const began = performance.now();
    await expect(fly('nobody', 700)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await fly(TASK_QUEUE, 5000)).toBeLessThan(5000);
  });

  test('that came back is taken out of the store', async () => {
    const remove = vi.spyOn(temporal.client.workflowService, 'deleteWorkflowExecution');
    await fly(TASK_QUEUE, 5000);
    await eventually(async () => expect(remove).toHaveBeenCalledOnce());
    await remove.mock.results[0]?.value;
    remove.mockRestore();
  });
});

describe('keys', () => {
  const rotated = [keyOf('k2', 2), ...KEYS];

  test('a case goes on under a new key while the old one is there', async () => {
    const second = openTemporal({ address: server.address, namespace: 'default', codecKeys: rotated });
    await toSecondRun(temporal.client, 'case/rotated');
    await restartWorker(rotated);
    const handle = second.client.workflow.getHandle('case/rotated');
    await handle.signal(say, SECRET);
    expect(await handle.result()).toHaveLength(6);
    await second.end();
  });

  test('a start without the key of the oldest or of the youngest case is refused in one sentence', async () => {
    const { client } = temporal;
    await start(client, 'case/old');
    await noneRunsBut('case/old');
    const second = openTemporal({ address: server.address, namespace: 'default', codecKeys: rotated });
    await start(second.client, 'case/young');
    await eventually(async () => {
      await expect(assertKnownKey(client, KEYS)).rejects.toThrow(
        'CODEC_KEYS cannot read case/young, which Temporal holds: payload key "k2" is not among CODEC_KEYS',
      );
    });
    const withoutOld = rotated.slice(0, 1);
    await expect(assertKnownKey(client, withoutOld)).rejects.toThrow('cannot read case/old');
    await expect(assertKnownKey(client, withoutOld)).rejects.toBeInstanceOf(CodecKeysRefused);
    await expect(assertKnownKey(client, [keyOf('k2', 9), ...KEYS])).rejects.toThrow('integrity check');
    await assertKnownKey(client, rotated);
    await second.end();
  });
});
