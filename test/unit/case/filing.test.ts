/** Filing: the seven days, one correction, the ways a complaint may go (CPL 122-127; REG). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import {
  atReview,
  AWARD,
  GROUND,
  inPreparation,
  NOTHING_SPECIAL,
  NUMBER,
  serveAll,
  atTriage,
} from './support/journeys.ts';
import { text } from './support/case-under-test.ts';

const complaint = { materials: ['complaint'] };
const trial = { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial' } as const;

describe('what keeps a complaint back', () => {
  test('an unknown respondent, until they are identified', () => {
    const one = inPreparation({ respondentKind: 'unknown' });
    expect(one.refused('submit_complaint', complaint)).toBe('respondent_unidentified');
    one.must('identify_party', { partyId: 'B', details: text('details-B') });
    expect(one.refused('identify_party', { partyId: 'B', details: text('details-B') })).toBe(
      'party_already_identified',
    );
    one.must('submit_complaint', complaint);
  });

  test('a labour dispute without arbitration; not a wage IOU', () => {
    const findings = { ...NOTHING_SPECIAL, labour: true };
    const one = atTriage().must('triage', { findings, route: 'filing' });
    expect(one.refused('submit_complaint', complaint)).toBe('arbitration_first');
    one.must('record_arbitration', { status: 'wage_iou' }).must('submit_complaint', complaint);
  });

  describe('a final award (LMAL 47-49)', () => {
    const awarded = (applicantKind: 'person' | 'organisation' = 'person') => {
      const one = inPreparation({ matter: 'unpaid_wages', on: '2026-01-12', applicantKind });
      one.must('refer_to_route', {
        route: 'labour_arbitration',
        partyIds: ['A', 'B'],
        papers: ['application', 'identity', 'wage_record'],
      });
      const receipts = ['A', 'B'].map((partyId) => ({ partyId, date: one.today }));
      const eventSeq = one.lastOf('route_taken').seq;
      return one.must('record_route_step', { eventSeq, step: 'decided_final', receipts, ...AWARD });
    };

    test('lets the worker sue in fifteen days, which the suit meets', () => {
      const one = awarded().on('2026-01-20');
      expect(one.due('LM48', 'A').status).toBe('armed');
      one.must('submit_complaint', complaint, { party: 'A' });
      expect([one.due('LM48', 'A').status, one.due('LM49', 'B').status]).toEqual(['met', 'armed']);
    });

    test('set aside, each may sue in fifteen days of the ruling', () => {
      const one = awarded('organisation').on('2026-03-02');
      expect(one.refused('submit_complaint', complaint)).toBe('final_award_binds_employer');
      one.must('record_arbitration', { status: 'award_set_aside', ...GROUND });
      expect(one.due('LM49.sue')).toEqual({ dueDate: '2026-03-17', status: 'armed' });
      one.must('submit_complaint', complaint);
      expect(one.due('LM49.sue').status).toBe('met');
    });

    test('set aside, nothing is left of it to sue after or to have set aside', () => {
      const one = awarded()
        .on('2026-01-20')
        .must('record_arbitration', { status: 'award_set_aside', ...GROUND });
      expect([one.due('LM48', 'A').status, one.due('LM49', 'B').status]).toEqual(['superseded', 'met']);
    });

    test('stays set aside, and once, whatever else is recorded of the arbitration', () => {
      const one = awarded('organisation').on('2026-03-02');
      one.must('record_arbitration', { status: 'award_set_aside', ...GROUND });
      one.must('record_arbitration', { status: 'award_served' });
      expect(one.refused('record_arbitration', { status: 'award_set_aside', ...GROUND })).toBe(
        'arbitration_exists',
      );
      one.must('submit_complaint', complaint);
    });

    test('the suit of a successor meets the period of who is succeeded', () => {
      const one = awarded().passTo('2026-02-02');
      one.must('record_party_change', { partyId: 'A', change: 'deceased' });
      one.must('add_party', { role: 'applicant', kind: 'person', details: text('heir'), succeeds: 'A' });
      const heir = one.state.parties.findLast(({ role }) => role === 'applicant')?.partyId ?? '';
      one.must('submit_complaint', complaint, { party: heir });
      expect(one.state.deadlines.find(({ rule }) => rule === 'LM48')?.metOn).toBe('2026-02-02');
    });

    test('that is on no record cannot have been set aside', () => {
      const one = inPreparation({ matter: 'unpaid_wages' });
      expect(one.refused('record_arbitration', { status: 'award_set_aside', ...GROUND })).toBe(
        'no_final_award',
      );
    });
  });

  test('arbitration is recorded of a day before the case was opened', () => {
    const one = atTriage().must('triage', {
      findings: { ...NOTHING_SPECIAL, labour: true },
      route: 'filing',
    });
    one.must('record_arbitration', { status: 'award_served', date: '2025-11-03' });
    one.must('submit_complaint', complaint);
  });

  test.each([
    ['of no day', undefined, 'route_not_overdue'],
    // Applied on Monday 5 January: five days end on Saturday 10, so on Monday 12 (LMAL 29).
    ['while its five days run', '2026-01-05', 'route_not_overdue'],
    ['after them', '2026-01-04', 'applied'],
  ])('a silent commission %s', (_what, date, code) => {
    const findings = { ...NOTHING_SPECIAL, labour: true };
    const one = atTriage({ on: '2026-01-05' })
      .must('triage', { findings, route: 'filing' })
      .passTo('2026-01-12');
    const told = { status: 'overdue', ...(date === undefined ? {} : { date }) } as const;
    expect(one.refused('record_arbitration', told)).toBe(code);
  });

  test('arbitration is not recorded of what is no labour dispute', () => {
    expect(inPreparation().refused('record_arbitration', { status: 'award_served' })).toBe('not_labour');
  });

  test('it is the party’s will: somebody must be named', () => {
    const one = inPreparation();
    const input = one.decision('submit_complaint', complaint, { by: 'police_officer' });
    const result = one.input(input);
    expect(result.ok ? '' : result.refusal.code).toBe('on_behalf_required');
  });
});

describe('the seven days', () => {
  test('run from receipt, whatever day of the week, and end on a working day', () => {
    expect(atReview({ on: '2026-01-05' }).due('FL2').dueDate).toBe('2026-01-12');
    expect(atReview({ on: '2026-02-09' }).due('FL2').dueDate).toBe('2026-02-24');
  });

  test('count from the complaint itself: correcting its date moves them', () => {
    const one = atReview().on('2026-01-07');
    const { eventSeq } = { eventSeq: one.lastOf('complaint_submitted').seq };
    one.must('correct', { eventSeq, date: '2026-01-06', reason: text('wrong') }, { by: 'filing_judge' });
    expect(one.due('FL2').dueDate).toBe('2026-01-13');
    expect(one.state.filing.submittedOn).toBe('2026-01-06');
  });

  test('running out registers nothing: the filing judge is told to', () => {
    const one = atReview();
    expect(one.expire()).toBe('FL2');
    expect(one.stage).toBe('filing_review');
    expect(one.lastOf('escalated').data.to).toEqual(['filing_judge', 'division_head']);
    one.must('register_case', trial);
  });
});

describe('correction', () => {
  const asked = () =>
    atReview().must('request_correction', { items: [{ code: 'identity' }], days: 5, onTheSpot: true });

  test('is asked once, all at once, with a term; then seven days begin anew from receipt', () => {
    const one = asked();
    expect(one.due('FL2').status).toBe('superseded');
    expect(one.due('FL4')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    expect(one.refused('register_case', trial)).toBe('correction_pending');
    one.on('2026-01-08').must('submit_correction', {});
    expect(one.due('FL2')).toEqual({ dueDate: '2026-01-15', status: 'armed' });
    const again = { items: [{ code: 'claims' }], days: 5 };
    expect(one.refused('request_correction', again)).toBe('correction_once_only');
  });

  test('not told on the spot: the term of each plaintiff runs from their own receipt of the notice', () => {
    const one = atReview().on('2026-01-05');
    one.must('request_correction', { items: [{ code: 'identity' }], days: 5 });
    expect(one.state.deadlines.filter((deadline) => deadline.rule === 'FL4')).toEqual([]);
    // Five days after Monday the 5th are Saturday the 10th: reminded on the 12th.
    expect(one.due('SLA-SERVE-NOTICE')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    expect(obligations(one.state).map((owed) => owed.what)).toEqual([
      'serve_correction_notice',
      'correct_complaint',
    ]);
    expect(
      one.refused('record_service', { partyId: 'B', document: 'correction_notice', method: 'direct' }),
    ).toBe('nothing_to_serve');
    one.on('2026-01-08');
    const served = { partyId: 'A', document: 'correction_notice', method: 'direct' } as const;
    one.must('record_service', { ...served, effectDate: '2026-01-07' });
    expect(one.refused('record_service', served)).toBe('already_served');
    expect(one.due('FL4')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    expect(one.due('SLA-SERVE-NOTICE').status).toBe('met');
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['correct_complaint']);
    const { seq } = one.lastOf('service_effected');
    one.must('correct', { eventSeq: seq, date: '2026-01-08', reason: text('wrong') }, { by: 'filing_judge' });
    // The 13th is a Tuesday.
    expect(one.due('FL4').dueDate).toBe('2026-01-13');
  });

  test('a term of no days, or of eleven years, is refused and nothing fails', () => {
    const one = atReview();
    expect(one.refused('request_correction', { items: [], days: 0 })).toBe('length_not_allowed');
    expect(one.refused('request_correction', { items: [], days: 4000 })).toBe('length_not_allowed');
  });

  test('not made: the complaint goes back, and may come again', () => {
    const one = asked();
    expect(one.expire()).toBe('FL4');
    one.must('return_complaint', {});
    expect(one.stage).toBe('filing_preparation');
    one.must('submit_complaint', complaint).must('request_correction', { items: [], days: 3 });
  });

  test('only what was to be corrected is returned', () => {
    expect(atReview().refused('return_complaint', {})).toBe('no_correction_pending');
  });
});

test('redirected to another court: concluded', () => {
  const one = atReview().must('redirect_complaint', { ground: 'other_court' });
  expect(one.state.concluded).toBe('redirected');
});

describe('a ruling of non-acceptance', () => {
  const refusedFiling = () => atReview().must('refuse_registration', { ground: 'conditions_not_met' });

  test('is served, then may be appealed for ten days; then the case is concluded', () => {
    const one = refusedFiling();
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['serve_ruling']);
    expect(one.refused('register_case', trial)).toBe('ruling_pending');
    serveAll(one, 'ruling');
    expect(one.due('T14.ruling', 'A')).toEqual({ dueDate: '2026-01-15', status: 'armed' });
    one.passTo('2026-01-16');
    expect(one.state.concluded).toBe('registration_refused');
  });

  const appealed = (outcome: 'upheld' | 'remanded') => {
    const one = serveAll(refusedFiling(), 'ruling').must('lodge_appeal', {}, { party: 'A' });
    return one.must('transfer_appeal', {}).must('register_appeal', {}).must('decide_appeal', { outcome });
  };

  test('upheld: concluded', () => expect(appealed('upheld').state.concluded).toBe('registration_refused'));

  test('set aside: the filing judge reviews again and may register', () => {
    const one = appealed('remanded');
    expect(one.stage).toBe('filing_review');
    one.on('2026-03-02').must('register_case', trial);
    expect(one.stage).toBe('trial');
    expect(one.due('T7').dueDate).toBe('2026-09-02');
  });
});

test('registration for mediation needs everybody’s consent to that mediation', () => {
  const one = atReview();
  const data = { courtCaseNumber: NUMBER, procedure: 'summary', next: 'mediation' } as const;
  expect(one.refused('register_case', data)).toBe('consent_missing');
});
