/**
 * `npm run record:histories [-- NAME…]`: walks whole disputes on a platform of its own and keeps Temporal's histories of
 * them in test/replay/histories/, which every test run replays. Recorded again whenever a road is added, or a change of
 * the workflow is meant to end the replay of what came before (docs/runbook.md).
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CodecKey, readWorkerEnv } from '../../config/env.ts';
import { openDatabase } from '../../db/client.ts';
import { openTemporal, type TemporalClient } from '../../temporal/client.ts';
import { World } from '../../demo/client/world.ts';
import { caseContract } from '../../workflows/contract.ts';
import { readableHistory } from './readable.ts';
import { CALENDAR_ROADS, type Ground, LONG_ROADS, type Road, ROADS } from './roads.ts';
import { ensureTemporalCli } from '../../local/setup/temporal-cli.mjs';
import { type Platform, startPlatform } from '../../local/start/platform.ts';

const OUT = resolve(import.meta.dirname, '../../test/replay/histories');
const LARGEST = 300_000;
const AT_ONCE = 4;
const wanted = process.argv.slice(2);

interface Site {
  readonly ground: Ground;
  readonly temporal: TemporalClient;
  readonly keys: readonly CodecKey[];
}

async function enter(platform: Platform, folder: string): Promise<Site> {
  const { address, temporalAddress, temporalNamespace, databaseUrl, demo } = platform.run;
  const { codecKeys } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    codecKeys: string;
  };
  const keys = readWorkerEnv({ DATABASE_URL: databaseUrl, CODEC_KEYS: codecKeys }).CODEC_KEYS;
  if (demo === null) throw new Error('no demonstration users');
  const { password, users } = demo;
  const options = { max: 2, deadlineMs: 30_000, applicationName: 'jingfa-histories' };
  const db = openDatabase({ url: databaseUrl, ...options });
  const temporal = openTemporal({ address: temporalAddress, namespace: temporalNamespace, codecKeys: keys });
  return { ground: { world: await World.enter({ address, password, users }), db }, temporal, keys };
}

/** Every run of the case, the first one first. */
async function runsOf({ client }: TemporalClient, workflowId: string): Promise<string[]> {
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  return runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime()).map((run) => run.runId);
}

async function keep({ temporal, keys }: Site, name: string, caseId: string): Promise<void> {
  const workflowId = caseContract('').workflowId(caseId);
  // Lists lag behind a moment.
  await new Promise((settled) => setTimeout(settled, 1500));
  for (const [index, runId] of (await runsOf(temporal, workflowId)).entries()) {
    const history = await temporal.client.workflow.getHandle(workflowId, runId).fetchHistory();
    const text = await readableHistory(history, keys);
    if (text.length > LARGEST) throw new Error(`${name}: ${text.length} bytes, at most ${LARGEST}`);
    const file = index === 0 ? `${name}.json` : `${name}-${index + 1}.json`;
    writeFileSync(join(OUT, file), text);
    console.log(`· ${file}  ${history.events?.length ?? 0} events, ${Math.ceil(text.length / 1000)} kB`);
  }
}

/** Files of a road's earlier recording: it may have had more runs than this one. */
function forget(name: string): void {
  const own = new RegExp(`^${name}(-\\d+)?\\.json$`);
  for (const file of readdirSync(OUT)) if (own.test(file)) rmSync(join(OUT, file));
}

async function walkRoads(site: Site, roads: Readonly<Record<string, Road>>): Promise<void> {
  const left = Object.entries(roads);
  const walker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, road] = next;
      const { caseId } = await road(site.ground).catch((error: unknown) => {
        throw new Error(`${name} could not be walked`, { cause: error });
      });
      forget(name);
      await keep(site, name, caseId);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walker));
}

/** The same program with flags added where it starts a server. */
function withFlags(folder: string, binary: string, flags: string): string {
  const path = join(folder, 'temporal');
  writeFileSync(path, `#!/bin/sh\ncase "$1" in server) set -- "$@" ${flags};; esac\nexec '${binary}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function record(roads: Readonly<Record<string, Road>>, serverFlags?: string): Promise<void> {
  const chosen = Object.entries(roads).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-histories-'));
  const binary = await ensureTemporalCli();
  const temporalCli = serverFlags === undefined ? binary : withFlags(folder, binary, serverFlags);
  // The database runs as a user of its own, who must reach its folder.
  chmodSync(folder, 0o755);
  const dataFolder = join(folder, 'data');
  const platform = await startPlatform({ dataFolder, port: 0, demo: true, temporalCli, logLevel: 'warn' });
  // However this ends, nothing of it stays behind.
  const end = (): void => platform.kill();
  process.once('exit', end);
  try {
    const site = await enter(platform, dataFolder);
    try {
      await walkRoads(site, Object.fromEntries(chosen));
    } finally {
      await site.temporal.end();
      await site.ground.db.end();
    }
  } finally {
    await platform.stop();
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
mkdirSync(OUT, { recursive: true });
await record(ROADS);
await record(CALENDAR_ROADS);
await record(LONG_ROADS, '--dynamic-config-value limit.historyCount.suggestContinueAsNew=60');
// What keeps the process alive now are sockets of the walkers.
process.exit(0);
