/** The API process: composes what it needs from the environment, serves, drains when told to stop. */
import { readApiEnv } from '../config/env.ts';
import { evidenceSettings } from '../evidence/settings.ts';
import { startCanaryProbe } from '../temporal/canary.ts';
import { openTemporal } from '../temporal/client.ts';
import { createCodec } from '../temporal/codec.ts';
import { createCodecEndpoint } from '../temporal/codec-endpoint.ts';
import { assertKnownKey } from '../temporal/known-key.ts';
import { temporalMessenger, temporalRuns } from './cases/temporal-messenger.ts';
import { createLogger } from './logger.ts';
import { startServer } from './server.ts';
import { tlsSettings } from './tls/tls-settings.ts';

const env = readApiEnv();
const logger = createLogger(env.LOG_LEVEL);

// An uncaught error may have left work half done: log it, and let the supervisor start a fresh process.
process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'uncaught');
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  logger.fatal({ err: error }, 'unhandled rejection');
  process.exit(1);
});

const temporal = openTemporal({
  address: env.TEMPORAL_ADDRESS,
  namespace: env.TEMPORAL_NAMESPACE,
  codecKeys: env.CODEC_KEYS,
});
// With the wrong keys the worker could not read any decision: refuse before the first.
assertKnownKey(temporal.client, env.CODEC_KEYS).catch((error: unknown) => {
  logger.fatal({ err: error }, 'the keys given cannot read what Temporal holds');
  process.exit(1);
});
const canary = startCanaryProbe({
  client: temporal.client,
  taskQueue: env.TASK_QUEUE,
  name: 'api',
  timeoutMs: 5000,
});
const server = await startServer({
  databaseUrl: env.DATABASE_URL,
  host: env.HOST,
  port: env.PORT,
  metricsPort: env.API_METRICS_PORT,
  tls: tlsSettings(env),
  settings: {
    publicAddress: env.PUBLIC_ADDRESS,
    secret: env.AUTH_SECRET,
    demo: env.DEMO,
    webFolder: env.WEB_DIR,
    onlineRooms: { iceServers: env.ROOM_ICE_SERVERS, courtLink: env.ROOM_COURT_LINK },
    ...(env.ALSO_ADDRESSES === undefined ? {} : { alsoAddresses: env.ALSO_ADDRESSES }),
    ...(env.TLS_CA_FILE === undefined ? {} : { insistOnHttps: false }),
  },
  messenger: temporalMessenger(temporal, env.TASK_QUEUE),
  runs: temporalRuns(temporal, env.TASK_QUEUE),
  evidence: evidenceSettings(env),
  codec: createCodecEndpoint(createCodec(env.CODEC_KEYS)),
  ready: [{ name: 'temporal', check: () => canary.check() }],
  logger,
});
logger.info({ port: server.port }, 'listening');

async function stop(): Promise<void> {
  canary.end();
  await server.end();
  await temporal.end();
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'did not stop in order');
        process.exit(1);
      },
    );
  });
}
