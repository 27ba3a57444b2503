/** The public-order case where the civil dispute has gone on without it: to a court, to an end of its own, to an opinion (PSAPL 9; AJ 185, 186). */
import { describe, expect, test } from 'vitest';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atTriage, BY_TWO, consents, NOTHING_SPECIAL, SIGNED } from './support/journeys.ts';

const MEDIABLE = { ...NOTHING_SPECIAL, publicOrder: 'mediable' } as const;
const POLICE_PAPER = { ...SIGNED, ...BY_TWO, mediatingBody: 'police' } as const;
const BOTH = ['A', 'B'];

const accepted = (respondents = 1): CaseUnderTest =>
  consents(
    atTriage({ respondents })
      .must('triage', { findings: MEDIABLE, route: 'police_mediation', track: 'A' })
      .must('accept_public_order', {}),
    'police_mediation',
  );

const settled = {
  settledBy: 'themselves',
  applicantIds: BOTH,
  performed: true,
  documentId: 'application',
} as const;

const running = (one: CaseUnderTest, rule: string): boolean =>
  one.state.deadlines.some((deadline) => deadline.rule === rule && deadline.status === 'armed');

describe('an agreement of the police that is broken', () => {
  test('while a court looks at it, is the police’s again; the case stays before the court', () => {
    const one = accepted().must('reach_agreement', POLICE_PAPER);
    one.must('apply_confirmation', { applicantIds: BOTH, organisationProof: true });
    expect(one.refused('decide_public_order', { outcome: 'punished' })).toBe('public_order_agreed');
    one.on('2026-01-12').must('report_breach', {}, { party: 'A' });
    expect(one.stage).toBe('judicial_confirmation');
    expect(one.due('PA5').dueDate).toBe('2026-02-11');
    one.must('decide_public_order', { outcome: 'punished' });
  });

  test('is told once, and where there is none of the police there is nothing to tell', () => {
    const one = accepted().must('reach_agreement', POLICE_PAPER).must('report_breach', {}, { party: 'A' });
    expect(one.refused('report_breach', {}, { party: 'A' })).toBe('no_police_agreement');
  });

  test('with one of two offenders keeps the other from nothing', () => {
    const one = accepted(2).must('reach_agreement', { ...POLICE_PAPER, partyIds: BOTH });
    expect(one.refused('decide_public_order', { outcome: 'agreed' })).toBe('no_police_agreement');
  });
});

test('who settled by themselves and applied is not sent back to the police when the mediation ends (AJ 186)', () => {
  const one = accepted().must('apply_no_punishment', settled);
  one.must('end_mediation', { reason: 'self_settled', next: 'close' });
  expect(one.state.publicOrder).toMatchObject({ application: { settledBy: 'themselves' } });
  one.must('decide_public_order', { outcome: 'settled' });
});

describe('an opinion that comes late', () => {
  test('stops the second session’s days as well, which go on from it (NORM07 9)', () => {
    const one = accepted().must('hold_session', { outcome: 'second_session', mode: 'in_person', ...BY_TWO });
    expect(running(one, 'PA4')).toBe(true);
    one.on('2026-01-06').must('order_opinion', { kind: 'injury' });
    expect(running(one, 'PA4')).toBe(false);
    one.on('2026-01-26').must('receive_opinion', { kind: 'injury' });
    // Tuesday 27 January to Wednesday 4 February: seven working days.
    expect(one.due('PA4')).toEqual({ dueDate: '2026-02-04', status: 'armed' });
  });

  test('begins no mediation of a dispute that has ended', () => {
    const one = accepted().must('order_opinion', { kind: 'injury' });
    one.must('close_case', { reason: 'self_settled' }).must('receive_opinion', { kind: 'injury' });
    expect(running(one, 'PA3')).toBe(false);
  });
});
