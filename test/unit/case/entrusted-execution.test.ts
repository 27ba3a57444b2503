/** Execution entrusted to another court (委托执行): begun in fifteen days of the letter, reported in thirty (CPL 240). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { atStation, inExecution, inTrial, lapsed } from './support/journeys.ts';

const entrusted = () => inExecution().must('open_process', { kind: 'entrusted_execution' });
const seqOf = (one: ReturnType<typeof entrusted>) => one.lastOf('process_opened').seq;
const received = () => {
  const one = entrusted();
  return one.must('record_entrusted_step', { eventSeq: seqOf(one), step: 'arrived', date: '2026-02-26' });
};

describe('entrusted execution (E11)', () => {
  test('is of an execution that was accepted', () => {
    expect(lapsed().refused('open_process', { kind: 'entrusted_execution' })).toBe('execution_not_accepted');
    const applied = lapsed().must('apply_execution', {}, { party: 'A' });
    expect(applied.refused('open_process', { kind: 'entrusted_execution' })).toBe('execution_not_accepted');
  });

  test('both periods count from the receipt of the letter there', () => {
    const one = entrusted();
    expect(one.state.deadlines.some(({ rule }) => rule.startsWith('E11'))).toBe(false);
    const begun = { eventSeq: seqOf(one), step: 'begun' } as const;
    expect(one.refused('record_entrusted_step', begun)).toBe('letter_not_received');
    one.must('record_entrusted_step', { ...begun, step: 'arrived' });
    // Fifteen days from 26 February end on 13 March, thirty on Saturday 28 March: Monday 30.
    expect([one.due('E11.start'), one.due('E11.report')]).toEqual([
      { dueDate: '2026-03-13', status: 'armed' },
      { dueDate: '2026-03-30', status: 'armed' },
    ]);
    expect(one.refused('record_entrusted_step', { ...begun, step: 'arrived' })).toBe('entrusted_step_exists');
  });

  test('the one that ends first stands at the duty; begun meets it, a report meets both', () => {
    const one = received();
    const due = () => obligations(one.state).find(({ what }) => what === 'process_entrusted_execution');
    expect([due()?.deadlineId, due()?.by]).toEqual([
      one.deadlineId('E11.start'),
      ['close_process', 'record_entrusted_step'],
    ]);
    one.on('2026-03-05').must('record_entrusted_step', { eventSeq: seqOf(one), step: 'begun' });
    expect([one.due('E11.start').status, due()?.deadlineId]).toEqual(['met', one.deadlineId('E11.report')]);
    const reported = received().passTo('2026-03-20');
    reported.must('record_entrusted_step', { eventSeq: seqOf(reported), step: 'reported' });
    expect([reported.due('E11.start').status, reported.due('E11.report').status]).toEqual([
      'breached',
      'met',
    ]);
  });

  test('nothing begins before the letter was received', () => {
    const one = entrusted().on('2026-03-10');
    const eventSeq = seqOf(one);
    one.must('record_entrusted_step', { eventSeq, step: 'arrived', date: '2026-03-05' });
    const begun = { eventSeq, step: 'begun' } as const;
    expect(one.refused('record_entrusted_step', { ...begun, date: '2026-03-04' })).toBe(
      'entrusted_step_before_letter',
    );
    one.must('record_entrusted_step', { ...begun, date: '2026-03-05' });
  });

  test('of service it is ten days, and nothing begins', () => {
    const one = inTrial().must('open_process', { kind: 'entrusted_service' });
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('record_entrusted_step', { eventSeq, step: 'arrived' });
    const { startDate } = one.state.deadlines.findLast(({ rule }) => rule === 'SV.entrusted') ?? {};
    expect([startDate, one.due('SV.entrusted').status]).toEqual([one.today, 'armed']);
    expect(one.refused('record_entrusted_step', { eventSeq, step: 'begun' })).toBe(
      'entrusted_step_of_execution',
    );
    one.must('record_entrusted_step', { eventSeq, step: 'reported' });
    expect(one.due('SV.entrusted').status).toBe('met');
    expect(atStation('B').refused('open_process', { kind: 'entrusted_service' })).toBe('nothing_to_serve');
  });

  test('passed, judge and president are told; the result closes it', () => {
    const one = received();
    one.expire('E11.start');
    expect(one.lastOf('escalated').data.to).toEqual(['execution_judge', 'president']);
    one.must('close_process', { eventSeq: seqOf(one), outcome: 'completed' });
    expect(one.due('E11.report').status).toBe('met');
    expect(one.refused('record_entrusted_step', { eventSeq: seqOf(one), step: 'begun' })).toBe(
      'no_open_process',
    );
  });
});
