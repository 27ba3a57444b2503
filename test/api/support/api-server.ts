/** The API on a port of its own over a database of its own, with demo people. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../../api/logger.ts';
import type { ApiSettings } from '../../../api/app.ts';
import type { RunsReader } from '../../../api/cases/temporal-messenger.ts';
import type { ReadyCheck } from '../../../api/routes/health.ts';
import { type RunningServer, startServer } from '../../../api/server.ts';
import type { TlsSettings } from '../../../api/tls/secure-server.ts';
import { createCodec } from '../../../temporal/codec.ts';
import { createCodecEndpoint } from '../../../temporal/codec-endpoint.ts';
import type { EvidenceSettings } from '../../../evidence/store.ts';
import { type Platform, DEMO_PASSWORD, openPlatform } from '../../integration/db/support/platform.ts';
import { freePort } from '../../support/postgres.ts';
import { HttpClient } from '../../../demo/client/http-client.ts';
import { InProcessCases } from './in-process-cases.ts';

export interface ApiServer {
  readonly address: string;
  readonly platform: Platform;
  readonly cases: InProcessCases;
  readonly logs: string[];
  /** The folder of its evidence store. */
  readonly evidenceFolder: string;
  /** A signed-in client of a demo person. */
  as(key: string): Promise<HttpClient>;
  close(): Promise<void>;
}

export interface ApiServerOptions {
  readonly evidence?: Partial<EvidenceSettings>;
  readonly settings?: Partial<ApiSettings>;
  readonly ready?: readonly ReadyCheck[];
  /** HTTPS instead of HTTP. */
  readonly tls?: TlsSettings;
  /** What Temporal says of cases; without it there is none. */
  readonly runs?: RunsReader;
}

export const evidenceFor = (directory: string): EvidenceSettings => ({
  directory,
  limits: { maxBytes: 200 * 2 ** 20, maxImageBytes: 30 * 2 ** 20, maxImagePixels: 120_000_000 },
});

export async function openApiServer(options: ApiServerOptions = {}): Promise<ApiServer> {
  const platform = await openPlatform();
  const cases = new InProcessCases(platform.worker);
  const evidenceFolder = mkdtempSync(join(tmpdir(), 'jingfa-evidence-'));
  const port = await freePort();
  const address = `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  const logs: string[] = [];
  const write = (line: string): void => {
    logs.push(line);
    // What nobody foresaw must be seen in the run's output.
    if (line.includes('"level":50') || line.includes('not delivered')) process.stderr.write(line);
  };
  const logger = createLogger('debug', { write });
  const server: RunningServer = await startServer({
    databaseUrl: platform.test.apiUrl,
    host: '127.0.0.1',
    port,
    settings: { publicAddress: address, secret: randomBytes(32).toString('hex'), ...options.settings },
    messenger: cases,
    runs: options.runs ?? (async () => undefined),
    codec: createCodecEndpoint(createCodec([{ id: 'k1', key: randomBytes(32) }])),
    evidence: { ...evidenceFor(evidenceFolder), ...options.evidence },
    ready: options.ready ?? [],
    tls: options.tls,
    logger,
  });
  const signedIn = new Map<string, Promise<HttpClient>>();
  const signIn = async (key: string): Promise<HttpClient> => {
    const client = new HttpClient(address);
    const reply = await client.signIn(key.toLowerCase(), DEMO_PASSWORD);
    if (reply.status !== 200)
      throw new Error(`sign-in of ${key}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return client;
  };
  return {
    address,
    platform,
    cases,
    logs,
    evidenceFolder,
    as(key) {
      const client = signedIn.get(key) ?? signIn(key);
      signedIn.set(key, client);
      return client;
    },
    async close() {
      await cases.end();
      await server.end();
      await platform.close();
      await rm(evidenceFolder, { recursive: true, force: true });
    },
  };
}
