/** Traffic damage before the traffic police (交通事故损害赔偿调解, RTA 84-94): RTA85, RTA86, RTA88, RTA90. */
import { describe, expect, test } from 'vitest';
import { noticeGate, takenByTrafficPolice, trafficGate } from '../../../domain/chapters/traffic/gates.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { actor } from './support/people.ts';
import { atStation, atTriage, consents, NOTHING_SPECIAL, SIGNED } from './support/journeys.ts';

const COLLISION = { ...NOTHING_SPECIAL, traffic: true } as const;
const session = { outcome: 'continue', mode: 'in_person' } as const;
const application: DecisionData['accept_traffic_mediation'] = {
  basis: 'determination',
  receivedOn: '2026-01-05',
  applicantIds: ['A', 'B'],
  documentId: 'application',
};

const TRAFFIC = { stage: 'police_mediation', track: 'C' } as const;

/** A collision without injury, triaged on Monday 5 January 2026. */
const collision = (track: 'B' | 'C' = 'C'): CaseUnderTest =>
  atTriage().must('triage', { findings: COLLISION, route: 'police_mediation', track });

const failedBeforeCommittee = (): CaseUnderTest =>
  collision('B').must('end_mediation', { reason: 'too_far_apart', next: 'filing' });

describe('the joint written application (RTA 86)', () => {
  test.each<[string, string, Partial<DecisionData['accept_traffic_mediation']>]>([
    ['by one side', 'traffic_application_joint', { applicantIds: ['A'] }],
    ['received tomorrow', 'date_in_future', { receivedOn: '2026-01-06' }],
    [
      'after people’s mediation that was none',
      'no_failed_peoples_mediation',
      { basis: 'peoples_mediation_failed' },
    ],
  ])('%s', (_what, code, more) => {
    expect(collision().refused('accept_traffic_mediation', { ...application, ...more })).toBe(code);
  });

  test('by word of mouth, or without the day of receipt', () => {
    const { documentId: _paper, ...oral } = application;
    expect(collision().refused('accept_traffic_mediation', oral)).toBe('traffic_application_written');
    const { receivedOn: _day, ...undated } = application;
    expect(collision().refused('accept_traffic_mediation', undated)).toBe('traffic_receipt_missing');
  });

  test('a driver who keeps apart bars it, an insurer that does so does not', () => {
    const withInsurer = (): CaseUnderTest =>
      collision().must('add_party', { role: 'respondent', kind: 'organisation', details: text('insurer') });
    const insurer = withInsurer().state.parties.at(-1)?.partyId ?? '';
    const without = (partyId: string, applicantIds: string[]) =>
      withInsurer()
        .must('record_participation', { partyId, participation: 'unwilling' })
        .refused('accept_traffic_mediation', { ...application, applicantIds });
    expect(without('B', ['A', insurer])).toBe('traffic_application_joint');
    expect(without(insurer, ['A', 'B'])).toBe('applied');
  });

  test('ten working days from receipt (RTA 112), the last one in, the next out', () => {
    // Received on Monday 5 January: the tenth working day is Monday 19 January.
    expect(collision().on('2026-01-19').refused('accept_traffic_mediation', application)).toBe('applied');
    expect(collision().on('2026-01-20').refused('accept_traffic_mediation', application)).toBe(
      'traffic_application_late',
    );
  });

  test('of no traffic claim there is none', () => {
    expect(atStation('D').refused('accept_traffic_mediation', application)).toBe('not_traffic');
  });

  test('is the traffic police’s to accept, and their duty', () => {
    const one = collision();
    expect(one.refused('accept_traffic_mediation', application, { by: 'police_officer' })).toBe(
      'role_not_permitted',
    );
    expect(obligations(one.state).find(({ what }) => what === 'accept_traffic_mediation')?.who.roles).toEqual(
      ['traffic_police'],
    );
  });
});

describe('after people’s mediation of the claim failed (RTA 85)', () => {
  const again = {
    basis: 'peoples_mediation_failed',
    applicantIds: ['A', 'B'],
    documentId: 'application',
  } as const;

  test('three working days: on the third it goes to the traffic police', () => {
    const one = failedBeforeCommittee();
    // Tuesday 6, Wednesday 7, Thursday 8 January.
    expect(one.due('RTA85')).toEqual({ dueDate: '2026-01-08', status: 'armed' });
    one.on('2026-01-08').must('accept_traffic_mediation', again);
    expect([one.stage, one.state.track, one.due('RTA85').status]).toEqual(['police_mediation', 'C', 'met']);
  });

  test('later it does not', () => {
    expect(failedBeforeCommittee().passTo('2026-01-09').refused('accept_traffic_mediation', again)).toBe(
      'traffic_application_late',
    );
  });
});

describe('from when mediation counts (RTA 90)', () => {
  const accepted = () => collision().must('accept_traffic_mediation', application);

  test('no clock runs before funeral, treatment, assessment or loss are settled', () => {
    const one = consents(accepted(), 'police_mediation');
    expect(one.nextDue()).toBeUndefined();
    expect(one.refused('hold_session', session, { by: 'traffic_police' })).toBe('traffic_not_begun');
    expect(
      one.refused('reach_agreement', { ...SIGNED, mediatingBody: 'police' }, { by: 'traffic_police' }),
    ).toBe('traffic_not_begun');
  });

  test.each(['funeral', 'treatment', 'disability', 'loss'] as const)(
    '%s: from that day where it is later',
    (ground) => {
      const one = accepted().on('2026-02-10').must('record_traffic_start', { ground, since: '2026-02-09' });
      // From Monday 9 February: 10 to 14 (a make-up Saturday), 24 to 27 February, Saturday 28 February (make-up).
      expect(one.due('RTA90')).toEqual({ dueDate: '2026-02-28', status: 'armed' });
    },
  );

  test('from the acceptance where it was over before', () => {
    const one = accepted().must('record_traffic_start', { ground: 'loss', since: '2025-12-20' });
    expect(one.due('RTA90')).toEqual({ dueDate: '2026-01-19', status: 'armed' });
    expect(one.refused('record_traffic_start', { ground: 'loss', since: '2026-01-05' })).toBe(
      'traffic_begun',
    );
  });

  test('not from a day to come', () => {
    const since = '2026-01-06';
    const result = accepted().take('record_traffic_start', { ground: 'loss', since });
    expect(result).toMatchObject({ refusal: { code: 'date_in_future', params: { date: since } } });
  });
});

describe('a session (RTA 84, 88)', () => {
  const notice = (sessionOn: string, partyIds: readonly string[] = ['A', 'B']) => ({ sessionOn, partyIds });

  test('three working days before: notified on the Monday, held on the Thursday', () => {
    expect(atStation('C').refused('notify_traffic_session', notice('2026-01-07'))).toBe(
      'traffic_notice_late',
    );
    const one = consents(
      atStation('C').must('notify_traffic_session', notice('2026-01-08')),
      'police_mediation',
    );
    expect(one.refused('notify_traffic_session', notice('2026-01-08'))).toBe('traffic_notice_exists');
    one.on('2026-01-07');
    expect(one.refused('hold_session', session, { by: 'traffic_police' })).toBe('traffic_notice_missing');
    one.on('2026-01-08');
    expect(one.refused('hold_session', session, { by: 'police_officer' })).toBe('traffic_police_required');
    expect(one.refused('hold_session', session, { by: 'mediator' })).toBe('traffic_police_required');
    one.must('hold_session', session, { by: 'traffic_police' });
  });

  test('the insurer, a third party, is told too (RTA 89)', () => {
    const one = atStation('C');
    one.must('add_party', { role: 'third_party', kind: 'organisation', details: text('insurer') });
    const insurer = one.state.parties.find(({ role }) => role === 'third_party')?.partyId ?? '';
    expect(one.refused('notify_traffic_session', notice('2026-01-12'))).toBe('traffic_notice_incomplete');
    one.must('notify_traffic_session', notice('2026-01-12', ['A', 'B', insurer]));
  });
});

describe('what failed ends by the paper, and at no judge (RTA 86, 90, 94)', () => {
  const ends = (one: CaseUnderTest) => [one.stage, one.lastOf('mediation_ended').data.paper];

  test('out of time', () => {
    const one = atStation('C');
    expect(one.expire()).toBe('RTA90');
    expect(ends(one)).toEqual(['filing_preparation', 'traffic_ended']);
  });

  test('a party stays away', () => {
    const one = consents(atStation('C'), 'police_mediation');
    one.must('withdraw_consent', { stage: 'police_mediation' }, { party: 'B' });
    expect(ends(one)).toEqual(['filing_preparation', 'traffic_ended']);
  });

  test('people’s mediation ends without it', () => {
    expect(ends(failedBeforeCommittee())).toEqual(['filing_preparation', undefined]);
  });

  test('an agreement needs none', () => {
    const one = consents(atStation('C'), 'police_mediation');
    one.must('reach_agreement', { ...SIGNED, mediatingBody: 'police' }, { by: 'traffic_police' });
    expect(ends(one)).toEqual(['agreement_in_force', undefined]);
  });
});

test('a mediation that began before its law was asked for ends as it began: nobody is locked out of it', () => {
  const before = {
    stage: 'police_mediation',
    track: 'C',
    deadlines: [{ rule: 'RTA90', startEvent: 'stage_entered.police_mediation' }],
  } as unknown as CaseState;
  const officer = { personId: 'p', unitId: 'u', roles: ['police_officer'] } as const;
  expect(trafficGate(before, officer)).toBeUndefined();
  expect(noticeGate(before, '2026-01-05')).toBeUndefined();
  expect(trafficGate({ ...before, deadlines: [] }, officer)?.code).toBe('traffic_police_required');
  expect([takenByTrafficPolice(before), takenByTrafficPolice({ ...before, deadlines: [] })]).toEqual([
    true,
    false,
  ]);
});

test.each<[string, Pick<CaseState, 'stage' | 'track'>, string, string, string | undefined]>([
  ['ten days that an agreement began', TRAFFIC, 'RTA90', 'traffic_begun', 'traffic_police_required'],
  [
    'another clock of the stage',
    TRAFFIC,
    'RTA88',
    'stage_entered.police_mediation',
    'traffic_police_required',
  ],
  ['another track', { ...TRAFFIC, track: 'B' }, 'RTA88', 'triaged', undefined],
  ['a later stage', { ...TRAFFIC, stage: 'agreement_in_force' }, 'RTA88', 'triaged', undefined],
])('what the traffic police alone may mediate: %s', (...[, place, rule, startEvent, code]) => {
  const state = { ...place, deadlines: [{ rule, startEvent }] } as unknown as CaseState;
  expect(trafficGate(state, { personId: 'p', unitId: 'u', roles: ['police_officer'] })?.code).toBe(code);
});

describe('a case for the traffic police that none of them takes up (RTA 84, 86)', () => {
  const owed = (one: CaseUnderTest, what: string) =>
    obligations(one.state).filter((duty) => duty.what === what);

  test('has a clock of ten working days from triage, which the acceptance meets', () => {
    // Monday 5 January 2026: the tenth working day is Monday 19 January.
    expect(collision().due('SLA-TRAFFIC-APPLY')).toEqual({ dueDate: '2026-01-19', status: 'armed' });
    const accepted = collision().must('accept_traffic_mediation', application);
    expect(accepted.due('SLA-TRAFFIC-APPLY').status).toBe('met');
    const afterCommittee = failedBeforeCommittee().must('accept_traffic_mediation', {
      ...application,
      basis: 'peoples_mediation_failed',
    });
    expect(afterCommittee.state.deadlines.map(({ rule }) => rule)).not.toContain('SLA-TRAFFIC-APPLY');
  });

  test('passed, it goes to the chief of the station and the parties are told; the chief may lead them to the court', () => {
    const one = collision();
    expect(one.expire()).toBe('SLA-TRAFFIC-APPLY');
    expect([one.stage, owed(one, 'see_to_overdue').map(({ who }) => who.roles)]).toEqual([
      'police_mediation',
      [['station_chief']],
    ]);
    expect(one.notices.at(-1)).toMatchObject({ kind: 'deadline_passed', data: { partyIds: ['A', 'B'] } });
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' }, { by: 'station_chief' });
    expect(one.stage).toBe('filing_preparation');
    // No mediation of the traffic police is ended by it, so no paper of theirs (RTA 93, 94).
    expect(one.lastOf('mediation_ended').data).not.toHaveProperty('paper');
  });

  test.each([
    ['that the traffic police took up', () => collision().must('accept_traffic_mediation', application)],
    ['before the committee', () => collision('B')],
    ['of the police', () => atStation('A')],
    ['of a simple dispute', () => atStation('D')],
  ])('the chief ends no mediation %s', (_what, start) => {
    const end = { reason: 'other', next: 'close' } as const;
    expect(start().refused('end_mediation', end, { by: 'station_chief' })).toBe('role_not_permitted');
  });

  test('is owed by the traffic police alone, also where only the bureau’s serve the station', () => {
    for (const what of ['accept_traffic_mediation', 'mediate'])
      expect(owed(collision(), what).map(({ who }) => who.roles)).toEqual([['traffic_police']]);
    const bureau = { ...actor('traffic_police'), unitId: 'bureau' };
    const one = collision();
    expect(one.take('accept_traffic_mediation', application, { by: bureau })).toMatchObject({ ok: true });
  });
});
