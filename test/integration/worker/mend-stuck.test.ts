/** Cases that owe an answer are found and mended without anybody asking, and the operators hear of those that could not go on. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReconcileReport } from '../../../db/queries/reconcile/reconcile-reports.ts';
import { keepMending, type MendDeps } from '../../../worker/mend-stuck.ts';
import { caseContract } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from '../workflow/rig.ts';

const logger = pino({ level: 'silent' });
let rig: Rig;
let deps: MendDeps;

beforeAll(async () => {
  rig = await openRig();
  const contract = caseContract(rig.environment['TASK_QUEUE'] ?? '');
  deps = { db: rig.platform.worker, client: rig.temporal.client, contract, bundle: rig.bundle(), logger };
}, 120_000);
afterAll(() => rig?.close());

/** Takes a note in, and tells nobody. */
async function acceptNote(caseId: string): Promise<string> {
  const data = { text: { textId: randomUUID(), digest: 'd' } };
  const inputId = randomUUID();
  await rig.accept(caseId, {
    kind: 'decision',
    inputId,
    type: 'record_note',
    actor: actorOf('police'),
    data,
  });
  return inputId;
}

async function whileMending<T>(mending: MendDeps, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const kept = keepMending(mending, ended.signal, { everyMs: 200, owedForMs: 500 });
  try {
    return await work();
  } finally {
    ended.abort();
    await kept;
  }
}

describe('a case that owes an answer', () => {
  it('whose run is gone is started, one whose message was lost is told again', async () => {
    const [gone, deaf] = [await rig.open(), await rig.open()];
    await rig.temporal.client.workflow.getHandle(deps.contract.workflowId(gone)).terminate('test');
    const [one, other] = [await acceptNote(gone), await acceptNote(deaf)];
    await whileMending(deps, async () => {
      expect(await rig.outcome(gone, one)).toMatchObject({ outcome: 'applied' });
      expect(await rig.outcome(deaf, other)).toMatchObject({ outcome: 'applied' });
    });
  }, 60_000);

  it('whose task fails again and again begins anew, once, and supervisors read of it', async () => {
    const caseId = await rig.open();
    await rig.stopWorker();
    await acceptNote(caseId);
    const done: string[] = [];
    const handle = {
      describe: async () => ({
        status: { name: 'RUNNING' },
        raw: { pendingWorkflowTask: { attempt: 3 } },
        typedSearchAttributes: { get: () => 'intake' },
      }),
      terminate: async () => void done.push('terminated'),
    };
    const start = async () => void done.push('started');
    const client = { workflow: { getHandle: () => handle, start } } as unknown as MendDeps['client'];
    await whileMending({ ...deps, client }, () =>
      vi.waitUntil(async () => (await reports(caseId)).length > 1, { timeout: 15_000, interval: 100 }),
    );
    expect(done).toEqual(['terminated', 'started']);
    expect(await reports(caseId)).toEqual([
      [{ code: 'case_stuck', caseId, repaired: true }],
      [{ code: 'case_stuck', caseId, repaired: false }],
    ]);
    const [notice] = await rig.platform.owner.text<{ told: number }>(
      `select count(*)::int as told from notices where kind = 'reconcile_findings'`,
      [],
    );
    expect(notice?.told).toBeGreaterThan(0);
  }, 60_000);
});

async function reports(caseId: string): Promise<ReconcileReport['findings'][]> {
  const rows = await rig.platform.owner.text<{ findings: ReconcileReport['findings'] }>(
    'select findings from reconcile_reports order by started_at, finished_at',
    [],
  );
  return rows.map(({ findings }) => findings).filter((found) => found.some((one) => one.caseId === caseId));
}
