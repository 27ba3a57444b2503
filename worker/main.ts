/** The worker process: connects (again and again at first), runs until told to stop, and exits 1 on anything else. */
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import { createActivities } from '../activities/index.ts';
import { readWorkerEnv, type WorkerEnv } from '../config/env.ts';
import { type Database, openDatabase } from '../db/client.ts';
import { startCanaryProbe } from '../temporal/canary.ts';
import { openTemporal, type TemporalClient } from '../temporal/client.ts';
import { assertKnownKey } from '../temporal/known-key.ts';
import { caseContract } from '../workflows/contract.ts';
import { createWorker } from './create-worker.ts';
import { serveHealth } from './health.ts';
import { resumeWhenLost } from './resume.ts';

const env = readWorkerEnv();
const logger = pino({ name: 'worker', level: env.LOG_LEVEL });

function installRuntime({ WORKER_METRICS_PORT: port }: WorkerEnv, log: Logger): void {
  Runtime.install({
    shutdownSignals: ['SIGINT', 'SIGTERM'],
    logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ level }, message)),
    ...(port === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${port}` } } } }),
  });
}

/** The SDK does not retry a first connection: a worker that came before Temporal would idle for ever. */
async function connect(address: string): Promise<NativeConnection> {
  for (let wait = 200; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      logger.warn(
        { err: error instanceof Error ? error.message : 'unknown' },
        'Temporal does not answer yet',
      );
      await pause(wait);
    }
  }
}

function build(connection: NativeConnection, db: Database): Promise<Worker> {
  return createWorker({
    connection,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TASK_QUEUE,
    codecKeys: env.CODEC_KEYS,
    bundlePath: env.WORKFLOW_BUNDLE,
    activities: createActivities({ db }),
  });
}

async function runWorker(worker: Worker, db: Database, temporal: TemporalClient): Promise<void> {
  const ended = new AbortController();
  const { client } = temporal;
  const canary = startCanaryProbe({ client, taskQueue: env.TASK_QUEUE, name: 'worker', timeoutMs: 5000 });
  const health =
    env.WORKER_HEALTH_PORT === undefined ? undefined : serveHealth(env.WORKER_HEALTH_PORT, worker, canary);
  const contract = caseContract(env.TASK_QUEUE);
  const resuming = resumeWhenLost({ db, client, contract, logger }, ended.signal);
  try {
    logger.info('running');
    await worker.run();
  } finally {
    ended.abort();
    canary.end();
    health?.close();
    await resuming;
  }
}

async function main(): Promise<void> {
  installRuntime(env, logger);
  const db = openDatabase({ url: env.DATABASE_URL, max: 20, applicationName: 'jingfa-worker' });
  const temporal = openTemporal({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    codecKeys: env.CODEC_KEYS,
  });
  const connection = await connect(env.TEMPORAL_ADDRESS);
  await assertKnownKey(temporal.client, env.CODEC_KEYS);
  await runWorker(await build(connection, db), db, temporal);
  await connection.close();
  await temporal.end();
  await db.end();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    logger.fatal({ err: error }, 'the worker ends');
    process.exit(1);
  },
);
