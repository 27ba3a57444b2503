/** Reports as the field sends them: doubled, of the wrong person, and long overdue. */
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import { text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import { taskInput } from '../case/support/plausible-tasks.ts';
import {
  act,
  CLERK,
  complete,
  issued,
  NOBODY,
  OTHER,
  PHOTO,
  RESULT,
  SERVE,
  SERVED,
  task,
} from './support/task-play.ts';

const MARCH = { on: '2026-03-02' } as const;

describe('from the field', () => {
  test('the same visit sent under two keys is one', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    one.now += DAY_MS;
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
    expect(task(one).attempts).toHaveLength(1);
    expect(act(one, 'attempt', NOBODY, { ago: 2 })).toBe('applied');
    expect(task(one).attempts).toHaveLength(2);
  });

  test('of two valid services the earlier one counts, whichever the court opens first', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    one.must('issue_task', { ...SERVE, unitId: 'station-other' }, { by: CLERK });
    one.on('2026-03-04');
    complete(one);
    one.on('2026-03-06');
    const report = { act: 'complete', data: { result: RESULT, attempt: SERVED }, by: OTHER } as const;
    expect(one.input(taskInput(one, task(one, 1), report)).ok).toBe(true);
    const [first, second] = one.state.tasks.map(({ taskId }) => taskId);
    const by = { by: CLERK };
    expect(one.refused('confirm_task', { taskId: second ?? '' }, by)).toBe('task_earlier_service');
    one.must('confirm_task', { taskId: first ?? '' }, by).must('confirm_task', { taskId: second ?? '' }, by);
    expect(one.events.filter(({ type }) => type === 'service_effected')).toHaveLength(1);
    expect(one.lastOf('service_effected').data.date).toBe('2026-03-04');
  });

  test('a neighbour confirms nobody’s address', () => {
    const one = at.inTrial();
    one.must('issue_task', { kind: 'address_confirmation', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const result = {
      kind: 'address_confirmation',
      outcome: 'confirmed',
      warned: true,
      address: text('a'),
    } as const;
    const attempt = { result: 'done', met: 'neighbour', evidence: PHOTO } as const;
    expect(act(one, 'complete', { result, attempt })).toBe('task_address_not_by_party');
    expect(act(one, 'complete', { result, attempt: { ...attempt, met: 'self' } })).toBe('applied');
  });

  test('each step of an overdue task counts from the last day of the one before', () => {
    const one = issued({ dueDays: 3 }, at.inTrial('ordinary', MARCH));
    while (one.expire() !== 'SLA-TASK.service');
    expect(one.due('SLA-TASK.service').dueDate).toBe('2026-03-05');
    expect(one.due('SLA-TASK-CHIEF').dueDate).toBe('2026-03-09');
  });
});
