/** The disputes whose histories are kept: the walks that take every decision, and what only time or trouble brings about. */
import { randomUUID } from 'node:crypto';
import { type AcceptRequest, acceptInput } from '../../db/queries/record/accept-input.ts';
import type { Database } from '../../db/client.ts';
import type { CaseWalk } from '../../demo/walker/case-walk.ts';
import { publishCalendar } from '../../db/seed-units.ts';
import { JOURNEYS } from '../../demo/walker/journeys.ts';
import { openNoise } from '../../demo/walker/openings.ts';
import { TaskWalk } from '../../demo/walker/task-walk.ts';
import type { World } from '../../demo/client/world.ts';

export interface Ground {
  readonly world: World;
  /** The owner's. */
  readonly db: Database;
}

/** @returns the case whose history is to be kept */
export type Road = (ground: Ground) => Promise<CaseWalk>;

/** The shortest day that the API gives an exercise; half a second of grace: time enough to be late in. */
const FAST = { kind: 'drill', msPerDay: 1000 } as const;
/** So slow that nothing falls due while it is recorded. */
const SLOW = { kind: 'drill', msPerDay: 3_600_000 } as const;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const walks = Object.fromEntries(
  Object.entries(JOURNEYS).map(([name, journey]): [string, Road] => [
    kebab(name),
    ({ world }) => journey(world, FAST),
  ]),
);

/** 待法官接收 → 法官未回应 → 立案准备；仍在办 */
async function nobodyActs({ world }: Ground): Promise<CaseWalk> {
  const walk = await openNoise(world, FAST);
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  await walk.untilStage('filing_preparation');
  return walk;
}

/** The real instant at which it falls due, epoch ms. */
async function dueOf(db: Database, caseId: string, deadlineId: string): Promise<number> {
  const [row] = await db.text<{ due: number }>(
    'select (extract(epoch from due_at_real) * 1000)::float8 as due from deadlines where case_id = $1 and deadline_id = $2',
    [caseId, deadlineId],
  );
  if (row === undefined) throw new Error('the deadline is not on record');
  return row.due;
}

/** The judge accepts in time, but the message is late: the expiry has been taken, and is superseded. */
async function messageLate(ground: Ground): Promise<CaseWalk> {
  const { world, db } = ground;
  const walk = await openNoise(world, FAST);
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  const judge = world.users['judge'];
  if (judge === undefined) throw new Error('no judge');
  const due = await dueOf(db, walk.caseId, await walk.deadline('SLA-JUDGE-ACCEPT'));
  await new Promise((resolve) => setTimeout(resolve, due - 300 - Date.now()));
  const inputId = randomUUID();
  const actor = { personId: await world.personId('judge'), roles: ['judge' as const], unitId: judge.unit };
  const envelope = { kind: 'decision', inputId, type: 'accept_referral', actor, data: {} } as const;
  await takeIn(ground, walk.caseId, envelope);
  await walk.untilStage('filing_preparation');
  await walk.untilStage('judge_mediation');
  return walk;
}

/** Taken in beside the API, so that nothing tells beforehand that it will be refused; the relay brings it. */
async function takeIn(ground: Ground, caseId: string, envelope: AcceptRequest['envelope']): Promise<void> {
  await acceptInput(ground.db, {
    decisionId: envelope.inputId,
    caseId,
    actorId: envelope.actor.personId,
    route: 'record-histories',
    bodyDigest: envelope.inputId,
    envelope,
    texts: [],
  });
}

/** A result without an attempt completes the task's activity, is refused, and the task is to be carried out again. */
async function resultRefused(ground: Ground): Promise<CaseWalk> {
  const { world } = ground;
  const walk = await openNoise(world, SLOW);
  await walk.decide('triage', { leadsTo: 'awaiting_judge' });
  const task = await TaskWalk.issue(walk, 'contact');
  const police = world.users['police'];
  if (police === undefined) throw new Error('no officer');
  const actor = {
    personId: await world.personId('police'),
    roles: ['police_officer' as const],
    unitId: police.unit,
  };
  const { taskId } = task;
  const inputId = randomUUID();
  const data = { result: { kind: 'contact', outcome: 'reached' } } as const;
  const result = { kind: 'task', act: 'complete', inputId, taskId, attemptNo: 1, actor, data } as const;
  await takeIn(ground, walk.caseId, result);
  const client = await world.as('police');
  const outcome = `/api/cases/${walk.caseId}/decisions/${inputId}`;
  for (let status = ''; status !== 'refused'; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { body } = await client.get<{ outcome?: string }>(outcome);
    status = body.outcome ?? '';
    if (status === 'applied') throw new Error('the result was not refused');
  }
  await task.act('attempt');
  await task.act('complete');
  await walk.decide('ask_task_again', { task: taskId });
  return walk;
}

/** Refused acts take their place in the record as well; the case goes on. */
async function refusals({ world }: Ground): Promise<CaseWalk> {
  const walk = await openNoise(world, SLOW);
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  await walk.decide('hold_session', { by: 'police' }).catch(() => undefined);
  const client = await world.as('police');
  const early = { type: 'triage', data: world.decision('triage').example };
  for (let time = 0; time < 2; time += 1) await client.post(`/api/cases/${walk.caseId}/decisions`, early);
  await walk.decide('record_note');
  return walk;
}

/** Longer than the local activity tries: the append goes on as an ordinary one. */
const AWAY_S = 10;

/** The database does not answer for this case for a while; what was asked is decided all the same. */
async function recordAway({ world, db }: Ground): Promise<CaseWalk> {
  const walk = await openNoise(world, SLOW);
  const held = db.text(
    `select pg_sleep(${AWAY_S}) from (select case_id from cases where case_id = $1 for update) held`,
    [walk.caseId],
  );
  await Promise.all([held, walk.decide('record_note')]);
  await walk.decide('triage', { leadsTo: 'police_mediation' });
  return walk;
}

async function justOpened({ world }: Ground): Promise<CaseWalk> {
  return await openNoise(world, SLOW);
}

/** More inputs than a run takes, in bursts and one by one: the next run is asked for at a quiet moment and begins with the kept fold (ADR 0018). */
async function keptFold({ world }: Ground): Promise<CaseWalk> {
  const walk = await openNoise(world, SLOW);
  for (let burst = 0; burst < 4; burst += 1)
    await Promise.all(Array.from({ length: 13 }, () => walk.decide('record_note')));
  for (let note = 0; note < 20; note += 1) await walk.decide('record_note');
  return walk;
}

export const ROADS: Readonly<Record<string, Road>> = {
  ...walks,
  'kept-fold': keptFold,
  'nobody-acts': nobodyActs,
  'message-late': messageLate,
  refusals,
  'result-refused': resultRefused,
  'record-away': recordAway,
  'just-opened': justOpened,
  // The same as above since a case begins with what its start brings: those were recorded when every run loaded its record.
  'begun-with-its-start': nobodyActs,
};

/** With a server that suggests a new run early: the last events of one run and the first of the next. */
export const LONG_ROADS: Readonly<Record<string, Road>> = {
  'several-runs': async ({ world }) => {
    const walk = await openNoise(world, SLOW);
    for (let note = 0; note < 25; note += 1) await walk.decide('record_note');
    return walk;
  },
  'task-over-runs': async ({ world }) => {
    const walk = await openNoise(world, SLOW);
    await walk.decide('triage', { leadsTo: 'awaiting_judge' });
    const task = await TaskWalk.issue(walk, 'contact');
    for (let note = 0; note < 15; note += 1) await walk.decide('record_note');
    await task.act('attempt');
    await task.act('complete');
    return walk;
  },
  'begun-several-runs': async ({ world }) => {
    const walk = await openNoise(world, SLOW);
    await walk.decide('triage', { leadsTo: 'police_mediation' });
    for (let note = 0; note < 12; note += 1) await walk.decide('record_note');
    return walk;
  },
};

const SOURCE = '国务院办公厅关于部分节假日安排的通知';

/** Puts the first week of February next year off, or not, in force, and waits until it is on record. */
async function published(db: Database, caseId: string, version: string, off: boolean): Promise<void> {
  const year = new Date().getUTCFullYear() + 1;
  const all = ['02-01', '02-02', '02-03', '02-04', '02-05', '02-06', '02-07'];
  const done = await publishCalendar(db, {
    version,
    years: [{ year, off: off ? all : [], workdays: [], source: SOURCE }],
  });
  if (!done.ok) throw new Error(done.refusal.code);
  for (let look = 0; look < 600; look += 1) {
    const [row] = await db.text<{ there: boolean }>(
      `select c.calendar_version = $2 and t.wake_at is null and not t.by_signal as there
       from cases c join calendar_tellings t on t.case_id = c.case_id and t.version = $2 where c.case_id = $1`,
      [caseId, version],
    );
    if (row?.there === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the calendar is not on record');
}

/** On a platform of their own: a holiday notice reaches every open case. */
export const CALENDAR_ROADS: Readonly<Record<string, Road>> = {
  // Written into the record beside the run (ADR 0034): later, so that it hears of it with the next note; and earlier, so that it is woken.
  'calendar-beside': async ({ world, db }) => {
    const year = new Date().getUTCFullYear() + 1;
    const walk = await openNoise(world, { ...SLOW, startDate: `${year}-01-03` });
    await walk.decide('triage', { leadsTo: 'police_mediation' });
    await published(db, walk.caseId, 'beside-off', true);
    await walk.decide('record_note');
    await published(db, walk.caseId, 'beside-on', false);
    await walk.decide('record_note');
    return walk;
  },
};
