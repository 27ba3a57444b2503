/** The server that `docker-compose.yml` runs, from its own binary, on the PostgreSQL that the platform keeps its record in. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../../config/env.ts';
import { ROOT } from '../../local/start/build.ts';
import { freePort } from '../../local/start/ports.ts';
import type { RunningPostgres } from '../../local/start/postgres.ts';
import { type Running, becomesReady, launch } from '../../local/start/running.ts';
import { ownDatabase } from '../side-process.ts';

const run = promisify(execFile);
const READY_MS = 60_000;
/** As in docker-compose.yml. */
const SHARDS = 4;
const HOST = '127.0.0.1';

export interface TemporalPrograms {
  /** `go install go.temporal.io/server/cmd/server` and `…/cmd/tools/sql`; the command line tool of the platform. */
  readonly server: string;
  readonly sqlTool: string;
  readonly cli: string;
}

export interface TemporalServerPlan {
  readonly programs: TemporalPrograms;
  readonly folder: string;
  readonly postgres: RunningPostgres;
  readonly namespaces: readonly string[];
}

interface Store {
  readonly database: string;
  /** The schema as the tool calls it. */
  readonly schema: string;
}

const STORES = {
  default: { database: 'temporal', schema: 'postgresql/v12/temporal' },
  visibility: { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
} as const satisfies Readonly<Record<string, Store>>;

/** As deploy/temporal/schema.sh does. */
async function prepareStore({ programs, postgres }: TemporalServerPlan, store: Store): Promise<void> {
  const owner = new URL(await ownDatabase(postgres.url('postgres'), store.database));
  const password = decodeURIComponent(owner.password);
  const where = ['--plugin', 'postgres12', '--ep', HOST, '-p', owner.port, '-u', owner.username];
  const tool = (...args: readonly string[]) =>
    run(programs.sqlTool, [...where, '--db', store.database, ...args], {
      env: childEnvironment({ SQL_PASSWORD: password }),
    });
  await tool('setup-schema', '-v', '0.0');
  await tool('update-schema', '--schema-name', store.schema);
}

async function servicePorts(): Promise<Record<string, unknown>> {
  const services: [string, unknown][] = [];
  for (const name of ['frontend', 'history', 'matching', 'worker']) {
    const rpc = { grpcPort: await freePort(), membershipPort: await freePort(), bindOnIP: HOST };
    services.push([name, { rpc: name === 'frontend' ? { ...rpc, httpPort: await freePort() } : rpc }]);
  }
  return Object.fromEntries(services);
}

function configuration(postgres: RunningPostgres, services: Record<string, unknown>, address: string) {
  const owner = new URL(postgres.url('postgres'));
  const sql = ({ database }: Store) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName: database,
      connectAddr: `${HOST}:${postgres.port}`,
      connectProtocol: 'tcp',
      user: owner.username,
      password: decodeURIComponent(owner.password),
      maxConns: 20,
      maxIdleConns: 20,
      maxConnLifetime: '1h',
    },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS,
      datastores: { default: sql(STORES.default), visibility: sql(STORES.visibility) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: HOST } },
    services,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: address },
      },
    },
    dynamicConfigClient: {
      filepath: join(ROOT, 'deploy', 'temporal', 'dynamic-config.yaml'),
      pollInterval: '60s',
    },
  };
}

/** As deploy/temporal/namespace.sh does. */
async function prepareNamespace(cli: string, address: string, namespace: string): Promise<void> {
  const at = ['--address', address, '--namespace', namespace];
  const env = childEnvironment({});
  await run(cli, ['operator', 'namespace', 'create', ...at, '--retention', '30d'], { env });
  // A namespace is known to every part of the server a moment after it was made.
  for (let tries = 0; ; tries += 1) {
    try {
      const attribute = ['--name', 'CaseStage', '--type', 'Keyword'];
      await run(cli, ['operator', 'search-attribute', 'create', ...at, ...attribute], { env });
      return;
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((resolve) => void setTimeout(resolve, 1000));
    }
  }
}

export async function startTemporalServer(
  plan: TemporalServerPlan,
): Promise<Running & { readonly address: string }> {
  const { programs, folder, postgres, namespaces } = plan;
  for (const store of Object.values(STORES)) await prepareStore(plan, store);
  const services = await servicePorts();
  const { grpcPort } = (services['frontend'] as { rpc: { grpcPort: number } }).rpc;
  const address = `${HOST}:${grpcPort}`;
  const file = join(folder, 'temporal.yaml');
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(configuration(postgres, services, address), null, 2));
  const running = await launch({
    command: programs.server,
    args: ['--config-file', file, '--allow-no-auth', 'start'],
    env: childEnvironment({}),
    logFile: join(folder, 'logs', 'temporal.log'),
    cwd: folder,
  });
  const healthy = async (): Promise<boolean> =>
    await run(programs.cli, ['operator', 'cluster', 'health', '--address', address], {
      env: childEnvironment({}),
    }).then(
      () => true,
      () => false,
    );
  if (!(await becomesReady(running, READY_MS, healthy))) throw new Error(`Temporal did not start: ${folder}`);
  for (const namespace of namespaces) await prepareNamespace(programs.cli, address, namespace);
  return { ...running, address };
}
