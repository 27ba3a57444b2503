/** Violence at home: a gate of every mediation at every stage, set and lifted at any time; the warning and the protection order. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { actor, STATION } from './support/people.ts';

const VIOLENT = { found: true, victimIds: ['A'], reason: text('hurt') } as const;
const NOT_SO = { found: false, reason: text('not-so') } as const;
const SESSION = { outcome: 'continue', mode: 'in_person' } as const;
const AGREED = { ...at.SIGNED, items: [at.pays()] } as const;

const found = (one: CaseUnderTest): CaseUnderTest => one.must('record_violence', VIOLENT);
const apart = (one: CaseUnderTest): CaseUnderTest =>
  one.must('ask_separate_mediation', { separately: true }, { party: 'A' });
const inSuit = { ...AGREED, suitEnding: 'mediation_paper' } as const;

const consented = (one: CaseUnderTest) => at.consents(one, 'police_mediation');
const guided = () =>
  at.consents(
    at.atTriage().must('triage', { findings: at.NOTHING_SPECIAL, route: 'judge' }),
    'judge_mediation',
  );

const acceptedMediator = (): CaseUnderTest => at.inCourtMediation('summary');

describe('violence that is found later stops joint mediation at every stage', () => {
  test.each<[string, () => CaseUnderTest, (one: CaseUnderTest) => string]>([
    [
      'a session at the station',
      () => consented(at.atStation('B')),
      (one) => one.refused('hold_session', SESSION),
    ],
    [
      'an agreement at the station',
      () => consented(at.atStation('B')),
      (one) => one.refused('reach_agreement', AGREED),
    ],
    ['a judge who takes it over', guided, (one) => one.refused('accept_referral', {})],
    [
      'a session guided by a judge',
      () => guided().must('accept_referral', {}),
      (one) => one.refused('hold_session', SESSION),
    ],
    [
      'an agreement before a judge',
      () => guided().must('accept_referral', {}),
      (one) => one.refused('reach_agreement', { ...AGREED, mediatingBody: 'court' }),
    ],
    [
      'registration into mediation',
      () => at.consents(at.atReview(), 'mediation_after_registration'),
      (one) =>
        one.refused('register_case', {
          courtCaseNumber: at.numberOf(one, '民初'),
          procedure: 'ordinary',
          next: 'mediation',
        }),
    ],
    [
      'naming a mediator',
      () => at.inCourtMediation('summary'),
      (one) => one.refused('appoint_mediator', { personId: 'person-mediator' }, { by: 'judge' }),
    ],
    ['a session after registration', acceptedMediator, (one) => one.refused('hold_session', SESSION)],
    ['an agreement after registration', acceptedMediator, (one) => one.refused('reach_agreement', inSuit)],
    [
      'mediation at a hearing',
      () =>
        at
          .answersWaived(at.inTrial('summary'))
          .must('schedule_hearing', { date: '2026-01-06', mode: 'court', noticeWaived: true })
          .on('2026-01-06'),
      (one) => one.refused('hold_hearing', { mode: 'court', date: '2026-01-06', mediation: 'tried' }),
    ],
    [
      'help with mediation asked of the station',
      () => at.inTrial('summary'),
      (one) => one.refused('issue_task', { kind: 'mediation_help', unitId: STATION }, { by: 'judge' }),
    ],
    [
      'an agreement in the trial',
      () => at.consents(at.inTrial('summary'), 'mediation_after_registration'),
      (one) => one.refused('reach_agreement', inSuit, { by: 'judge' }),
    ],
  ])('%s', (_what, set, tried) => {
    expect(tried(found(set()))).toBe('domestic_violence_no_mediation');
    const lifted = found(set()).must('record_violence', NOT_SO);
    expect(tried(lifted)).not.toBe('domestic_violence_no_mediation');
  });

  test('also before triage has answered', () => {
    const one = found(at.atTriage());
    const data = { findings: at.NOTHING_SPECIAL, route: 'police_mediation', track: 'B' } as const;
    expect(one.refused('triage', data)).toBe('domestic_violence_no_mediation');
    expect(one.refused('triage', { findings: at.NOTHING_SPECIAL, route: 'filing' })).toBe('applied');
  });

  test('after registration the court then owes the end of the mediation, and can end it', () => {
    const one = found(at.inCourtMediation('summary'));
    expect(obligations(one.state).map(({ what }) => what)).toContain('end_barred_mediation');
    one.must('end_mediation', { reason: 'other', next: 'trial' }, { by: 'judge' });
    expect(one.stage).toBe('trial');
  });
});

describe('the finding', () => {
  test('keeps its reasons and its history, and is not recorded twice', () => {
    const one = found(at.atStation('B'));
    expect(one.refused('record_violence', VIOLENT)).toBe('violence_same');
    one.must('record_violence', NOT_SO).must('record_violence', VIOLENT);
    const history = one.events.flatMap((event) =>
      event.type === 'violence_recorded' ? [event.data.found] : [],
    );
    expect(history).toEqual([true, false, true]);
  });

  test('names who suffers it', () => {
    expect(at.atStation('B').refused('record_violence', { found: true, reason: text('r') })).toBe(
      'violence_victim_needed',
    );
  });

  test('is not lifted while a protection order is asked for or holds (DVL 27, 30)', () => {
    const one = found(at.atStation('B')).must('open_process', { kind: 'protection_order' }, { party: 'A' });
    expect(one.refused('record_violence', NOT_SO)).toBe('protection_order_stands');
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'granted', months: 3 }, { by: 'judge' });
    expect(one.refused('record_violence', NOT_SO)).toBe('protection_order_stands');
  });
});

describe('with each apart, if the victim asks (DVL 5)', () => {
  test('mediation goes on in sessions apart only, and may end in an agreement', () => {
    const one = apart(found(consented(at.atStation('B'))));
    expect(one.refused('hold_session', SESSION)).toBe('violence_only_separately');
    one.must('hold_session', { ...SESSION, separately: true });
    expect(one.refused('reach_agreement', AGREED)).toBe('applied');
  });

  test('the other side cannot ask for it, nor anybody where there is no violence', () => {
    const calm = consented(at.atStation('B'));
    expect(calm.refused('ask_separate_mediation', { separately: true }, { party: 'A' })).toBe(
      'violence_absent',
    );
    const one = found(calm);
    expect(one.refused('ask_separate_mediation', { separately: true }, { party: 'B' })).toBe(
      'not_the_victim',
    );
  });

  test('who asked may stop asking, and then it stops', () => {
    const one = apart(found(consented(at.atStation('B'))));
    one.must('ask_separate_mediation', { separately: false }, { party: 'A' });
    expect(one.refused('hold_session', { ...SESSION, separately: true })).toBe(
      'domestic_violence_no_mediation',
    );
  });
});

describe('the written warning (告诫书, DVL 16-17)', () => {
  const warning = { perpetratorId: 'B', victimIds: ['A'], violenceFacts: text('what-was-done') } as const;

  test('presupposes violence on record, and names no one as both', () => {
    expect(at.atStation('B').refused('issue_warning', warning)).toBe('violence_absent');
    expect(found(at.atStation('B')).refused('issue_warning', { ...warning, victimIds: ['B'] })).toBe(
      'violence_victim_needed',
    );
  });

  test('goes to both and to the committee, and is owed until it has', () => {
    const one = found(at.atStation('B')).must('issue_warning', warning, { by: actor('police_officer') });
    expect(one.refused('issue_warning', warning)).toBe('warning_exists');
    const eventSeq = one.lastOf('warning_issued').seq;
    const owed = () => obligations(one.state).filter(({ what }) => what === 'deliver_warning');
    for (const receiver of ['perpetrator', 'victim', 'committee'] as const) {
      expect(owed()).toHaveLength(1);
      one.must('deliver_violence_paper', { eventSeq, receiver }, { by: 'police_officer' });
    }
    expect(owed()).toEqual([]);
    expect(one.refused('deliver_violence_paper', { eventSeq, receiver: 'victim' })).toBe(
      'paper_already_delivered',
    );
    expect(one.refused('deliver_violence_paper', { eventSeq, receiver: 'police' })).toBe(
      'receiver_not_of_paper',
    );
  });
});
