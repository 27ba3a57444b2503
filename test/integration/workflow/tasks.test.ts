/** Delegated tasks as activities that people complete, on a real server with encrypted payloads (ADR 0007). */
import proto from '@temporalio/proto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRelay } from '../../../api/relay.ts';
import { releaseInput } from '../../../domain/kernel/input.ts';
import { taskIdOf } from '../../../domain/chapters/tasks/task-id.ts';
import { taskActivityId } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from './rig.ts';
import {
  applied,
  caseWithTasks,
  complete,
  issue,
  openOnRecord,
  pendingAtTemporal,
  stateOf,
  takeInResult,
  taskOf,
  workflowIdOf,
} from './task-rig.ts';

const { EventType } = proto.temporal.api.enums.v1;

let rig: Rig;

beforeAll(async () => {
  rig = await openRig(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=200']);
}, 120_000);

afterAll(() => rig?.close());

/** A moment may pass between the record and Temporal. */
async function inLine(caseId: string, count: number): Promise<void> {
  const open = await openOnRecord(rig, caseId);
  expect(open).toHaveLength(count);
  await expect.poll(() => pendingAtTemporal(rig, caseId), { timeout: 15_000 }).toEqual(open);
}

async function eventsOf(caseId: string, type: keyof typeof EventType) {
  const { events } = await rig.temporal.client.workflow.getHandle(workflowIdOf(caseId)).fetchHistory();
  return (events ?? []).filter((event) => event.eventType === EventType[type]);
}

const activityOf = (caseId: string, ordinal: number, attemptNo = 1) => ({
  workflowId: workflowIdOf(caseId),
  activityId: taskActivityId(taskIdOf(caseId, ordinal), attemptNo),
});

describe('a task', () => {
  it('is one pending activity until its result, which is an input, ends it', async () => {
    const caseId = await caseWithTasks(rig, 2);
    await inLine(caseId, 2);
    expect(rig.telling.told).toContainEqual({
      caseId,
      taskId: taskIdOf(caseId, 1),
      attemptNo: 1,
      unitId: actorOf('police').unitId,
    });
    const signals = (await eventsOf(caseId, 'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED')).length;
    const outcome = await complete(rig, caseId, 1);
    expect(outcome).toMatchObject({ kind: 'task', type: 'complete', outcome: 'applied' });
    expect((await taskOf(rig, caseId, 1)).status).toBe('completed');
    expect(await eventsOf(caseId, 'EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED')).toHaveLength(signals);
    await inLine(caseId, 1);
  });

  it('carries a result that is bound to its case', async () => {
    const caseId = await caseWithTasks(rig, 1);
    await inLine(caseId, 1);
    await applied(complete(rig, caseId, 1));
    const [done] = await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_COMPLETED');
    const [payload] = done?.activityTaskCompletedEventAttributes?.result?.payloads ?? [];
    const read = (name: string): string => Buffer.from(payload?.metadata?.[name] ?? []).toString('utf8');
    expect(read('encoding')).toBe('binary/encrypted');
    expect(read('encryption-workflow-id')).toBe(workflowIdOf(caseId));
  });

  it('whose result is refused is to be carried out again, under the same id', async () => {
    const caseId = await caseWithTasks(rig, 1);
    await inLine(caseId, 1);
    const refused = await complete(rig, caseId, 1, { attempt: false });
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'task_attempt_missing' } });
    await inLine(caseId, 1);
    expect(await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_COMPLETED')).toHaveLength(1);
    await applied(complete(rig, caseId, 1));
    expect(await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_COMPLETED')).toHaveLength(2);
    await inLine(caseId, 0);
  });

  it('is begun although its unit cannot be told', async () => {
    rig.telling.fails = true;
    try {
      const caseId = await caseWithTasks(rig, 1);
      await inLine(caseId, 1);
      await applied(complete(rig, caseId, 1));
      await inLine(caseId, 0);
    } finally {
      rig.telling.fails = false;
    }
  });

  it('is the unit’s again when its performer is released, and stays the same activity', async () => {
    const caseId = await caseWithTasks(rig, 1);
    const taskId = taskIdOf(caseId, 1);
    const { personId, ...rest } = actorOf('police');
    const inputId = crypto.randomUUID();
    const actor = { personId, ...rest };
    const accept = await rig.accept(caseId, {
      kind: 'task',
      act: 'accept',
      inputId,
      taskId,
      actor,
      data: {},
    });
    await rig.messenger.decide(caseId, accept);
    expect(await rig.outcome(caseId, inputId)).toMatchObject({ type: 'accept', outcome: 'applied' });
    expect((await taskOf(rig, caseId, 1)).assigneeId).toBe(personId);
    const release = releaseInput(personId, Date.now());
    await rig.messenger.decide(caseId, release);
    expect(await rig.outcome(caseId, release.inputId)).toMatchObject({ kind: 'release', outcome: 'applied' });
    expect((await taskOf(rig, caseId, 1)).assigneeId).toBeUndefined();
    await inLine(caseId, 1);
    expect(await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED')).toHaveLength(0);
  });
});

describe('a result that comes too late', () => {
  it('a second one is refused with who sent the first and when', async () => {
    const caseId = await caseWithTasks(rig, 1);
    const first = await applied(complete(rig, caseId, 1));
    const second = await complete(rig, caseId, 1, { as: 'police2' });
    expect(second).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'task_already_completed',
        params: { personId: actorOf('police').personId, at: first.receivedAt },
      },
    });
  });

  it('one of a former issue is refused, and leaves the present one alone', async () => {
    const caseId = await caseWithTasks(rig, 1);
    await applied(complete(rig, caseId, 1));
    const again = { taskId: taskIdOf(caseId, 1), reason: 'proof_unclear' } as const;
    await applied(rig.decide(caseId, 'ask_task_again', again, 'judge'));
    const former = await complete(rig, caseId, 1, { attemptNo: 1 });
    expect(former).toMatchObject({ outcome: 'refused', refusal: { code: 'task_attempt_superseded' } });
    await inLine(caseId, 1);
    expect(await pendingAtTemporal(rig, caseId)).toEqual([activityOf(caseId, 1, 2).activityId]);
    await applied(complete(rig, caseId, 1, { attemptNo: 2 }));
    await inLine(caseId, 0);
  });

  it('one of a withdrawn task is refused; its activity was ended', async () => {
    const caseId = await caseWithTasks(rig, 2);
    await inLine(caseId, 2);
    const withdrawal = { taskId: taskIdOf(caseId, 1), reason: 'no_longer_needed' } as const;
    await applied(rig.decide(caseId, 'withdraw_task', withdrawal, 'judge'));
    await inLine(caseId, 1);
    expect(await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_CANCELED')).toHaveLength(1);
    const late = await complete(rig, caseId, 1);
    expect(late).toMatchObject({ outcome: 'refused', refusal: { code: 'task_withdrawn' } });
  });

  it('one of an archived case is answered although its workflow is over', async () => {
    const caseId = await caseWithTasks(rig, 3);
    await inLine(caseId, 3);
    await applied(rig.decide(caseId, 'close_case', { reason: 'other' }));
    await applied(rig.decide(caseId, 'archive_case', { visited: true }));
    const handle = rig.temporal.client.workflow.getHandle(workflowIdOf(caseId));
    await expect.poll(async () => (await handle.describe()).status.name).toBe('COMPLETED');
    expect(await eventsOf(caseId, 'EVENT_TYPE_ACTIVITY_TASK_CANCELED')).toHaveLength(3);
    const late = await complete(rig, caseId, 1);
    expect(late.outcome).toBe('refused');
    await expect.poll(async () => (await handle.describe()).status.name).toBe('COMPLETED');
  });

  it('of two at once exactly one is taken a thousand times, and the other is told who and when', async () => {
    for (let round = 0; round < 25; round += 1) await raceForEach(40);
  }, 300_000);

  /** Two officers report the result of each task of a case at the same time. */
  async function raceForEach(tasks: number): Promise<void> {
    const caseId = await caseWithTasks(rig, tasks);
    const pairs = Array.from({ length: tasks }, async (_, at) => {
      const both = await Promise.all(
        ['police', 'police2'].map((as) => complete(rig, caseId, at + 1, { as })),
      );
      const winners = both.filter((one) => one.outcome === 'applied');
      const losers = both.filter((one) => one.outcome === 'refused');
      expect([winners.length, losers.length]).toEqual([1, 1]);
      expect(losers[0]?.refusal).toMatchObject({
        code: 'task_already_completed',
        params: { personId: winners[0]?.personId, at: winners[0]?.receivedAt },
      });
    });
    await Promise.all(pairs);
    await inLine(caseId, 0);
  }
});

describe('whatever is down', () => {
  it('a result sent while no worker runs is applied when one is back', async () => {
    const caseId = await caseWithTasks(rig, 1);
    await inLine(caseId, 1);
    await rig.stopWorker();
    const input = await takeInResult(rig, caseId, 1);
    await rig.messenger.complete(caseId, input);
    // Nobody can be told yet, and the next sender finds no activity any more.
    const second = await takeInResult(rig, caseId, 1, { as: 'police2' });
    await rig.messenger.complete(caseId, second);
    await rig.startWorker();
    expect(await rig.outcome(caseId, input.inputId)).toMatchObject({ outcome: 'applied' });
    expect(await rig.outcome(caseId, second.inputId)).toMatchObject({ outcome: 'refused' });
    await inLine(caseId, 0);
  }, 60_000);

  it('a result sent while Temporal is down is brought by the relay, and taken once', async () => {
    const caseId = await caseWithTasks(rig, 1);
    await inLine(caseId, 1);
    await rig.killTemporal();
    const input = await takeInResult(rig, caseId, 1);
    await expect(rig.messenger.complete(caseId, input)).rejects.toThrow();
    const relay = startRelay({
      db: rig.platform.api,
      messenger: rig.messenger,
      logger: pino({ level: 'silent' }),
    });
    try {
      await rig.startTemporal();
      expect(await rig.outcome(caseId, input.inputId)).toMatchObject({ outcome: 'applied' });
    } finally {
      await relay.end();
    }
    await inLine(caseId, 0);
    const { tasks = [] } = (await stateOf(rig, caseId)) ?? {};
    expect(tasks[0]?.attempts).toHaveLength(1);
  }, 90_000);

  it('two hundred open tasks outlive the death of the server', async () => {
    const caseId = await caseWithTasks(rig, 200);
    await inLine(caseId, 200);
    await rig.killTemporal();
    await rig.startTemporal();
    await inLine(caseId, 200);
    await applied(complete(rig, caseId, 1));
    await inLine(caseId, 199);
  }, 120_000);

  it('open tasks go on in a new run, and results sent meanwhile are taken', async () => {
    const caseId = await caseWithTasks(rig, 5, 45);
    const before = await rig.runs(caseId);
    const results: Promise<unknown>[] = [];
    for (let ordinal = 6; ordinal <= 45; ordinal += 1) {
      await issue(rig, caseId, ordinal);
      if (ordinal % 4 === 0) results.push(applied(complete(rig, caseId, ordinal - 3)));
    }
    await Promise.all(results);
    await expect.poll(() => rig.runs(caseId), { timeout: 10_000 }).toBeGreaterThan(before);
    await inLine(caseId, 45 - results.length);
  }, 90_000);

  it('nonsense from Temporal’s own tools does not harm the case', async () => {
    const caseId = await caseWithTasks(rig, 2);
    await inLine(caseId, 2);
    await rig.temporal.client.activity.complete(activityOf(caseId, 1), 'done, I suppose');
    await rig.temporal.client.activity.fail(activityOf(caseId, 2), new Error('it does not matter'));
    await applied(complete(rig, caseId, 1));
    expect((await rig.position(caseId)).parked).toBe(false);
    expect((await taskOf(rig, caseId, 2)).status).toBe('issued');
    await applied(complete(rig, caseId, 2));
    await inLine(caseId, 0);
  }, 60_000);
});
