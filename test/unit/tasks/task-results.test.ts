/** Results of tasks that the court did not take, and the proof that each result needs. */
import { describe, expect, test } from 'vitest';
import { represented } from '../case/support/agents.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import {
  act,
  CLERK,
  complete,
  confirm,
  issued,
  MARCH,
  NOBODY,
  PHOTO,
  RESULT,
  SERVED,
  task,
} from './support/task-play.ts';

const asked = (
  reason: 'wrong_person' | 'proof_unclear',
  one = issued({}, at.inTrial('ordinary', MARCH)),
): CaseUnderTest => {
  complete(one);
  return one.on('2026-03-10').must('ask_task_again', { taskId: task(one).taskId, reason }, { by: CLERK });
};

describe('a result that was not taken', () => {
  test('for the wrong person, dates no service: the true one does', () => {
    const one = asked('wrong_person').on('2026-03-12');
    expect(act(one, 'complete', { result: RESULT })).toBe('task_attempt_missing');
    expect(complete(one)).toBe('applied');
    confirm(one);
    expect(one.lastOf('service_effected').data.date).toBe('2026-03-12');
  });

  test('for want of proof, keeps its day and needs new proof', () => {
    const one = asked('proof_unclear').on('2026-03-12');
    expect(act(one, 'complete', { result: RESULT })).toBe('task_proof_missing');
    expect(act(one, 'attempt', { result: 'other', evidence: PHOTO })).toBe('applied');
    expect(act(one, 'complete', { result: RESULT })).toBe('applied');
    confirm(one);
    expect(one.lastOf('service_effected').data.date).toBe('2026-03-02');
  });

  test('a report of the issue before stays there', () => {
    const one = asked('wrong_person');
    expect(act(one, 'attempt', NOBODY, { attemptNo: 1, ago: 24 * 6 })).toBe('applied');
    expect(task(one)).toMatchObject({ status: 'issued', attemptNo: 2 });
    expect(task(one).attempts.at(-1)?.attemptNo).toBe(1);
    expect(complete(one, { ago: 24 * 6 })).toBe('task_attempt_superseded');
  });

  test('the length that the court set stays', () => {
    const one = issued({ dueDays: 30 }, at.inTrial('ordinary', MARCH));
    complete(one);
    one.must('ask_task_again', { taskId: task(one).taskId, reason: 'proof_unclear' }, { by: CLERK });
    expect(one.state.deadlines.findLast(({ rule }) => rule === 'SLA-TASK.service')?.length).toBe(30);
  });
});

describe('proof', () => {
  test('a photograph of a locked door is none', () => {
    const one = issued();
    act(one, 'attempt', { ...NOBODY, evidence: PHOTO });
    const { evidence: _none, ...bare } = SERVED;
    expect(act(one, 'complete', { result: RESULT, attempt: bare })).toBe('task_proof_missing');
  });

  test('what is served in law is not called failed', () => {
    const one = issued();
    const failed = { kind: 'service', outcome: 'failed' } as const;
    expect(act(one, 'complete', { result: failed, attempt: SERVED })).toBe('task_served_in_law');
  });

  test('an address without warning or words is not confirmed', () => {
    const one = at.inTrial();
    one.must('issue_task', { kind: 'address_confirmation', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const result = { kind: 'address_confirmation', outcome: 'confirmed', warned: false } as const;
    const data = { result, attempt: { result: 'done', evidence: PHOTO } } as const;
    expect(act(one, 'complete', data)).toBe('task_address_incomplete');
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
    // An agent without authority on record confirms none either (CPL 62).
    const agent = { result, attempt: { ...attempt, met: 'agent' } } as const;
    expect(act(one, 'complete', agent)).toBe('agent_unrecorded');
    expect(act(represented(one, 'B'), 'complete', agent)).toBe('applied');
  });
});
