/** Overdue tasks: their due day, whose they become, and what is told when one is open again. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { EventDraft } from '../../../domain/kernel/event-draft.ts';
import { evolve } from '../../../domain/machine/evolve.ts';
import { applyTaskExpiry } from '../../../domain/chapters/tasks/expiry.ts';
import { taskNotices } from '../../../domain/chapters/tasks/notices.ts';
import { taskRows } from '../../../domain/chapters/tasks/rows.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import * as at from '../case/support/journeys.ts';
import { actor, STATION } from '../case/support/people.ts';
import { act, complete, issued, MARCH, task } from './support/task-play.ts';

describe('an overdue task', () => {
  test('keeps its due day in lists and obligations', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    const due = obligations(one.state).find(({ what }) => what === 'perform_task')?.dueAt;
    while (one.expire() !== 'SLA-TASK.service');
    expect(obligations(one.state).find(({ what }) => what === 'perform_task')?.dueAt).toBe(due);
    expect(taskRows(undefined, one.state)[0]?.dueAtReal).toBe(due);
  });

  test('each step counts from the last day of the one before', () => {
    const one = issued({ dueDays: 3 }, at.inTrial('ordinary', MARCH));
    while (one.expire() !== 'SLA-TASK.service');
    expect(one.due('SLA-TASK.service').dueDate).toBe('2026-03-05');
    expect(one.due('SLA-TASK-CHIEF').dueDate).toBe('2026-03-09');
  });
});

test('a station judges the visits it asked for by its own chief', () => {
  const one = at.agreed();
  one.must(
    'issue_task',
    { kind: 'performance_visit', unitId: STATION, partyId: 'A' },
    { by: actor('station_chief') },
  );
  const result = { kind: 'performance_visit', outcome: 'not_met' } as const;
  act(one, 'complete', { result, attempt: { result: 'not_met' } });
  while (one.expire() !== 'SLA-TASK-JUDGE');
  expect(one.lastOf('escalated').data.to).toEqual(['station_chief']);
});

test('a result that nobody of the court judges is also the president’s to see to', () => {
  const one = issued({}, at.inTrial('ordinary', MARCH));
  complete(one);
  one.expire('SLA-TASK-JUDGE');
  expect(one.lastOf('escalated').data.to).toEqual(['division_head', 'president']);
});

describe('a clock that runs out although', () => {
  const played = (status: 'issued' | 'completed', taskId?: string) => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    const reminder = one.state.deadlines.find(({ rule }) => rule === 'SLA-TASK-REMIND');
    if (reminder === undefined) throw new Error('no reminder');
    if (status === 'completed') complete(one);
    const { calendar, now, today, state } = one;
    const context = { inputNo: 99, inputId: 'expiry', at: now, actor: 'system' } as const;
    const draft = new EventDraft(
      state,
      { ...context, actDate: today, receivedDate: today, calendar },
      evolve,
    );
    const ofTask = applyTaskExpiry(draft, { ...reminder, taskId: taskId ?? task(one).taskId });
    return [ofTask, ...draft.events.map(({ type }) => type)];
  };

  test.each([
    ['nothing was done: its performer is reminded', played('issued'), [true, 'task_reminded']],
    ['the task is done: nobody is told', played('completed'), [true]],
    ['the case has no such task: nobody is told', played('issued', 'case-1.9'), [true]],
  ])('%s', (_what, did, expected) => {
    expect(did).toEqual(expected);
  });
});

test('a task that is open again is told to its performer', () => {
  const one = issued({}, at.inTrial('ordinary', MARCH));
  const before = one.state;
  const over = { ...before, tasks: before.tasks.map((each) => ({ ...each, status: 'expired' as const })) };
  expect(taskNotices([], over, before)).toMatchObject([
    { kind: 'task_open_again', data: { to: { unitId: STATION } } },
  ]);
  expect(canonicalText(taskNotices([], before, before))).toBe('[]');
});
