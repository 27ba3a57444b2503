/** The duties to tell (告知, docs/law.md §10): who owes which, what discharges it, and which step is refused without it. */
import { describe, expect, test } from 'vitest';
import { opensDuty, sealedFor } from '../../../domain/access/policy/walls.ts';
import { TELLING_IDS, TELLING_VERSION, TELLINGS } from '../../../domain/law/telling.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  atReview,
  atStation,
  atTriage,
  BY_TWO,
  consents,
  heard,
  inCourtMediation,
  inExecution,
  inTrial,
  NOTHING_SPECIAL,
  NUMBER,
  pays,
  serve,
  SIGNED,
} from './support/journeys.ts';

const quiet = { untold: true } as const;
const session = { outcome: 'continue', mode: 'in_person' } as const;
const consent = (stage: 'police_mediation' | 'mediation_after_registration', one: CaseUnderTest) => {
  for (const party of ['A', 'B']) one.must('give_consent', { stage, mode: 'in_person' }, { ...quiet, party });
  return one;
};
const told = (
  topic: 'mediation_rights' | 'online_steps' | 'mediation_failed' | 'civil_routes',
  ...partyIds: string[]
) => ({ topic, partyIds, textVersion: TELLING_VERSION }) as const;

const owed = (one: CaseUnderTest, what: string) => obligations(one.state).find((duty) => duty.what === what);
const owes = (one: CaseUnderTest): string[] =>
  obligations(one.state).flatMap(({ what }) => (what.startsWith('tell_') ? [what] : []));

/** As a case of before 2026-12 stands. */
const ofBefore = ({ state }: CaseUnderTest): CaseState => {
  const { edition: _edition, ...earlier } = state;
  return earlier;
};

test('each text can be read out in both languages, and cites its article', () => {
  for (const id of TELLING_IDS) {
    const { zh, en, article } = TELLINGS[id];
    expect(zh).toMatch(/。$/u);
    expect(en).toMatch(/\.$/u);
    expect(article).toMatch(/第\d+条/u);
  }
});

describe('before mediation (DT2; PML 23; TY 14; OMR 17)', () => {
  test('the committee mediates when each party was told, the duty names who was not', () => {
    const one = consent('police_mediation', atStation());
    expect(one.refused('hold_session', session)).toBe('mediation_rights_untold');
    expect(owed(one, 'tell_mediation_rights')).toMatchObject({
      by: ['tell_parties'],
      tell: [{ id: 'DT2', partyIds: ['A', 'B'] }],
    });
    one.must('tell_parties', told('mediation_rights', 'A'));
    expect(owed(one, 'tell_mediation_rights')?.tell).toEqual([{ id: 'DT2', partyIds: ['B'] }]);
    expect(one.refused('hold_session', session)).toBe('mediation_rights_untold');
    one.must('tell_parties', told('mediation_rights', 'B')).must('hold_session', session);
    expect(owes(one)).toEqual([]);
  });

  test('told with the question of consent it needs no second telling, also where the stage comes later', () => {
    consents(atStation(), 'police_mediation').must('hold_session', session);
    const one = inCourtMediation();
    expect(one.events.filter(({ type }) => type === 'parties_told').length).toBeGreaterThan(0);
    one.must('hold_session', session);
  });

  test('one stage does not tell for the next', () => {
    const one = consent('mediation_after_registration', atReview());
    one.must('tell_parties', told('mediation_rights', 'A', 'B'));
    one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'mediation' });
    one.must('appoint_mediator', { personId: 'person-mediator' });
    one.must('accept_appointment', {}, { by: 'mediator' });
    expect(one.refused('hold_session', session)).toBe('mediation_rights_untold');
  });

  test('where the police themselves mediate it is owed, and bars nothing', () => {
    const one = consent('police_mediation', atStation('A'));
    expect(owes(one)).toContain('tell_mediation_rights');
    one.must('hold_session', { ...session, ...BY_TWO });
  });

  test('a case of before 2026-12 goes on as it was', () => {
    const one = consent('police_mediation', atStation());
    const earlier = ofBefore(one);
    expect(obligations(earlier).filter(({ what }) => what.startsWith('tell_'))).toEqual([]);
    const input = one.decision('hold_session', session);
    expect(decide(earlier, one.caseId, input, one.calendar).ok).toBe(true);
  });
});

test('online only who was told the steps (DT4; OLR 4; OMR 7)', () => {
  const one = consents(atStation(), 'police_mediation');
  for (const party of ['A', 'B'])
    one.must('give_consent', { stage: 'police_mediation', mode: 'online' }, { ...quiet, party });
  expect(owed(one, 'tell_online_steps')?.tell).toEqual([{ id: 'DT4', partyIds: ['A', 'B'] }]);
  expect(one.refused('hold_session', { ...session, mode: 'online' })).toBe('online_steps_untold');
  one.must('tell_parties', told('online_steps', 'A', 'B'));
  one.must('hold_session', { ...session, mode: 'online' });
});

describe('a dispute that is not for the police (DT1; AJ 178)', () => {
  const advice = { findings: NOTHING_SPECIAL, route: 'advice' } as const;

  test('is closed with advice when each side was told where to go', () => {
    expect(atTriage().refused('triage', { ...advice, toldIds: ['A'] })).toBe('civil_routes_untold');
    expect(atTriage().refused('triage', { ...advice, toldIds: ['A', 'X'] })).toBe('party_unknown');
    const one = atTriage().must('triage', { ...advice, toldIds: ['A', 'B'] });
    expect(one.lastOf('parties_told').data).toMatchObject({
      partyIds: ['A', 'B'],
      textVersion: TELLING_VERSION,
    });
  });

  test('is closed as advised, before triage or after it, when each side was told', () => {
    const closing = { reason: 'advice_given' } as const;
    expect(atTriage().refused('close_case', closing)).toBe('civil_routes_untold');
    expect(atTriage().refused('close_case', { ...closing, toldIds: ['A'] })).toBe('civil_routes_untold');
    const one = atTriage().must('close_case', { ...closing, toldIds: ['A', 'B'] });
    expect(one.lastOf('parties_told').data).toMatchObject({ topic: 'civil_routes', partyIds: ['A', 'B'] });
    const later = atTriage().must('triage', { ...advice, route: 'filing', toldIds: ['A', 'B'] }, quiet);
    later.must('close_case', closing);
    // On any other ground nobody is told where to go.
    const settled = atTriage().must('close_case', { reason: 'self_settled', toldIds: ['A', 'B'] });
    expect(settled.events.map(({ type }) => type)).not.toContain('parties_told');
  });

  test('found to be a violation or an accident it is closed without: the advice is another', () => {
    const findings = { ...NOTHING_SPECIAL, traffic: true };
    const one = atTriage().must('triage', { findings, route: 'filing' }, quiet);
    one.must('close_case', { reason: 'advice_given' });
  });

  test('a case of before 2026-12 is closed as it was', () => {
    const one = atTriage();
    const input = one.decision('close_case', { reason: 'advice_given' });
    expect(decide(ofBefore(one), one.caseId, input, one.calendar).ok).toBe(true);
  });

  test('a violation or a traffic accident is none: told of their data alone, and closed without it', () => {
    for (const found of [{ traffic: true }, { publicOrder: 'mediable' }] as const) {
      const findings = { ...NOTHING_SPECIAL, ...found };
      const one = atTriage().must('triage', { findings, route: 'advice', toldIds: ['A'] });
      const topics = one.events.flatMap((event) => (event.type === 'parties_told' ? [event.data.topic] : []));
      expect(topics).toEqual(['personal_data']);
    }
  });

  test('sent on, it is owed until they are told, with the use of their data (DT10; PIPL 17, 35)', () => {
    const one = atTriage().must('triage', { ...advice, route: 'filing' }, quiet);
    expect(owes(one)).toEqual(['tell_civil_routes', 'tell_personal_data']);
    one.must('tell_parties', told('civil_routes', 'A', 'B'));
    one.must('tell_parties', { ...told('civil_routes', 'A', 'B'), topic: 'personal_data' });
    expect(owes(one)).toEqual([]);
  });

  test('the officer who triages reads both texts at the duty', () => {
    expect(owed(atTriage(), 'triage')?.tell?.map(({ id }) => id)).toEqual(['DT1', 'DT10']);
  });
});

describe('mediation failed (DT3; PML 26; PSAPL 9; AJ 185)', () => {
  test('the other ways are owed, unless they were named with the end', () => {
    const failed = { reason: 'too_far_apart', next: 'filing' } as const;
    expect(owes(atStation().must('end_mediation', failed))).toEqual(['tell_other_ways']);
    expect(owes(atStation().must('end_mediation', { ...failed, waysTold: true }))).toEqual([]);
    expect(owes(atStation().must('end_mediation', { ...failed, reason: 'self_settled' }))).toEqual([]);
  });

  test('who is punished after it was told with everybody that they may sue (PA6)', () => {
    const one = consents(atStation('A'), 'police_mediation');
    one.expire('PA3');
    expect(owed(one, 'tell_suit_right')).toMatchObject({
      who: { unitId: one.state.stationId },
      tell: [{ id: 'DT3', partyIds: ['A', 'B'] }],
    });
    expect(owed(one, 'tell_other_ways')).toBeUndefined();
    expect(one.refused('decide_public_order', { outcome: 'punished' })).toBe('suit_right_untold');
    one.must('tell_parties', told('mediation_failed', 'A'));
    expect(one.refused('decide_public_order', { outcome: 'punished' })).toBe('suit_right_untold');
    one.must('tell_parties', told('civil_routes', 'B')).must('decide_public_order', { outcome: 'punished' });
  });

  test('it is owed behind the wall to public order, where the thirty days stand still too (PSAPL 118, 136)', () => {
    const one = consents(atStation('A'), 'police_mediation');
    one.must('order_opinion', { kind: 'injury' }).must('end_mediation', {
      reason: 'too_far_apart',
      next: 'filing',
    });
    expect(owed(one, 'tell_suit_right')?.deadlineId).toBeUndefined();
    const court = sealedFor({ roles: ['judge'], mediates: false }, one.stage);
    const read = obligations(one.state).filter(({ what }) => opensDuty(court, what));
    expect(read.filter(({ tell = [] }) => tell.some(({ id }) => id === 'DT3'))).toEqual([]);
  });

  test('and after the dispute has ended, as the decision is', () => {
    const one = consents(atStation('A'), 'police_mediation');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'close' });
    expect(one.state.concluded).toBeDefined();
    expect(owes(one)).toEqual(['tell_suit_right']);
  });

  test('told of it before the agreement was broken they are told again, in the same stage too (AJ 185)', () => {
    const one = consents(atStation('A'), 'police_mediation').must('reach_agreement', {
      ...SIGNED,
      ...BY_TWO,
      mediatingBody: 'police',
    });
    one.must('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true });
    one.must('tell_parties', told('civil_routes', 'A', 'B'));
    one.must('report_breach', {}, { party: 'A' });
    expect(owed(one, 'tell_suit_right')?.tell).toEqual([{ id: 'DT3', partyIds: ['A', 'B'] }]);
    one.must('tell_parties', told('civil_routes', 'A', 'B'));
    expect(owed(one, 'tell_suit_right')).toBeUndefined();
  });

  test('without a mediation that failed the punishment asks for none of it', () => {
    const one = atStation('A').must('end_mediation', { reason: 'self_settled', next: 'filing' });
    one.must('decide_public_order', { outcome: 'punished' });
  });
});

describe('the suit (DT6–DT9)', () => {
  test('rights and procedure go with the notice of acceptance, to a respondent with the complaint (CPL 129)', () => {
    const one = atReview();
    one.must(
      'register_case',
      { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'trial', toldIds: ['A'] },
      quiet,
    );
    expect(owed(one, 'tell_suit_rights')?.tell).toEqual([{ id: 'DT6', partyIds: ['B'] }]);
    serve(one, 'complaint', 'B');
    expect(owed(one, 'tell_suit_rights')).toBeUndefined();
  });

  test('a notice on evidence says what EV 50 asks of it', () => {
    const one = inTrial();
    expect(one.refused('set_evidence_period', { days: 15 }, quiet)).toBe('evidence_rules_untold');
    one.must('set_evidence_period', { days: 15, told: true });
    expect(one.lastOf('parties_told').data).toMatchObject({ topic: 'evidence', partyIds: ['A', 'B'] });
  });

  test('a judgment is pronounced with the right to appeal and what delay costs (CPL 151, 264)', () => {
    const one = heard(inTrial());
    const judgment = { announced: 'fixed_date', items: [pays()] } as const;
    expect(owed(one, 'try_case')?.tell?.map(({ id }) => id)).toEqual(['DT8']);
    expect(one.refused('render_judgment', judgment, quiet)).toBe('appeal_right_untold');
    one.must('render_judgment', { ...judgment, told: true });
    expect(one.lastOf('parties_told').data.topic).toBe('appeal_right');
  });

  test('a small claim that is dismissed has neither', () => {
    const one = heard(inTrial('small_claims'));
    one.must('render_judgment', { announced: 'fixed_date', items: [] }, quiet);
  });

  test('the execution notice warns of the interest and the list (CPLI 480; SXP 5)', () => {
    const one = inExecution();
    expect(owed(one, 'issue_execution_notice')?.tell).toEqual([{ id: 'DT9', partyIds: ['B'] }]);
    expect(one.refused('issue_execution_notice', {}, quiet)).toBe('execution_risk_untold');
    one.must('issue_execution_notice', { told: true });
    expect(one.lastOf('parties_told').data).toMatchObject({ topic: 'execution_risk', partyIds: ['B'] });
  });
});
