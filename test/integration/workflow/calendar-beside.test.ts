/** A holiday calendar written into the record of a case beside its running workflow (ADR 0034). */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadCase as loading } from '../../../activities/load-case.ts';
import { loadCase } from '../../../db/queries/record/load-case.ts';
import { readClock } from '../../../db/queries/time/read-clock.ts';
import { claimWakes, noteWake } from '../../../db/queries/time/tell-calendar.ts';
import { publishCalendar } from '../../../db/seed-units.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { calendarInput } from '../../../domain/kernel/input.ts';
import { addDays, dateOfInstant } from '../../../domain/deadlines/legal-date.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import { keepCalendar } from '../../../worker/keep-calendar.ts';
import { type WriterDeps, writeCalendar } from '../../../activities/write-calendar.ts';
import { type LoadedRun, RUN_LENGTH } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import { openRig, type Rig } from './rig.ts';
import { FINDINGS } from './task-rig.ts';

let rig: Rig;
let woken: string[];
let deps: WriterDeps;
beforeAll(async () => {
  rig = await openRig();
  const db = rig.platform.worker;
  deps = {
    db,
    loadCase: loading({ db, version: rig.bundle(), runLength: RUN_LENGTH }),
    async wake(caseId, input) {
      woken.push(caseId);
      await rig.send(caseId, input);
    },
  };
}, 240_000);
afterAll(() => rig?.close());

let no = 0;
/** Around the last day of a month from now, when the first clocks end: two weeks of days off, or none. */
async function publish(off: boolean): Promise<string> {
  const today = dateOfInstant(Date.now());
  const days = Array.from({ length: 14 }, (_, at) => addDays(today, 24 + at));
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))].map((year) => ({
    year,
    off: off ? days.filter((day) => day.startsWith(`${year}`)).map((day) => day.slice(5)) : [],
    workdays: [],
    source: '国务院办公厅关于部分节假日安排的通知',
  }));
  no += 1;
  const version = `beside-${no}`;
  const done = await publishCalendar(rig.platform.owner, { version, years });
  if (!done.ok) throw new Error(done.refusal.code);
  woken = [];
  return version;
}

/** As it is claimed. */
async function write(version: string, caseId: string, given: WriterDeps = deps) {
  await rig.platform.owner.rows(sql`
    insert into calendar_tellings (version, case_id, tries, told_at) values (${version}, ${caseId}::uuid, 1, now())
    on conflict do nothing`);
  return await writeCalendar(given, { version, caseId }, await readClock(rig.platform.worker));
}

/** A worker that looked at the case, before or beside what is done here. */
const looked = (change: (run: LoadedRun) => Promise<LoadedRun>): WriterDeps => ({
  ...deps,
  loadCase: async (request) => await change(await deps.loadCase(request)),
});
const inState = (changed: object) =>
  looked(async (run) => ({ ...run, state: { ...run.state, ...changed } as never }));

/** Arms the month of the people's mediation (PM4), whose last day is off. */
const mediate = async (caseId: string) => {
  const moved = await rig.decide(caseId, 'triage', {
    findings: FINDINGS,
    route: 'police_mediation',
    track: 'B',
  });
  expect(moved).toMatchObject({ outcome: 'applied' });
};
const note = (caseId: string) =>
  rig.decide(caseId, 'record_note', { text: { textId: randomUUID(), digest: 'd' } });
const mediated = async (): Promise<string> => {
  const caseId = await rig.open();
  await mediate(caseId);
  return caseId;
};

async function recordOf(caseId: string) {
  const { events, inputs, head } = await loadCase(rig.platform.worker, {
    caseId,
    afterInputNo: 0,
    limit: 1000,
  });
  return { head, inputs, state: foldRecord(caseId, undefined, events, inputs) };
}
const firstDue = async (caseId: string) => {
  const { state } = await recordOf(caseId);
  return state?.deadlines
    .filter(({ status }) => status === 'armed')
    .map(({ dueDate }) => dueDate)
    .toSorted()[0];
};
const wakes = async (caseId: string) =>
  await rig.platform.owner.rows(
    sql`select 1 from calendar_tellings where case_id = ${caseId}::uuid and wake_at is not null`,
  );

/** The workflow stands where its record stands, and has the same state. */
async function inLine(caseId: string): Promise<void> {
  const { head, state } = await recordOf(caseId);
  await vi.waitFor(async () => {
    const position = await rig.position(caseId);
    expect(position).toMatchObject({ ...head, state: canonicalText(state) });
  }, 10_000);
}

test('what ends later is on record without the workflow, which finds it with the next decision and computes with it', async () => {
  const caseId = await mediated();
  const before = await rig.position(caseId);
  const due = await firstDue(caseId);
  const version = await publish(true);
  expect(await write(version, caseId)).toBe('written');
  const { inputs, state } = await recordOf(caseId);
  expect(inputs.at(-1)).toMatchObject({ kind: 'calendar', outcome: 'applied', inputNo: before.inputNo + 1 });
  expect(state?.calendarVersion).toBe(version);
  expect(((await firstDue(caseId)) ?? '') > (due ?? '')).toBe(true);
  expect(woken).toEqual([]);
  expect(await rig.position(caseId)).toEqual(before);

  expect(await note(caseId)).toMatchObject({ outcome: 'applied', inputNo: before.inputNo + 2 });
  await inLine(caseId);
  expect((await recordOf(caseId)).state?.calendarVersion).toBe(version);
});

test('what is armed next is computed with it, though the run was never told', async () => {
  await publish(false);
  const [plain, beside] = [await rig.open(), await rig.open()];
  const version = await publish(true);
  await rig.send(plain, calendarInput(version, await readClock(rig.platform.worker)));
  await vi.waitFor(async () => expect((await recordOf(plain)).state?.calendarVersion).toBe(version), 10_000);
  expect(await write(version, beside)).toBe('written');
  await mediate(beside);
  await mediate(plain);
  const armed = async (caseId: string) =>
    (await recordOf(caseId)).state?.deadlines.map(({ rule, status, dueDate }) => ({ rule, status, dueDate }));
  expect(await armed(beside)).toEqual(await armed(plain));
  await inLine(beside);
});

describe('what ends earlier', () => {
  test('wakes the workflow, once: its alarm would ring too late', async () => {
    await publish(true);
    const caseId = await mediated();
    const due = await firstDue(caseId);
    const version = await publish(false);
    expect(await write(version, caseId)).toBe('to_wake');
    expect(((await firstDue(caseId)) ?? '') < (due ?? '')).toBe(true);
    expect([woken, await wakes(caseId)]).toEqual([[], [{ '?column?': 1 }]]);
    const ended = new AbortController();
    const keeping = keepCalendar({ ...deps, logger: pino({ level: 'silent' }) }, ended.signal);
    await vi.waitFor(async () => expect(await wakes(caseId)).toEqual([]), 20_000);
    ended.abort();
    await keeping;
    expect(woken.filter((one) => one === caseId)).toHaveLength(1);
    await inLine(caseId);
    const { inputs } = await recordOf(caseId);
    expect(inputs.filter(({ inputId }) => inputId === `calendar:${version}`)).toHaveLength(1);
  });

  test('is owed to the workflow by whoever comes, where a worker died before it told', async () => {
    const caseId = await mediated();
    const version = await publish(true);
    const wake = { version, caseId };
    await rig.platform.owner.rows(sql`
      insert into calendar_tellings (version, case_id, tries, told_at) values (${version}, ${caseId}::uuid, 1, now())`);
    await noteWake(rig.platform.worker, wake, true);
    // Not on record yet: what there is to hear of is not there.
    expect(await claimWakes(rig.platform.worker, 10)).not.toContainEqual(wake);
    await write(version, caseId);
    expect(await claimWakes(rig.platform.worker, 10)).toEqual([wake]);
    // Given to one for a minute, then to another.
    expect(await claimWakes(rig.platform.worker, 10)).toEqual([]);
    await rig.platform.owner.rows(
      sql`update calendar_tellings set wake_at = wake_at - interval '1 minute' where wake_at is not null`,
    );
    expect(await claimWakes(rig.platform.worker, 10)).toEqual([wake]);
    await noteWake(rig.platform.worker, wake, false);
  });

  test('is owed still where a second worker came to the case meanwhile, which takes nothing back', async () => {
    await publish(true);
    const caseId = await mediated();
    const version = await publish(false);
    const second = looked(async (run) => {
      expect(await write(version, caseId)).toBe('to_wake');
      return run;
    });
    expect(await write(version, caseId, second)).toBe('handed_over');
    expect(await wakes(caseId)).toHaveLength(1);
  });
});

describe('is left to the workflow', () => {
  const handedOver = async (caseId: string) =>
    await rig.platform.owner.first<{ by: boolean }>(
      sql`select bool_or(by_signal) as by from calendar_tellings where case_id = ${caseId}::uuid`,
    );

  test('where an input waits in the inbox', async () => {
    const caseId = await mediated();
    await rig.accept(caseId, {
      kind: 'decision',
      inputId: randomUUID(),
      type: 'withdraw_case',
      actor: actorOf('police'),
      data: {},
    } as never);
    const { head } = await recordOf(caseId);
    expect(await write(await publish(true), caseId)).toBe('handed_over');
    expect([(await recordOf(caseId)).head, await handedOver(caseId)]).toEqual([head, { by: true }]);
  });

  test('where something has fallen due, or is about to', async () => {
    const caseId = await mediated();
    const version = await publish(true);
    const { state } = await recordOf(caseId);
    const due = state?.deadlines.find(({ status }) => status === 'armed')?.dueAt ?? 0;
    for (const now of [due - 5000, due + 5000])
      expect(await writeCalendar(deps, { version, caseId }, now)).toBe('handed_over');
    expect(await write(version, caseId)).toBe('written');
  });

  test('where the case moves between the look and the append: nothing of it is written', async () => {
    const caseId = await mediated();
    const version = await publish(true);
    const meanwhile = looked(async (run) => {
      await note(caseId);
      return run;
    });
    expect(await write(version, caseId, meanwhile)).toBe('handed_over');
    const { inputs } = await recordOf(caseId);
    expect(inputs.filter(({ kind }) => kind === 'calendar')).toEqual([]);
    expect(inputs.at(-1)).toMatchObject({ type: 'record_note', outcome: 'applied' });
  });

  test('where it cannot be judged here, which its workflow answers on record', async () => {
    const caseId = await mediated();
    const version = await publish(true);
    await expect(write(version, caseId, inState({ deadlines: [null] }))).rejects.toThrow(TypeError);
    expect(await handedOver(caseId)).toEqual({ by: true });
  });

  test('where it was archived since it was claimed: nothing is added to it', async () => {
    const caseId = await mediated();
    const { head } = await recordOf(caseId);
    const version = await publish(true);
    expect(await write(version, caseId, inState({ stage: 'archived' }))).toBe('handed_over');
    expect((await recordOf(caseId)).head).toEqual(head);
  });

  test('where another notice is in force by now', async () => {
    const caseId = await mediated();
    const version = await publish(true);
    await publish(false);
    expect(await write(version, caseId)).toBe('handed_over');
  });
});

test('two workers share the open cases, and each takes it once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, mediated));
  const version = await publish(true);
  const ended = new AbortController();
  const keeping = [1, 2].map(() =>
    keepCalendar({ ...deps, logger: pino({ level: 'silent' }) }, ended.signal),
  );
  await vi.waitFor(
    async () => {
      for (const caseId of ids) expect((await recordOf(caseId)).state?.calendarVersion).toBe(version);
    },
    { timeout: 20_000, interval: 100 },
  );
  ended.abort();
  await Promise.all(keeping);
  for (const caseId of ids)
    expect((await recordOf(caseId)).inputs.filter(({ kind }) => kind === 'calendar')).toHaveLength(1);
});
