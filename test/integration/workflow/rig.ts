/** A real Temporal server and a worker in this process over a test database, and the way in that the API takes. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities/index.ts';
import { acceptInput } from '../../../db/queries/accept-input.ts';
import { readOutcomes } from '../../../db/queries/read-outcomes.ts';
import type { DecisionData, DecisionType } from '../../../domain/case/decisions.ts';
import type { CaseInput, OpeningData } from '../../../domain/case/input.ts';
import type { InputOutcome } from '../../../domain/case/record.ts';
import { ensureTemporalCli } from '../../../scripts/setup/temporal-cli.mjs';
import { type RunningTemporal, startTemporal } from '../../../scripts/start/temporal.ts';
import { signalCase, startCase } from '../../../temporal/cases.ts';
import { openTemporal, type TemporalClient } from '../../../temporal/client.ts';
import { bundleWorkflows } from '../../../worker/bundle.ts';
import { createWorker } from '../../../worker/create-worker.ts';
import { caseContract, type Position, QUERY_POSITION } from '../../../workflows/contract.ts';
import { actorOf, openPlatform, type Platform } from '../db/support/platform.ts';

const TASK_QUEUE = 'rig';
const KEYS = [{ id: 'test', key: Buffer.alloc(32, 7) }];
const contract = caseContract(TASK_QUEUE);

export interface Rig {
  readonly platform: Platform;
  readonly temporal: TemporalClient;
  open(data?: Partial<OpeningData>): Promise<string>;
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

async function startWorker(
  address: string,
  platform: Platform,
  folder: string,
): Promise<() => Promise<void>> {
  const bundlePath = join(folder, 'bundle.js');
  writeFileSync(bundlePath, (await bundleWorkflows()).code);
  const connection = await NativeConnection.connect({ address });
  const activities = createActivities({ db: platform.worker });
  const options = { connection, namespace: 'default', taskQueue: TASK_QUEUE, codecKeys: KEYS };
  const worker: Worker = await createWorker({ ...options, bundlePath, activities });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}

/** @param flags more flags of the Temporal server, e.g. low limits */
export async function openRig(flags: readonly string[] = []): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-rig-'));
  const platform = await openPlatform();
  const server: RunningTemporal = await startTemporal({
    binary: await ensureTemporalCli(),
    dbFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    flags,
  });
  const temporal = openTemporal({ address: server.address, namespace: 'default', codecKeys: KEYS });
  const stopWorker = await startWorker(server.address, platform, folder);
  return {
    platform,
    temporal,
    ...ways(platform, temporal),
    close: async () => {
      await stopWorker();
      await temporal.end();
      await server.stop();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ways(platform: Platform, temporal: TemporalClient): Omit<Rig, 'platform' | 'temporal' | 'close'> {
  const outcome = (caseId: string, inputId: string): Promise<InputOutcome> =>
    until(async () => (await readOutcomes(platform.api, [{ caseId, inputId }]))[0]?.outcome);
  const accept = (caseId: string, envelope: Omit<CaseInput, 'receivedAt'>, texts: readonly string[]) =>
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
    async open(data = {}) {
      const caseId = randomUUID();
      const textId = randomUUID();
      const inputId = randomUUID();
      const opening = { ...openingOf(caseId, textId), ...data };
      await accept(caseId, { kind: 'open', inputId, actor: actorOf('police'), data: opening } as never, [
        textId,
      ]);
      await startCase(temporal.client, contract, caseId);
      await outcome(caseId, inputId);
      return caseId;
    },
    async decide(caseId, type, data, as = 'police') {
      const inputId = randomUUID();
      const texts =
        'text' in data && data.text !== undefined ? [(data.text as { textId: string }).textId] : [];
      const envelope = { kind: 'decision', inputId, type, actor: actorOf(as), data } as never;
      const reply = await accept(caseId, envelope, texts);
      if (reply.status !== 'new') throw new Error(reply.status);
      await signalCase(temporal.client, contract, caseId, {
        ...(envelope as CaseInput),
        receivedAt: reply.receivedAt,
      });
      return outcome(caseId, inputId);
    },
    send: (caseId, input) => signalCase(temporal.client, contract, caseId, input),
    position: (caseId) =>
      temporal.client.workflow.getHandle(contract.workflowId(caseId)).query<Position>(QUERY_POSITION),
    async runs(caseId) {
      const query = `WorkflowId = '${contract.workflowId(caseId)}'`;
      return until(async () => {
        const { count } = await temporal.client.workflow.count(query);
        return count > 0 ? count : undefined;
      });
    },
  };
}

function openingOf(caseId: string, textId: string): OpeningData {
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
    parties: [party(1, 'applicant'), party(2, 'respondent')],
  };
}
