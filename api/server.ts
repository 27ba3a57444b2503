/** The API as one running thing: database, listening connection, relay and HTTP server, begun and ended together. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { type Database, openDatabase } from '../db/client.ts';
import { type EvidenceSettings, openEvidenceStore } from '../evidence/store.ts';
import { type Listener, listen } from '../db/listen.ts';
import { type ApiSettings, createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { sessionCookieName } from './auth/auth-routes.ts';
import { createDrillLane } from './decisions/drill-lane.ts';
import { startCalendarTeller, type TellerDeps } from './calendars/teller.ts';
import type { CaseMessenger } from './cases/case-messenger.ts';
import type { RunsReader } from './cases/temporal-messenger.ts';
import { OnceMessenger } from './cases/once-messenger.ts';
import { createOutcomes, type Outcomes } from './decisions/outcomes.ts';
import { createMetrics, type Metrics, serveMetrics } from './metrics.ts';
import { type RelayDeps, startRelay } from './relay.ts';
import type { PayloadCodec } from './routes/codec.ts';
import { answersTrust, frontDoor } from './tls/front-door.ts';
import { createSecureServer, type TlsSettings } from './tls/secure-server.ts';
import { startSweeper, type SweepDeps } from './uploads/sweep.ts';
import { UploadStore } from './uploads/upload-store.ts';
import { ThreadedPrinter } from '../papers/print/threaded-printer.ts';
import { databaseCheck, type ReadyCheck } from './routes/health.ts';
import { type Broadcast, createBroadcast } from './stream/broadcast.ts';
import { Presence } from './stream/presence.ts';

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** HTTPS with this certificate; plain HTTP when it is not said. */
  readonly tls?: TlsSettings | undefined;
  readonly metricsPort?: number | undefined;
  readonly settings: Omit<ApiSettings, 'sessionCookie'>;
  readonly messenger: CaseMessenger;
  /** What Temporal says of a case's runs. */
  readonly runs: RunsReader;
  readonly codec: PayloadCodec;
  readonly evidence: EvidenceSettings;
  /** What must answer beside the database. */
  readonly ready: readonly ReadyCheck[];
  readonly logger: Logger;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more, lets what is under way end, and closes. */
  end(): Promise<void>;
}

const DRAIN_MS = 3000;
const CONNECTIONS = 20;

/** Slow senders hold a connection no longer than this; an upload goes on from there, anything else has half a minute. */
function withLimits(server: Server): Server {
  server.requestTimeout = 15 * 60_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  server.maxRequestsPerSocket = 0;
  return server;
}

async function listening(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}

interface Parts {
  readonly db: Database;
  readonly listener: Listener;
  readonly beside: Beside;
  readonly servers: readonly Server[];
  readonly metrics: Server | undefined;
  readonly printer: ThreadedPrinter;
  /** Ends the event streams and waiters that would keep a connection open. */
  readonly letGo: () => void;
}

async function endAll({ db, listener, beside, servers, metrics, printer, letGo }: Parts): Promise<void> {
  letGo();
  metrics?.close();
  await Promise.all(servers.map(drain));
  await printer.end();
  await beside.end();
  await listener.end();
  await db.end();
}

interface Told {
  readonly presence: Presence;
  readonly outcomes: Outcomes;
  readonly broadcast: Broadcast;
  readonly logger: Logger;
}

interface Beside {
  /** A holiday calendar was put in force. */
  hurry(): void;
  end(): Promise<void>;
}

/** What goes on beside the requests: bringing inputs again, telling cases of a calendar, sweeping what nobody uploads any more. */
function startBeside(deps: RelayDeps & TellerDeps & SweepDeps, messenger: OnceMessenger): Beside {
  const relay = startRelay({ ...deps, messenger, took: (id) => messenger.took(id) });
  const teller = startCalendarTeller(deps);
  const sweeper = startSweeper(deps, deps.logger);
  return {
    hurry: () => teller.hurry(),
    async end() {
      await relay.end();
      await teller.end();
      await sweeper.end();
    },
  };
}

function listenFor(url: string, { outcomes, broadcast, presence, logger }: Told): Listener {
  return listen({
    url,
    onNotice: (notice) => {
      outcomes.notice(notice);
      broadcast.notice(notice);
    },
    onPresence: (notice) => presence.take(notice),
    onConnected: () => {
      outcomes.reconnected();
      broadcast.reconnected();
    },
    onLost: (error) => logger.warn({ kind: error.kind }, 'the listening connection was lost'),
  });
}

function metricsOf(
  { metricsPort }: ServerOptions,
  watched: Parameters<Metrics['watch']>[0],
): Metrics | undefined {
  if (metricsPort === undefined) return undefined;
  const metrics = createMetrics();
  metrics.watch(watched);
  return metrics;
}

/** The address people use, and with TLS the front door beside it. */
async function openServers(
  { tls, host, port, settings, logger }: ServerOptions,
  app: RequestListener,
): Promise<{ readonly servers: readonly Server[]; readonly port: number }> {
  if (tls === undefined) {
    const server = withLimits(createServer(app));
    return { servers: [server], port: await listening(server, port, host) };
  }
  const trust = { caFile: tls.caFile, publicAddress: settings.publicAddress };
  const served: RequestListener = (req, res) => {
    if (!answersTrust(trust, req, res)) app(req, res);
  };
  const onTrouble = (err: unknown) => logger.error({ err }, 'the renewed certificate was not taken');
  const secure = withLimits(createSecureServer(tls, served, onTrouble));
  const plain = withLimits(createServer(frontDoor(trust, app)));
  await listening(plain, tls.plainPort, host);
  return { servers: [secure, plain], port: await listening(secure, port, host) };
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl: url, logger, settings } = options;
  const messenger = new OnceMessenger(options.messenger);
  const db = openDatabase({ url, max: CONNECTIONS, applicationName: 'jingfa-api' });
  const auth = createAuth(db, settings, logger);
  const outcomes = createOutcomes(db, logger);
  const broadcast = createBroadcast(db, logger);
  const presence = new Presence((caseId) => broadcast.present(caseId));
  const listener = listenFor(url, { outcomes, broadcast, presence, logger });
  const metrics = metricsOf(options, { outcomes, broadcast, db });
  const evidence = openEvidenceStore(options.evidence);
  const uploads = new UploadStore(evidence.uploads);
  const drillLane = createDrillLane();
  const printer = new ThreadedPrinter();
  const all = { db, evidence, uploads, outcomes, messenger, drillLane, logger };
  const beside = startBeside(all, messenger);
  const app = createApp({
    ...all,
    auth,
    broadcast,
    presence,
    printer,
    runs: options.runs,
    codec: options.codec,
    ready: [databaseCheck(db), ...options.ready],
    onCalendar: () => beside.hurry(),
    ...(metrics === undefined ? {} : { metrics }),
    settings: { ...settings, sessionCookie: await sessionCookieName(auth) },
  });
  const { servers, port } = await openServers(options, app);
  const figures = metrics && serveMetrics(metrics.registry, options.host, options.metricsPort ?? 0);
  const letGo = (): void => {
    broadcast.end();
    outcomes.giveUp();
  };
  return {
    port,
    end: () => endAll({ db, listener, beside, servers, metrics: figures, printer, letGo }),
  };
}
