/** What a killed worker held when it died: taken over by the next one, and nothing else is. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { startCase } from '../../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { takeOver } from '../../../worker/take-over.ts';
import { caseContract } from '../../../workflows/contract.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { noteRequest } from '../db/support/note-request.ts';
import { openPlatform, type Platform } from '../db/support/platform.ts';
import { recordCase } from '../db/support/sample-cases.ts';
import { keyOf } from './trial/rig.ts';

const logger = pino({ level: 'silent' });
const SUCCESSOR = { pid: 7, host: hostname(), since: Date.now() + 60_000 };
/** No process has it: the kernel gives none above 2^22. */
const NOBODY = 2 ** 22 + 1;
let platform: Platform;
let server: TestTemporal;
let temporal: TemporalClient;
beforeAll(async () => {
  platform = await openPlatform();
  server = await startTemporal();
  temporal = openTemporal({ address: server.address, namespace: 'default', codecKeys: [keyOf('k1', 1)] });
});
afterAll(async () => {
  await temporal?.end();
  await server?.stop();
  await platform?.close();
});

/** A case that owes an answer and whose task a worker of this name has taken. */
async function heldBy(identity: string | undefined, owing = true) {
  const contract = caseContract(randomUUID());
  const { caseId } = await recordCase(platform);
  if (owing) await acceptInput(platform.api, noteRequest(caseId));
  await startCase(temporal.client, contract, { caseId });
  const taskQueue = { name: contract.taskQueue };
  if (identity !== undefined)
    await temporal.client.workflowService.pollWorkflowTaskQueue({
      namespace: 'default',
      taskQueue,
      identity,
    });
  const run = async (): Promise<string> =>
    (await temporal.client.workflow.getHandle(contract.workflowId(caseId)).describe()).runId;
  const before = await run();
  await takeOver({ db: platform.worker, client: temporal.client, contract, logger }, SUCCESSOR);
  return (await run()) === before ? 'left' : 'taken over';
}

test.each([
  ['a process that is gone', `${NOBODY}@${hostname()}`, 'taken over'],
  ['this container before it was started again', `${SUCCESSOR.pid}@${hostname()}`, 'taken over'],
  ['a process that lives', `${process.pid}@${hostname()}`, 'left'],
  ['a worker of another machine', `${NOBODY}@elsewhere`, 'left'],
  ['a worker that has a name of its own', 'worker-1', 'left'],
  ['nobody', undefined, 'left'],
])('a task held by %s', async (_what, identity, outcome) => {
  expect(await heldBy(identity)).toBe(outcome);
});

test('a case that owes nobody an answer is left to its time-out', async () => {
  expect(await heldBy(`${NOBODY}@${hostname()}`, false)).toBe('left');
});
