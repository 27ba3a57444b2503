/** Hearings online: with whom, when not, and at different times (OLR 4, 10, 20, 21). */
import { describe, expect, test } from 'vitest';
import { ONLINE_BAR } from '../../../domain/chapters/hearings/words.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { Procedure } from '../../../domain/kernel/codes.ts';
import { codesOf } from '../../../domain/words.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { answersWaived, inTrial } from './support/journeys.ts';

type Schedule = DecisionData['schedule_hearing'];
const prepared = (procedure: Procedure = 'ordinary'): CaseUnderTest => answersWaived(inTrial(procedure));
/** Wednesday 14 January 2026. */
const online = (more: Partial<Schedule> = {}): Schedule => ({
  date: '2026-01-14',
  mode: 'online',
  onlineIds: ['A'],
  ...more,
});
const due = (one: CaseUnderTest) =>
  one.state.deadlines
    .filter(({ rule }) => rule === 'CM18')
    .map(({ partyId, dueDate, status }) => [partyId, dueDate, status]);

describe('with those who agreed', () => {
  test('were verified and linked; with nobody it is none', () => {
    const { onlineIds: _ids, ...bare } = online();
    expect(prepared().refused('schedule_hearing', bare)).toBe('hearing_online_unagreed');
    expect(prepared().refused('schedule_hearing', online({ onlineIds: ['Z'] }))).toBe(
      'hearing_party_not_summoned',
    );
    expect(prepared().refused('schedule_hearing', online())).toBe('applied');
  });

  test('the others have three days from the notice; silence leaves them at court (CM18)', () => {
    const one = prepared().must('schedule_hearing', online());
    one.must('announce_hearing', {});
    // Told on Monday 5 January 2026: until Thursday 8.
    expect(due(one)).toEqual([['B', '2026-01-08', 'armed']]);
    one.must('announce_hearing', { onlineIds: ['B'] });
    expect(due(one)).toEqual([['B', '2026-01-08', 'met']]);
    expect(one.state.hearings[0]?.onlineIds).toEqual(['A', 'B']);
    expect(one.refused('announce_hearing', { onlineIds: ['B'] })).toBe('hearing_already_announced');
  });

  test('called off, nobody is asked any more; at court nobody is', () => {
    const one = prepared().must('schedule_hearing', online());
    one.must('announce_hearing', {}).must('cancel_hearing', { reason: text('off') });
    expect(due(one)).toEqual([['B', '2026-01-08', 'superseded']]);
    const court = prepared().must('schedule_hearing', { date: '2026-01-14', mode: 'court' });
    expect(court.refused('announce_hearing', { onlineIds: ['B'] })).toBe('hearing_online_unagreed');
    expect(due(court.must('announce_hearing', {}))).toEqual([]);
  });

  test('what was fixed at court is not held online, nor moved there without asking', () => {
    const one = prepared('summary').must('schedule_hearing', {
      date: '2026-01-05',
      mode: 'court',
      noticeWaived: true,
    });
    expect(one.refused('hold_hearing', { mode: 'online', mediation: 'tried' })).toBe(
      'hearing_online_unagreed',
    );
    const move = { date: '2026-01-14', mode: 'online', ground: 'other' } as const;
    expect(one.refused('move_hearing', move)).toBe('hearing_online_unagreed');
    one.must('move_hearing', { ...move, onlineIds: ['B'] });
    expect(one.state.hearings[0]).toMatchObject({ mode: 'online', onlineIds: ['B'] });
    expect(
      one.refused('move_hearing', { date: '2026-01-15', ground: 'other', onlineBars: ['complex'] }),
    ).toBe('hearing_online_excluded');
    expect(
      one.refused('move_hearing', {
        date: '2026-01-15',
        ground: 'other',
        mode: 'court',
        onlineBars: ['complex'],
      }),
    ).toBe('applied');
  });
});

describe('brought online at its own day and hour', () => {
  const day = { date: '2026-01-14', ground: 'other' } as const;
  const fixed = (procedure: Procedure = 'ordinary', time?: string) =>
    prepared(procedure)
      .must('schedule_hearing', { date: day.date, mode: 'court', ...(time === undefined ? {} : { time }) })
      .must('announce_hearing', {});

  test.each([undefined, '09:30'])(
    'who was told stays told, at %s too, and the notice stays given',
    (time) => {
      const one = fixed('ordinary', time);
      const again = time === undefined ? {} : { time };
      expect(one.refused('move_hearing', { ...day, ...again, mode: 'online' })).toBe(
        'hearing_online_unagreed',
      );
      const before = one.state.hearings[0];
      one.must('move_hearing', { ...day, ...again, mode: 'online', onlineIds: ['A', 'B'] });
      expect(one.state.hearings[0]).toEqual({ ...before, mode: 'online', onlineIds: ['A', 'B'] });
      expect(one.due('T6').status).toBe('met');
      one.passTo(day.date);
      expect(one.refused('hold_hearing', { mode: 'online', mediation: 'tried' })).toBe('applied');
    },
  );

  test('the hour that is not said again stays, and so does a notice that is given up', () => {
    const one = prepared().must('schedule_hearing', { date: day.date, mode: 'court', time: '09:30' });
    one.must('move_hearing', { ...day, mode: 'online', onlineIds: ['A'], noticeWaived: true });
    expect(one.state.hearings[0]).toMatchObject({ time: '09:30', mode: 'online', noticeWaived: true });
    expect(one.due('T6').status).toBe('superseded');
    expect(one.due('SLA-HEARING-HELD').status).toBe('armed');
  });

  test('on the day itself, and later at different times on the conditions of OLR 20', () => {
    const one = fixed('summary').passTo(day.date);
    one.must('move_hearing', { ...day, mode: 'online', onlineIds: ['A', 'B'] });
    expect(one.refused('move_hearing', { ...day, mode: 'asynchronous' })).toBe(
      'hearing_asynchronous_conditions',
    );
    const paper = { documentId: 'application', sha256: 'a', sm3: 'b', size: 1 };
    one.must('move_hearing', {
      ...day,
      mode: 'asynchronous',
      appliedBy: 'A',
      appliedPaper: paper,
      factsUndisputed: true,
    });
    expect(one.state.hearings[0]).toMatchObject({ mode: 'asynchronous', toldIds: ['A', 'B'] });
  });

  test('excluded where the law excludes it; the other way round it is no move', () => {
    const one = fixed();
    expect(
      one.refused('move_hearing', { ...day, mode: 'online', onlineIds: ['A'], onlineBars: ['complex'] }),
    ).toBe('hearing_online_excluded');
    one.must('move_hearing', { ...day, mode: 'online', onlineIds: ['A'] });
    expect(one.refused('move_hearing', { ...day, mode: 'online', onlineIds: ['A'] })).toBe(
      'hearing_same_day',
    );
    expect(one.refused('move_hearing', { ...day, mode: 'court' })).toBe('hearing_same_day');
  });
});

describe('excluded (OLR 21)', () => {
  test.each(codesOf(ONLINE_BAR))('%s', (bar) => {
    expect(prepared().refused('schedule_hearing', online({ onlineBars: [bar] }))).toBe(
      'hearing_online_excluded',
    );
    expect(
      prepared().refused('schedule_hearing', { date: '2026-01-14', mode: 'court', onlineBars: [bar] }),
    ).toBe('applied');
  });

  test('a State secret is said by the ground on which the public is kept out', () => {
    expect(prepared().refused('schedule_hearing', online({ closedGround: 'state_secret' }))).toBe(
      'hearing_online_excluded',
    );
    expect(prepared().refused('schedule_hearing', online({ closedGround: 'privacy' }))).toBe('applied');
  });
});

describe('at different times (OLR 20)', () => {
  const paper = { documentId: 'application', sha256: 'a', sm3: 'b', size: 1 };
  const apart = (more: Partial<Schedule> = {}): Schedule => ({
    ...online({ mode: 'asynchronous', onlineIds: ['A', 'B'] }),
    appliedBy: 'A',
    appliedPaper: paper,
    factsUndisputed: true,
    ...more,
  });

  test.each([
    ['ordinary', 'hearing_asynchronous_not_here'],
    ['summary', 'applied'],
    ['small_claims', 'applied'],
  ] as const)('in %s procedure: %s', (procedure, code) => {
    expect(prepared(procedure).refused('schedule_hearing', apart())).toBe(code);
  });

  test.each<[string, Partial<Schedule>, string]>([
    ['not all agree', { onlineIds: ['A'] }, 'onlineIds'],
    ['the facts are in dispute', { factsUndisputed: false }, 'factsUndisputed'],
    ['who applied takes no part', { appliedBy: 'Z' }, 'appliedPaper'],
  ])('not where %s', (_what, more, missing) => {
    const one = prepared('summary');
    expect(one.refused('schedule_hearing', apart(more))).toBe('hearing_asynchronous_conditions');
    expect(one.inputs.at(-1)?.refusal?.params).toEqual({ missing });
  });
});
