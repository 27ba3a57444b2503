/** A letter counts for its sender on the day it was posted, for the court on the day it came in (CPL 85, 126, 174). */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { agreed, atReview, inPreparation, judged, lapsed, serve, serveAll } from './support/journeys.ts';

/** Posted by B or A on one day, opened here on another. */
const posted = (party: string, happenedOn: string) => ({ party, happenedOn, channel: 'written' as const });

type Sent = (one: CaseUnderTest) => CaseUnderTest;

describe('posted on 6 January, received on 9 January', () => {
  test.each<[string, () => CaseUnderTest, Sent, [rule: string, dueDate: string]]>([
    [
      'a complaint: seven days (CPL 126)',
      inPreparation,
      (one) => one.must('submit_complaint', { materials: ['complaint'] }, posted('A', '2026-01-06')),
      ['FL2', '2026-01-16'],
    ],
    [
      'what was to be corrected: seven days anew (REG 7)',
      () => atReview().must('request_correction', { items: [{ code: 'identity' }], days: 7 }),
      (one) => one.must('submit_correction', {}, posted('A', '2026-01-06')),
      ['FL2', '2026-01-16'],
    ],
    [
      'an application for confirmation: three days (JC11 4)',
      agreed,
      (one) =>
        one.must(
          'apply_confirmation',
          { applicantIds: ['A', 'B'], organisationProof: true },
          posted('A', '2026-01-06'),
        ),
      ['JC1', '2026-01-12'],
    ],
    [
      'an appeal: five days to forward it (CPL 174)',
      () => serveAll(judged(), 'judgment'),
      (one) => one.must('lodge_appeal', {}, posted('B', '2026-01-06')),
      ['T16.forward', '2026-01-14'],
    ],
  ])('%s', (_what, begin, send, [rule, dueDate]) => {
    expect(send(begin().on('2026-01-09')).due(rule)).toEqual({ dueDate, status: 'armed' });
  });

  test('an answer to the appeal: five days to forward it (CPL 174)', () => {
    const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    serve(one, 'appeal_petition', 'A').on('2026-01-09').must('file_answer', {}, posted('A', '2026-01-06'));
    expect([one.due('T16.answer').status, one.due('T16.forward_answer').dueDate]).toEqual([
      'met',
      '2026-01-14',
    ]);
  });

  test('said or handed in where it is recorded, it was received then', () => {
    const one = inPreparation().on('2026-01-09');
    one.must('submit_complaint', { materials: ['complaint'] }, { party: 'A', happenedOn: '2026-01-06' });
    expect(one.due('FL2').dueDate).toBe('2026-01-13');
  });

  test('correcting the day of posting does not move what counts from receipt', () => {
    const one = inPreparation().on('2026-01-09');
    one.must('submit_complaint', { materials: ['complaint'] }, posted('A', '2026-01-06'));
    const eventSeq = one.lastOf('complaint_submitted').seq;
    one.must('correct', { eventSeq, date: '2026-01-07', reason: text('wrong') });
    expect(one.due('FL2').dueDate).toBe('2026-01-16');
  });
});

test('an application for execution: the creditor’s limit looks at the posting, the court’s clocks at the receipt (CPL 250, 251)', () => {
  const one = lapsed().on('2026-03-05').must('apply_execution', {}, posted('A', '2026-03-02'));
  expect([one.lastOf('execution_applied').data.date, one.due('E1').status]).toEqual(['2026-03-02', 'met']);
  one.must('accept_execution', { courtCaseNumber: '(2026)黑0803执12号' });
  expect(['E2', 'E4', 'E9'].map((rule) => one.due(rule).dueDate)).toEqual([
    '2026-03-12',
    '2026-03-16',
    '2026-09-07',
  ]);
});
