/** The life of a delegated task: who may do what when, and what the court makes of the result. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { openTasks } from '../../../domain/chapters/tasks/open-tasks.ts';
import { morning, text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { actor, COURT, STATION } from '../case/support/people.ts';
import { taskInput } from '../case/support/plausible-tasks.ts';
import {
  OFFICER,
  COLLEAGUE,
  OTHER,
  CLERK,
  PHOTO,
  SERVED,
  NOBODY,
  RESULT,
  SERVE,
  issued,
  task,
  act,
  complete,
} from './support/task-play.ts';

describe('issue', () => {
  test('is a task of its station, with a due day, a reminder, and an obligation', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' }));
    expect(task(one)).toMatchObject({ status: 'issued', attemptNo: 1, unitId: STATION, kind: 'service' });
    expect(one.due('SLA-TASK.service')).toEqual({ dueDate: '2026-03-09', status: 'armed' });
    expect(one.due('SLA-TASK-REMIND')).toEqual({ dueDate: '2026-03-06', status: 'armed' });
    const owed = obligations(one.state).find(({ taskId }) => taskId === task(one).taskId);
    expect(owed).toMatchObject({ what: 'perform_task', who: { unitId: STATION } });
    expect(openTasks(one.state)).toEqual([{ taskId: 'case-1.1', attemptNo: 1, unitId: STATION }]);
  });

  test.each([
    [{ partyId: 'A' }, 'complaint_not_to_applicant'],
    [{ document: 'judgment' }, 'nothing_to_serve'],
    [{ partyId: 'Z' }, 'party_unknown'],
    [{ kind: 'urging' }, 'task_issuer_not_permitted'],
    [{ kind: 'mediation_help', document: undefined, partyId: undefined }, 'task_issuer_not_permitted'],
    [{ dueDays: 61 }, 'length_out_of_bounds'],
  ] as const)('%j is refused: %s', (more, code) => {
    const by = code === 'task_issuer_not_permitted' ? actor('filing_judge') : CLERK;
    const data = { ...SERVE, ...more } as DecisionData['issue_task'];
    const refused = at.inTrial().refused('issue_task', data, { by });
    expect(refused === code || (code === 'length_out_of_bounds' && refused !== 'applied')).toBe(true);
  });

  test('the same is not asked twice while it is open', () => {
    expect(issued().refused('issue_task', SERVE, { by: CLERK })).toBe('task_already_asked');
  });

  test('a task that the stage has no use for is refused', () => {
    const data = { kind: 'on_the_spot_execution', unitId: STATION, partyId: 'B' } as const;
    expect(at.inTrial().refused('issue_task', data, { by: actor('execution_judge') })).toBe(
      'task_wrong_stage',
    );
  });
});

describe('the performer', () => {
  test('accepts, once; again changes nothing and is no error', () => {
    const one = issued();
    expect(act(one, 'accept', {})).toBe('applied');
    expect(act(one, 'accept', {})).toBe('applied');
    expect(one.events.filter(({ type }) => type === 'task_accepted')).toHaveLength(1);
    expect(one.lastOf('task_act_merged').data.act).toBe('accept');
  });

  test('a colleague comes too late and is told who and when', () => {
    const one = issued();
    act(one, 'accept', {});
    const refusal = one.input(taskInput(one, task(one), { act: 'accept', data: {}, by: COLLEAGUE }));
    expect(refusal).toMatchObject({
      ok: false,
      refusal: {
        code: 'task_held_by_other',
        params: { personId: OFFICER.personId, at: morning('2026-01-05') },
      },
    });
  });

  test('the first attempt takes the task; a failed one is kept', () => {
    const one = issued();
    expect(act(one, 'attempt', NOBODY)).toBe('applied');
    expect(task(one)).toMatchObject({ status: 'accepted', assigneeId: OFFICER.personId });
    expect(task(one).attempts).toMatchObject([{ no: 1, result: 'not_met' }]);
  });

  test.each([
    ['another unit', { by: OTHER }, 'task_not_of_your_unit'],
    ['a role that may not', { by: actor('judge') }, 'task_performer_not_permitted'],
    ['a former issue', { attemptNo: 2 }, 'task_attempt_superseded'],
  ] as const)('%s is refused', (_, how, code) => {
    expect(act(issued(), 'accept', {}, how)).toBe(code);
  });

  test('what happened before the issue, or in the future, is refused', () => {
    const one = issued();
    expect(act(one, 'attempt', NOBODY, { ago: 1 })).toBe('task_before_issue');
    expect(act(one, 'attempt', NOBODY, { ago: -1 })).toBe('happened_in_future');
  });

  test('returns with a reason: the court owes what is next', () => {
    const one = issued();
    expect(act(one, 'return', { reason: 'addressee_moved' })).toBe('applied');
    expect(task(one).status).toBe('returned');
    expect(openTasks(one.state)).toEqual([]);
    expect(obligations(one.state).find(({ taskId }) => taskId !== undefined)).toMatchObject({
      what: 'decide_returned_task',
      who: { unitId: COURT },
    });
    expect(complete(one)).toBe('task_returned');
  });

  test('cannot call it served without proof, without an attempt, or without effect in law', () => {
    const one = issued();
    expect(act(one, 'complete', { result: RESULT })).toBe('task_attempt_missing');
    const { evidence: _none, ...bare } = SERVED;
    expect(act(one, 'complete', { result: RESULT, attempt: bare })).toBe('task_proof_missing');
    expect(act(one, 'complete', { result: RESULT, attempt: NOBODY })).toBe('task_no_effective_service');
    expect(task(one)).toMatchObject({ status: 'issued', attempts: [] });
    expect(act(one, 'complete', { result: { kind: 'contact', outcome: 'reached' } })).toBe(
      'task_kind_mismatch',
    );
  });
});

describe('the result', () => {
  test('one wins: the second is told whose it is', () => {
    const one = issued();
    expect(complete(one)).toBe('applied');
    expect(complete(one, { by: COLLEAGUE })).toBe('task_already_completed');
    expect(one.events.filter(({ type }) => type === 'task_completed')).toHaveLength(1);
    expect(one.due('SLA-TASK.service').status).toBe('met');
    expect(one.due('SLA-TASK-REMIND').status).toBe('superseded');
    expect(one.due('SLA-TASK-JUDGE').status).toBe('armed');
  });

  test('confirmed, the paper is served on the day of the attempt and the answer period runs from it', () => {
    const one = issued({}, at.inTrial('ordinary', { on: '2026-03-02' })).on('2026-03-06');
    expect(complete(one, { ago: 48 })).toBe('applied');
    one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
    expect(one.lastOf('service_effected').data).toMatchObject({ date: '2026-03-04', taskId: 'case-1.1' });
    expect(one.due('T2', 'B')).toEqual({ dueDate: '2026-03-19', status: 'armed' });
    expect(task(one).status).toBe('confirmed');
    expect(one.refused('confirm_task', { taskId: task(one).taskId }, { by: CLERK })).toBe('task_confirmed');
  });

  test('asked again it is the next issue of the same task, and the former one is over', () => {
    const one = issued();
    complete(one);
    one.must('ask_task_again', { taskId: task(one).taskId, reason: 'proof_unclear' }, { by: CLERK });
    expect(openTasks(one.state)).toMatchObject([{ attemptNo: 2 }]);
    expect(complete(one, { attemptNo: 1 })).toBe('task_attempt_superseded');
    expect(complete(one, { attemptNo: 2 })).toBe('applied');
  });

  test('only the court that asked judges it', () => {
    const one = issued();
    complete(one);
    const elsewhere: Actor = { personId: 'x', roles: ['court_clerk'], unitId: 'court-other' };
    const { taskId } = task(one);
    expect(one.refused('confirm_task', { taskId }, { by: elsewhere })).toBe('task_not_issued_by_you');
  });

  test('a demand that was handed over interrupts the two years; urging takes nothing from the creditor', () => {
    const one = at.lapsed();
    const before = one.due('E1').dueDate;
    one.must('issue_task', { kind: 'urging', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const result = { kind: 'urging', outcome: 'refused', demandOn: '2026-02-26' } as const;
    expect(act(one, 'complete', { result, attempt: { result: 'refused', way: 'visit' } })).toBe('applied');
    one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
    expect(one.due('E1').dueDate > before).toBe(true);
    expect(one.refused('apply_execution', {}, { party: 'A' })).toBe('applied');
  });

  test('a confirmed address is the party’s for the rest of the case', () => {
    const one = at.inTrial();
    one.must('issue_task', { kind: 'address_confirmation', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const result = {
      kind: 'address_confirmation',
      outcome: 'confirmed',
      electronic: true,
      channels: ['sms'],
      address: text('address'),
      warned: true,
    } as const;
    act(one, 'complete', { result, attempt: { result: 'done', evidence: PHOTO } });
    one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
    expect(one.state.addresses).toMatchObject([{ partyId: 'B', electronic: true, taskId: 'case-1.1' }]);
  });
});
