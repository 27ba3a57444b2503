/** Mediation at the station: the four tracks, their clocks, and whose consent it hangs on (docs/law.md §1, §2). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { agreed, atStation, BY_TWO, consents, pays, SIGNED, signedBy } from './support/journeys.ts';

const session = { outcome: 'continue', mode: 'in_person', ...BY_TWO } as const;

describe('how long each track has, from Monday 5 January 2026', () => {
  test.each([
    ['A', 'PA3', '2026-01-08'],
    ['B', 'PM4', '2026-02-05'],
    ['C', 'RTA90', '2026-01-19'],
    ['D', 'SLA-POLICE-D', '2026-01-12'],
  ] as const)('track %s: %s ends on %s', (track, rule, dueDate) => {
    expect(atStation(track).due(rule)).toEqual({ dueDate, status: 'armed' });
  });

  test('three working days from Thursday 12 February go over the make-up Saturday and the Spring Festival', () => {
    expect(atStation('A', { on: '2026-02-12' }).due('PA3').dueDate).toBe('2026-02-24');
  });
});

describe('track A has a second session within seven working days, and never a third', () => {
  const first = () => {
    const one = consents(atStation('A'), 'police_mediation').on('2026-01-07');
    return one.must('hold_session', { ...session, outcome: 'second_session' });
  };

  test('the first period is over and the second runs from the session', () => {
    const one = first();
    expect(one.due('PA3').status).toBe('met');
    expect(one.due('PA4')).toEqual({ dueDate: '2026-01-16', status: 'armed' });
    const { startSeq } = one.state.deadlines.at(-1) ?? {};
    expect(startSeq).toBe(one.lastOf('session_held').seq);
  });

  test('a third session is refused', () => {
    const one = first().must('hold_session', session);
    expect(one.refused('hold_session', session)).toBe('second_session_limit');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'public_order_case' });
    expect(one.state.concluded).toBe('public_order_case');
  });
});

test('a month of people’s mediation ends nothing: both are asked for more time (PML 17; PMR 33)', () => {
  const one = consents(atStation('B'), 'police_mediation');
  expect(one.expire('PM4')).toBe('PM4');
  expect(one.stage).toBe('police_mediation');
  expect(one.lastOf('escalated').data).toMatchObject({ to: ['station_chief'], partyIds: ['A', 'B'] });
  expect(obligations(one.state).map(({ what }) => what)).toContain('ask_more_time');
  one.must('hold_session', session).must('reach_agreement', SIGNED);
  expect(one.stage).toBe('agreement_in_force');
});

describe('fifteen days for a labour dispute before the committee (LMAL 14)', () => {
  const labour = () => consents(atStation('B', { matter: 'labour_contract' }), 'police_mediation');

  test('run from its application; passed, the parties are told and mediation goes on while both want it', () => {
    const one = labour();
    // From Monday 5 January.
    expect(one.due('LM15')).toEqual({ dueDate: '2026-01-20', status: 'armed' });
    expect(one.expire('LM15')).toBe('LM15');
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'LM15', partyIds: ['A', 'B'] });
    expect(one.stage).toBe('police_mediation');
    one.must('hold_session', session).must('reach_agreement', SIGNED);
  });

  test('are met by the agreement, and run in no other dispute', () => {
    expect(labour().must('reach_agreement', SIGNED).due('LM15').status).toBe('met');
    expect(atStation('B').state.deadlines.map(({ rule }) => rule)).not.toContain('LM15');
  });
});

describe('nothing happens without everybody’s live consent', () => {
  test('a session and an agreement wait for the last party', () => {
    const one = atStation().must(
      'give_consent',
      { stage: 'police_mediation', mode: 'in_person' },
      { party: 'A' },
    );
    expect(one.refused('hold_session', session)).toBe('consent_missing');
    expect(one.refused('reach_agreement', SIGNED)).toBe('consent_missing');
  });

  test('consent to meet in person is not consent to meet online', () => {
    const one = consents(atStation(), 'police_mediation');
    expect(one.refused('hold_session', { outcome: 'continue', mode: 'online' })).toBe('consent_missing');
  });

  test('consent to the station’s mediation is not consent to the judge’s', () => {
    const one = consents(atStation(), 'police_mediation');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'judge' }).must('accept_referral', {});
    expect(one.refused('hold_session', session)).toBe('consent_missing');
  });

  test('a party cannot consent twice, nor an unknown one at all, nor nobody for a party', () => {
    const one = atStation('B', { respondentKind: 'unknown' });
    const consent = { stage: 'police_mediation', mode: 'in_person' } as const;
    one.must('give_consent', consent, { party: 'A' });
    expect(one.refused('give_consent', consent, { party: 'A' })).toBe('consent_exists');
    expect(one.refused('give_consent', consent, { party: 'B' })).toBe('party_unidentified');
    expect(one.refused('give_consent', consent, { party: 'Z' })).toBe('party_unknown');
  });

  test('withdrawing ends the mediation at once: the case waits for a judge', () => {
    const one = consents(atStation(), 'police_mediation');
    one.must('withdraw_consent', { stage: 'police_mediation' }, { party: 'B' });
    expect(one.stage).toBe('awaiting_judge');
    expect(one.lastOf('mediation_ended').data.reason).toBe('party_unwilling');
    expect(one.due('PM4').status).toBe('superseded');
  });

  test('withdrawing one mode of two leaves the other', () => {
    const one = consents(atStation(), 'police_mediation');
    one.must('give_consent', { stage: 'police_mediation', mode: 'online' }, { party: 'B' });
    one.must('withdraw_consent', { stage: 'police_mediation', mode: 'online' }, { party: 'B' });
    expect(one.stage).toBe('police_mediation');
  });
});

describe('ending without an agreement', () => {
  test.each([
    ['judge', 'awaiting_judge', undefined],
    ['filing', 'filing_preparation', undefined],
    ['close', 'police_mediation', 'other'],
  ] as const)('to %s', (next, stage, concluded) => {
    const one = atStation().must('end_mediation', { reason: 'too_far_apart', next, waysTold: true });
    expect([one.stage, one.state.concluded]).toEqual([stage, concluded]);
  });

  test('only what the parties settled themselves is counted as settled', () => {
    const close = (reason: 'self_settled' | 'unreachable' | 'party_unwilling') =>
      atStation().must('end_mediation', { reason, next: 'close', waysTold: true }).state.concluded;
    expect([close('self_settled'), close('unreachable'), close('party_unwilling')]).toEqual([
      'self_settled',
      'unreachable',
      'other',
    ]);
  });

  test('a civil dispute does not become a punishment, nor go to trial', () => {
    const one = atStation();
    expect(one.refused('end_mediation', { reason: 'other', next: 'public_order_case' })).toBe(
      'next_not_possible',
    );
    expect(one.refused('end_mediation', { reason: 'other', next: 'trial' })).toBe('next_not_possible');
  });
});

describe('what an agreement needs', () => {
  const ready = () => consents(atStation(), 'police_mediation');
  test.each([
    ['the mediator’s signature', 'agreement_not_signed', { mediatorSigned: false }],
    ['the committee’s seal', 'agreement_not_signed', { sealAffixed: false }],
    ['the signature of each party', 'party_signature_missing', { signatures: signedBy('A') }],
    ['signatures of people of the case', 'party_unknown', { signatures: signedBy('A', 'B', 'Z') }],
    ['both sides', 'agreement_parties_missing', { partyIds: ['A'] }],
    ['parties of this case', 'party_not_active', { partyIds: ['A', 'Z'] }],
    ['an amount to pay', 'agreement_item_unclear', { items: [{ kind: 'pay', obligorId: 'B' }] }],
    ['who is a party to owe', 'agreement_item_unclear', { items: [pays(undefined, 'C')] }],
    ['a day that has come', 'date_in_future', { effectDate: '2026-01-06' }],
  ] as const)('%s', (_what, code, more) => {
    expect(ready().refused('reach_agreement', { ...SIGNED, ...more })).toBe(code);
  });

  test('an agreement on personal relations needs ink (ESL 3)', () => {
    const one = consents(atStation('B', { matter: 'support_of_parents' }), 'police_mediation');
    const electronic = signedBy('A', 'B').map((by) => ({ ...by, how: 'electronic' as const }));
    expect(one.refused('reach_agreement', { ...SIGNED, signatures: electronic })).toBe(
      'paper_signature_required',
    );
    one.must('reach_agreement', SIGNED);
    ready().must('reach_agreement', { ...SIGNED, signatures: electronic });
  });

  test('is in force on the day of the last signature (PML 29)', () => {
    const one = ready().on('2026-01-08');
    const [a, b] = signedBy('A', 'B');
    const signatures = [
      { ...a!, date: '2026-01-06' },
      { ...b!, date: '2026-01-07' },
    ];
    const earlier = { ...SIGNED, signatures, effectDate: '2026-01-06' };
    expect(one.refused('reach_agreement', earlier)).toBe('dates_out_of_order');
    one.must('reach_agreement', { ...SIGNED, signatures });
    // 7 January and thirty days: Friday 6 February.
    expect(one.due('PM10').dueDate).toBe('2026-02-06');
  });

  test('an oral one is in force when reached', () => {
    ready().must('reach_agreement', { ...SIGNED, form: 'oral', mediatorSigned: false, sealAffixed: false });
  });

  test('an agreement of 5 January may be brought to the court until 4 February, although recorded on the 8th', () => {
    const one = ready().on('2026-01-08');
    one.must('reach_agreement', { ...SIGNED, effectDate: '2026-01-05' });
    expect(one.stage).toBe('agreement_in_force');
    expect(one.due('PM10')).toEqual({ dueDate: '2026-02-04', status: 'armed' });
  });

  test.each([
    ['neighbour', 'peoples_mediation_committee', 'green'],
    ['parentage', 'peoples_mediation_committee', 'red'],
  ] as const)('a %s agreement before the %s is %s for confirmation', (matter, mediatingBody, colour) => {
    const one = agreed({ matter }, { mediatingBody });
    expect(one.state.agreements.at(-1)?.confirmable).toBe(colour);
  });

  test.each(['A', 'C', 'D'] as const)(
    'what the police mediate on track %s is amber, and not the committee’s',
    (track) => {
      const one = consents(atStation(track), 'police_mediation');
      expect(one.refused('reach_agreement', SIGNED)).toBe('mediating_body_not_here');
      one.must('reach_agreement', { ...SIGNED, ...BY_TWO, mediatingBody: 'police' });
      expect(one.state.agreements.at(-1)?.confirmable).toBe('amber');
    },
  );

  test('what the committee mediates is not the police’s', () => {
    expect(ready().refused('reach_agreement', { ...SIGNED, mediatingBody: 'police' })).toBe(
      'mediating_body_not_here',
    );
  });
});

describe('one of three respondents settles', () => {
  const one = consents(atStation('B', { respondents: 3 }), 'police_mediation');
  one.must('reach_agreement', { ...SIGNED, partyIds: ['A', 'B'] });

  test('they leave the dispute, which goes on against the others', () => {
    expect(one.stage).toBe('police_mediation');
    expect(one.state.parties.map((party) => party.status)).toEqual(['active', 'settled', 'active', 'active']);
  });

  test('nothing more is done in their name', () => {
    expect(one.refused('withdraw_consent', { stage: 'police_mediation' }, { party: 'B' })).toBe(
      'party_not_active',
    );
  });

  test('when the last two settle, the agreement is in force for the whole', () => {
    one.must('reach_agreement', {
      ...SIGNED,
      partyIds: ['A', 'C', 'D'],
      signatures: signedBy('A', 'C', 'D'),
      items: [pays(undefined, 'C')],
    });
    expect(one.stage).toBe('agreement_in_force');
  });
});
