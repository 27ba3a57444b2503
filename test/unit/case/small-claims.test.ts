/** What is tried in small-claims procedure and what is not (CPL 166, 169). */
import { describe, expect, test } from 'vitest';
import { heard, atReview, inPreparation, inTrial, NUMBER, pays, SMALL } from './support/journeys.ts';

const unasked = { courtCaseNumber: NUMBER, procedure: 'small_claims', next: 'trial' } as const;
const register = { ...unasked, ...SMALL };
const judgment = { announced: 'same_day', items: [pays()] } as const;

describe('small claims (CPL 166)', () => {
  test.each([
    ['divorce', 'small_claims_not_allowed'],
    ['parentage', 'small_claims_not_allowed'],
    ['title_to_property', 'small_claims_not_allowed'],
    ['reputation', 'small_claims_not_allowed'],
    ['private_lending', 'applied'],
    ['sale', 'applied'],
  ])('%s: registering is %s', (matter, code) => {
    expect(atReview({ matter }).refused('register_case', register)).toBe(code);
  });

  test('nor is a suit on status or title converted to it', () => {
    const one = inTrial('summary', { matter: 'divorce' });
    expect(one.refused('convert_procedure', { to: 'small_claims' })).toBe('small_claims_not_allowed');
  });

  test('what needs an appraisal is not registered so, and is converted before it is judged (CPL 169)', () => {
    const one = inPreparation().must('open_process', { kind: 'appraisal' });
    one.must('submit_complaint', { materials: ['complaint'] });
    expect(one.refused('register_case', register)).toBe('small_claims_not_allowed');
    const tried = heard(inTrial('small_claims'));
    tried.must('open_process', { kind: 'appraisal' });
    expect(tried.refused('render_judgment', judgment)).toBe('small_claims_not_allowed');
    tried.must('convert_procedure', { to: 'summary' }).must('render_judgment', judgment);
  });

  // Heilongjiang has no figure in the table: 96,000 yuan are stated, half of which are 48,000 and twice 192,000.
  test.each([
    [{}, 'small_claims_amount_missing'],
    [{ claimAmount: '5000.00' }, 'small_claims_wage_unknown'],
    [{ claimAmount: '5000.00', averageWage: '96000.00' }, 'small_claims_wage_unknown'],
    [{ ...SMALL, claimAmount: '48000.00' }, 'applied'],
    [{ ...SMALL, claimAmount: '48000.01' }, 'small_claims_over_ceiling'],
    [{ ...SMALL, claimAmount: '48000.01', bothAgree: true }, 'applied'],
    [{ ...SMALL, claimAmount: '192000.00', bothAgree: true }, 'applied'],
    [{ ...SMALL, claimAmount: '192000.01', bothAgree: true }, 'small_claims_over_ceiling'],
  ])('a claim said as %j is %s (CPL 165)', (claim, code) => {
    expect(atReview().refused('register_case', { ...unasked, ...claim })).toBe(code);
    const converted = inTrial('summary');
    expect(converted.refused('convert_procedure', { to: 'small_claims', ...claim })).toBe(code);
  });

  test.each([
    ['48000.00', 'applied'],
    ['48000.01', 'small_claims_over_ceiling'],
    ['500000.00', 'small_claims_over_ceiling'],
  ])('a judgment of %s yuan is %s', (amount, code) => {
    const one = heard(inTrial('small_claims'));
    const items = [{ ...pays(), amount }];
    expect(one.refused('render_judgment', { announced: 'same_day', items })).toBe(code);
  });

  test('several items are added up', () => {
    const one = heard(inTrial('small_claims'));
    const items = [
      { ...pays(), amount: '30000.00' },
      { ...pays(), amount: '18000.01' },
    ];
    expect(one.refused('render_judgment', { announced: 'same_day', items })).toBe(
      'small_claims_over_ceiling',
    );
  });

  test('an appraisal that was given up bars nothing', () => {
    const one = heard(inTrial('small_claims'));
    one.must('open_process', { kind: 'appraisal' });
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'withdrawn' });
    one.must('render_judgment', judgment);
  });
});
