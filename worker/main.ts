/** The worker process: connects (again and again at first), runs until told to stop, and exits 1 on anything else. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createActivities } from '../activities/index.ts';
import { loadCase } from '../activities/load-case.ts';
import type { TellUnit } from '../activities/perform-task.ts';
import { readWorkerEnv } from '../config/env.ts';
import { type Database, openDatabase } from '../db/client.ts';
import { deliverNotices, numberOfRecipient } from '../db/queries/notices/deliver-notices.ts';
import { startCanaryProbe } from '../temporal/canary.ts';
import { signalCase } from '../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../temporal/client.ts';
import { assertKnownKey } from '../temporal/known-key.ts';
import { caseContract, RUN_LENGTH } from '../workflows/contract.ts';
import { checkBundle } from './bundle-stamp.ts';
import { keepCalendar } from './keep-calendar.ts';
import { createWorker } from './create-worker.ts';
import { keepDelivering } from './deliver-notices.ts';
import { endHung } from './end-hung.ts';
import { serveHealth } from './health.ts';
import { keepMending } from './mend-stuck.ts';
import { openOutside } from './notices/open-outside.ts';
import { keepCasesRunning } from './resume.ts';
import { installRuntime } from './runtime.ts';
import { keepSchedules } from './schedules.ts';
import { takeOver } from './take-over.ts';
import { watchWorkflowThreads } from './workflow-thread.ts';

const env = readWorkerEnv();
const logger = pino({ name: 'worker', level: env.LOG_LEVEL });

/** Until there is a worker nothing has to be finished, and the SDK's own handler would only take note. */
function leaveWhenTold(): () => void {
  const leave = (): void => process.exit(0);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}

/** The SDK does not retry a first connection: a worker that came before Temporal would idle for ever. */
async function connect(address: string): Promise<NativeConnection> {
  for (let wait = 200; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      const err = error instanceof Error ? error.message : 'unknown';
      logger.warn({ err }, 'Temporal does not answer yet');
      await pause(wait);
    }
  }
}

/** A task has few notices of its own; other undelivered notices of its case go with them. */
const NOTICES_AT_ONCE = 50;

/** Under the five minutes of the activity: what was not answered is ended by the database before it is tried again. */
const UNHURRIED_MS = 4 * 60_000;

interface Databases {
  readonly db: Database;
  readonly unhurried: Database;
}

function build(
  connection: NativeConnection,
  { db, unhurried }: Databases,
  temporal: TemporalClient,
): Promise<Worker> {
  const tellUnit: TellUnit = ({ caseId }) => deliverNotices(db, { caseId, limit: NOTICES_AT_ONCE });
  return createWorker({
    connection,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TASK_QUEUE,
    codecKeys: env.CODEC_KEYS,
    bundlePath: env.WORKFLOW_BUNDLE,
    activities: createActivities({ db, unhurried, temporal, tellUnit, bundle }),
  });
}

const bundle = checkBundle(readFileSync(env.WORKFLOW_BUNDLE, 'utf8'));
const contract = caseContract(env.TASK_QUEUE);

async function runWorker(worker: Worker, db: Database, temporal: TemporalClient): Promise<void> {
  const ended = new AbortController();
  const { client } = temporal;
  const canary = startCanaryProbe({ client, taskQueue: env.TASK_QUEUE, name: 'worker', timeoutMs: 5000 });
  const health = env.WORKER_HEALTH_PORT && serveHealth(env.WORKER_HEALTH_PORT, { worker, canary, bundle });
  const resuming = keepCasesRunning({ db, client, contract, logger }, ended.signal);
  const outside = openOutside({
    folder: env.NOTICE_FILE_DIR,
    gatewayFile: env.NOTICE_GATEWAY_FILE,
    numberOf: (notice) => numberOfRecipient(db, notice),
  });
  const delivering = keepDelivering({ db, logger, outside }, ended.signal);
  const mending = keepMending({ db, client, contract, bundle, logger }, ended.signal);
  const writing = keepCalendar(
    {
      db,
      loadCase: loadCase({ db, version: bundle, runLength: RUN_LENGTH }),
      wake: (caseId, input) => signalCase(client, contract, caseId, input),
      logger,
    },
    ended.signal,
  );
  const scheduling = keepSchedules({ client, taskQueue: env.TASK_QUEUE, logger }, ended.signal);
  try {
    logger.info({ bundle }, 'running');
    await worker.run();
  } finally {
    ended.abort();
    canary.end();
    if (health) health.close();
    await Promise.all([resuming, delivering, mending, writing, scheduling]);
  }
}

async function main(): Promise<void> {
  installRuntime(logger, env.WORKER_METRICS_PORT);
  const stay = leaveWhenTold();
  const db = openDatabase({ url: env.DATABASE_URL, max: 20, applicationName: 'jingfa-worker' });
  const unhurried = openDatabase({
    url: env.DATABASE_URL,
    max: 1,
    deadlineMs: UNHURRIED_MS,
    applicationName: 'jingfa-worker-daily',
  });
  const temporal = openTemporal({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    codecKeys: env.CODEC_KEYS,
  });
  watchWorkflowThreads((run) => {
    void endHung({ db, temporal, contract, bundle, logger }, run).then(() => process.exit(1));
  });
  const connection = await connect(env.TEMPORAL_ADDRESS);
  await assertKnownKey(temporal.client, env.CODEC_KEYS);
  const { client } = temporal;
  const [worker] = await Promise.all([
    build(connection, { db, unhurried }, temporal),
    // Beside the start, which takes longer: what was taken over waits at the server when the worker asks.
    takeOver({ db, client, contract, logger }).catch((error: unknown) =>
      logger.warn({ err: error }, 'could not look for what a dead worker held'),
    ),
  ]);
  stay();
  await runWorker(worker, db, temporal);
  await connection.close();
  await temporal.end();
  await Promise.all([db.end(), unhurried.end()]);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    logger.fatal({ err: error }, 'the worker ends');
    process.exit(1);
  },
);
