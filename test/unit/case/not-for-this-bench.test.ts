/** What is not tried in small-claims procedure (CPL 166), and who may not judge what they mediated (TY 16). */
import { describe, expect, test } from 'vitest';
import type { Capacity } from '../../../domain/access/roles.ts';
import { CaseUnderTest } from './support/case-under-test.ts';
import {
  agreed,
  atReview,
  atStation,
  consents,
  inCourtMediation,
  inPreparation,
  inTrial,
  NOTHING_SPECIAL,
  NUMBER,
  pays,
} from './support/journeys.ts';
import { actor } from './support/people.ts';

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
    const tried = inTrial('small_claims').must('hold_hearing', { mode: 'court' });
    tried.must('open_process', { kind: 'appraisal' });
    expect(tried.refused('render_judgment', judgment)).toBe('small_claims_not_allowed');
    tried.must('convert_procedure', { to: 'summary' }).must('render_judgment', judgment);
  });

  test('an appraisal that was given up bars nothing', () => {
    const one = inTrial('small_claims').must('hold_hearing', { mode: 'court' });
    one.must('open_process', { kind: 'appraisal' });
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'withdrawn' });
    one.must('render_judgment', judgment);
  });
});

describe('who mediated (TY 16)', () => {
  const JUDGE = 'person-judge';
  const later: readonly Capacity[] = ['judge', 'filing_judge', 'clerk', 'execution_judge', 'appeal_judge'];

  test.each(later)(
    'at the station, without being assigned to it, is not later assigned as %s',
    (capacity) => {
      const one = consents(atStation(), 'police_mediation');
      one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
      one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
      const data = { personId: 'person-mediator', capacity };
      expect(one.refused('assign_person', data, { by: 'president' })).toBe('mediator_conflict');
    },
  );

  test('drew up the agreement: the same', () => {
    const one = consents(atStation(), 'police_mediation');
    const { items } = judgment;
    const agreement = { form: 'oral', mediatingBody: 'peoples_mediation_committee', items } as const;
    one.must(
      'reach_agreement',
      { ...agreement, mediatorSigned: true, sealAffixed: true },
      { by: 'legal_worker' },
    );
    const data = { personId: 'person-legal_worker', capacity: 'judge' } as const;
    expect(one.refused('assign_person', data, { by: 'president' })).toBe('mediator_conflict');
  });

  test('an officer or a judge who mediated did so by their office', () => {
    expect(agreed().state.mediators).toBeUndefined();
  });

  const mediatedByJudge = (): CaseUnderTest => {
    const one = consents(atReview(), 'mediation_after_registration');
    one.must('register_case', { ...register, procedure: 'summary', next: 'mediation' });
    one.must('appoint_mediator', { personId: JUDGE });
    one.must('accept_appointment', {}, { by: actor('judge') });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
    return one.must('hold_hearing', { mode: 'court' });
  };

  test('a judge who was the mediator neither judges nor rules; a colleague or the head of division does', () => {
    const one = mediatedByJudge();
    expect(one.refused('render_judgment', judgment, { by: actor('judge') })).toBe('mediator_conflict');
    const ruling = { kind: 'dismissal_of_suit' } as const;
    expect(one.refused('render_ruling', ruling, { by: actor('judge') })).toBe('mediator_conflict');
    one.must('render_judgment', judgment, { by: actor('judge', 'person-colleague') });
  });

  test('the judge of the case is not appointed its mediator', () => {
    const one = CaseUnderTest.open().must('triage', { findings: NOTHING_SPECIAL, route: 'judge' });
    one.must('accept_referral', {}, { by: actor('judge') });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
    one.must('submit_complaint', { materials: ['complaint'] });
    consents(one, 'mediation_after_registration');
    one.must('register_case', { ...register, procedure: 'summary', next: 'mediation' });
    expect(one.refused('appoint_mediator', { personId: JUDGE })).toBe('mediator_conflict');
    one.must('appoint_mediator', { personId: 'person-mediator' });
  });

  test('may go on mediating', () => {
    const one = inCourtMediation();
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
    expect(one.state.mediators).toEqual(['person-mediator']);
  });
});
