/** A corrected date: what had been done in time by the wrong one is assessed again: late is shown as late (CPL 85). */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import {
  atReview,
  inPreparation,
  inTrial,
  judged,
  lapsed,
  NUMBER,
  serve,
  serveAll,
} from './support/journeys.ts';

const corrected = (one: CaseUnderTest, eventSeq: number, date: string): CaseUnderTest =>
  one.must('correct', { eventSeq, date, reason: text('wrong') });

const eventsOf = (one: CaseUnderTest, deadlineId: string): string[] =>
  one.events.flatMap((event) =>
    event.inputNo === one.state.inputNo && 'deadlineId' in event.data && event.data.deadlineId === deadlineId
      ? [event.type]
      : [],
  );

/** Served on 12 January: fifteen days end on the 27th. Answered on the 26th, the fourteenth. */
const answered = (on = '2026-01-26'): CaseUnderTest =>
  serve(inTrial().on('2026-01-12'), 'complaint', 'B').on(on).must('file_answer', {}, { party: 'B' });
const service = (one: CaseUnderTest): number => one.state.services[0]?.seq ?? 0;

describe('an answer on the fourteenth day (CPL 128)', () => {
  test.each([
    ['2026-01-07', '2026-01-22', 'breached'],
    ['2026-01-10', '2026-01-26', 'met'],
    ['2026-01-11', '2026-01-26', 'met'],
    ['2026-01-20', '2026-02-04', 'met'],
  ])('service corrected to %s, last day %s: %s', (date, dueDate, status) => {
    const one = corrected(answered().on('2026-01-28'), service(answered()), date);
    expect(one.due('T2', 'B')).toEqual({ dueDate, status });
    expect(one.state.deadlines.find((deadline) => deadline.rule === 'T2')?.metOn).toBe('2026-01-26');
  });

  test('the record shows the move, that it was late, and that it was done; nobody is left waiting', () => {
    const one = corrected(answered().on('2026-01-28'), service(answered()), '2026-01-07');
    expect(eventsOf(one, one.deadlineId('T2'))).toEqual([
      'deadline_moved',
      'deadline_breached',
      'deadline_met',
    ]);
    expect(one.state.escalations).toEqual([]);
    expect(one.refused('file_answer', {}, { party: 'B' })).toBe('already_answered');
  });

  test('a second correction gives back what the first took', () => {
    const one = corrected(answered().on('2026-01-28'), service(answered()), '2026-01-07');
    expect(corrected(one, service(one), '2026-01-12').due('T2')).toEqual({
      dueDate: '2026-01-27',
      status: 'met',
    });
  });
});

test('an answer that was late by the wrong date is in time by the right one', () => {
  const late = serve(inTrial().on('2026-01-12'), 'complaint', 'B').passTo('2026-01-29');
  late.must('file_answer', {}, { party: 'B' });
  expect(late.due('T2').status).toBe('breached');
  expect(corrected(late, service(late), '2026-01-15').due('T2')).toEqual({
    dueDate: '2026-01-30',
    status: 'met',
  });
});

test('what ran out and was not done runs again from the right date', () => {
  const one = serve(inTrial().on('2026-01-12'), 'complaint', 'B').passTo('2026-01-29');
  expect(corrected(one, service(one), '2026-01-20').due('T2')).toEqual({
    dueDate: '2026-02-04',
    status: 'armed',
  });
});

describe('other periods that were met', () => {
  test('an appeal: its lateness shows, and the higher court has it before it (CPL 171)', () => {
    const one = serveAll(judged('ordinary', { on: '2026-02-24' }).on('2026-03-02'), 'judgment');
    one.on('2026-03-17').must('lodge_appeal', {}, { party: 'B' });
    const seq = one.state.services.findLast(({ partyId }) => partyId === 'B')?.seq ?? 0;
    corrected(one, seq, '2026-02-27');
    expect([one.stage, one.due('T14.judgment', 'B').status]).toEqual(['appeal', 'breached']);
  });

  test('the filing review: registered on the seventh day of the wrong date (CPL 126)', () => {
    const one = atReview().on('2026-01-12');
    one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial' });
    expect(one.due('FL2')).toEqual({ dueDate: '2026-01-12', status: 'met' });
    const late = inPreparation()
      .on('2026-01-08')
      .must('submit_complaint', { materials: ['complaint'] });
    late
      .on('2026-01-15')
      .must('register_case', { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial' });
    corrected(late, late.lastOf('complaint_submitted').seq, '2026-01-05');
    expect(late.due('FL2')).toEqual({ dueDate: '2026-01-12', status: 'breached' });
  });

  test.each([
    ['2026-02-27', 'breached'],
    ['2026-03-03', 'met'],
  ])('the execution notice of 12 March, applied for on %s: %s (CPL 251)', (date, status) => {
    const one = lapsed().on('2026-03-02').must('apply_execution', {}, { party: 'A' });
    one.must('accept_execution', { courtCaseNumber: '(2026)黑0803执12号' });
    one.on('2026-03-13').must('issue_execution_notice', { date: '2026-03-12' });
    corrected(one, one.lastOf('execution_applied').seq, date);
    expect(one.due('E4').status).toBe(status);
  });

  test('the application for execution, met two years after a demand that was earlier (CPL 250)', () => {
    const one = lapsed().on('2026-03-02').must('record_demand', {}, { party: 'A' });
    one.on('2028-02-28').must('apply_execution', {}, { party: 'A' });
    corrected(one, one.lastOf('demand_recorded').seq, '2026-02-26');
    expect(one.due('E1')).toEqual({ dueDate: '2028-02-28', status: 'met' });
  });
});
