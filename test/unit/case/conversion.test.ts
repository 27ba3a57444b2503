/** What the record keeps of a conversion of the procedure (转换程序): only what was said, and the ceiling that it was held against. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { atReview, inTrial, SMALL } from './support/journeys.ts';

type Conversion = DecisionData['convert_procedure'];

const kept = (one: CaseUnderTest, data: Conversion) =>
  one.must('convert_procedure', data).lastOf('procedure_converted').data;

describe('what is said of a conversion', () => {
  test.each<[string, Omit<Conversion, 'to'>]>([
    ['nothing', {}],
    ['a reason', { reason: text('complex') }],
    ['what is claimed', { claimAmount: '5000.00' }],
    ['why one judge', { singleJudgeReason: text('one-owner') }],
    ['all of it', { reason: text('r'), claimAmount: '5000.00', singleJudgeReason: text('s') }],
  ])('%s is what the record has', (_what, said) => {
    const one = inTrial('summary');
    expect(kept(one, { to: 'ordinary', ...said })).toStrictEqual({
      from: 'summary',
      to: 'ordinary',
      ...said,
    });
  });

  test('a stated wage is kept by its source only, with the ceiling: half of 96,000 yuan (CPL 165)', () => {
    expect(kept(inTrial('summary'), { to: 'small_claims', ...SMALL })).toStrictEqual({
      from: 'summary',
      to: 'small_claims',
      claimAmount: '5000.00',
      ceiling: '48000.00',
      wageSource: SMALL.wageSource,
    });
  });

  // Jiangsu's figure of 2026 is in the table: 129,220 yuan, half of which are 64,610.
  test('where the table has the wage, the number of the suit says whose it is', () => {
    const one = atReview().must('register_case', {
      courtCaseNumber: '(2026)苏0102民初12号',
      procedure: 'summary',
      next: 'trial',
    });
    expect(kept(one, { to: 'small_claims', claimAmount: '64610.00' })).toStrictEqual({
      from: 'summary',
      to: 'small_claims',
      claimAmount: '64610.00',
      ceiling: '64610.00',
    });
  });
});

describe('a limit that stands still when the procedure is converted', () => {
  test('goes on standing still, since the same day and on the same ground', () => {
    const one = inTrial('summary', { on: '2026-01-05' }).on('2026-02-02');
    one.must('stop_clock', { deadlineId: one.deadlineId('T8'), ground: 'appraisal', documentId: 'd1' });
    one.on('2026-02-10').must('convert_procedure', { to: 'ordinary' });
    const limit = one.state.deadlines.findLast(({ rule }) => rule === 'T7');
    expect(limit?.stopped).toEqual({ from: '2026-02-02', ground: 'appraisal' });
    one.on('2026-02-11').must('restart_clock', { deadlineId: one.deadlineId('T7') });
    // Six months from 5 January, and the ten days from 2 to 11 February (CPL 152; CPLI 243).
    expect(one.due('T7')).toEqual({ dueDate: '2026-07-15', status: 'armed' });
  });

  test('goes on when the appraisal that stopped the limit before it is done', () => {
    const one = inTrial('summary', { on: '2026-01-05' }).on('2026-02-02');
    one.must('open_process', { kind: 'appraisal', stopDeadlineIds: [one.deadlineId('T8')] });
    const eventSeq = one.lastOf('process_opened').seq;
    one.on('2026-02-10').must('convert_procedure', { to: 'ordinary' });
    expect(one.due('T7').status).toBe('excluded');
    one.on('2026-02-11').must('close_process', { eventSeq, outcome: 'completed' });
    expect(one.due('T7')).toEqual({ dueDate: '2026-07-15', status: 'armed' });
  });
});
