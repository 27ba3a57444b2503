/** What each flag of a kind of dispute asks of its case, shown at work; `flags-read.test.ts` counts that a rule reads each. */
import { describe, expect, test } from 'vitest';
import { isLabour, isTraffic } from '../../../domain/law/matter-questions.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';

const SAID = { findings: at.NOTHING_SPECIAL, route: 'filing' } as const;
const STATION = { findings: at.NOTHING_SPECIAL, route: 'police_mediation' } as const;
const triaged = (matter: string, data: Parameters<CaseUnderTest['refused']>[1]): string =>
  at.atTriage({ matter }).refused('triage', data as never);

test('a kind of dispute of another release asks nothing besides', () => {
  expect([isLabour('of_tomorrow'), isTraffic('of_tomorrow')]).toEqual([false, false]);
});

describe('at triage', () => {
  test.each([
    ['a traffic damage on the spot', 'motor_accident', { ...STATION, track: 'D' }, 'traffic_track_required'],
    ['a traffic damage before the committee', 'motor_accident', { ...STATION, track: 'B' }, 'applied'],
    ['a divorce without the question about violence (DVL 4)', 'divorce', SAID, 'violence_not_asked'],
    ['a divorce with it', 'divorce', { ...SAID, violenceAsked: true }, 'applied'],
    [
      'a divorce in which violence was found',
      'divorce',
      { ...SAID, findings: { ...at.NOTHING_SPECIAL, domesticViolence: true } },
      'applied',
    ],
    ['succession, where nobody asks', 'inheritance', SAID, 'applied'],
    ['contracted land without a word on arbitration (RLMA 4)', 'land_contract', SAID, 'arbitration_not_told'],
    ['contracted land with it', 'land_contract', { ...SAID, arbitrationTold: true }, 'applied'],
  ] as const)('%s', (_what, matter, data, expected) => {
    expect(triaged(matter, data as never)).toBe(expected);
  });
});

describe('one judge for what often concerns many (CPL 42)', () => {
  const registered = (matter: string, more: object): string => {
    const one = at.atReview({ matter });
    const courtCaseNumber = at.numberOf(one, '民初');
    return one.refused('register_case', {
      courtCaseNumber,
      procedure: 'summary',
      next: 'trial',
      ...more,
    } as never);
  };

  test.each([
    ['owners_rights', {}, 'single_judge_needs_reason'],
    ['owners_rights', { singleJudgeReason: text('one-owner') }, 'applied'],
    ['owners_rights', { procedure: 'ordinary' }, 'applied'],
    ['lease', {}, 'applied'],
  ])('%s with %j: %s', (matter, more, expected) => {
    expect(registered(matter, more)).toBe(expected);
  });

  test('nor by conversion', () => {
    const one = at.inTrial('ordinary', { matter: 'owners_rights' });
    expect(one.refused('convert_procedure', { to: 'summary' })).toBe('single_judge_needs_reason');
    expect(one.refused('convert_procedure', { to: 'summary', singleJudgeReason: text('one-owner') })).toBe(
      'applied',
    );
  });
});

describe('mediation at the hearing (SP 14)', () => {
  const opened = (procedure: 'ordinary' | 'summary' | 'small_claims', matter: string): CaseUnderTest =>
    at
      .answersWaived(at.inTrial(procedure, { matter }))
      .must('schedule_hearing', { date: '2026-01-05', mode: 'court', noticeWaived: true });

  test.each([
    ['summary', 'adjacent_water', undefined, 'hearing_mediation_unsaid'],
    ['summary', 'adjacent_water', 'tried', 'applied'],
    ['summary', 'adjacent_water', 'not_needed', 'applied'],
    ['ordinary', 'adjacent_water', undefined, 'applied'],
    ['summary', 'private_lending', undefined, 'applied'],
    ['small_claims', 'private_lending', undefined, 'hearing_mediation_unsaid'],
  ] as const)('%s, %s, said %s: %s', (procedure, matter, mediation, expected) => {
    const said = mediation === undefined ? {} : { mediation };
    expect(opened(procedure, matter).refused('hold_hearing', { mode: 'court', ...said })).toBe(expected);
  });

  const judgment = { announced: 'fixed_date', items: [at.pays()] } as const;

  test.each([
    ['ordinary', 'not_needed', 'divorce_not_mediated'],
    ['ordinary', 'tried', 'applied'],
    ['summary', 'not_possible', 'applied'],
  ] as const)(
    'a divorce in %s procedure whose record says %s: %s (CPLI 145)',
    (procedure, mediation, expected) => {
      const one = opened(procedure, 'divorce').must('hold_hearing', { mode: 'court', mediation });
      expect(one.refused('render_judgment', judgment)).toBe(expected);
    },
  );

  test('a hearing of a divorce says so itself, in ordinary procedure too: not first the judgment', () => {
    const one = opened('ordinary', 'divorce');
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('hearing_mediation_unsaid');
  });
});
