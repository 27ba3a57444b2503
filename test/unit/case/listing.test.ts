/** The list of dishonest debtors (失信被执行人名单): ground, term, removal, archive, and what is asked against an entry (SXP 1-12). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inExecution } from './support/journeys.ts';

const duties = (one: CaseUnderTest) => obligations(one.state).map((owed) => owed.what);
const seqOf = (one: CaseUnderTest, type: 'measure_taken' | 'listing_decided') => one.lastOf(type).seq;
const limited = (one: CaseUnderTest) => one.must('take_measure', { kind: 'limit_spending', partyId: 'B' });
const noticed = () => inExecution().must('issue_execution_notice', {});

describe('the list of dishonest debtors (docs/law.md §7.1)', () => {
  const list = (one: CaseUnderTest, ground: 'able_but_refuses' | 'obstructs' | 'evades') =>
    one.must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground });

  test('not without the notice, a ground, or what the record must show', () => {
    const wanted = { partyId: 'B', listed: true, signedByPresident: true } as const;
    expect(inExecution().refused('decide_listing', { ...wanted, ground: 'evades' })).toBe(
      'notice_not_issued',
    );
    const one = noticed();
    expect(one.refused('decide_listing', wanted)).toBe('listing_ground_missing');
    expect(one.refused('decide_listing', { ...wanted, ground: 'breaks_report' })).toBe(
      'listing_ground_unproved',
    );
    expect(one.refused('decide_listing', { ...wanted, ground: 'breaks_limits' })).toBe(
      'listing_ground_unproved',
    );
    limited(one).must('decide_listing', { ...wanted, ground: 'breaks_limits' });
    expect(one.refused('decide_listing', { ...wanted, ground: 'evades' })).toBe('listing_exists');
  });

  test('items 2 to 6 have a term of two years, item 1 has none (SXP 2)', () => {
    expect(list(noticed(), 'obstructs').due('SX.term')).toEqual({ dueDate: '2028-02-26', status: 'armed' });
    const one = list(noticed(), 'able_but_refuses');
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'SX.term')).toBe(false);
  });

  test('who is listed must be limited in spending (LIM 1)', () => {
    const one = list(noticed(), 'evades');
    expect(duties(one)).toContain('limit_spending');
    expect(duties(limited(one))).not.toContain('limit_spending');
  });

  test('the creditor’s request is answered by the decision (SXP 5)', () => {
    const one = noticed().must('open_process', { kind: 'dishonesty_listing' }, { party: 'A' });
    expect(one.due('SX.decide')).toEqual({ dueDate: '2026-03-13', status: 'armed' });
    list(one, 'evades');
    expect([one.due('SX.decide').status, one.lastOf('process_closed').data.outcome]).toEqual([
      'met',
      'granted',
    ]);
  });

  test('performed: an entry without a term goes in three working days, and the file stays open until then', () => {
    const one = limited(list(noticed(), 'able_but_refuses'));
    one.on('2026-03-05').must('close_execution', { mode: 'fully_executed' });
    // From Thursday 5 March: Friday 6, Monday 9, Tuesday 10.
    expect(one.due('SX.remove', 'B')).toEqual({ dueDate: '2026-03-10', status: 'armed' });
    expect(duties(one)).toEqual(expect.arrayContaining(['remove_listing', 'lift_measure']));
    expect(one.refused('archive_case', { visited: true })).toBe('measures_in_force');
    one.must('remove_listing', { eventSeq: seqOf(one, 'listing_decided'), ground: 'performed' });
    expect(one.refused('archive_case', { visited: true })).toBe('measures_in_force');
    one.must('end_measure', { eventSeq: seqOf(one, 'measure_taken'), ground: 'performed' });
    one.must('archive_case', { visited: true });
  });

  test('with a term it goes three working days after the term, which the end of the execution does not cut', () => {
    const one = list(noticed(), 'obstructs').must('close_execution', { mode: 'fully_executed' });
    expect(one.due('SX.term').status).toBe('armed');
    const eventSeq = seqOf(one, 'listing_decided');
    expect(one.refused('remove_listing', { eventSeq, ground: 'term_over' })).toBe('listing_term_runs');
    one.expire('SX.term');
    expect(one.due('SX.remove', 'B').status).toBe('armed');
    one.must('remove_listing', { eventSeq, ground: 'term_over' });
  });

  test('a term that runs for years keeps no file open: the record says until when the entry stands', () => {
    const one = limited(list(noticed(), 'obstructs')).must('close_execution', { mode: 'fully_executed' });
    expect(duties(one)).not.toContain('remove_listing');
    expect(one.refused('archive_case', { visited: true })).toBe('measures_in_force');
    one.must('end_measure', { eventSeq: seqOf(one, 'measure_taken'), ground: 'performed' });
    one.must('archive_case', { visited: true });
    // Listed on 26 February 2026 for two years; a rest day would not move its end.
    expect(one.lastOf('listing_left_to_term').data).toEqual({
      listingSeq: seqOf(one, 'listing_decided'),
      partyId: 'B',
      until: '2028-02-26',
    });
    expect(one.due('SX.term').status).toBe('superseded');
  });

  test('an entry found wrong is taken off before the file is closed, whatever its term (SXP 12)', () => {
    const one = list(noticed(), 'obstructs').must(
      'open_process',
      { kind: 'listing_correction' },
      { party: 'B' },
    );
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'granted' });
    one.must('close_execution', { mode: 'fully_executed' });
    expect(one.due('SX.correct', 'B').status).toBe('armed');
    expect(one.refused('archive_case', { visited: true })).toBe('measures_in_force');
    one.must('remove_listing', { eventSeq: seqOf(one, 'listing_decided'), ground: 'wrong_entry' });
    one.must('archive_case', { visited: true });
  });

  test('once the term is over the entry goes before the file is closed', () => {
    const one = list(noticed(), 'obstructs').must('close_execution', { mode: 'fully_executed' });
    one.expire('SX.term');
    expect(one.refused('archive_case', { visited: true })).toBe('measures_in_force');
  });

  test.each([
    ['2026-03-31', 'credit_repair_not_yet'],
    ['2026-04-01', 'applied'],
  ])('credit repair on %s is %s', (day, code) => {
    const one = list(noticed(), 'obstructs').on(day);
    const eventSeq = seqOf(one, 'listing_decided');
    expect(one.refused('remove_listing', { eventSeq, ground: 'credit_repair' })).toBe(code);
  });

  test('a request for correction: fifteen days; justified, three working days; else ten days to go on (SXP 12)', () => {
    const asked = () =>
      list(noticed(), 'evades').must('open_process', { kind: 'listing_correction' }, { party: 'B' });
    const granted = asked();
    expect(granted.due('SX.review')).toEqual({ dueDate: '2026-03-13', status: 'armed' });
    granted
      .on('2026-03-05')
      .must('close_process', { eventSeq: granted.lastOf('process_opened').seq, outcome: 'granted' });
    expect(granted.due('SX.correct', 'B')).toEqual({ dueDate: '2026-03-10', status: 'armed' });
    granted.must('remove_listing', { eventSeq: seqOf(granted, 'listing_decided'), ground: 'wrong_entry' });
    expect(granted.due('SX.correct', 'B').status).toBe('met');
    const rejected = asked().on('2026-03-05');
    const eventSeq = rejected.lastOf('process_opened').seq;
    rejected.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: '2026-03-05' });
    // Ten days from 5 March end on Sunday 15: Monday 16.
    expect(rejected.due('SX.reconsider', 'B')).toEqual({ dueDate: '2026-03-16', status: 'armed' });
    rejected.must('open_process', { kind: 'listing_reconsideration' }, { party: 'B' });
    expect([rejected.due('SX.reconsider', 'B').status, rejected.due('SX.reconsideration').dueDate]).toEqual([
      'met',
      '2026-03-20',
    ]);
  });
});
