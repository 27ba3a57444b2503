/** Cases that owe an answer are found and mended without anybody asking, and the operators hear of those that could not go on. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReconcileReport } from '../../../db/queries/reconcile/reconcile-reports.ts';
import { listWaitingCases } from '../../../db/queries/record/list-waiting-cases.ts';
import { forgiveCase, strikeCase } from '../../../db/queries/record/strike-case.ts';
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

describe('what owes nothing, or is held back on purpose', () => {
  beforeAll(() => rig.startWorker(), 60_000);

  it('an expiry that could not be judged, an exercise for its while, a parked case', async () => {
    const { owner, worker } = rig.platform;
    const [refused, drill, parked, plain] = [
      await rig.open(),
      await rig.open(),
      await rig.open(),
      await rig.open(),
    ];
    const all = [refused, drill, parked, plain];
    await owner.text(
      `update deadlines set due_at_real = now() - interval '1 minute' where case_id = any($1::uuid[])`,
      [`{${all.join()}}`],
    );
    await owner.text(`update cases set drill = true where case_id = $1`, [drill]);
    await strikeCase(worker, parked, 'other');
    await strikeCase(worker, parked, 'other');
    await owner.text(
      `insert into case_inputs (case_id, input_no, input_id, kind, outcome, refusal, version, stage, received_at, recorded_at)
       select case_id, 99, 'expiry:' || deadline_id || ':' || (detail ->> 'revision'), 'expiry', 'refused',
         '{"code": "judgement_failed"}', 1, 'intake', now(), now()
       from deadlines where case_id = $1 and status = 'armed'`,
      [refused],
    );
    const waiting = (await listWaitingCases(worker, 20_000, 200)).filter((one) => all.includes(one.caseId));
    expect(waiting).toEqual([{ caseId: plain, drill: false, inputs: 0 }]);
    const later = (await listWaitingCases(worker, 1000, 200)).filter((one) => all.includes(one.caseId));
    expect(later).toEqual([
      { caseId: plain, drill: false, inputs: 0 },
      { caseId: drill, drill: true, inputs: 0 },
    ]);
    // These rows are no record: the other tests must not meet them.
    await forgiveCase(worker, parked);
    await owner.text(`update deadlines set status = 'superseded' where case_id = any($1::uuid[])`, [
      `{${all.join()}}`,
    ]);
  }, 60_000);

  it('a case whose own activity fails again and again is told, and left', async () => {
    const caseId = await rig.open();
    await acceptNote(caseId);
    const handle = {
      describe: async () => ({
        status: { name: 'RUNNING' },
        raw: { pendingActivities: [{ activityId: '7', attempt: 12 }] },
        typedSearchAttributes: { get: () => 'intake' },
      }),
    };
    const client = { workflow: { getHandle: () => handle } } as unknown as MendDeps['client'];
    await whileMending({ ...deps, client }, () =>
      vi.waitUntil(async () => (await reports(caseId)).length > 0, { timeout: 15_000, interval: 100 }),
    );
    expect(await reports(caseId)).toEqual([[{ code: 'case_stuck', caseId, repaired: false }]]);
  }, 60_000);
});

async function reports(caseId: string): Promise<ReconcileReport['findings'][]> {
  const rows = await rig.platform.owner.text<{ findings: ReconcileReport['findings'] }>(
    'select findings from reconcile_reports order by started_at, finished_at',
    [],
  );
  return rows.map(({ findings }) => findings).filter((found) => found.some((one) => one.caseId === caseId));
}
