/** A respondent who stays away stays in the case, while the others mediate and settle; afterwards it goes on against the one. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const SESSION = { outcome: 'continue', mode: 'in_person' } as const;
const AGREED = { ...at.SIGNED, items: [at.pays()] } as const;

const consent = (
  one: CaseUnderTest,
  stage: 'police_mediation' | 'mediation_after_registration',
  ...ids: string[]
) => {
  for (const party of ids) one.must('give_consent', { stage, mode: 'in_person' }, { party });
  return one;
};
const away = (one: CaseUnderTest, partyId = 'C', participation: 'absent' | 'unwilling' = 'absent') =>
  one.must('record_participation', { partyId, participation, reason: text('not-reached') });

/** A and B consent; C is not to be reached. */
const atStation = (): CaseUnderTest =>
  consent(away(at.atStation('B', { respondents: 2 })), 'police_mediation', 'A', 'B');

describe('at the station', () => {
  test('those who consent mediate, and nobody is asked who stays away', () => {
    const waiting = consent(at.atStation('B', { respondents: 2 }), 'police_mediation', 'A', 'B');
    expect(waiting.refused('hold_session', SESSION)).toBe('consent_missing');
    const one = atStation();
    expect(obligations(one.state).map(({ what }) => what)).toEqual(['mediate']);
    expect(one.refused('hold_session', SESSION)).toBe('applied');
  });

  test('they settle among themselves, and the suit goes on against the other', () => {
    const one = atStation().must('reach_agreement', AGREED);
    expect(one.lastOf('agreement_reached').data.partyIds).toEqual(['A', 'B']);
    expect(one.state.parties.map(({ partyId, status, apart }) => [partyId, status, apart])).toEqual([
      ['A', 'active', undefined],
      ['B', 'settled', undefined],
      ['C', 'active', 'absent'],
    ]);
    one.must('end_mediation', { reason: 'unreachable', next: 'filing' });
    one.must('submit_complaint', { materials: ['complaint'] });
    one.must('register_case', { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'trial' });
    expect(one.stage).toBe('trial');
    at.serve(one, 'complaint', 'C');
  });

  test('an agreement binds nobody who stays away', () => {
    expect(
      atStation().refused('reach_agreement', {
        ...AGREED,
        items: [at.pays(undefined, 'C')],
        signatures: at.signedBy('A', 'C'),
        partyIds: ['A', 'C'],
      }),
    ).toBe('party_apart');
    expect(
      atStation().refused('give_consent', { stage: 'police_mediation', mode: 'in_person' }, { party: 'C' }),
    ).toBe('party_apart');
  });

  test('who comes back is asked again', () => {
    const one = atStation().must('record_participation', { partyId: 'C', participation: 'taking_part' });
    expect(one.refused('hold_session', SESSION)).toBe('consent_missing');
    consent(one, 'police_mediation', 'C').must('reach_agreement', {
      ...AGREED,
      signatures: at.signedBy('A', 'B', 'C'),
    });
    expect(one.stage).toBe('agreement_in_force');
  });

  test('with nobody on the other side there is nothing to mediate; the case goes on', () => {
    const one = consent(away(at.atStation('B'), 'B', 'unwilling'), 'police_mediation', 'A');
    expect(one.refused('hold_session', SESSION)).toBe('nobody_to_mediate_with');
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    expect(one.refused('submit_complaint', { materials: ['complaint'] })).toBe('applied');
  });

  test('only a respondent can stay away, and it is said once', () => {
    const one = away(at.atStation('B', { respondents: 2 }));
    expect(one.refused('record_participation', { partyId: 'A', participation: 'absent' })).toBe(
      'not_respondent',
    );
    expect(one.refused('record_participation', { partyId: 'C', participation: 'absent' })).toBe(
      'participation_same',
    );
  });

  test('facts are undisputed among those who take part', () => {
    const facts = { undisputedFacts: text('facts'), signedBy: ['A', 'B'] };
    expect(atStation().refused('record_undisputed_facts', facts)).toBe('applied');
    expect(at.atStation('B', { respondents: 2 }).refused('record_undisputed_facts', facts)).toBe(
      'facts_not_signed_by_all',
    );
  });
});

describe('after registration', () => {
  const inMediation = (): CaseUnderTest => {
    const one = consent(away(at.atReview({ respondents: 2 })), 'mediation_after_registration', 'A', 'B');
    one.must('register_case', { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'mediation' });
    one.must('appoint_mediator', { personId: 'person-mediator' });
    return one.must('accept_appointment', {}, { by: 'mediator' });
  };

  test('what is settled with some ends against them alone, by withdrawal or performance (CPL 100)', () => {
    const paper = { ...AGREED, suitEnding: 'mediation_paper' } as const;
    expect(inMediation().refused('reach_agreement', paper, { by: 'mediator' })).toBe('paper_ends_all');
    const one = inMediation().must(
      'reach_agreement',
      { ...AGREED, suitEnding: 'withdrawal' },
      { by: 'mediator' },
    );
    expect([one.stage, one.state.concluded]).toEqual(['mediation_after_registration', undefined]);
    one.must('end_mediation', { reason: 'unreachable', next: 'trial' }, { by: 'judge' });
    expect(one.stage).toBe('trial');
    expect(one.state.parties.find(({ partyId }) => partyId === 'B')?.status).toBe('settled');
  });
});
