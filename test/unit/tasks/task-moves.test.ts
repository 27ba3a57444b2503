/** A task in other hands, out of time, or no longer needed: nothing is lost, and whoever comes late is told why. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import { openTasks } from '../../../domain/chapters/tasks/open-tasks.ts';
import * as at from '../case/support/journeys.ts';
import { actor, STATION } from '../case/support/people.ts';
import { taskInput } from '../case/support/plausible-tasks.ts';
import {
  OFFICER,
  COLLEAGUE,
  OTHER,
  CLERK,
  SERVED,
  NOBODY,
  RESULT,
  issued,
  task,
  act,
  complete,
} from './support/task-play.ts';

describe('reassigned', () => {
  test('to another unit it is a new issue; within the unit the same one in other hands', () => {
    const one = issued();
    act(one, 'accept', {});
    const { taskId } = task(one);
    const chief = actor('station_chief');
    one.must(
      'reassign_task',
      { taskId, unitId: STATION, personId: COLLEAGUE.personId, reason: 'shift' },
      { by: chief },
    );
    expect(task(one)).toMatchObject({ attemptNo: 1, assigneeId: COLLEAGUE.personId, status: 'issued' });
    one.must('reassign_task', { taskId, unitId: 'station-other', reason: 'closer_unit' }, { by: CLERK });
    expect(task(one)).toMatchObject({ attemptNo: 2, unitId: 'station-other' });
    expect(task(one).assigneeId).toBeUndefined();
    expect(one.refused('reassign_task', { taskId, unitId: STATION, reason: 'shift' }, { by: chief })).toBe(
      'task_not_issued_by_you',
    );
  });

  test('what the former holder did before is kept; what they finish after is not', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' }));
    act(one, 'accept', {});
    one.now += DAY_MS;
    const { taskId } = task(one);
    one.must('reassign_task', { taskId, unitId: 'station-other', reason: 'closer_unit' }, { by: CLERK });
    one.now += HOUR_MS;
    expect(act(one, 'attempt', SERVED, { ago: 5, attemptNo: 1 })).toBe('applied');
    expect(task(one).attempts).toMatchObject([{ attemptNo: 1, personId: OFFICER.personId }]);
    expect(task(one).status).toBe('issued');
    expect(complete(one, { attemptNo: 1, ago: 5 })).toBe('task_attempt_superseded');
    expect(act(one, 'attempt', NOBODY)).toBe('task_not_of_your_unit');
    const found = act(one, 'complete', { result: RESULT }, { by: OTHER });
    expect(found).toBe('applied');
  });

  test('a performer who leaves leaves nothing behind', () => {
    const one = issued();
    act(one, 'accept', {});
    const { personId } = OFFICER;
    const input = { kind: 'release', inputId: 'release:1', personId, receivedAt: one.now } as const;
    expect(one.input(input).ok).toBe(true);
    expect(task(one).assigneeId).toBeUndefined();
    expect(openTasks(one.state)).toHaveLength(1);
    expect(act(one, 'accept', {}, { by: COLLEAGUE })).toBe('applied');
    expect(one.input({ ...input, inputId: 'release:2' })).toMatchObject({ ok: false });
  });
});

describe('the case moves on', () => {
  test('what it no longer needs is withdrawn, and the performer sees why', () => {
    const one = issued().must('close_suit', { ground: 'withdrawn' });
    expect(task(one)).toMatchObject({ status: 'withdrawn', ended: { reason: 'case_concluded' } });
    expect(complete(one)).toBe('task_withdrawn');
  });

  test('served in another way, nobody need go', () => {
    const one = issued();
    at.serve(one, 'complaint', 'B');
    expect(task(one)).toMatchObject({ status: 'withdrawn', ended: { reason: 'done_otherwise' } });
  });

  test('a party who left is served no more', () => {
    const one = issued({}, at.inTrial('ordinary', { respondents: 2 }));
    one.must('record_party_change', { partyId: 'B', change: 'left' });
    expect(task(one)).toMatchObject({ status: 'withdrawn', ended: { reason: 'party_left' } });
  });

  test('a result that is in is still judged after the case is concluded, and falls with the archive', () => {
    const one = issued();
    complete(one);
    one.must('close_suit', { ground: 'withdrawn' });
    expect(task(one).status).toBe('completed');
    one.must('archive_case', { visited: true });
    expect(task(one).status).toBe('withdrawn');
    expect(obligations(one.state)).toEqual([]);
  });
});

describe('out of time', () => {
  test('reminder, chief, county supervisors, end: each once', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' }));
    one.passTo('2026-04-20');
    const steps = one.events.filter(
      ({ type, data }) =>
        type === 'task_reminded' ||
        type === 'task_expired' ||
        (type === 'escalated' && 'rule' in data && data.rule.startsWith('SLA-TASK')),
    );
    expect(steps.map(({ type, data }) => ('to' in data ? data.to : type))).toEqual([
      'task_reminded',
      ['station_chief'],
      ['police_supervisor_county', 'court_supervisor_county'],
      'task_expired',
    ]);
    expect(task(one).status).toBe('expired');
    expect(complete(one)).toBe('task_expired');
    expect(
      one.state.deadlines.filter(({ taskId, status }) => taskId !== undefined && status === 'armed'),
    ).toEqual([]);
  });

  test('a report received in time undoes the expiry that overtook it', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' }));
    while (one.expire() !== 'SLA-TASK.service');
    const at1 = one.now - 1000;
    const report = { act: 'complete', data: { result: RESULT, attempt: SERVED } } as const;
    const input = taskInput(one, task(one), { ...report, by: OFFICER, receivedAt: at1 });
    expect(one.input(input).ok).toBe(true);
    expect(one.lastOf('expiry_superseded').data.deadlineIds).toContain(one.deadlineId('SLA-TASK.service'));
    expect(one.due('SLA-TASK.service').status).toBe('met');
    expect(one.state.escalations).toEqual([]);
  });

  test('a reminder makes no screen stale', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' }));
    const { version } = one.state;
    while (one.expire() !== 'SLA-TASK-REMIND');
    expect(one.lastOf('task_reminded').data.taskId).toBe('case-1.1');
    expect(one.state.version).toBe(version);
  });
});
