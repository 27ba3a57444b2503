/** The public-order case beside the civil dispute (治安案件, PSAPL 9, 118; AJ 185, 186; NORM07 9): PA3, PA5, PA6, PA8. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atStation, atTriage, BY_TWO, consents, NOTHING_SPECIAL, SIGNED } from './support/journeys.ts';

const MEDIABLE = { ...NOTHING_SPECIAL, publicOrder: 'mediable' } as const;
const session = { outcome: 'continue', mode: 'in_person', ...BY_TWO } as const;
const POLICE_PAPER = { ...SIGNED, ...BY_TWO, mediatingBody: 'police' } as const;

/** A brawl of neighbours, triaged on Monday 5 January 2026. */
const brawl = (track: 'A' | 'B' = 'A', policy: '2023' | '2025' = '2025'): CaseUnderTest =>
  atTriage({ policy }).must('triage', { findings: MEDIABLE, route: 'police_mediation', track });

const accepted = (track: 'A' | 'B' = 'A'): CaseUnderTest => brawl(track).must('accept_public_order', {});

const agreedBeforePolice = (): CaseUnderTest =>
  consents(accepted(), 'police_mediation').must('reach_agreement', POLICE_PAPER);

const application = (
  settledBy: DecisionData['apply_no_punishment']['settledBy'],
): DecisionData['apply_no_punishment'] => ({
  settledBy,
  applicantIds: ['A', 'B'],
  performed: true,
  documentId: 'application',
});

const duties = (one: CaseUnderTest): string[] => obligations(one.state).map(({ what }) => what);

describe('acceptance (受理) is an act of its own', () => {
  test('until then no period runs, the police owe the acceptance, and they do not mediate', () => {
    const one = consents(brawl(), 'police_mediation');
    expect(one.state.deadlines.filter(({ status }) => status === 'armed')).toEqual([]);
    expect(duties(one)).toContain('accept_public_order');
    expect(one.refused('hold_session', session)).toBe('public_order_not_accepted');
    expect(one.refused('reach_agreement', POLICE_PAPER)).toBe('public_order_not_accepted');
  });

  test('three working days and thirty days count from it, not from triage', () => {
    const one = brawl().on('2026-01-07').must('accept_public_order', {});
    // Thursday 8, Friday 9, Monday 12 January; 7 January and thirty days.
    expect(one.due('PA3').dueDate).toBe('2026-01-12');
    expect(one.due('PA5').dueDate).toBe('2026-02-06');
  });

  test('is refused twice, and without a violation', () => {
    expect(accepted().refused('accept_public_order', {})).toBe('public_order_exists');
    expect(atStation('B').refused('accept_public_order', {})).toBe('no_public_order');
  });

  test('the superior prolongs by thirty days and thirty days more, no further (PSAPL 118)', () => {
    const one = accepted();
    const more = () =>
      one.refused(
        'extend_deadline',
        { deadlineId: one.deadlineId('PA5'), ground: 'superior' },
        { by: 'police_bureau' },
      );
    expect(
      one.refused(
        'extend_deadline',
        { deadlineId: one.deadlineId('PA5'), ground: 'superior' },
        { by: 'police_officer' },
      ),
    ).toBe('approval_required');
    expect(more()).toBe('applied');
    expect(one.due('PA5').dueDate).toBe('2026-03-06');
    one.on('2026-01-06');
    expect(more()).toBe('applied');
    // 5 April is in the holiday of Qingming (4 to 6 April): Tuesday 7 April.
    expect(one.due('PA5').dueDate).toBe('2026-04-07');
    one.on('2026-01-07');
    expect(more()).not.toBe('applied');
  });

  test('before 2026 the superior prolongs once (PSAPL12 99)', () => {
    const one = brawl('A', '2023').must('accept_public_order', {});
    const extension = { deadlineId: one.deadlineId('PA5'), ground: 'superior' } as const;
    one.must('extend_deadline', extension, { by: 'police_bureau' }).on('2026-01-06');
    expect(one.refused('extend_deadline', extension, { by: 'police_bureau' })).not.toBe('applied');
  });
});

describe('while an opinion is awaited no clock runs (NORM07 9; PSAPL 118)', () => {
  const awaiting = () => accepted().on('2026-01-07').must('order_opinion', { kind: 'injury' });

  test('the three working days end, the thirty days stand still, and the police await the opinion', () => {
    const one = awaiting();
    expect(one.due('PA3').status).toBe('superseded');
    expect(one.due('PA5').status).toBe('excluded');
    expect(duties(one)).toContain('receive_opinion');
    expect(one.nextDue()).toBeUndefined();
  });

  test('the three working days count from the opinion, the thirty days go on', () => {
    const one = awaiting().on('2026-01-30').must('receive_opinion', { kind: 'injury' });
    // Friday 30 January: Monday 2, Tuesday 3, Wednesday 4 February.
    expect(one.due('PA3')).toEqual({ dueDate: '2026-02-04', status: 'armed' });
    // 4 February and the twenty-four days from 7 to 30 January: Saturday 28 February, a make-up working day.
    expect(one.due('PA5')).toEqual({ dueDate: '2026-02-28', status: 'armed' });
  });

  test('the last of two opinions counts', () => {
    const one = awaiting().must('order_opinion', { kind: 'valuation' }).on('2026-01-14');
    one.must('receive_opinion', { kind: 'valuation' });
    expect(one.due('PA3').status).toBe('superseded');
    one.on('2026-01-16').must('receive_opinion', { kind: 'injury' });
    expect(one.due('PA3').dueDate).toBe('2026-01-21');
  });

  test('an opinion is ordered once, received once, and not before it was ordered', () => {
    const one = awaiting();
    expect(one.refused('order_opinion', { kind: 'injury' })).toBe('opinion_pending');
    expect(one.refused('receive_opinion', { kind: 'valuation' })).toBe('opinion_not_ordered');
    expect(one.refused('receive_opinion', { kind: 'injury', date: '2026-01-06' })).toBe('dates_out_of_order');
    one.must('receive_opinion', { kind: 'injury' });
    expect(one.refused('receive_opinion', { kind: 'injury' })).toBe('opinion_not_ordered');
  });
});

describe('mediation that fails goes back to the police, the civil part on its own road (PSAPL 9; AJ 185)', () => {
  const due = (one: CaseUnderTest) => [
    one.stage,
    one.due('PA5').dueDate,
    one.state.publicOrder?.returned?.cause,
  ];

  test('out of time on 8 January: to no judge, and thirty days anew', () => {
    const one = consents(accepted(), 'police_mediation');
    expect(one.expire('PA3')).toBe('PA3');
    // From 9 January: 8 February is a Sunday.
    expect(due(one)).toEqual(['filing_preparation', '2026-02-09', 'expired']);
    expect(duties(one)).toEqual(['help_filing', 'decide_public_order', 'tell_suit_right']);
  });

  test('a party withdraws the consent', () => {
    const one = consents(accepted(), 'police_mediation').on('2026-01-07');
    one.must('withdraw_consent', { stage: 'police_mediation' }, { party: 'B' });
    expect(due(one)).toEqual(['filing_preparation', '2026-02-06', 'no_agreement']);
  });

  test('the officer ends it', () => {
    const one = consents(accepted(), 'police_mediation').on('2026-01-08');
    one.must('hold_session', session).must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
    expect(due(one)).toEqual(['filing_preparation', '2026-02-09', 'no_agreement']);
  });

  test.each(['not_performed', 'reneged'] as const)(
    'an agreement before the police is broken: %s',
    (cause) => {
      const one = agreedBeforePolice().must('decide_public_order', { outcome: 'agreed' }).on('2026-02-02');
      one.must('report_breach', { cause }, { party: 'A' });
      // 2 February and thirty days: Wednesday 4 March.
      expect(due(one)).toEqual(['filing_preparation', '2026-03-04', cause]);
      one.must('decide_public_order', { outcome: 'punished' });
      expect(one.due('PA5').status).toBe('met');
    },
  );

  test('a breach before the committee is no matter of the police', () => {
    const one = consents(atStation('B'), 'police_mediation').must('reach_agreement', SIGNED);
    one.must('report_breach', {}, { party: 'A' });
    expect(one.state.publicOrder).toBeUndefined();
  });

  test('a third session is refused, also when mediation is tried again (AJ 183)', () => {
    const one = consents(accepted(), 'police_mediation').must('hold_session', {
      ...session,
      outcome: 'second_session',
    });
    one.on('2026-01-06').must('hold_session', session);
    expect(one.refused('hold_session', session)).toBe('second_session_limit');
  });
});

describe('the committee may mediate a violation (PSAPL 9; AJ 186)', () => {
  test('on track B, with the police’s thirty days beside it', () => {
    const one = accepted('B');
    expect(one.due('PM4').status).toBe('armed');
    expect(one.due('PA5').dueDate).toBe('2026-02-04');
    expect(one.state.deadlines.some(({ rule }) => rule === 'PA3')).toBe(false);
  });

  test('performed, applied for and approved: no punishment', () => {
    const one = consents(accepted('B'), 'police_mediation').must('reach_agreement', SIGNED);
    expect(one.refused('apply_no_punishment', application('peoples_mediation'))).toBe(
      'settlement_not_performed',
    );
    one.must('record_performance', { full: true });
    expect(one.refused('decide_public_order', { outcome: 'settled' })).toBe('no_settlement_application');
    one.must('apply_no_punishment', application('peoples_mediation'));
    expect(duties(one)).toEqual(['archive', 'approve_settlement']);
    one.must('decide_public_order', { outcome: 'settled' }).must('archive_case', { visited: true });
    expect(one.stage).toBe('archived');
  });
});

describe('settled by themselves (自行和解) needs both sides, paper, performance', () => {
  test.each<[string, string, Partial<DecisionData['apply_no_punishment']>]>([
    ['one side alone', 'no_punishment_jointly', { applicantIds: ['A'] }],
    ['not performed', 'settlement_not_performed', { performed: false }],
  ])('%s', (_what, code, more) => {
    expect(accepted().refused('apply_no_punishment', { ...application('themselves'), ...more })).toBe(code);
  });

  test('by word of mouth', () => {
    const { documentId: _none, ...oral } = application('themselves');
    expect(accepted().refused('apply_no_punishment', oral)).toBe('written_application_required');
  });

  test('of a violation that may not be mediated', () => {
    const findings = { ...NOTHING_SPECIAL, publicOrder: 'not_mediable' } as const;
    const one = atTriage().must('triage', { findings, route: 'public_order_case' });
    one.must('accept_public_order', {});
    expect(one.refused('apply_no_punishment', application('themselves'))).toBe('not_mediable_public_order');
  });

  test('once, and before the decision', () => {
    const one = accepted().must('apply_no_punishment', application('themselves'));
    expect(one.refused('apply_no_punishment', application('themselves'))).toBe('no_punishment_applied');
    one.must('decide_public_order', { outcome: 'settled' });
    expect(one.refused('apply_no_punishment', application('themselves'))).toBe('public_order_decided');
  });
});

describe('each outcome stands on the record', () => {
  test('an agreement before the police: no punishment, and punishment is refused', () => {
    const one = agreedBeforePolice();
    expect(one.refused('decide_public_order', { outcome: 'punished' })).toBe('public_order_agreed');
    one.must('decide_public_order', { outcome: 'agreed' });
  });

  test('without one: not “agreed”, and no punishment while they still mediate', () => {
    const one = accepted();
    expect(one.refused('decide_public_order', { outcome: 'agreed' })).toBe('no_police_agreement');
    expect(one.refused('decide_public_order', { outcome: 'punished' })).toBe('public_order_mediating');
  });
});

describe('no archive before the police have decided', () => {
  test('the civil part is over, the public-order part is not', () => {
    const one = consents(accepted(), 'police_mediation');
    one.must('end_mediation', { reason: 'party_unwilling', next: 'public_order_case' });
    expect(one.state.concluded).toBe('public_order_case');
    expect(one.due('PA5').status).toBe('armed');
    expect(one.refused('archive_case', { visited: false })).toBe('public_order_open');
    one.must(
      'extend_deadline',
      { deadlineId: one.deadlineId('PA5'), ground: 'superior' },
      { by: 'police_bureau' },
    );
    one.must('decide_public_order', { outcome: 'punished' }).must('archive_case', { visited: false });
  });

  test('out of time the chief sees to it, whatever stage the dispute is in', () => {
    const one = consents(accepted(), 'police_mediation');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'judge' });
    one.expire('PA5');
    expect(one.stage).toBe('awaiting_judge');
    expect(one.lastOf('escalated').data.to).toEqual(['station_chief']);
    expect(
      one.refused(
        'extend_deadline',
        { deadlineId: one.deadlineId('PA5'), ground: 'superior' },
        { by: 'police_bureau' },
      ),
    ).toBe('deadline_not_running');
  });

  test('a violation that triage found and the police never accepted keeps the case open', () => {
    const one = brawl().must('close_case', { reason: 'self_settled' });
    expect(one.refused('archive_case', { visited: false })).toBe('public_order_open');
    expect(duties(one)).toEqual(['archive', 'accept_public_order']);
  });
});
