/** What is tried in small-claims procedure and what is not (CPL 166, 169). */
import { describe, expect, test } from 'vitest';
import { heard, atReview, inPreparation, inTrial, NUMBER, pays } from './support/journeys.ts';

const register = { courtCaseNumber: NUMBER, procedure: 'small_claims', next: 'trial' } as const;
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

  test('an appraisal that was given up bars nothing', () => {
    const one = heard(inTrial('small_claims'));
    one.must('open_process', { kind: 'appraisal' });
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'withdrawn' });
    one.must('render_judgment', judgment);
  });
});
