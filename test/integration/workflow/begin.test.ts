/** The first run of a case, which is given with its start what loading would answer. */
import { randomUUID } from 'node:crypto';
import proto from '@temporalio/proto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { readCalendar } from '../../../db/queries/time/read-calendar.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import { startCase } from '../../../temporal/cases.ts';
import { caseContract, type OpeningRun, RUN_LENGTH } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openingOf, openRig, type Rig } from './rig.ts';

const contract = caseContract('rig');
const { EventType } = proto.temporal.api.enums.v1;
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, 240_000);
afterAll(() => rig?.close());

async function takenIn(caseId: string): Promise<CaseInput> {
  const data = openingOf(caseId, randomUUID(), 1);
  const envelope = { kind: 'open', inputId: randomUUID(), actor: actorOf('police'), data } as const;
  return await rig.accept(caseId, envelope);
}

async function begun(caseId: string, input: CaseInput): Promise<void> {
  const opening: OpeningRun = {
    input,
    calendar: await readCalendar(rig.platform.worker),
    runLength: RUN_LENGTH,
  };
  await startCase(rig.temporal.client, contract, { caseId, opening });
}

const note = (caseId: string) =>
  rig.decide(caseId, 'record_note', { text: { textId: randomUUID(), digest: 'd' } });

async function kindsOf(caseId: string): Promise<string[]> {
  const { events } = await rig.temporal.client.workflow.getHandle(contract.workflowId(caseId)).fetchHistory();
  return (events ?? []).map(({ eventType }) => EventType[eventType ?? 0] ?? '');
}

async function foldOf(caseId: string): Promise<string> {
  const { events, inputs } = await loadCase(rig.platform.worker, { caseId, afterInputNo: 0, limit: 1000 });
  return canonicalText(foldRecord(caseId, undefined, events, inputs));
}

test('loads nothing, lists no stage, and stands where its record stands', async () => {
  const caseId = randomUUID();
  const input = await takenIn(caseId);
  await begun(caseId, input);
  expect(await rig.outcome(caseId, input.inputId)).toMatchObject({ outcome: 'applied', inputNo: 1 });
  await note(caseId);
  const { state } = await rig.position(caseId);
  expect(state).toBe(await foldOf(caseId));
  const kinds = await kindsOf(caseId);
  expect(kinds.filter((kind) => kind.endsWith('MARKER_RECORDED'))).toHaveLength(2);
  expect(kinds.filter((kind) => kind.endsWith('SEARCH_ATTRIBUTES'))).toHaveLength(0);
});

test('of a case that is on record already catches up with it', async () => {
  const caseId = randomUUID();
  const input = await takenIn(caseId);
  await begun(caseId, input);
  await rig.outcome(caseId, input.inputId);
  await note(caseId);
  const before = await rig.position(caseId);
  await rig.temporal.client.workflow.getHandle(contract.workflowId(caseId)).terminate('planted');
  await begun(caseId, input);
  await vi.waitFor(async () => expect(await rig.position(caseId)).toEqual(before), 10_000);
  expect(await note(caseId)).toMatchObject({ outcome: 'applied', inputNo: before.inputNo + 1 });
});

test('of a case that is on record already takes what waits in the inbox, though nothing signals it', async () => {
  const caseId = randomUUID();
  const input = await takenIn(caseId);
  await begun(caseId, input);
  await rig.outcome(caseId, input.inputId);
  await note(caseId);
  await rig.temporal.client.workflow.getHandle(contract.workflowId(caseId)).terminate('planted');
  const data = { text: { textId: randomUUID(), digest: 'd' } };
  const actor = actorOf('police');
  const envelope = { kind: 'decision', inputId: randomUUID(), type: 'record_note', actor, data };
  const waiting = await rig.accept(caseId, envelope as never);
  await begun(caseId, input);
  expect(await rig.outcome(caseId, waiting.inputId)).toMatchObject({ outcome: 'applied', inputNo: 3 });
});

test('with what opens nothing refuses it on record, and ends', async () => {
  const caseId = randomUUID();
  const data = { text: { textId: randomUUID(), digest: 'd' } };
  const envelope = {
    kind: 'decision',
    inputId: randomUUID(),
    type: 'record_note',
    actor: actorOf('police'),
    data,
  };
  const input = await rig.accept(caseId, envelope as never);
  await begun(caseId, input);
  expect(await rig.outcome(caseId, input.inputId)).toMatchObject({ outcome: 'refused' });
  const ended = async () =>
    (await rig.temporal.client.workflow.getHandle(contract.workflowId(caseId)).describe()).status.name;
  await vi.waitFor(async () => expect(await ended()).toBe('COMPLETED'), 10_000);
});
