/** Inputs that a release cannot judge, on real servers: refused on record, the case goes on, operators find them (ADR 0006). */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reconcile } from '../../../activities/reconcile.ts';
import { startCase } from '../../../temporal/cases.ts';
import { caseContract } from '../../../workflows/contract.ts';
import { openRig, type Rig } from './rig.ts';

const DAY_MS = 1000;
let rig: Rig;

beforeAll(async () => {
  rig = await openRig([], {
    workflows: fileURLToPath(new URL('./planted-workflows.ts', import.meta.url)),
  });
}, 240_000);
afterAll(() => rig?.close());

const note = (caseId: string, digest: string) =>
  rig.decide(caseId, 'record_note', { text: { textId: randomUUID(), digest } });

const inputsOf = (caseId: string) =>
  rig.platform.owner.rows<{ inputId: string; outcome: string; code: string | null }>(sql`
    select input_id as "inputId", outcome, refusal ->> 'code' as code from case_inputs
    where case_id = ${caseId}::uuid order by input_no`);

async function findingsOf(caseId: string) {
  const deps = { db: rig.platform.worker, temporal: rig.temporal, contract: caseContract('rig') };
  const { findings } = await reconcile(deps, { reportId: randomUUID(), note: () => undefined });
  return findings.filter((one) => one.caseId === caseId && one.code === 'input_judgement_failed');
}

test('a decision that throws is answered with the code for operators, and later ones are decided', async () => {
  const caseId = await rig.open();
  const poisoned = await note(caseId, 'poison');
  expect(poisoned).toMatchObject({ outcome: 'refused', refusal: { code: 'judgement_failed' } });
  expect(JSON.stringify(poisoned)).not.toContain('张三');
  expect((await note(caseId, 'd')).outcome).toBe('applied');
  expect(await findingsOf(caseId)).toEqual([
    { code: 'input_judgement_failed', caseId, id: poisoned.inputId, repaired: false },
  ]);
  // The run begins anew from the record, and stands where it stood.
  const before = await rig.position(caseId);
  await rig.temporal.client.workflow.getHandle(`case/${caseId}`).terminate('planted');
  await rig.temporal.call((client) => startCase(client, caseContract('rig'), { caseId }));
  await vi.waitFor(async () => expect((await rig.position(caseId)).state).toBe(before.state), 10_000);
});

test('an expiry that throws is refused once, also by a run that begins after it', async () => {
  const clock = { kind: 'drill', msPerDay: DAY_MS, startDate: '2026-01-05', openedAt: Date.now() } as const;
  const caseId = await rig.open({ clock });
  const failed = async () => (await inputsOf(caseId)).filter((one) => one.code === 'judgement_failed');
  await vi.waitFor(async () => expect(await failed()).toHaveLength(1), { timeout: 20_000, interval: 200 });
  const [{ inputId } = { inputId: '' }] = await failed();
  expect(inputId).toMatch(/^expiry:d\d+:0$/);
  expect((await note(caseId, 'd')).outcome).toBe('applied');
  await rig.temporal.client.workflow.getHandle(`case/${caseId}`).terminate('planted');
  await rig.temporal.call((client) => startCase(client, caseContract('rig'), { caseId }));
  expect((await note(caseId, 'e')).outcome).toBe('applied');
  await new Promise((resolve) => setTimeout(resolve, 2 * DAY_MS));
  expect(await failed()).toHaveLength(1);
  expect(await findingsOf(caseId)).toEqual([
    { code: 'input_judgement_failed', caseId, id: inputId, repaired: false },
  ]);
}, 60_000);
