/** A deadline that runs out never decides a right: it changes who owes what (ADR 0006). */
import { expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { atStation, consents, SIGNED } from './support/journeys.ts';
import { text } from './support/case-under-test.ts';

test('out of time at the station: the judge owes an answer in three working days, and each party is asked again', () => {
  const one = consents(atStation('D'), 'police_mediation');
  expect(one.expire()).toBe('SLA-POLICE-D');
  expect(one.stage).toBe('awaiting_judge');
  expect(one.lastOf('escalated').data.partyIds).toEqual(['A', 'B']);
  expect(one.due('SLA-JUDGE-ACCEPT')).toEqual({ dueDate: '2026-01-16', status: 'armed' });
  expect(obligations(one.state).map((owed) => [owed.obligationId, owed.who.unitId])).toEqual([
    ['ask_consent:A', 'station-xilin'],
    ['ask_consent:B', 'station-xilin'],
    ['answer_referral', 'court-xiangyang'],
  ]);
});

test('the judge’s silence holds nothing back: the parties are told and may file', () => {
  const one = atStation('D');
  one.expire();
  expect(one.expire()).toBe('SLA-JUDGE-ACCEPT');
  expect(one.stage).toBe('filing_preparation');
  expect(one.lastOf('referral_declined').data.by).toBe('silence');
  expect(one.lastOf('escalated').data.to).toEqual(['division_head', 'president']);
});

test('the software never files: preparation out of time only tells the chief', () => {
  const one = atStation('D');
  while (one.stage !== 'filing_preparation') one.expire();
  expect(one.expire()).toBe('SLA-FILING-PREP');
  expect(one.stage).toBe('filing_preparation');
  expect(one.nextDue()).toBeUndefined();
  expect(obligations(one.state).map((owed) => owed.what)).toEqual(['help_filing', 'see_to_overdue']);
});

test('a judge declines: to filing preparation', () => {
  const one = atStation().must('end_mediation', { reason: 'other', next: 'judge' });
  one.must('decline_referral', { reason: text('declined') });
  expect(one.stage).toBe('filing_preparation');
});

test('a judge accepts and becomes the judge of the case; another judge may not act, the head of division may', () => {
  const one = atStation().must('end_mediation', { reason: 'other', next: 'judge' });
  one.must('accept_referral', {}, { by: 'judge' });
  expect(one.state.assignments).toEqual([{ personId: 'person-judge', capacity: 'judge', status: 'active' }]);
});

test.each([
  ['2025', 'SLA-JUDGE-GUIDE'],
  ['2023', 'CM1'],
] as const)('under policy %s the judge’s mediation runs by %s, 30 days, then to filing', (policy, rule) => {
  const one = atStation('B', { policy }).must('end_mediation', { reason: 'other', next: 'judge' });
  one.must('accept_referral', {});
  expect(one.due(rule)).toEqual({ dueDate: '2026-02-04', status: 'armed' });
  expect(one.expire()).toBe(rule);
  expect(one.stage).toBe('filing_preparation');
});

test('a judge’s mediation that succeeds leads to an agreement like any other', () => {
  const one = atStation().must('end_mediation', { reason: 'other', next: 'judge' });
  consents(one.must('accept_referral', {}), 'judge_mediation');
  one.must('reach_agreement', SIGNED, { by: 'judge' });
  expect(one.stage).toBe('agreement_in_force');
});
