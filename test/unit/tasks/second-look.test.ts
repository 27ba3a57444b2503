/** What went wrong once: each a case that a reader of the law would not expect to be otherwise. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import { taskNotices } from '../../../domain/chapters/tasks/notices.ts';
import { taskRows } from '../../../domain/chapters/tasks/rows.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { actor, STATION } from '../case/support/people.ts';
import { taskInput } from '../case/support/plausible-tasks.ts';
import {
  act,
  CLERK,
  COLLEAGUE,
  complete,
  issued,
  NOBODY,
  OFFICER,
  PHOTO,
  RESULT,
  SERVED,
  task,
} from './support/task-play.ts';

const MARCH = { on: '2026-03-02' } as const;
const asked = (
  reason: 'wrong_person' | 'proof_unclear',
  one = issued({}, at.inTrial('ordinary', MARCH)),
): CaseUnderTest => {
  complete(one);
  return one.on('2026-03-10').must('ask_task_again', { taskId: task(one).taskId, reason }, { by: CLERK });
};
const confirm = (one: CaseUnderTest, index = 0): CaseUnderTest =>
  one.must('confirm_task', { taskId: task(one, index).taskId }, { by: CLERK });
const urge = (one: CaseUnderTest, demandOn: string, partyId = 'B'): string => {
  one.must('issue_task', { kind: 'urging', unitId: STATION, partyId }, { by: CLERK });
  const index = one.state.tasks.length - 1;
  const result = { kind: 'urging', outcome: 'refused', demandOn } as const;
  const data = { result, attempt: { result: 'refused', way: 'visit' } } as const;
  const outcome = one.input(taskInput(one, task(one, index), { act: 'complete', data, by: OFFICER }));
  if (outcome.ok) confirm(one, index);
  return outcome.ok ? 'applied' : outcome.refusal.code;
};

describe('an overdue task', () => {
  test('keeps its due day in lists and obligations', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    const due = obligations(one.state).find(({ what }) => what === 'perform_task')?.dueAt;
    while (one.expire() !== 'SLA-TASK.service');
    expect(obligations(one.state).find(({ what }) => what === 'perform_task')?.dueAt).toBe(due);
    expect(taskRows(undefined, one.state)[0]?.dueAtReal).toBe(due);
  });
});

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

test('a task on one ruling does not serve the next', () => {
  const one = at.inTrial('ordinary', MARCH).must('render_ruling', { kind: 'jurisdiction' });
  one.must(
    'issue_task',
    { kind: 'service', unitId: STATION, partyId: 'B', document: 'ruling' },
    { by: CLERK },
  );
  expect(complete(one)).toBe('applied');
  const first = task(one).instrumentId;
  one.must('render_ruling', { kind: 'dismissal_of_suit' });
  confirm(one);
  expect(one.lastOf('service_effected').data.instrumentId).toBe(first);
  expect(
    one.refused(
      'issue_task',
      { kind: 'service', unitId: STATION, partyId: 'B', document: 'ruling' },
      { by: CLERK },
    ),
  ).toBe('applied');
});

describe('what is performed', () => {
  const items = [at.pays(), { kind: 'apologise', obligorId: 'C', obligeeId: 'A' }] as const;
  function inForce(): CaseUnderTest {
    const one = at.inTrial('small_claims', { respondents: 2 }).must('hold_hearing', { mode: 'court' });
    one.must('render_judgment', { announced: 'same_day', items: [...items] });
    return at.serveAll(one, 'judgment');
  }
  const visit = (one: CaseUnderTest, about: { partyId?: string; itemNo?: number }): CaseUnderTest => {
    one.must('issue_task', { kind: 'performance_visit', unitId: STATION, ...about }, { by: CLERK });
    const result = { kind: 'performance_visit', outcome: 'performed' } as const;
    const data = { result, attempt: { result: 'done', way: 'visit' } } as const;
    expect(act(one, 'complete', data)).toBe('applied');
    return one;
  };

  test.each([[{ partyId: 'B' }], [{ itemNo: 1 }]])('of %j does not end the case for the others', (about) => {
    const one = confirm(visit(inForce(), about));
    expect(one.state.concluded).toBeUndefined();
    expect(one.lastOf('performance_recorded').data).toMatchObject({ itemNo: 1, full: false });
  });

  test('of all, as the creditor says, does; on the day of the visit', () => {
    const one = visit(inForce(), { partyId: 'A' });
    const day = one.today;
    one.now += 3 * DAY_MS;
    confirm(one);
    expect(one.state.concluded).toBe('judgment_performed');
    expect(one.lastOf('performance_recorded').data.date).toBe(day);
  });

  test('nobody judges what they reported themselves', () => {
    const one = inForce();
    one.must('issue_task', { kind: 'contact', unitId: CLERK.unitId, partyId: 'B' }, { by: CLERK });
    const result = { kind: 'contact', outcome: 'reached' } as const;
    expect(act(one, 'complete', { result, attempt: { result: 'done' } }, { by: CLERK })).toBe('applied');
    expect(one.refused('confirm_task', { taskId: task(one).taskId }, { by: CLERK })).toBe('task_own_result');
  });
});

describe('urging', () => {
  test('an older demand, told later, does not bring the limit back', () => {
    const one = at.lapsed();
    expect(urge(one, '2026-02-26')).toBe('applied');
    const { dueDate } = one.due('E1');
    one.on('2026-03-20');
    expect(urge(one, '2026-02-25')).toBe('applied');
    expect(one.due('E1').dueDate).toBe(dueDate);
  });

  test('is of those who owe', () => {
    const one = at.lapsed();
    expect(one.refused('issue_task', { kind: 'urging', unitId: STATION, partyId: 'A' }, { by: CLERK })).toBe(
      'task_party_owes_nothing',
    );
  });
});

describe('people', () => {
  test('whoever left does not come back with an expiry that is undone', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    act(one, 'accept', {});
    while (one.expire() !== 'SLA-TASK-REMIND');
    const before = one.now - 1000;
    one.input({ kind: 'release', inputId: 'release:1', personId: OFFICER.personId, receivedAt: one.now });
    one.must('record_note', { text: text('note') }, { at: before });
    expect(task(one).assigneeId).toBeUndefined();
  });

  test('whoever is recused holds no task of the case, and is given none', () => {
    const one = issued();
    act(one, 'accept', {});
    one.must('recuse_person', { personId: OFFICER.personId, ground: 'interest' });
    expect(task(one).assigneeId).toBeUndefined();
    const { taskId } = task(one);
    const to = { taskId, unitId: STATION, personId: OFFICER.personId, reason: 'shift' } as const;
    expect(one.refused('reassign_task', to, { by: CLERK })).toBe('person_recused');
  });

  test('an officer who works elsewhere now can still report what they did', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    act(one, 'accept', {});
    one.now += DAY_MS;
    one.must(
      'reassign_task',
      { taskId: task(one).taskId, unitId: 'station-other', reason: 'closer_unit' },
      { by: CLERK },
    );
    one.now += HOUR_MS;
    expect(act(one, 'attempt', NOBODY, { by: { ...OFFICER, unitId: 'station-third' }, ago: 5 })).toBe(
      'applied',
    );
  });

  test('a visit made before the other took the task is kept, also once it is done', () => {
    const one = issued({}, at.inTrial('ordinary', MARCH));
    one.now += 5 * HOUR_MS;
    act(one, 'accept', {}, { by: COLLEAGUE });
    one.now += HOUR_MS;
    complete(one, { by: COLLEAGUE });
    expect(act(one, 'attempt', NOBODY, { ago: 3 })).toBe('applied');
  });

  test('the same result sent twice under two keys is one', () => {
    const one = issued();
    complete(one);
    expect(complete(one)).toBe('applied');
    expect(one.lastOf('task_act_merged').data.act).toBe('complete');
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
});

describe('the court’s own time', () => {
  test('costs no party its appeal', () => {
    const one = at.judged('ordinary', MARCH);
    at.serve(one, 'judgment', 'A');
    const data = { kind: 'service', unitId: STATION, partyId: 'B', document: 'judgment' } as const;
    one.must('issue_task', data, { by: CLERK });
    complete(one);
    one.on('2026-03-10');
    expect(one.refused('lodge_appeal', {}, { party: 'B' })).toBe('applied');
    confirm(one);
    expect(one.due('T14.judgment', 'B').status).toBe('met');
    expect(one.stage).toBe('appeal');
  });

  test('a case that left the stage is not served in it any more', () => {
    const one = issued({ document: 'summons' }, at.atReview(MARCH));
    complete(one);
    one.must('request_correction', { items: [{ code: 'identity' }], days: 7 });
    one.must('return_complaint', {});
    confirm(one);
    expect(one.events.some(({ type }) => type === 'service_effected')).toBe(false);
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
