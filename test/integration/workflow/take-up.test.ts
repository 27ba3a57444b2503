/** How a run takes its case up: from the kept fold, in a run as short as it was told, with an inbox larger than one result. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase as loadCaseActivity } from '../../../activities/load-case.ts';
import { reconcileCase } from '../../../activities/reconcile-case.ts';
import { acceptInput } from '../../../db/queries/record/accept-input.ts';
import { keepFold, readFold } from '../../../db/queries/record/kept-fold.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { forgiveCase, PARKED_AT, strikeCase } from '../../../db/queries/record/strike-case.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import { restartCase, signalCase } from '../../../temporal/cases.ts';
import { caseContract, RUN_LENGTH } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
let contract: ReturnType<typeof caseContract>;

beforeAll(async () => {
  rig = await openRig([], { runLength: { inputs: 10, bytes: 400_000 } });
  contract = caseContract(rig.environment['TASK_QUEUE'] ?? '');
}, 120_000);

afterAll(() => rig?.close());

const note = () => ({ text: { textId: randomUUID(), digest: 'd' } });

async function notes(caseId: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await rig.decide(caseId, 'record_note', note());
}

async function foldOf(caseId: string): Promise<string> {
  const { events, inputs } = await loadCase(rig.platform.worker, { caseId, afterInputNo: 0, limit: 1000 });
  return canonicalText(foldRecord(caseId, undefined, events, inputs));
}

describe('a run', () => {
  it('ends after as many inputs as it was told, and the next one begins with the kept fold', async () => {
    const caseId = await rig.open();
    await notes(caseId, 45);
    await expect.poll(() => rig.runs(caseId), { timeout: 10_000 }).toBeGreaterThanOrEqual(5);
    const kept = await readFold(rig.platform.worker, caseId, rig.bundle());
    expect(kept?.inputNo).toBeGreaterThanOrEqual(20);
    expect((await rig.position(caseId)).state).toBe(await foldOf(caseId));
  }, 60_000);

  it('takes the state of the fold, and none that another bundle made or that is off the record', async () => {
    const caseId = await rig.open();
    await notes(caseId, 5);
    const { head } = await loadCase(rig.platform.worker, { caseId, afterInputNo: 0, limit: 100 });
    const whole = await foldOf(caseId);
    const planted = JSON.stringify({ ...JSON.parse(whole), version: 777 });
    const fold = { caseId, head, inputNo: head.inputNo, state: planted };
    const restarted = async (): Promise<number> => {
      await restartCase(rig.temporal.client, contract, { caseId }, 'test');
      return JSON.parse((await rig.position(caseId)).state).version;
    };
    await keepFold(rig.platform.worker, { ...fold, version: 'another' });
    expect(await restarted()).not.toBe(777);
    await keepFold(rig.platform.worker, {
      ...fold,
      head: { ...head, headHash: 'no hash' },
      version: rig.bundle(),
    });
    expect(await restarted()).not.toBe(777);
    await keepFold(rig.platform.worker, { ...fold, version: rig.bundle() });
    expect(await restarted()).toBe(777);
    // The nightly comparison finds what was written there, and drops it.
    const deps = { db: rig.platform.worker, temporal: rig.temporal, contract, bundle: rig.bundle() };
    const { findings } = await reconcileCase(deps, caseId);
    expect(findings).toMatchObject([{ code: 'fold_altered', repaired: true }]);
    expect(await restarted()).not.toBe(777);
  }, 60_000);

  it('answers an input of a former run that is signalled again with its first outcome', async () => {
    const caseId = await rig.open();
    const envelope = {
      kind: 'decision',
      inputId: randomUUID(),
      type: 'record_note',
      actor: actorOf('police'),
      data: note(),
    } as const;
    const input = await rig.accept(caseId, envelope);
    await rig.send(caseId, input);
    const first = await rig.outcome(caseId, input.inputId);
    await notes(caseId, 25);
    const before = await rig.position(caseId);
    await rig.send(caseId, input);
    await notes(caseId, 1);
    expect((await rig.position(caseId)).inputNo).toBe(before.inputNo + 1);
    expect(await rig.outcome(caseId, input.inputId)).toEqual(first);
  }, 60_000);
});

describe('an inbox that fills while no worker runs', () => {
  it('larger than a result may be, it is decided, in the order of receipt', async () => {
    const caseId = await rig.open();
    await rig.stopWorker();
    const sent: string[] = [];
    for (let n = 0; n < 70; n += 1) {
      const inputId = randomUUID();
      const actor = actorOf('police');
      // Forty kilobytes of what an envelope may hold.
      const data = { ...note(), filler: 'x'.repeat(40_000) };
      const envelope = { kind: 'decision', inputId, type: 'record_note', actor, data };
      await acceptInput(rig.platform.api, {
        decisionId: inputId,
        caseId,
        actorId: actor.personId,
        route: 'test',
        bodyDigest: inputId,
        envelope: envelope as never,
        texts: [],
      });
      sent.push(inputId);
      // Receipts are told apart by the millisecond: of two in one the id decides which is first.
      await sleep(2);
    }
    await restartCase(rig.temporal.client, contract, { caseId }, 'test');
    await rig.startWorker();
    const outcomes = await Promise.all(sent.map((inputId) => rig.outcome(caseId, inputId)));
    const numbers = outcomes.map(({ inputNo }) => inputNo);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(outcomes.every(({ outcome }) => outcome === 'applied')).toBe(true);
  }, 90_000);

  it('and what comes later by signal waits for what was received before it', async () => {
    const caseId = await rig.open();
    await rig.stopWorker();
    const accept = async (filler: string): Promise<string> => {
      const inputId = randomUUID();
      const data = { ...note(), filler };
      const actor = actorOf('police');
      const envelope = { kind: 'decision', inputId, type: 'record_note', actor, data } as never;
      const input = await rig.accept(caseId, envelope);
      if (filler === '') await signalCase(rig.temporal.client, contract, caseId, input);
      return inputId;
    };
    await restartCase(rig.temporal.client, contract, { caseId }, 'test');
    const first: string[] = [];
    for (let n = 0; n < 20; n += 1) first.push(await accept('x'.repeat(40_000)));
    // Receipts are told apart by the millisecond: of two in one the id decides which is first.
    await sleep(5);
    const signalled = await accept('');
    await rig.startWorker();
    const last = await rig.outcome(caseId, signalled);
    const others = await Promise.all(first.map((inputId) => rig.outcome(caseId, inputId)));
    expect(Math.max(...others.map(({ inputNo }) => inputNo))).toBeLessThan(last.inputNo);
  }, 90_000);
});

describe('what a run is given', () => {
  it('is the state once, and a fold behind a refusal is what folding comes to', async () => {
    const caseId = await rig.open();
    await notes(caseId, 25);
    const refused = await rig.decide(caseId, 'triage', {
      findings: {
        criminal: true,
        publicOrder: 'none',
        traffic: false,
        domesticViolence: false,
        labour: false,
        minorInvolved: false,
        notPoliceBusiness: false,
      },
      route: 'judge',
    });
    expect(refused.outcome).toBe('refused');
    const load = loadCaseActivity({ db: rig.platform.worker, version: 'fresh', runLength: RUN_LENGTH });
    const given = await load({ caseId, afterInputNo: 0, limit: 100 });
    expect(Object.keys(given).sort()).toEqual([
      'calendar',
      'events',
      'head',
      'inputs',
      'more',
      'pending',
      'runLength',
      'state',
      'unlisted',
    ]);
    const kept = await readFold(rig.platform.worker, caseId, 'fresh');
    expect(kept?.inputNo).toBe(refused.inputNo);
    const deps = { db: rig.platform.worker, temporal: rig.temporal, contract, bundle: 'fresh' };
    expect((await reconcileCase(deps, caseId)).findings).toEqual([]);
  }, 60_000);

  it('is nothing to take up where the case is parked, however much there is to load', async () => {
    const caseId = await rig.open();
    await notes(caseId, 3);
    const load = loadCaseActivity({ db: rig.platform.worker, version: 'hung', runLength: RUN_LENGTH });
    expect(await strikeCase(rig.platform.worker, caseId, 'hung')).toBe(1);
    expect((await load({ caseId, afterInputNo: 0, limit: 1 })).parked).toBeUndefined();
    expect(await strikeCase(rig.platform.worker, caseId, 'hung')).toBe(PARKED_AT);
    expect(await load({ caseId, afterInputNo: 0, limit: 1 })).toMatchObject({
      parked: true,
      inputs: [],
      events: [],
      more: false,
    });
    expect(await forgiveCase(rig.platform.worker, caseId)).toBe(true);
    expect((await load({ caseId, afterInputNo: 0, limit: 1 })).parked).toBeUndefined();
  }, 60_000);
});

it('what the database refuses for its data is refused on record, and later inputs are decided', async () => {
  const caseId = await rig.open();
  // Nothing that the API takes in: an id that is none.
  const data = { personId: '2026-02-30', capacity: 'officer' } as const;
  const poisoned = await rig.decide(caseId, 'assign_person', data, 'chief');
  expect(poisoned).toMatchObject({ outcome: 'refused', refusal: { code: 'judgement_failed' } });
  expect(await rig.decide(caseId, 'record_note', note())).toMatchObject({ outcome: 'applied' });
}, 60_000);
