/** What a confirmed result does in the case: performance, urging, appeal, and one service of two. */
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import { taskInput } from '../case/support/plausible-tasks.ts';
import {
  act,
  CLERK,
  complete,
  confirm,
  issued,
  MARCH,
  OFFICER,
  OTHER,
  RESULT,
  SERVE,
  SERVED,
  task,
} from './support/task-play.ts';

const urge = (one: CaseUnderTest, demandOn: string, partyId = 'B'): string => {
  one.must('issue_task', { kind: 'urging', unitId: STATION, partyId }, { by: CLERK });
  const index = one.state.tasks.length - 1;
  const result = { kind: 'urging', outcome: 'refused', demandOn } as const;
  const data = { result, attempt: { result: 'refused', way: 'visit' } } as const;
  const outcome = one.input(taskInput(one, task(one, index), { act: 'complete', data, by: OFFICER }));
  if (outcome.ok) confirm(one, index);
  return outcome.ok ? 'applied' : outcome.refusal.code;
};

describe('what is performed', () => {
  const items = [at.pays(), { kind: 'apologise', obligorId: 'C', obligeeId: 'A' }] as const;
  function inForce(): CaseUnderTest {
    const one = at.heard(at.inTrial('small_claims', { respondents: 2 }));
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
