/** Faults found from outside: what one side did with the clocks, dates, people and parties of the other. */
import { expect, test } from 'vitest';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { Refusal } from '../../../domain/result.ts';
import { allowedDecisions } from '../../../domain/machine/allowed.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import { PLACES } from '../case/support/places.ts';
import { actor, APPEAL_COURT, COURT, STATION } from '../case/support/people.ts';

const OFFICER = actor('police_officer');
const president = (unitId: string): Actor => ({
  personId: `president-${unitId}`,
  roles: ['president'],
  unitId,
});

function refusalOf(one: CaseUnderTest, type: DecisionType, data: object, by: Actor): Refusal | undefined {
  const before = one.rows.length;
  const result = one.take(type, data, { by });
  if (result.ok) return undefined;
  expect(one.rows).toHaveLength(before);
  return result.refusal;
}

const reason = text('why');

test('the police leave no days out of the court’s trial limit', () => {
  const one = at.inTrial('ordinary');
  const days = { ground: 'appraisal', from: '2026-01-05', to: '2026-06-30', documentId: 'doc-commission' };
  const data = { deadlineId: one.deadlineId('T7'), ...days };
  expect(refusalOf(one, 'exclude_period', data, OFFICER)).toMatchObject({
    code: 'not_the_owner',
    article: '民事诉讼法 第86条、第152条；民诉法解释 第243条',
    params: {
      owned: 'clock.trial',
      seat: 'court',
      roles: 'judge,division_head',
      decision: 'exclude_period',
      ask: 'ask_owner',
    },
  });
  one.must('exclude_period', data, { by: 'judge' });
});

test('nor do they stop it, directly or by a side process of their own', () => {
  const one = at.inTrial('ordinary');
  const deadlineId = one.deadlineId('T7');
  expect(refusalOf(one, 'stop_clock', { deadlineId, ground: 'appraisal' }, OFFICER)?.code).toBe(
    'not_the_owner',
  );
  const appraisal = { kind: 'appraisal', stopDeadlineIds: [deadlineId] };
  expect(refusalOf(one, 'open_process', appraisal, OFFICER)?.code).toBe('not_the_owner');
  expect(one.due('T7').status).toBe('armed');
  one.must('open_process', { kind: 'appraisal', stopDeadlineIds: [deadlineId] }, { by: 'court_clerk' });
});

test('the police correct no date of the court’s service', () => {
  const one = at.serve(at.judged(), 'judgment', 'B');
  const data = { eventSeq: one.lastOf('service_effected').seq, date: '2026-01-06', reason };
  const asked = refusalOf(one.on('2026-01-08'), 'correct', data, OFFICER);
  expect(asked).toMatchObject({ code: 'not_the_owner', params: { owned: 'fact.service', seat: 'court' } });
});

test('a chief at intake recuses neither the judge nor the president of the court', () => {
  const one = at.atTriage();
  const chief = actor('station_chief');
  for (const personId of ['person-judge', 'person-president']) {
    const data = { personId, ground: 'interest', unitId: COURT };
    expect(refusalOf(one, 'recuse_person', data, chief)).toMatchObject({
      code: 'not_the_owner',
      article: '民事诉讼法 第49条',
      params: { seat: 'court', roles: 'president' },
    });
  }
  one.must('recuse_person', { personId: 'somebody', ground: 'interest', unitId: STATION }, { by: chief });
});

test('a chief recuses no judge who is assigned, whatever unit is said', () => {
  const one = at.inTrial('summary').must('assign_person', { personId: 'person-judge', capacity: 'judge' });
  const data = { personId: 'person-judge', ground: 'interest', unitId: STATION };
  expect(refusalOf(one, 'recuse_person', data, actor('station_chief'))?.code).toBe('not_the_owner');
});

test('a chief assigns nobody to the bench, a president no officer', () => {
  const one = at.atTriage();
  const judge = { personId: 'person-judge', capacity: 'judge' };
  expect(refusalOf(one, 'assign_person', judge, actor('station_chief'))?.code).toBe('not_the_owner');
  const officer = { personId: 'person-police_officer', capacity: 'officer' };
  expect(refusalOf(one, 'assign_person', officer, actor('president'))?.code).toBe('not_the_owner');
});

test('a mediator adds no respondent to a pending suit', () => {
  const one = at.inTrial('summary');
  const data = { role: 'respondent', kind: 'person', details: text('new') };
  expect(refusalOf(one, 'add_party', data, actor('mediator'))).toMatchObject({
    code: 'not_the_owner',
    article: '民事诉讼法 第135条、第153条',
  });
  one.must('add_party', { role: 'respondent', kind: 'person', details: text('new') }, { by: 'judge' });
});

test('the police record no death of a party in a suit, and do before one', () => {
  const death = { partyId: 'B', change: 'deceased' } as const;
  expect(refusalOf(at.inTrial('summary'), 'record_party_change', death, OFFICER)?.code).toBe('not_the_owner');
  at.atStation('B').must('record_party_change', death, { by: OFFICER });
});

test('the police record no agreement as the court’s', () => {
  const one = at.consents(at.atStation('B'), 'police_mediation');
  one.must('end_mediation', { reason: 'other', next: 'judge' }).must('accept_referral', {});
  at.consents(one, 'judge_mediation');
  const agreement = { ...at.SIGNED, mediatingBody: 'court' } as const;
  expect(refusalOf(one, 'reach_agreement', agreement, OFFICER)).toMatchObject({
    code: 'not_the_owner',
    params: { owned: 'agreement.court', seat: 'court', roles: 'judge' },
  });
  one.must('reach_agreement', agreement, { by: 'judge' });
});

test('the president of the first court does not extend the limit of the second instance', () => {
  const one = (PLACES['appeal_transferred'] as (policy: '2025') => CaseUnderTest)('2025');
  const data = { deadlineId: one.deadlineId('T16.judgment'), ground: 'president', length: 1, unit: 'month' };
  expect(refusalOf(one, 'extend_deadline', data, president(COURT))).toMatchObject({
    code: 'not_the_owner',
    params: { owned: 'clock.appeal', seat: 'appeal_court' },
  });
  one.must('extend_deadline', data as never, { by: president(APPEAL_COURT) });
});

test('what an actor may decide on is what is theirs: targets and buttons say so', () => {
  const { state } = at.inTrial('ordinary');
  const shown = (by: Actor, type: DecisionType) =>
    allowedDecisions(state, by).find((one) => one.type === type);
  expect(shown(OFFICER, 'stop_clock')).toMatchObject({ allowed: false, reason: { code: 'not_the_owner' } });
  expect(shown(OFFICER, 'add_party')).toMatchObject({ allowed: false, reason: { code: 'not_the_owner' } });
  const trial = state.deadlines.find(({ rule }) => rule === 'T7')?.deadlineId;
  expect(shown(actor('judge'), 'stop_clock')?.targets?.deadline).toContain(trial);
});

test('a station that was asked for a task decides on no party, date or clock, unless its officer is assigned to the case', () => {
  const one = at.atStation('B');
  const stranger: Actor = { ...OFFICER, personId: 'of-another-station', unitId: 'station-other' };
  const party = { role: 'third_party', kind: 'person', details: text('who') };
  expect(refusalOf(one, 'add_party', party, stranger)).toMatchObject({ code: 'not_the_owner' });
  const more = { deadlineId: one.deadlineId('PM4'), ground: 'both_parties' };
  expect(refusalOf(one, 'extend_deadline', more, stranger)).toMatchObject({ code: 'not_the_owner' });
  const chief = actor('station_chief');
  one.must('assign_person', { personId: stranger.personId, capacity: 'officer' }, { by: chief });
  one.must('add_party', { role: 'third_party', kind: 'person', details: text('who') }, { by: stranger });
});

test('a court that is not the case’s names no judge of it', () => {
  const one = at.inTrial('ordinary');
  const data = { personId: 'somebody', capacity: 'judge' };
  expect(refusalOf(one, 'assign_person', data, president('court-other'))).toMatchObject({
    code: 'not_the_owner',
  });
});
