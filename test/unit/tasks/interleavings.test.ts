/**
 * Any interleaving of what can happen to tasks: whatever the order, a task has one final result, no act is lost, and
 * what is open, owed and timed agree. Reports come late and doubled; runs of the workflow end and begin in between, which
 * here is folding the stored rows anew. The same with real servers and killed workers is in tools/prove.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, EventType } from '../../../domain/kernel/events.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import type { CaseInput } from '../../../domain/kernel/input.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import { isOpen, openTasks } from '../../../domain/chapters/tasks/open-tasks.ts';
import { taskDeadline } from '../../../domain/chapters/tasks/questions.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import { Dice } from '../case/support/dice.ts';
import * as at from '../case/support/journeys.ts';
import { actor, STATION } from '../case/support/people.ts';
import { anyAct } from '../case/support/plausible-tasks.ts';
import { PLAUSIBLE } from '../case/support/plausible.ts';

const WALKS = 250;
const STEPS = 60;
const SEED = 20_261_124;

const ENDS: readonly EventType[] = ['task_confirmed', 'task_rejected', 'task_withdrawn', 'task_expired'];
const COURT_ACTS = [
  'issue_task',
  'reassign_task',
  'withdraw_task',
  'confirm_task',
  'ask_task_again',
  'reject_task',
] as const;

const seen = new Map<string, number>();
const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

function decide(one: CaseUnderTest, dice: Dice): void {
  const type = dice.chance(0.3) ? 'issue_task' : (dice.pick(COURT_ACTS) ?? 'issue_task');
  const data = PLAUSIBLE[type]({ state: one.state, today: one.today, dice });
  const by = dice.chance(0.8) ? actor('court_clerk') : actor('execution_judge');
  const result = one.input(one.decision(type, data, { by }));
  note(result.ok ? type : result.refusal.code);
}

/** A report may be of up to a day ago, and may have been received up to an hour ago. */
function report(one: CaseUnderTest, dice: Dice): CaseInput | undefined {
  const input = anyAct(one, dice);
  if (input === undefined) return undefined;
  const receivedAt = input.receivedAt - (dice.chance(0.2) ? dice.upTo(60) * 60_000 : 0);
  const happened = dice.chance(0.4) ? { happenedAt: receivedAt - dice.upTo(24) * HOUR_MS } : {};
  return { ...input, receivedAt, ...happened };
}

/** A deadline runs out; now and then a report that was received just before reaches the case only after. */
function expire(one: CaseUnderTest, dice: Dice, rule: string): void {
  note(one.expire(rule));
  const input = dice.chance(0.1) ? anyAct(one, dice) : undefined;
  if (input !== undefined) one.input({ ...input, receivedAt: one.now - 1000 });
}

/** Nobody does anything for two months. */
function forgotten(one: CaseUnderTest): void {
  const until = one.now + 60 * 24 * HOUR_MS;
  for (let due = one.nextDue(); due !== undefined && due.dueAt <= until; due = one.nextDue())
    note(one.expire(due.rule));
}

function step(one: CaseUnderTest, dice: Dice): void {
  one.now += dice.upTo(20) * HOUR_MS;
  const due = one.nextDue();
  if (due !== undefined && due.dueAt <= one.now) return expire(one, dice, due.rule);
  if (dice.chance(0.02)) return forgotten(one);
  if (dice.chance(0.35)) return decide(one, dice);
  if (dice.chance(0.04)) return release(one, dice);
  if (dice.chance(0.02)) return leave(one, dice);
  const input = report(one, dice);
  if (input === undefined) return;
  const result = one.input(input);
  note(result.ok ? `act ${'act' in input ? input.act : ''}` : result.refusal.code);
}

function release(one: CaseUnderTest, dice: Dice): void {
  const personId = `person-${dice.pick(['police_officer', 'mediator'] as const) ?? ''}`;
  const inputId = `release-${one.inputs.length}`;
  const released = one.input({ kind: 'release', inputId, personId, receivedAt: one.now });
  note(released.ok ? 'released' : 'nothing to release');
}

function leave(one: CaseUnderTest, dice: Dice): void {
  one.take('record_party_change', { partyId: dice.pick(['B', 'C'] as const) ?? 'B', change: 'left' });
}

const about = (events: readonly CaseEvent[], taskId: string): readonly CaseEvent[] =>
  events.filter(({ data }) => 'taskId' in data && data.taskId === taskId);

/** What is wrong with the tasks now; empty when nothing is. */
function faults(one: CaseUnderTest): string[] {
  const owed = obligations(one.state).filter(({ taskId }) => taskId !== undefined);
  return one.state.tasks.flatMap((task) => {
    const mine = about(one.events, task.taskId);
    const wrong: string[] = [];
    const ends = mine.filter(({ type }) => ENDS.includes(type));
    if (ends.length > 1) wrong.push(`${ends.length} ends`);
    const results = mine.filter(({ type }) => type === 'task_completed');
    const issues = results.map(({ data }) => ('attemptNo' in data ? data.attemptNo : 0));
    if (new Set(issues).size !== issues.length) wrong.push('two results of one issue');
    const alive = ends.length === 0;
    if (alive !== owed.some(({ taskId }) => taskId === task.taskId)) wrong.push(`owed: ${!alive}`);
    if (alive && taskDeadline(one.state, task) === undefined && !overdue(one, task.taskId))
      wrong.push('no clock');
    const attempts = mine.filter(({ type }) => type === 'task_attempted');
    if (attempts.length !== task.attempts.length) wrong.push('an attempt is lost');
    return wrong.map((fault) => `${task.taskId} ${task.status}: ${fault}`);
  });
}

const overdue = (one: CaseUnderTest, taskId: string): boolean =>
  one.state.deadlines.some((deadline) => deadline.taskId === taskId && deadline.status === 'breached');

/** Expiries undone take what they did with them: the events of record that still stand. */
function undoneAway(one: CaseUnderTest): void {
  const whole = foldRecord(one.caseId, undefined, one.rows, one.inputs);
  expect(canonicalText(whole)).toBe(canonicalText(one.state));
  const open = openTasks(one.state);
  expect(open.map(({ taskId }) => taskId)).toEqual(
    one.state.tasks.filter(isOpen).map(({ taskId }) => taskId),
  );
}

function walk(seed: number): void {
  const dice = new Dice(seed);
  const one = dice.chance(0.5) ? at.inTrial('ordinary', { respondents: 2 }) : at.inExecution();
  const undone = (): boolean => one.events.some(({ type }) => type === 'expiry_superseded');
  one.must('issue_task', { kind: 'contact', unitId: STATION, partyId: 'B' }, { by: actor('court_clerk') });
  for (let taken = 0; taken < STEPS && one.stage !== 'archived'; taken += 1) {
    step(one, dice);
    // An expiry that was undone may have ended or withdrawn a task: that end does not stand.
    const wrong = undone() ? [] : faults(one);
    if (wrong.length > 0) expect.fail(`after ${taken}: ${wrong.join('; ')}`);
    if (taken % 15 === 0) undoneAway(one);
  }
  undoneAway(one);
  if (undone()) note('undone');
  note('walk');
}

describe('any interleaving', () => {
  beforeAll(() => {
    const seeds = fc.integer({ min: 1, max: 2 ** 31 });
    fc.assert(fc.property(seeds, walk), { numRuns: WALKS, seed: SEED, endOnFailure: true });
  }, 480_000);

  test.each([
    ...COURT_ACTS,
    'act accept',
    'act attempt',
    'act complete',
    'act return',
    'released',
    'undone',
    'task_already_completed',
    'task_attempt_superseded',
    'task_withdrawn',
    'task_expired',
    'task_held_by_other',
    'SLA-TASK-REMIND',
    'SLA-TASK-CHIEF',
    'SLA-TASK-END',
  ])('%s was among them', (what) => {
    expect(seen.get(what) ?? 0).toBeGreaterThan(0);
  });
});
