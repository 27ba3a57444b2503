/**
 * What comes of a task (协助事项) when the people of the case do anything with it, one thing after the other: by its holder, a
 * colleague, somebody elsewhere and the court, on time and late. As it came before: reviewed where it differs, then `--update`.
 */
import { describe, expect, test } from 'vitest';
import { isAskedAt } from '../../../domain/access/policy/tasks.ts';
import { type TaskKind, TASK_KINDS } from '../../../domain/chapters/tasks/codes.ts';
import { isOpen } from '../../../domain/chapters/tasks/open-tasks.ts';
import { taskRows } from '../../../domain/chapters/tasks/rows.ts';
import { offeredActs, reportsUntil } from '../../../domain/chapters/tasks/standing.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseInput, TaskInput } from '../../../domain/kernel/input.ts';
import { activeParties } from '../../../domain/kernel/questions.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import { digest } from '../case/support/digest.ts';
import { Dice } from '../case/support/dice.ts';
import { PLACES } from '../case/support/places.ts';
import { anyAct } from '../case/support/plausible-tasks.ts';
import { PLAUSIBLE } from '../case/support/plausible.ts';
import { CLERK, COLLEAGUE, OFFICER, OTHER } from './support/task-play.ts';

const SEEDS = 16;
const STEPS = 14;
const PASSES = [0, 1000, HOUR_MS, 5 * HOUR_MS, DAY_MS, 3 * DAY_MS, 12 * DAY_MS];
/** How long before it was sent an act happened, by the device that sent it. */
const BEFORE = [0, 1000, 2 * HOUR_MS, DAY_MS, 4 * DAY_MS];
const OF_COURT = ['reassign_task', 'confirm_task', 'ask_task_again', 'reject_task', 'issue_task'] as const;
/** Where none is open, mostly what is judged, or a new one. */
const AFTERWARDS = ['confirm_task', 'ask_task_again', 'reject_task', 'issue_task', 'issue_task'] as const;
const PEOPLE = [OFFICER, COLLEAGUE, OTHER, CLERK];

/** A case at a stage where such a task is asked for, and the task. */
function played(kind: TaskKind, dice: Dice): CaseUnderTest {
  const fit = Object.keys(PLACES).filter((stage) => isAskedAt(kind, stage as Stage));
  const one = PLACES[dice.pick(fit) ?? '']?.('2025');
  if (one === undefined) throw new Error(`${kind} is asked for at no stage`);
  for (let tries = 0; tries < 60 && !one.state.tasks.some((task) => task.kind === kind); tries += 1) {
    const data = PLAUSIBLE.issue_task({ state: one.state, today: one.today, dice });
    one.take(
      'issue_task',
      { ...data, kind, unitId: 'station-xilin' },
      { by: one.whoMay('issue_task', data) },
    );
  }
  return one;
}

function byCourt(one: CaseUnderTest, dice: Dice): CaseInput | undefined {
  const open = one.state.tasks.some(isOpen);
  const type = dice.chance(0.06) ? 'withdraw_task' : open ? dice.pick(OF_COURT) : dice.pick(AFTERWARDS);
  if (type === undefined) return undefined;
  const data = PLAUSIBLE[type]({ state: one.state, today: one.today, dice });
  return one.decision(type, data, { by: one.whoMay(type, data) });
}

/** Mostly of who holds it; now and then of somebody else, of an earlier issue, or of an earlier hour. */
function byPerformer(one: CaseUnderTest, dice: Dice): TaskInput | undefined {
  const input = anyAct(one, dice);
  if (input === undefined) return undefined;
  const who = dice.chance(0.3) ? { actor: dice.pick(PEOPLE) ?? OFFICER } : {};
  const when = dice.chance(0.5) ? { happenedAt: one.now - (dice.pick(BEFORE) ?? 0) } : {};
  const what = dice.chance(0.05) ? { taskId: 'none' } : {};
  return { ...input, ...who, ...when, ...what };
}

/** The rows of its tasks, what is owed, and what each of these people is offered. */
function after(before: CaseState, state: CaseState): string {
  const people: readonly Actor[] = [
    ...PEOPLE,
    ...state.tasks.flatMap(({ assigneeId, unitId }) =>
      assigneeId === undefined ? [] : [{ ...OFFICER, personId: assigneeId, unitId }],
    ),
  ];
  const offered = state.tasks.map((task) =>
    people.map((one) => [offeredActs(task, one), reportsUntil(task, one)]),
  );
  const statuses = state.tasks.map(({ status, attempts }) => `${status}/${attempts.length}`).join(' ');
  return `${statuses} #${digest([state.tasks, taskRows(before, state), obligations(state), offered])}`;
}

function step(one: CaseUnderTest, dice: Dice): string {
  one.now += dice.pick(PASSES) ?? 0;
  const { state: before, events } = one;
  const due = one.nextDue();
  const known = events.length;
  if (due !== undefined && dice.chance(0.15)) {
    const rule = one.expire(due.rule);
    return `${rule} passes: ${after(before, one.state)}`;
  }
  const input = dice.chance(0.4) ? byCourt(one, dice) : byPerformer(one, dice);
  if (input === undefined) return 'nothing';
  const name = input.kind === 'task' ? input.act : input.kind === 'decision' ? input.type : input.kind;
  const result = one.input(input);
  if (!result.ok) return `${name}: refused, ${result.refusal.code} #${digest(result.refusal)}`;
  const told = one.events.slice(known);
  return `${name}: ${told.map(({ type }) => type).join(' ')} #${digest(told)} ${after(before, one.state)}`;
}

describe.each(TASK_KINDS)('%s', (kind) => {
  test.each(Array.from({ length: SEEDS }, (_, seed) => seed))('play %i', (seed) => {
    const dice = new Dice(seed * 101 + TASK_KINDS.indexOf(kind));
    const one = played(kind, dice);
    const lines = Array.from({ length: STEPS }, () => step(one, dice));
    one.checkWholeFold();
    expect(
      [`${one.stage}, ${activeParties(one.state).length} parties`, ...lines].join('\n'),
    ).toMatchSnapshot();
  });
});
