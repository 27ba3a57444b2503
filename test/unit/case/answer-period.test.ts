/** The period to answer in summary procedure and small claims: the court sets it with the respondent's consent (CPLI 266, 275). */
import { describe, expect, test } from 'vitest';
import { ANSWER_RULES } from '../../../domain/chapters/trial/answer-period.ts';
import type { Procedure } from '../../../domain/kernel/codes.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { inTrial, serve } from './support/journeys.ts';

/** B has the complaint on Monday 5 January 2026: fifteen days end on Tuesday 20. */
const served = (procedure: Procedure): CaseUnderTest =>
  serve(inTrial(procedure, { on: '2026-01-05' }), 'complaint', 'B');
const set = (one: CaseUnderTest, days: number, more: { agreed?: boolean; partyId?: string } = {}) =>
  one.refused('set_answer_period', { partyId: 'B', days, agreed: true, ...more });
const RULE = { summary: 'T2.summary', small_claims: 'T2.small_claims' } as const;

describe('the court sets it', () => {
  test.each([
    // Ten days end on Thursday 15; twelve on Saturday 17, so on Monday 19; seven on Monday 12.
    ['summary', 10, '2026-01-15'],
    ['summary', 12, '2026-01-19'],
    ['small_claims', 7, '2026-01-12'],
    ['small_claims', 15, '2026-01-20'],
  ] as const)('%s, %i days: from the receipt of the complaint to %s', (procedure, days, dueDate) => {
    const one = served(procedure);
    one.must('set_answer_period', { partyId: 'B', days, agreed: true });
    expect(one.due(RULE[procedure], 'B')).toEqual({ dueDate, status: 'armed' });
    expect(one.due('T2', 'B').status).toBe('superseded');
    expect(set(one, days)).toBe('answer_period_exists');
  });

  test.each([
    ['ordinary', 10, {}, 'answer_period_fixed'],
    ['summary', 10, { agreed: false }, 'answer_period_not_agreed'],
    ['summary', 16, {}, 'length_not_allowed'],
    ['small_claims', 16, {}, 'length_not_allowed'],
    ['summary', 10, { partyId: 'A' }, 'not_respondent'],
  ] as const)('%s, %i days, %j: %s', (procedure, days, more, code) => {
    expect(set(served(procedure), days, more)).toBe(code);
  });

  test('only of who has the complaint, and not when it is over already', () => {
    expect(set(inTrial('summary'), 10)).toBe('complaint_not_served');
    expect(set(served('summary').on('2026-01-15'), 10)).toBe('answer_period_over');
    expect(set(served('summary').passTo('2026-01-21'), 15)).toBe('answer_period_over');
  });
});

describe('what hangs on it', () => {
  test('a hearing may be fixed for the day after it, which fifteen days did not allow', () => {
    const one = served('summary');
    const hearing = { date: '2026-01-13', mode: 'court' } as const;
    expect(one.refused('schedule_hearing', hearing)).toBe('answer_period_runs');
    one.must('set_answer_period', { partyId: 'B', days: 7, agreed: true });
    expect(one.refused('schedule_hearing', { ...hearing, date: '2026-01-12' })).toBe('answer_period_runs');
    one.must('schedule_hearing', hearing);
  });

  test('answered it is met, given up it is superseded, passed it is told to the judge', () => {
    const agreed = () => served('summary').must('set_answer_period', { partyId: 'B', days: 7, agreed: true });
    expect(agreed().must('file_answer', {}, { party: 'B' }).due('T2.summary', 'B').status).toBe('met');
    expect(agreed().must('waive_answer_period', {}, { party: 'B' }).due('T2.summary', 'B').status).toBe(
      'superseded',
    );
    const passed = agreed().passTo('2026-01-13');
    expect(passed.lastOf('escalated').data).toMatchObject({ rule: 'T2.summary', to: ['judge'] });
  });

  test('a true day of receipt that is later moves it', () => {
    const one = served('small_claims').on('2026-01-06');
    one.must('set_answer_period', { partyId: 'B', days: 7, agreed: true });
    const eventSeq = one.state.services[0]?.seq ?? 0;
    one.must('correct', { eventSeq, date: '2026-01-06', reason: text('wrong') });
    expect(one.due('T2.small_claims', 'B')).toEqual({ dueDate: '2026-01-13', status: 'armed' });
  });
});

describe('converted to the ordinary procedure, a period that runs is of fifteen days (CPL 128)', () => {
  const converted = (one: CaseUnderTest) => one.must('convert_procedure', { to: 'ordinary' });
  const agreed = (procedure: keyof typeof RULE) =>
    served(procedure).must('set_answer_period', { partyId: 'B', days: 7, agreed: true });
  const running = (one: CaseUnderTest, partyId = 'B') =>
    one.state.deadlines
      .filter(({ rule, status }) => ANSWER_RULES.includes(rule) && status === 'armed')
      .filter((deadline) => deadline.partyId === partyId)
      .map(({ rule, dueDate }) => [rule, dueDate]);

  // Received on Monday 5 January: seven days end on Monday 12, fifteen on Tuesday 20.
  test.each(['summary', 'small_claims'] as const)('%s: from the receipt of the complaint', (procedure) => {
    const one = converted(agreed(procedure).on('2026-01-09'));
    expect(one.due(RULE[procedure], 'B').status).toBe('superseded');
    expect(running(one)).toEqual([['T2', '2026-01-20']]);
    const hearing = { date: '2026-01-20', mode: 'court' } as const;
    expect(one.refused('schedule_hearing', hearing)).toBe('answer_period_runs');
    one.must('file_answer', {}, { party: 'B' });
    expect(one.due('T2', 'B').status).toBe('met');
  });

  test('of each respondent, from their own receipt', () => {
    const one = inTrial('summary', { on: '2026-01-05' });
    one.must('add_party', { role: 'respondent', kind: 'person', details: text('second') });
    const second = one.state.parties.at(-1)?.partyId ?? '';
    serve(one, 'complaint', 'B');
    serve(one.on('2026-01-07'), 'complaint', second);
    for (const partyId of ['B', second]) one.must('set_answer_period', { partyId, days: 7, agreed: true });
    converted(one);
    // Received on Wednesday 7: fifteen days end on Thursday 22.
    expect([running(one), running(one, second)]).toEqual([[['T2', '2026-01-20']], [['T2', '2026-01-22']]]);
  });

  test('one that was restored beyond the fifteen days stays as it is (CPL 86)', () => {
    const one = agreed('summary').on('2026-01-09');
    const deadlineId = one.deadlineId('T2.summary', 'B');
    const restored = { deadlineId, ground: 'restored', length: 20, obstacleGoneOn: one.today };
    one.must('extend_deadline', restored, { by: 'judge' });
    // Twenty days more end on Sunday 1 February, so on Monday 2.
    expect(running(converted(one))).toEqual([['T2.summary', '2026-02-02']]);
  });

  test('to small claims or back to summary it stays, and so does one that was answered', () => {
    const one = agreed('small_claims').must('convert_procedure', { to: 'summary' });
    expect(running(one)).toEqual([['T2.small_claims', '2026-01-12']]);
    const answered = converted(agreed('summary').must('file_answer', {}, { party: 'B' }));
    expect([running(answered), answered.due('T2.summary', 'B').status]).toEqual([[], 'met']);
  });
});
