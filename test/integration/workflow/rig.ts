/** A real Temporal server and a worker in this process over a test database, and the way in that the API takes. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { type ActivityDeps, createActivities } from '../../../activities/index.ts';
import type { CaseMessenger } from '../../../api/cases/case-messenger.ts';
import { temporalMessenger } from '../../../api/cases/temporal-messenger.ts';
import { acceptInput, type InputEnvelope } from '../../../db/queries/record/accept-input.ts';
import { deliverNotices } from '../../../db/queries/notices/deliver-notices.ts';
import { readOutcomes } from '../../../db/queries/record/read-outcomes.ts';
import type { DecisionData, DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import type { OpeningData } from '../../../domain/chapters/intake/shape.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import { ensureTemporalCli } from '../../../local/setup/temporal-cli.mjs';
import { freePort } from '../../../local/start/ports.ts';
import { type RunningTemporal, startTemporal } from '../../../local/start/temporal.ts';
import { signalCase, startCase } from '../../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { checkBundle } from '../../../worker/bundle-stamp.ts';
import { createWorker } from '../../../worker/create-worker.ts';
import {
  caseContract,
  type Position,
  QUERY_POSITION,
  type RunLength,
  type TaskIssue,
} from '../../../workflows/contract.ts';
import { actorOf, openPlatform, type Platform } from '../db/support/platform.ts';

const TASK_QUEUE = 'rig';
const KEYS = [{ id: 'test', key: Buffer.alloc(32, 7) }];
const contract = caseContract(TASK_QUEUE);

export interface Rig {
  readonly platform: Platform;
  /** What a worker process needs to serve this rig. */
  readonly environment: Readonly<Record<string, string>>;
  readonly temporal: TemporalClient;
  /** The API's own way to the workflows. */
  readonly messenger: CaseMessenger;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  /** SIGKILL; it starts again on its database file and its port. */
  killTemporal(): Promise<void>;
  startTemporal(): Promise<void>;
  /** What units were told of; while `fails`, they cannot be told. */
  readonly telling: { fails: boolean; readonly told: TaskIssue[] };
  /** Takes an input in, and tells nobody. */
  accept(caseId: string, envelope: InputEnvelope): Promise<CaseInput>;
  /** Digest of the bundle that the worker in this process runs. */
  bundle(): string;
  outcome(caseId: string, inputId: string): Promise<InputOutcome>;
  /** With one respondent unless told. */
  open(data?: Partial<OpeningData>, respondents?: number): Promise<string>;
  decide<K extends DecisionType>(
    caseId: string,
    type: K,
    data: DecisionData[K],
    as?: string,
  ): Promise<InputOutcome>;
  send(caseId: string, input: CaseInput): Promise<void>;
  position(caseId: string): Promise<Position>;
  runs(caseId: string): Promise<number>;
  close(): Promise<void>;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const giveUp = Date.now() + 20_000; Date.now() < giveUp; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('waited in vain');
}

class RigWorker {
  readonly #address: string;
  readonly #bundlePath: string;
  readonly #deps: Omit<ActivityDeps, 'bundle'>;
  readonly #workflows: string | undefined;
  #stop: (() => Promise<void>) | undefined;

  constructor(address: string, folder: string, deps: Omit<ActivityDeps, 'bundle'>, workflows?: string) {
    this.#workflows = workflows;
    this.#address = address;
    this.#bundlePath = join(folder, 'bundle.js');
    this.#deps = deps;
  }

  async start(): Promise<void> {
    if (!existsSync(this.#bundlePath))
      writeFileSync(this.#bundlePath, (await bundleWorkflows(this.#workflows)).code);
    const connection = await NativeConnection.connect({ address: this.#address });
    const activities = createActivities({ ...this.#deps, bundle: this.bundle });
    const options = { connection, namespace: 'default', taskQueue: TASK_QUEUE, codecKeys: KEYS };
    const worker: Worker = await createWorker({ ...options, bundlePath: this.#bundlePath, activities });
    const running = worker.run();
    this.#stop = async () => {
      worker.shutdown();
      await running;
      await connection.close();
    };
  }

  get bundle(): string {
    return checkBundle(readFileSync(this.#bundlePath, 'utf8'));
  }

  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }
}

export interface RigOptions {
  readonly runLength?: RunLength;
  /** Entry of the workflow bundle, where it is not the platform's own. */
  readonly workflows?: string;
}

/** @param flags more flags of the Temporal server, e.g. low limits */
export async function openRig(
  flags: readonly string[] = [],
  { runLength, workflows }: RigOptions = {},
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-rig-'));
  const platform = await openPlatform();
  const port = await freePort();
  const serve = async (): Promise<RunningTemporal> =>
    await startTemporal({
      binary: await ensureTemporalCli(),
      dbFile: join(folder, 'temporal.db'),
      logFile: join(folder, 'temporal.log'),
      port,
      flags,
    });
  let server = await serve();
  const temporal = openTemporal({ address: server.address, namespace: 'default', codecKeys: KEYS });
  const telling: Rig['telling'] = { fails: false, told: [] };
  const tellUnit: ActivityDeps['tellUnit'] = async (issue) => {
    if (telling.fails) throw new Error('planted: nobody can be told');
    telling.told.push(issue);
    await deliverNotices(platform.worker, { caseId: issue.caseId, limit: 50 });
  };
  const deps = {
    db: platform.worker,
    temporal,
    tellUnit,
    ...(runLength === undefined ? {} : { runLength }),
  };
  const worker = new RigWorker(server.address, folder, deps, workflows);
  await worker.start();
  return {
    platform,
    environment: {
      NODE_ENV: 'production',
      DATABASE_URL: platform.test.workerUrl,
      TEMPORAL_ADDRESS: server.address,
      TASK_QUEUE,
      CODEC_KEYS: KEYS.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    },
    temporal,
    messenger: temporalMessenger(temporal, TASK_QUEUE),
    bundle: () => worker.bundle,
    startWorker: () => worker.start(),
    stopWorker: () => worker.stop(),
    telling,
    async killTemporal() {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
    },
    async startTemporal() {
      server = await serve();
    },
    ...ways(platform, temporal),
    close: async () => {
      await worker.stop();
      await temporal.end();
      await server.stop();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Ways = Pick<Rig, 'accept' | 'outcome' | 'open' | 'decide' | 'send' | 'position' | 'runs'>;

function ways(platform: Platform, temporal: TemporalClient): Ways {
  const outcome = (caseId: string, inputId: string): Promise<InputOutcome> =>
    until(async () => (await readOutcomes(platform.api, [{ caseId, inputId }]))[0]?.outcome);
  const takeIn = (caseId: string, envelope: Omit<CaseInput, 'receivedAt'>, texts: readonly string[]) =>
    acceptInput(platform.api, {
      decisionId: envelope.inputId,
      caseId,
      actorId: actorOf('police').personId,
      route: 'test',
      bodyDigest: envelope.inputId,
      envelope: envelope as never,
      texts: texts.map((textId) => ({ textId, kind: 'text', body: '测试', salt: 'salt' })),
    });
  return {
    outcome,
    async accept(caseId, envelope) {
      const reply = await takeIn(caseId, envelope, []);
      if (reply.status !== 'new') throw new Error(reply.status);
      return { ...envelope, receivedAt: reply.receivedAt };
    },
    async open(data = {}, respondents = 1) {
      const caseId = randomUUID();
      const textId = randomUUID();
      const inputId = randomUUID();
      const opening = { ...openingOf(caseId, textId, respondents), ...data };
      await takeIn(caseId, { kind: 'open', inputId, actor: actorOf('police'), data: opening } as never, [
        textId,
      ]);
      await startCase(temporal.client, contract, { caseId });
      await outcome(caseId, inputId);
      return caseId;
    },
    async decide(caseId, type, data, as = 'police') {
      const inputId = randomUUID();
      const texts =
        'text' in data && data.text !== undefined ? [(data.text as { textId: string }).textId] : [];
      const envelope = { kind: 'decision', inputId, type, actor: actorOf(as), data } as never;
      const reply = await takeIn(caseId, envelope, texts);
      if (reply.status !== 'new') throw new Error(reply.status);
      await signalCase(temporal.client, contract, caseId, {
        ...(envelope as CaseInput),
        receivedAt: reply.receivedAt,
      });
      return outcome(caseId, inputId);
    },
    send: (caseId, input) => signalCase(temporal.client, contract, caseId, input),
    // A run that has not loaded its case yet answers with nothing.
    position: (caseId) =>
      until(async () => {
        const handle = temporal.client.workflow.getHandle(contract.workflowId(caseId));
        const position = await handle.query<Position>(QUERY_POSITION);
        return position.seq > 0 || position.parked ? position : undefined;
      }),
    async runs(caseId) {
      const query = `WorkflowId = '${contract.workflowId(caseId)}'`;
      return until(async () => {
        const { count } = await temporal.client.workflow.count(query);
        return count > 0 ? count : undefined;
      });
    },
  };
}

export function openingOf(caseId: string, textId: string, respondents: number): OpeningData {
  const party = (n: number, role: 'applicant' | 'respondent') =>
    ({ partyId: `${caseId}-p${n}`, role, kind: 'person', details: { textId, digest: 'd' } }) as const;
  return {
    policy: '2025',
    clock: { kind: 'real' },
    stationId: actorOf('police').unitId,
    courtId: actorOf('judge').unitId,
    appealCourtId: actorOf('appealJudge').unitId,
    source: 'walk_in',
    matter: 'adjacent_relations',
    summary: { textId, digest: 'd' },
    parties: [
      party(1, 'applicant'),
      ...Array.from({ length: respondents }, (_, at) => party(at + 2, 'respondent')),
    ],
  };
}
