/** Mediation after registration: who mediates, for how long, and how it ends the suit (OP24; OMR). */
import { describe, expect, test } from 'vitest';
import { computeDeadline } from '../../../domain/deadlines/compute.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  heard,
  atReview,
  consents,
  inCourtMediation,
  inTrial,
  NUMBER,
  serve,
  serveAll,
  SIGNED,
} from './support/journeys.ts';

const PAPER = { ...SIGNED, mediatingBody: 'court', suitEnding: 'mediation_paper' } as const;
const registered = (mode: 'in_person' | 'online' = 'online'): CaseUnderTest => {
  const one = atReview();
  for (const party of ['A', 'B'])
    one.must('give_consent', { stage: 'mediation_after_registration', mode }, { party });
  return one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'summary', next: 'mediation' });
};

describe('the mediator', () => {
  test('is appointed within three working days and has three to accept; silence lets the court appoint another', () => {
    const one = registered();
    expect(one.due('CM6').dueDate).toBe('2026-01-08');
    one.must('appoint_mediator', { personId: 'person-mediator', chosenTogether: true });
    expect(one.due('CM8').dueDate).toBe('2026-01-08');
    expect(one.refused('accept_appointment', {}, { by: 'legal_worker' })).toBe('not_the_mediator');
    expect(one.expire()).toBe('CM8');
    expect(one.lastOf('escalated').data.to).toEqual(['division_head']);
    one.must('appoint_mediator', { personId: 'person-legal_worker' });
    one.must('accept_appointment', {}, { by: 'legal_worker' });
    expect(one.refused('appoint_mediator', { personId: 'person-mediator' })).toBe(
      'mediator_already_accepted',
    );
  });

  test('has no term of OMR 10 where nobody asked to mediate online: the platform reminds', () => {
    const one = registered('in_person');
    expect(one.state.deadlines.filter((deadline) => deadline.rule === 'CM6')).toEqual([]);
    expect(one.due('SLA-REGISTERED-HANDOVER')).toEqual({ dueDate: '2026-01-08', status: 'armed' });
    one.must('appoint_mediator', { personId: 'person-mediator' });
    expect(one.due('SLA-REGISTERED-HANDOVER').status).toBe('met');
  });

  test('mediates alone or with the bench; the police do not', () => {
    const one = inCourtMediation();
    const session = { outcome: 'continue', mode: 'in_person' } as const;
    expect(one.refused('hold_session', session, { by: 'police_officer' })).toBe('not_the_mediator');
    one.must('hold_session', session, { by: 'mediator' });
    one.on('2026-01-06').must('hold_session', session, { by: 'judge' });
  });

  test('who must withdraw after accepting is replaced, and the period goes on', () => {
    const one = inCourtMediation();
    const { dueDate } = one.due('CM3.ordinary');
    one.must('recuse_person', { personId: 'person-mediator', ground: 'interest' });
    expect(obligations(one.state)[0]).toMatchObject({ what: 'replace_mediator' });
    expect(one.refused('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'judge' })).toBe(
      'mediator_pending',
    );
    one.on('2026-01-08').must('appoint_mediator', { personId: 'person-legal_worker' });
    one.must('accept_appointment', {}, { by: 'legal_worker' });
    expect(one.due('CM3.ordinary')).toEqual({ dueDate, status: 'armed' });
  });

  test('may not be appointed once recused', () => {
    const one = registered().must('recuse_person', { personId: 'person-mediator', ground: 'interest' });
    expect(one.refused('appoint_mediator', { personId: 'person-mediator' })).toBe('person_recused');
  });
});

describe('how long it lasts, from the mediator’s receipt on 5 January', () => {
  test.each([
    ['2025', 'ordinary', 'CM3.ordinary', '2026-01-20'],
    ['2025', 'summary', 'CM3.summary', '2026-01-12'],
    ['2025', 'small_claims', 'CM3.small_claims', '2026-01-12'],
    ['2023', 'ordinary', 'CM2.ordinary', '2026-01-20'],
    ['2023', 'summary', 'CM2.summary', '2026-01-12'],
  ] as const)('policy %s, %s: %s ends on %s', (policy, procedure, rule, dueDate) => {
    expect(inCourtMediation(procedure, { policy }).due(rule)).toEqual({ dueDate, status: 'armed' });
  });

  test('both may prolong it once, by thirty days at most', () => {
    const one = inCourtMediation();
    const deadlineId = one.deadlineId('CM3.ordinary');
    const more = { deadlineId, ground: 'both_parties' };
    expect(one.refused('extend_deadline', { ...more, length: 31 })).toBe('length_not_allowed');
    one.must('extend_deadline', { ...more, length: 30 });
    expect(one.due('CM3.ordinary').dueDate).toBe('2026-02-24');
    expect(one.refused('extend_deadline', more)).toBe('extension_exhausted');
  });

  test('appraisal stops it no more; days that a case has on record stay left out', () => {
    const one = inCourtMediation().on('2026-01-10');
    const deadlineId = one.deadlineId('CM3.ordinary');
    const days = { from: '2026-01-07', to: '2026-01-09', ground: 'appraisal' };
    expect(
      one.refused('exclude_period', { deadlineId, ...days, documentId: 'd-appraisal' }, { by: 'judge' }),
    ).toBe('exclusion_not_allowed');
    const recorded = computeDeadline({
      policy: '2025',
      rule: 'CM3.ordinary',
      start: '2026-01-05',
      calendar: PUBLISHED_CALENDAR,
      exclusions: [days],
    });
    expect(recorded).toMatchObject({ ok: true, value: { dueDate: '2026-01-23' } });
  });

  test('prolonged days stay out of the trial limit, the first fifteen do not', () => {
    const end = (one: CaseUnderTest) =>
      one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' }).due('T7').dueDate;
    expect(end(inCourtMediation().on('2026-01-19'))).toBe('2026-07-06');
    const longer = inCourtMediation();
    longer.must('extend_deadline', { deadlineId: longer.deadlineId('CM3.ordinary'), ground: 'both_parties' });
    expect(end(longer.on('2026-01-30'))).toBe('2026-07-15');
  });

  test('out of time: to trial, at once', () => {
    const one = inCourtMediation();
    one.passTo('2026-01-21');
    expect(one.stage).toBe('trial');
    expect(one.due('T7').dueDate).toBe('2026-07-06');
  });

  test('a party withdraws: to trial, at once', () => {
    const one = inCourtMediation();
    one.must('withdraw_consent', { stage: 'mediation_after_registration' }, { party: 'B' });
    expect(one.stage).toBe('trial');
  });
});

describe('an agreement ends the suit', () => {
  test.each([
    ['withdrawal', 'withdrawn'],
    ['performed', 'settled'],
  ] as const)('by %s', (suitEnding, concluded) => {
    const one = inCourtMediation().must('reach_agreement', { ...PAPER, suitEnding });
    expect(one.state.concluded).toBe(concluded);
  });

  test('in a way that is named, and never by word of mouth', () => {
    const one = inCourtMediation();
    expect(one.refused('reach_agreement', { ...SIGNED, mediatingBody: 'court' })).toBe(
      'suit_ending_required',
    );
    expect(one.refused('reach_agreement', { ...PAPER, form: 'oral' })).toBe('oral_not_allowed');
  });

  test('by a paper that binds when the last party has it, and is not left with who refuses it', () => {
    const one = inCourtMediation().must('reach_agreement', PAPER);
    const lien = { partyId: 'B', document: 'mediation_paper', method: 'lien' } as const;
    expect(one.refused('record_service', lien)).toBe('lien_not_for_mediation_paper');
    serveAll(one, 'mediation_paper');
    expect(one.stage).toBe('in_force');
  });

  test('a party goes back on the paper before it is served: the court tries the case', () => {
    const one = serve(inCourtMediation().must('reach_agreement', PAPER), 'mediation_paper', 'A');
    one.must('withdraw_consent', { stage: 'mediation_after_registration' }, { party: 'B' });
    expect(one.stage).toBe('trial');
    expect(
      one.refused('record_service', { partyId: 'B', document: 'mediation_paper', method: 'direct' }),
    ).toBe('nothing_to_serve');
    heard(one).must('render_judgment', { announced: 'same_day', items: [] });
  });

  test('in the trial the bench mediates; a paper that is given up lets the limit run on', () => {
    const one = consents(inTrial(), 'mediation_after_registration');
    expect(one.refused('reach_agreement', PAPER, { by: 'police_officer' })).toBe('bench_only');
    one.must('reach_agreement', PAPER, { by: 'judge' });
    expect(one.due('T7').status).toBe('met');
    one.must('withdraw_consent', { stage: 'mediation_after_registration' }, { party: 'A' });
    expect([one.stage, one.due('T7')]).toEqual(['trial', { dueDate: '2026-07-06', status: 'armed' }]);
  });
});
