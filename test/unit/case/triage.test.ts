/** Intake: which way a dispute may go, and which it may not (docs/law.md §14.1 S1). */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { TriageFindings } from '../../../domain/chapters/intake/shape.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { atTriage, NOTHING_SPECIAL } from './support/journeys.ts';

type Triage = DecisionData['triage'];
const found = (more: Partial<TriageFindings>, way: Omit<Triage, 'findings'>): Triage => ({
  findings: { ...NOTHING_SPECIAL, ...more },
  ...way,
});
const station = (track: Triage['track']): Omit<Triage, 'findings'> =>
  track === undefined ? { route: 'police_mediation' } : { route: 'police_mediation', track };

describe('what triage refuses', () => {
  test.each<[string, string, Triage]>([
    [
      'a suspected crime that is not referred',
      'criminal_must_be_referred',
      found({ criminal: true }, station('B')),
    ],
    ['a referral without a suspected crime', 'next_not_possible', found({}, { route: 'criminal_referral' })],
    [
      'mediating a violation that may not be mediated',
      'not_mediable_public_order',
      found({ publicOrder: 'not_mediable' }, station('A')),
    ],
    [
      'a public-order case without a violation',
      'civil_not_public_order',
      found({}, { route: 'public_order_case' }),
    ],
    [
      'joint mediation with violence at home',
      'domestic_violence_no_mediation',
      found({ domesticViolence: true }, station('B')),
    ],
    [
      'a judge’s mediation with violence at home',
      'domestic_violence_no_mediation',
      found({ domesticViolence: true }, { route: 'judge' }),
    ],
    [
      'a minor whose guardian was not notified',
      'guardian_not_notified',
      found({ minorInvolved: true }, station('B')),
    ],
    ['mediation on no track', 'track_required', found({}, station(undefined))],
    [
      'a mediable violation neither before the police nor before the committee',
      'public_order_track_required',
      found({ publicOrder: 'mediable' }, station('D')),
    ],
    ['a civil dispute on track A', 'civil_not_public_order', found({}, station('A'))],
    ['a traffic claim on track D', 'traffic_track_required', found({ traffic: true }, station('D'))],
    ['track C without a traffic claim', 'not_traffic', found({}, station('C'))],
    [
      'police mediation of what is not police business',
      'not_police_business',
      found({ notPoliceBusiness: true }, station('D')),
    ],
  ])('%s', (_what, code, triage) => {
    const one = atTriage();
    expect(one.refused('triage', triage)).toBe(code);
    expect(one.stage).toBe('intake');
  });
});

describe('where triage sends a dispute', () => {
  test.each<[string, Triage, string, string | undefined]>([
    [
      'a mediable violation to public-order mediation',
      found({ publicOrder: 'mediable' }, station('A')),
      'police_mediation',
      undefined,
    ],
    [
      'a mediable violation to the committee (PSAPL 9; AJ 186)',
      found({ publicOrder: 'mediable' }, station('B')),
      'police_mediation',
      undefined,
    ],
    [
      'a civil dispute to the committee at the station',
      found({}, station('B')),
      'police_mediation',
      undefined,
    ],
    [
      'a traffic claim to the committee, if the parties wish',
      found({ traffic: true }, station('B')),
      'police_mediation',
      undefined,
    ],
    [
      'what is not police business to the committee',
      found({ notPoliceBusiness: true }, station('B')),
      'police_mediation',
      undefined,
    ],
    [
      'a minor’s dispute once the guardian is notified',
      found({ minorInvolved: true }, { ...station('B'), guardianNotified: true }),
      'police_mediation',
      undefined,
    ],
    ['a dispute to the judge', found({}, { route: 'judge' }), 'awaiting_judge', undefined],
    ['a dispute to filing', found({}, { route: 'filing' }), 'filing_preparation', undefined],
    [
      'violence at home to filing',
      found({ domesticViolence: true }, { route: 'filing' }),
      'filing_preparation',
      undefined,
    ],
    [
      'a crime to the criminal police',
      found({ criminal: true }, { route: 'criminal_referral' }),
      'intake',
      'criminal_referral',
    ],
    [
      'a violation to punishment',
      found({ publicOrder: 'not_mediable' }, { route: 'public_order_case' }),
      'intake',
      'public_order_case',
    ],
    ['a question to advice', found({}, { route: 'advice' }), 'intake', 'advice_given'],
  ])('%s', (_what, triage, stage, concluded) => {
    const one = atTriage().must('triage', triage, { by: 'police_officer' });
    expect(one.stage).toBe(stage);
    expect(one.state.concluded).toBe(concluded);
  });
});

test('the officer has one working day, then it is the chief who sees to it', () => {
  const one = atTriage({ on: '2026-01-09' });
  expect(one.due('SLA-INTAKE')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
  expect(one.expire()).toBe('SLA-INTAKE');
  expect(obligations(one.state).map((owed) => [owed.what, owed.who.roles.join()])).toEqual([
    ['triage', 'police_officer,station_chief'],
    ['see_to_overdue', 'station_chief'],
  ]);
  one.must('triage', found({}, station('B')));
  expect(one.state.escalations).toEqual([]);
});

test('a judge does not sort what comes to a station', () => {
  expect(atTriage().refused('triage', found({}, station('B')), { by: 'judge' })).toBe('role_not_permitted');
});

test('a concluded case takes notes and the archive, nothing else', () => {
  const one = atTriage().must('triage', found({}, { route: 'advice' }));
  expect(one.refused('triage', found({}, station('B')))).toBe('case_concluded');
  one.must('tell_parties', { topic: 'civil_routes', partyIds: ['A'], textVersion: '1' });
  one.must('archive_case', { visited: false }, { by: 'police_officer' });
  expect(one.stage).toBe('archived');
  expect(one.refused('record_note', { text: { textId: 't', digest: 'd' } })).toBe('case_archived');
});
