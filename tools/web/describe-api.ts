/** The OpenAPI document as this checkout serves it, without any server: the routes are data, and nothing is asked of the database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth/auth.ts';
import { createDrillLane } from '../../api/decisions/drill-lane.ts';
import { createOutcomes } from '../../api/decisions/outcomes.ts';
import { createBroadcast } from '../../api/stream/broadcast.ts';
import { Presence } from '../../api/stream/presence.ts';
import { UploadStore } from '../../api/uploads/upload-store.ts';
import { openDatabase } from '../../db/client.ts';
import { openEvidenceStore } from '../../evidence/store.ts';

/** Connects only when asked for rows, which describing does not. */
const UNUSED_DATABASE = 'postgres://nobody@127.0.0.1:1/none';

function appIn(folder: string) {
  const db = openDatabase({ url: UNUSED_DATABASE, max: 1, applicationName: 'jingfa-describe' });
  const logger = pino({ level: 'silent' });
  const settings = { publicAddress: 'http://127.0.0.1', secret: 's'.repeat(40), sessionCookie: 'jingfa' };
  const evidence = openEvidenceStore({
    directory: folder,
    limits: { maxBytes: 1, maxImageBytes: 1, maxImagePixels: 1 },
  });
  const as = async () => {
    throw new Error('nothing is sent to Temporal while the API is described');
  };
  return createApp({
    db,
    evidence,
    uploads: new UploadStore(evidence.uploads),
    auth: createAuth(db, settings, logger),
    outcomes: createOutcomes(db, logger),
    broadcast: createBroadcast(db, logger),
    presence: new Presence(() => undefined),
    drillLane: createDrillLane(),
    messenger: { start: as, decide: as, complete: as } as never,
    runs: async () => undefined,
    codec: { decode: async (it) => it, encode: async (it) => it },
    printer: { print: as, end: as },
    ready: [],
    logger,
    settings,
  });
}

export async function describeApi(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'jingfa-describe-'));
  const server = createServer(appIn(folder));
  try {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve());
    });
    const { port } = server.address() as AddressInfo;
    return await (await fetch(`http://127.0.0.1:${port}/openapi.json`)).json();
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }
}
