/** A case outlives its runs and its calendar: continue-as-new, and a holiday notice that comes later. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { readCalendar } from '../../../db/queries/time/read-calendar.ts';
import { publishCalendar } from '../../../db/seed-units.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import { calendarInput } from '../../../domain/kernel/input.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig(['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60']);
}, 120_000);

afterAll(() => rig?.close());

async function fold(caseId: string): Promise<string> {
  const { events, inputs } = await loadCase(rig.platform.worker, { caseId, afterInputNo: 0, limit: 1000 });
  return canonicalText(foldRecord(caseId, undefined, events, inputs));
}

describe('a case that lives long', () => {
  it('goes on in new runs without losing or repeating an input', async () => {
    const caseId = await rig.open();
    for (let n = 0; n < 40; n += 1) {
      const text = { textId: randomUUID(), digest: 'd' };
      const { outcome, inputNo } = await rig.decide(caseId, 'record_note', { text });
      expect([outcome, inputNo]).toEqual(['applied', n + 2]);
    }
    await expect.poll(() => rig.runs(caseId), { timeout: 10_000 }).toBeGreaterThan(2);
    const position = await rig.position(caseId);
    expect(position.inputNo).toBe(41);
    expect(position.state).toBe(await fold(caseId));
  }, 60_000);

  it('computes its running deadlines again when a calendar is published, once', async () => {
    const caseId = await rig.open({
      clock: { kind: 'drill', msPerDay: 3_600_000, startDate: '2026-12-31', openedAt: Date.now() },
    });
    const provisional = await deadline(caseId);
    expect(provisional.detail).toMatchObject({ provisional: true, dueDate: '2027-01-04' });
    const stored = await readCalendar(rig.platform.owner);
    // A notice that makes 4 January 2027 a day off: the day to do it moves on by one.
    const year = { year: 2027, off: ['01-01', '01-02', '01-03', '01-04'], workdays: [], source: 'test' };
    const notice = { version: 'test-2027', years: [...stored.years, year] };
    expect((await publishCalendar(rig.platform.owner, notice)).ok).toBe(true);
    const input = calendarInput('test-2027', Date.now());
    await rig.send(caseId, input);
    await rig.send(caseId, input);
    await expect
      .poll(async () => (await deadline(caseId)).detail, { timeout: 10_000 })
      .toMatchObject({
        provisional: false,
        dueDate: '2027-01-05',
        calendarVersion: 'test-2027',
        revision: 1,
      });
    expect((await rig.position(caseId)).inputNo).toBe(2);
  }, 60_000);
});

async function deadline(caseId: string): Promise<{ detail: Record<string, unknown> }> {
  const rows = await rig.platform.owner.text<{ detail: Record<string, unknown> }>(
    'select detail from deadlines where case_id = $1',
    [caseId],
  );
  return rows[0]!;
}
