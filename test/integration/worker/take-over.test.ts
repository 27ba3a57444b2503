/** What a killed worker held when it died: taken over by the next one, and nothing else is. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { signalCase, startCase } from '../../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { placeOfProcesses } from '../../../worker/identity.ts';
import { takeOver } from '../../../worker/take-over.ts';
import { caseContract } from '../../../workflows/contract.ts';
import { startTemporal, type TestTemporal } from '../../support/temporal.ts';
import { noteRequest } from '../db/support/note-request.ts';
import { openPlatform, type Platform } from '../db/support/platform.ts';
import { recordCase } from '../db/support/sample-cases.ts';
import { keyOf } from './trial/rig.ts';

const logger = pino({ level: 'silent' });
const PLACE = placeOfProcesses();
const SUCCESSOR = { pid: 7, place: PLACE, since: Date.now() + 60_000 };
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

interface Held {
  readonly owing?: boolean;
  /** The run has not ended a task yet. */
  readonly first?: boolean;
}

/** A case whose task a worker of this name has taken; it owes an answer, and it is not its first task, unless told. */
async function heldBy(identity: string | undefined, { owing = true, first = false }: Held = {}) {
  const contract = caseContract(randomUUID());
  const { client } = temporal;
  const { caseId } = await recordCase(platform);
  if (owing) await acceptInput(platform.api, noteRequest(caseId));
  await startCase(client, contract, { caseId });
  const taskQueue = { name: contract.taskQueue };
  const poll = (by: string) =>
    client.workflowService.pollWorkflowTaskQueue({ namespace: 'default', taskQueue, identity: by });
  if (!first) {
    const { taskToken } = await poll('earlier');
    await client.workflowService.respondWorkflowTaskCompleted({
      namespace: 'default',
      taskToken,
      identity: 'earlier',
    });
    await signalCase(client, contract, caseId, { kind: 'decision' });
  }
  if (identity !== undefined) await poll(identity);
  const run = async (): Promise<string> =>
    (await client.workflow.getHandle(contract.workflowId(caseId)).describe()).runId;
  const before = await run();
  await takeOver({ db: platform.worker, client, contract, logger }, SUCCESSOR);
  return (await run()) === before ? 'left' : 'taken over';
}

test.each([
  ['a process that is gone', `${NOBODY}@${PLACE}`, 'taken over'],
  ['the one that had this number before', `${SUCCESSOR.pid}@${PLACE}`, 'taken over'],
  ['a process that lives', `${process.pid}@${PLACE}`, 'left'],
  ['a worker of another place', `${NOBODY}@elsewhere/00000000`, 'left'],
  ['a worker that has a name of its own', 'worker-1', 'left'],
  ['nobody', undefined, 'left'],
])('a task held by %s', async (_what, identity, outcome) => {
  expect(await heldBy(identity)).toBe(outcome);
});

test('a case that owes nobody an answer is left to its time-out', async () => {
  expect(await heldBy(`${NOBODY}@${PLACE}`, { owing: false })).toBe('left');
});

test('a run that died in its first task is: it may be what kills', async () => {
  expect(await heldBy(`${NOBODY}@${PLACE}`, { first: true })).toBe('left');
});
