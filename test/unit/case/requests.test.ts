/** Asking the owner (提请有权机关处理): what is asked, who owes the answer, and how it ends. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { Obligation } from '../../../domain/kernel/obligation.ts';
import { noticesOf } from '../../../domain/machine/notices.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { PLACES } from './support/places.ts';
import { actor, APPEAL_COURT, COURT, STATION } from './support/people.ts';

type Ask = DecisionData['ask_owner'];
const reason = text('please');
const OFFICER = actor('police_officer');

const asked = (one: CaseUnderTest, ask: Omit<Ask, 'reason'>, by = OFFICER): CaseUnderTest =>
  one.must('ask_owner', { ...ask, reason }, { by });
const refused = (one: CaseUnderTest, ask: Omit<Ask, 'reason'>, by = OFFICER): string =>
  one.refused('ask_owner', { ...ask, reason }, { by });
const owed = ({ state }: CaseUnderTest): readonly Obligation[] =>
  obligations(state).filter(({ what }) => what === 'answer_request');

const days = { ground: 'appraisal', from: '2026-01-05', to: '2026-01-08', documentId: 'doc-commission' };

describe('an officer asks the court for what is the court’s', () => {
  const start = (): [CaseUnderTest, string] => {
    const one = at.inTrial('ordinary');
    return [one, one.deadlineId('T7')];
  };

  test('the court owes the answer, and is told', () => {
    const [one, deadlineId] = start();
    asked(one, { wanted: 'exclude_period', deadlineId });
    const who = { roles: ['judge', 'division_head'], unitId: COURT };
    expect(owed(one)).toEqual([
      { obligationId: 'request:r1', what: 'answer_request', who, by: ['exclude_period', 'answer_request'] },
    ]);
    const [notice] = noticesOf(one.events.slice(-1), undefined, one.state);
    expect(notice).toEqual({
      kind: 'owner_asked',
      data: { requestId: 'r1', wanted: 'exclude_period', to: who },
    });
    expect(one.lastOf('owner_asked').data).toEqual({
      requestId: 'r1',
      wanted: 'exclude_period',
      deadlineId,
      reason,
    });
  });

  test('the decision on that thing answers it, the same on another does not', () => {
    const [one, deadlineId] = start();
    const other = at.serve(one, 'complaint', 'B').deadlineId('T2', 'B');
    asked(one, { wanted: 'exclude_period', deadlineId });
    const restored = { deadlineId: other, ground: 'restored', length: 3, obstacleGoneOn: one.today };
    one.must('extend_deadline', restored, { by: 'judge' });
    expect(owed(one)).toHaveLength(1);
    one.must('exclude_period', { deadlineId, ...days }, { by: 'judge' });
    expect(owed(one)).toEqual([]);
    expect(one.lastOf('request_answered').data).toEqual({
      requestId: 'r1',
      wanted: 'exclude_period',
      outcome: 'done',
    });
    const [notice] = noticesOf(one.events.slice(-1), undefined, one.state);
    const to = { personId: OFFICER.personId, unitId: STATION };
    expect(notice?.data).toEqual({ requestId: 'r1', wanted: 'exclude_period', outcome: 'done', to });
  });

  test('or the owner declines, with a reason; nobody else does', () => {
    const [one, deadlineId] = start();
    asked(one, { wanted: 'exclude_period', deadlineId });
    const declined = { requestId: 'r1', outcome: 'declined', reason } as const;
    expect(one.refused('answer_request', declined, { by: OFFICER })).toBe('not_the_owner');
    expect(one.refused('answer_request', { ...declined, requestId: 'r9' }, { by: 'judge' })).toBe(
      'request_unknown',
    );
    one.must('answer_request', declined, { by: 'judge' });
    expect(owed(one)).toEqual([]);
    expect(one.refused('answer_request', declined, { by: 'judge' })).toBe('no_open_request');
    asked(one, { wanted: 'exclude_period', deadlineId });
    expect(one.refused('answer_request', declined, { by: 'judge' })).toBe('request_answered');
  });

  test('the same twice is said to be open already; another decision on it is another request', () => {
    const [one, deadlineId] = start();
    asked(one, { wanted: 'exclude_period', deadlineId });
    expect(refused(one, { wanted: 'exclude_period', deadlineId })).toBe('request_already_open');
    expect(refused(one, { wanted: 'exclude_period', deadlineId }, actor('mediator'))).toBe(
      'request_already_open',
    );
    asked(one, { wanted: 'extend_deadline', deadlineId });
    expect(owed(one).map(({ who }) => who.roles)).toEqual([
      ['judge', 'division_head'],
      ['judge', 'division_head', 'president'],
    ]);
  });

  test('of what is not there, not said or their own nothing is asked', () => {
    const [one] = start();
    expect(refused(one, { wanted: 'exclude_period' })).toBe('request_subject_missing');
    expect(refused(one, { wanted: 'exclude_period', deadlineId: 'd99' })).toBe('deadline_unknown');
    expect(refused(one, { wanted: 'restart_clock', deadlineId: one.deadlineId('T7') })).toBe(
      'deadline_not_stopped',
    );
    expect(refused(one, { wanted: 'correct', eventSeq: 9_999 })).toBe('event_unknown');
    expect(refused(one, { wanted: 'record_party_change', partyId: 'Z' })).toBe('party_unknown');
    expect(refused(one, { wanted: 'recuse_person', personId: 'somebody' })).toBe('request_subject_missing');
    expect(refused(one, { wanted: 'appoint_mediator' })).toBe('wrong_stage');
    expect(refused(one, { wanted: 'add_party' }, actor('judge'))).toBe('request_not_needed');
  });
});

describe('requests of every kind reach their owner', () => {
  test.each<[string, Omit<Ask, 'reason'>, readonly string[], string]>([
    ['a judge', { wanted: 'assign_person', capacity: 'judge' }, ['president', 'division_head'], COURT],
    ['a recusal', { wanted: 'recuse_person', personId: 'x', unitId: COURT }, ['president'], COURT],
    ['a party', { wanted: 'add_party' }, ['judge', 'court_clerk', 'filing_judge'], COURT],
    [
      'a death',
      { wanted: 'record_party_change', partyId: 'B' },
      ['judge', 'court_clerk', 'filing_judge'],
      COURT,
    ],
    ['an agreement', { wanted: 'reach_agreement' }, ['judge'], COURT],
  ])('%s, from the station', (_, ask, roles, unitId) => {
    const one = asked(at.inTrial('summary'), ask);
    expect(owed(one).map(({ who }) => who)).toEqual([{ roles, unitId }]);
  });

  test('an officer, from the court: the chief', () => {
    const one = at.inTrial('summary');
    asked(one, { wanted: 'assign_person', capacity: 'officer' }, actor('judge'));
    expect(owed(one).map(({ who }) => who)).toEqual([{ roles: ['station_chief'], unitId: STATION }]);
    one.must('assign_person', { personId: 'p', capacity: 'officer' }, { by: 'station_chief' });
    expect(owed(one)).toEqual([]);
  });

  test('the limit of the second instance, from the first court: the court of appeal', () => {
    const one = (PLACES['appeal_transferred'] as (policy: '2025') => CaseUnderTest)('2025');
    const deadlineId = one.deadlineId('T16.judgment');
    asked(one, { wanted: 'extend_deadline', deadlineId }, actor('president'));
    const who = { roles: ['president', 'division_head'], unitId: APPEAL_COURT };
    expect(owed(one).map((duty) => duty.who)).toEqual([who]);
    const head = { personId: 'head', roles: ['president'], unitId: APPEAL_COURT } as const;
    one.must('answer_request', { requestId: 'r1', outcome: 'declined', reason }, { by: head });
    expect(owed(one)).toEqual([]);
  });
});

describe('a request that is overtaken', () => {
  test('follows the parties to their new owner when the case goes to court', () => {
    const one = at.inPreparation();
    asked(one, { wanted: 'add_party' }, actor('judge'));
    expect(owed(one).map(({ who }) => who.unitId)).toEqual([STATION]);
    one.must('submit_complaint', { materials: ['complaint'] });
    expect(owed(one).map(({ who }) => who.unitId)).toEqual([COURT]);
  });

  test('is owed no more once its clock has ended or the case is concluded', () => {
    const one = at.atReview();
    const deadlineId = one.deadlineId('FL2');
    asked(one, { wanted: 'extend_deadline', deadlineId });
    asked(one, { wanted: 'add_party' });
    expect(owed(one)).toHaveLength(2);
    one.must('redirect_complaint', { ground: 'other_court' });
    expect(one.state.concluded).toBe('redirected');
    expect(owed(one)).toEqual([]);
    expect(refused(one, { wanted: 'add_party' })).toBe('case_concluded');
  });

  test('for a correction is still owed when the case is concluded', () => {
    const one = at.atReview().must('redirect_complaint', { ground: 'other_court' });
    const eventSeq = one.lastOf('complaint_submitted').seq;
    asked(one, { wanted: 'correct', eventSeq });
    expect(owed(one).map(({ who }) => who.unitId)).toEqual([COURT]);
  });
});
