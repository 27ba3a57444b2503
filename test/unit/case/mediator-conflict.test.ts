/** A mediator of a dispute does not judge it (TY 16). */
import { describe, expect, test } from 'vitest';
import type { Capacity } from '../../../domain/access/roles.ts';
import { CaseUnderTest } from './support/case-under-test.ts';
import {
  agreed,
  atReview,
  atStation,
  consents,
  heard,
  inCourtMediation,
  NOTHING_SPECIAL,
  NUMBER,
  pays,
  serveAll,
} from './support/journeys.ts';
import { actor, APPEAL_COURT } from './support/people.ts';

const register = { courtCaseNumber: NUMBER, procedure: 'summary', next: 'mediation' } as const;
const judgment = { announced: 'same_day', items: [pays()] } as const;

describe('who mediated (TY 16)', () => {
  const JUDGE = 'person-judge';
  const later: readonly Capacity[] = ['judge', 'filing_judge', 'clerk', 'execution_judge'];

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

  test('at the station, is not later assigned as appeal judge by the court of appeal', () => {
    const one = consents(atStation(), 'police_mediation');
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'filing' });
    one.must('submit_complaint', { materials: ['complaint'] });
    heard(one.must('register_case', { ...register, next: 'trial' }));
    serveAll(one.must('render_judgment', judgment), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    one.must('transfer_appeal', {}).must('register_appeal', {});
    const president = { personId: 'p-appeal', roles: ['president'], unitId: APPEAL_COURT } as const;
    const data = { personId: 'person-mediator', capacity: 'appeal_judge' } as const;
    expect(one.refused('assign_person', data, { by: president })).toBe('mediator_conflict');
  });

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
    one.must('register_case', register);
    one.must('appoint_mediator', { personId: JUDGE });
    one.must('accept_appointment', {}, { by: actor('judge') });
    one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
    return heard(one);
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
    one.must('register_case', register);
    expect(one.refused('appoint_mediator', { personId: JUDGE })).toBe('mediator_conflict');
    one.must('appoint_mediator', { personId: 'person-mediator' });
  });

  test('may go on mediating', () => {
    const one = inCourtMediation();
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
    one.on('2026-01-06');
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' });
    expect(one.state.mediators).toEqual(['person-mediator']);
  });
});
