/** Overdue tasks: their due day, whose they become, and what is told when one is open again. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { taskNotices } from '../../../domain/chapters/tasks/notices.ts';
import { taskRows } from '../../../domain/chapters/tasks/rows.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import * as at from '../case/support/journeys.ts';
import { actor, STATION } from '../case/support/people.ts';
import { act, issued, MARCH } from './support/task-play.ts';

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

test('a task that is open again is told to its performer', () => {
  const one = issued({}, at.inTrial('ordinary', MARCH));
  const before = one.state;
  const over = { ...before, tasks: before.tasks.map((each) => ({ ...each, status: 'expired' as const })) };
  expect(taskNotices([], over, before)).toMatchObject([
    { kind: 'task_open_again', data: { to: { unitId: STATION } } },
  ]);
  expect(canonicalText(taskNotices([], before, before))).toBe('[]');
});
