/** Who conducts a session, who is invited and who comes (PSAPL 108; AJ 178, 179, 181, 182; PML 19, 20; TY 16). */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  atStation,
  atTriage,
  BY_TWO,
  consents,
  inCourtMediation,
  NOTHING_SPECIAL,
  SIGNED,
  signedBy,
} from './support/journeys.ts';

type Session = DecisionData['hold_session'];
const session = { outcome: 'continue', mode: 'in_person' } as const;
const before = (track: 'A' | 'B' | 'C'): CaseUnderTest => consents(atStation(track), 'police_mediation');
const AUTHORITY = { documentId: 'authority', sha256: 'a', sm3: 'b', size: 1 };

describe('one officer alone (PSAPL 108)', () => {
  test.each<[string, string, Partial<Session>]>([
    ['nothing said', 'officers_unsaid', {}],
    ['in the village, recorded', 'one_officer_alone', { officers: 1, place: 'community', recording: 'full' }],
    [
      'in the regular place, not recorded',
      'one_officer_alone',
      { officers: 1, place: 'case_handling_place' },
    ],
    [
      'in the regular place, recorded in full',
      'applied',
      { officers: 1, place: 'case_handling_place', recording: 'full' },
    ],
    ['two, wherever they are', 'applied', { officers: 2, place: 'community' }],
  ])('%s: %s', (_what, code, more) => {
    expect(before('A').refused('hold_session', { ...session, ...more })).toBe(code);
  });

  test('it is not asked of the committee', () => {
    expect(before('B').refused('hold_session', session)).toBe('applied');
  });

  test('an agreement without a session before it says it too', () => {
    const paper = { ...SIGNED, mediatingBody: 'police' } as const;
    expect(before('A').refused('reach_agreement', paper)).toBe('officers_unsaid');
    before('A')
      .must('hold_session', { ...session, ...BY_TWO })
      .must('reach_agreement', paper);
  });

  test('its recording is asked for before a punishment; lost, only other evidence bears one', () => {
    const alone = { officers: 1, place: 'case_handling_place', recording: 'full' } as const;
    const one = before('A').must('hold_session', { ...session, ...alone });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
    const punished = { outcome: 'punished' } as const;
    expect(one.refused('decide_public_order', punished)).toBe('recording_unsaid');
    expect(one.refused('decide_public_order', { ...punished, recordingKept: 'lost' })).toBe('recording_lost');
    one.must('decide_public_order', { ...punished, recordingKept: 'lost', otherEvidence: true });
    expect(one.state.publicOrder?.outcome).toBe('punished');
  });

  test('after two officers nothing is asked of a recording', () => {
    const one = before('A').must('hold_session', { ...session, ...BY_TWO });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
    one.must('decide_public_order', { outcome: 'punished' });
  });
});

describe('what bars mediation is asked at any time (AJ 179)', () => {
  test.each(['new_attack', 'fled', 'hired_violence'] as const)(
    '%s found at a session ends it, and the violation may not be mediated any more',
    (bar) => {
      const one = before('A').must('hold_session', { ...session, ...BY_TWO, bar });
      expect([one.stage, one.state.findings?.publicOrder]).toEqual(['filing_preparation', 'not_mediable']);
      expect(one.state.publicOrder?.returned?.cause).toBe('no_agreement');
      const application = { settledBy: 'themselves', applicantIds: ['A', 'B'], performed: true } as const;
      expect(one.refused('apply_no_punishment', { ...application, documentId: 'paper' })).toBe(
        'not_mediable_public_order',
      );
    },
  );

  test('a clear no ends it too, and leaves a violation that they may settle (PSAPL 9)', () => {
    const one = before('A').must('hold_session', { ...session, ...BY_TWO, bar: 'clear_no' });
    expect([one.stage, one.state.findings?.publicOrder]).toEqual(['filing_preparation', 'mediable']);
    expect(one.lastOf('mediation_ended').data.reason).toBe('party_unwilling');
  });

  test('found between two sessions it is said when the mediation is ended', () => {
    const one = before('A').must('end_mediation', { reason: 'other', next: 'filing', bar: 'new_attack' });
    expect(one.state.findings?.publicOrder).toBe('not_mediable');
  });

  test('it is no matter of the committee', () => {
    expect(before('B').refused('hold_session', { ...session, bar: 'fled' })).toBe('bar_not_public_order');
    expect(before('B').refused('end_mediation', { reason: 'other', next: 'judge', bar: 'fled' })).toBe(
      'bar_not_public_order',
    );
  });
});

describe('who comes for a party before the police (AJ 181)', () => {
  const comes = (partyId: string, more: object = {}): Session => ({
    ...session,
    ...BY_TWO,
    attendance: [{ partyId, came: 'represented', ...more }],
  });

  test('nobody for the suspect', () => {
    expect(before('A').refused('hold_session', comes('B'))).toBe('suspect_sends_nobody');
    const shown = { authorityPaper: AUTHORITY, authority: 'special' } as const;
    expect(before('A').refused('hold_session', comes('B', shown))).toBe('suspect_sends_nobody');
  });

  test('for the injured party who shows a paper with its scope', () => {
    expect(before('A').refused('hold_session', comes('A'))).toBe('agent_authority_missing');
    expect(before('A').refused('hold_session', comes('A', { authorityPaper: AUTHORITY }))).toBe(
      'agent_authority_missing',
    );
    expect(
      before('A').refused('hold_session', comes('A', { authorityPaper: AUTHORITY, authority: 'special' })),
    ).toBe('applied');
  });

  test('the same is asked of who signs the agreement', () => {
    const signedFor = (partyId: string) => ({
      ...SIGNED,
      ...BY_TWO,
      mediatingBody: 'police' as const,
      signatures: [
        ...signedBy(partyId === 'A' ? 'B' : 'A'),
        { partyId, by: 'agent' as const, how: 'signature' as const },
      ],
    });
    expect(before('A').refused('reach_agreement', signedFor('B'))).toBe('suspect_sends_nobody');
    expect(before('A').refused('reach_agreement', signedFor('A'))).toBe('agent_authority_missing');
  });

  test('who may only speak for the injured party signs no agreement', () => {
    const signed = (authority: 'general' | 'special') => ({
      ...SIGNED,
      ...BY_TWO,
      mediatingBody: 'police' as const,
      signatures: [
        ...signedBy('B'),
        {
          partyId: 'A',
          by: 'agent' as const,
          how: 'signature' as const,
          authority,
          authorityPaper: AUTHORITY,
        },
      ],
    });
    expect(before('A').refused('reach_agreement', signed('general'))).toBe('agent_may_not_settle');
    expect(before('A').refused('reach_agreement', signed('special'))).toBe('applied');
  });

  test('who is suspected was named at the acceptance: the other sends somebody', () => {
    const findings = { ...NOTHING_SPECIAL, publicOrder: 'mediable' } as const;
    const one = atTriage().must('triage', { findings, route: 'police_mediation', track: 'A' });
    one.must('accept_public_order', { suspectIds: ['A'] });
    consents(one, 'police_mediation');
    expect(one.refused('hold_session', comes('A'))).toBe('suspect_sends_nobody');
    expect(one.refused('hold_session', comes('B', { authorityPaper: AUTHORITY, authority: 'general' }))).toBe(
      'applied',
    );
  });
});

describe('the guardian of a minor (AJ 181)', () => {
  const findings = { ...NOTHING_SPECIAL, publicOrder: 'mediable', minorInvolved: true } as const;
  const triage = { findings, route: 'police_mediation', track: 'A' } as const;

  test('is told before mediation, unless one over sixteen who lives on own work declines', () => {
    expect(atTriage().refused('triage', triage)).toBe('guardian_not_notified');
    atTriage().must('triage', { ...triage, guardianDeclined: true });
  });

  test('is asked about at each session', () => {
    const one = atTriage().must('triage', { ...triage, guardianNotified: true });
    consents(one.must('accept_public_order', {}), 'police_mediation');
    expect(one.refused('hold_session', { ...session, ...BY_TWO })).toBe('guardian_unsaid');
    one.must('hold_session', { ...session, ...BY_TWO, guardian: 'attended' });
    expect(one.lastOf('session_held').data.guardian).toBe('attended');
  });
});

describe('on the spot (AJ 178)', () => {
  const ALL = ['minor', 'clear', 'no_costs_disputed', 'both_agree', 'performed_at_once'] as const;
  const { signatures: _none, ...unsigned } = SIGNED;
  const spoken = {
    ...unsigned,
    form: 'oral',
    mediatingBody: 'police',
    officers: 2,
    place: 'scene',
    recording: 'full',
    onTheSpot: ALL,
  } as const;

  test('a full recording stands for the paper; it is performed at once and the civil part is over', () => {
    const one = before('A').must('reach_agreement', spoken);
    expect([one.state.concluded, one.state.agreements[0]?.performed]).toEqual(['agreement_performed', true]);
    one.must('decide_public_order', { outcome: 'agreed' });
  });

  test.each<[string, string, Partial<DecisionData['reach_agreement']>]>([
    ['one condition is not there', 'on_the_spot_conditions', { onTheSpot: ['minor', 'clear'] }],
    ['not recorded', 'police_agreement_written', { recording: 'none' }],
    [
      'to be performed later',
      'on_the_spot_later',
      { items: [{ ...SIGNED.items[0], dueDate: '2026-02-01' }] },
    ],
  ])('%s', (_what, code, more) => {
    expect(before('A').refused('reach_agreement', { ...spoken, ...more })).toBe(code);
  });

  test('any other agreement before the police is written', () => {
    const { onTheSpot: _spot, ...oral } = spoken;
    expect(before('A').refused('reach_agreement', oral)).toBe('police_agreement_written');
  });

  test('the committee does not mediate on the spot', () => {
    expect(before('B').refused('reach_agreement', { ...SIGNED, onTheSpot: ALL })).toBe(
      'on_the_spot_not_public_order',
    );
  });
});

describe('who helps (PML 19, 20; AJ 182; TY 16)', () => {
  test('before the committee each party agrees that others are invited', () => {
    const invited = { ...session, invited: ['relative', 'expert'] } as const;
    expect(before('B').refused('hold_session', invited)).toBe('invited_without_consent');
    expect(before('B').refused('hold_session', { ...invited, invitedAgreedBy: ['A'] })).toBe(
      'invited_without_consent',
    );
    const one = before('B').must('hold_session', { ...invited, invitedAgreedBy: ['A', 'B'] });
    expect(one.lastOf('session_held').data.invited).toEqual(['relative', 'expert']);
  });

  test('the police invite the committee of the place, or somebody both know', () => {
    const one = before('A').must('hold_session', {
      ...session,
      ...BY_TWO,
      invited: ['committee_member', 'known_to_both'],
    });
    expect(one.lastOf('session_held').data.invited).toHaveLength(2);
  });

  test('a second mediator does not judge the case afterwards', () => {
    const one = before('B').must('hold_session', { ...session, withIds: ['second'] }, { by: 'mediator' });
    expect(one.refused('assign_person', { personId: 'second', capacity: 'judge' })).toBe('mediator_conflict');
  });

  test('where a judge guides it the mediator names that judge, who stays a judge', () => {
    const one = before('B').must('end_mediation', { reason: 'too_far_apart', next: 'judge' });
    one.must('accept_referral', {});
    const judge = one.state.assignments.find(({ capacity }) => capacity === 'judge')?.personId ?? '';
    consents(one, 'judge_mediation');
    one.must('hold_session', { ...session, withIds: [judge, 'second'] }, { by: 'mediator' });
    expect([one.state.mediators?.includes(judge), one.state.mediators?.includes('second')]).toEqual([
      false,
      true,
    ]);
  });

  test('it is not oneself, nor who had to withdraw, nor the judge of the case', () => {
    const one = inCourtMediation();
    one.must('assign_person', { personId: 'bench', capacity: 'judge' });
    const mediatorId = one.state.mediation?.mediatorId ?? '';
    const by = { roles: ['mediator'], personId: mediatorId, unitId: 'u' } as never;
    expect(one.refused('hold_session', { ...session, withIds: [mediatorId] }, { by })).toBe(
      'fellow_is_oneself',
    );
    expect(one.refused('hold_session', { ...session, withIds: ['bench'] }, { by })).toBe('mediator_conflict');
    one.must('recuse_person', { personId: 'gone', ground: 'interest', unitId: one.state.courtId });
    expect(one.refused('hold_session', { ...session, withIds: ['gone'] }, { by })).toBe('person_recused');
  });
});
