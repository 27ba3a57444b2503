/** What keeps a suit from one judge and from small-claims procedure, and a party's objection to either (CPL 40-43, 166, 169). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { codesOf } from '../../../domain/words.ts';
import { PANEL_GROUND, SMALL_CLAIM_BAR } from '../../../domain/chapters/filing/words.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atReview, heard, inTrial, NUMBER, pays, SMALL } from './support/journeys.ts';

const register = { courtCaseNumber: NUMBER, next: 'trial' } as const;
const judgment = { announced: 'fixed_date', items: [pays()], told: true } as const;

describe('a single judge', () => {
  test.each(codesOf(PANEL_GROUND))('does not try what is said of the suit: %s (CPL 42)', (ground) => {
    const panelGrounds = [ground];
    for (const procedure of ['summary', 'small_claims'] as const)
      expect(atReview().refused('register_case', { ...register, ...SMALL, procedure, panelGrounds })).toBe(
        'panel_needed',
      );
    const alone = { ...register, procedure: 'ordinary', panelGrounds, oneJudge: true } as const;
    expect(atReview().refused('register_case', alone)).toBe('panel_needed');
    const one = atReview().must('register_case', { ...register, procedure: 'ordinary', panelGrounds });
    expect(one.refused('convert_procedure', { to: 'summary' })).toBe('panel_needed');
  });

  test('found out at trial it goes to the ordinary procedure, and not back', () => {
    const one = inTrial('summary');
    const panelGrounds = ['wide_concern'] as const;
    expect(one.refused('convert_procedure', { to: 'ordinary', oneJudge: true, panelGrounds })).toBe(
      'panel_needed',
    );
    one.must('convert_procedure', { to: 'ordinary', panelGrounds });
    expect([one.state.filing.procedure, one.state.filing.panelGrounds]).toEqual([
      'ordinary',
      ['wide_concern'],
    ]);
    expect(one.refused('convert_procedure', { to: 'summary' })).toBe('panel_needed');
  });

  test('tries it in ordinary procedure where the facts are clear, and gives it to a panel without another limit', () => {
    const one = atReview().must('register_case', { ...register, procedure: 'ordinary', oneJudge: true });
    const limit = one.due('T7').dueDate;
    expect(one.refused('convert_procedure', { to: 'ordinary', oneJudge: true })).toBe(
      'conversion_not_allowed',
    );
    one.must('convert_procedure', { to: 'ordinary', panelGrounds: ['novel_or_difficult'] });
    expect([one.state.filing.oneJudge, one.due('T7').dueDate]).toEqual([undefined, limit]);
    expect(one.refused('convert_procedure', { to: 'ordinary' })).toBe('conversion_not_allowed');
  });
});

describe('small-claims procedure', () => {
  test.each(codesOf(SMALL_CLAIM_BAR))('is not for what is said of the suit: %s (CPL 166)', (bar) => {
    const said = { ...register, ...SMALL, procedure: 'small_claims', smallClaimBars: [bar] } as const;
    expect(atReview().refused('register_case', said)).toBe('small_claims_not_allowed');
    const one = atReview().must('register_case', { ...said, procedure: 'summary' });
    expect(one.refused('convert_procedure', { to: 'small_claims', ...SMALL })).toBe(
      'small_claims_not_allowed',
    );
  });

  test('a counterclaim brought at trial is said with the conversion, and bars the way back', () => {
    const one = inTrial('small_claims');
    one.must('convert_procedure', { to: 'summary', smallClaimBars: ['counterclaim'] });
    expect(one.refused('convert_procedure', { to: 'small_claims', ...SMALL })).toBe(
      'small_claims_not_allowed',
    );
  });
});

describe('a party objects', () => {
  const objects = { kind: 'procedure_objection' } as const;
  const ruled = (one: CaseUnderTest, outcome: 'granted' | 'rejected'): CaseUnderTest =>
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome });

  test('the court owes a ruling, and judges nothing before it', () => {
    const one = heard(inTrial('summary').must('open_process', objects, { party: 'B' }));
    expect(obligations(one.state).map(({ what }) => what)).toContain('process_procedure_objection');
    expect(one.refused('render_judgment', judgment)).toBe('procedure_objection_pending');
    ruled(one, 'rejected').must('render_judgment', judgment);
  });

  test('upheld, the procedure is converted first', () => {
    const one = ruled(heard(inTrial('summary').must('open_process', objects, { party: 'B' })), 'granted');
    expect(one.refused('render_judgment', judgment)).toBe('procedure_objection_upheld');
    one.must('convert_procedure', { to: 'ordinary' }).must('render_judgment', judgment);
  });

  test('only a party does, where one judge tries it, to small claims before the hearing', () => {
    expect(inTrial('summary').refused('open_process', objects)).toBe('on_behalf_required');
    expect(inTrial('ordinary').refused('open_process', objects, { party: 'B' })).toBe('nothing_to_object_to');
    const late = heard(inTrial('small_claims'));
    expect(late.refused('open_process', objects, { party: 'B' })).toBe('procedure_objection_late');
    heard(inTrial('summary')).must('open_process', objects, { party: 'B' });
  });
});
