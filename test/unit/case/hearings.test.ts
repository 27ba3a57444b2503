/** A hearing has a life: scheduled, announced three days before, moved, called off, held; and no longer what is over (CPL 137-149). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { initialState } from '../../../domain/kernel/initial-state.ts';
import { evolveHearings } from '../../../domain/chapters/hearings/evolve.ts';
import { noticeIsDue } from '../../../domain/chapters/hearings/bounds.ts';
import type { Filing } from '../../../domain/chapters/filing/shape.ts';
import type { CaseEvent } from '../../../domain/kernel/events.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { answersWaived, heard, inTrial, judged, pays, sat, serve, serveAll } from './support/journeys.ts';
import { opening } from './support/opening.ts';

/** Monday 5 January 2026; everybody has answered or needs not. */
const prepared = (procedure: 'ordinary' | 'summary' = 'ordinary'): CaseUnderTest =>
  answersWaived(inTrial(procedure));
const hearing = (one: CaseUnderTest, id = 'h1') => one.state.hearings.find((each) => each.hearingId === id);
const fixed = (date = '2026-01-14'): CaseUnderTest =>
  prepared().must('schedule_hearing', { date, mode: 'court' });
const owed = (one: CaseUnderTest): string[] => obligations(one.state).map((each) => each.obligationId);

describe('scheduled', () => {
  test('is a thing of the case, with its day, its participants and what it owes', () => {
    const one = fixed();
    expect(hearing(one)).toMatchObject({
      hearingId: 'h1',
      instance: 'first',
      status: 'scheduled',
      date: '2026-01-14',
      partyIds: ['A', 'B'],
      toldIds: [],
    });
    expect(owed(one)).toEqual(expect.arrayContaining(['announce_hearing:h1', 'hold_hearing:h1']));
  });

  test.each([
    ['a Saturday', '2026-01-10', 'hearing_on_rest_day'],
    ['Spring Festival', '2026-02-17', 'hearing_on_rest_day'],
    ['yesterday', '2026-01-04', 'date_before_opening'],
    ['the day after tomorrow', '2026-01-07', 'hearing_notice_too_short'],
    ['after the limit for trying the case', '2026-07-07', 'hearing_beyond_limit'],
    ['the year 2062', '2062-05-08', 'hearing_beyond_limit'],
  ])('refused: on %s', (_what, date, code) => {
    expect(prepared().refused('schedule_hearing', { date, mode: 'court' })).toBe(code);
  });

  test('not in the past', () => {
    const one = prepared().on('2026-01-09');
    expect(one.refused('schedule_hearing', { date: '2026-01-08', mode: 'court' })).toBe('hearing_in_past');
  });

  test('a make-up workday is a workday, and a rest day needs its reason', () => {
    prepared().must('schedule_hearing', { date: '2026-02-14', mode: 'court' });
    const restDayReason = text('everybody-works');
    prepared().must('schedule_hearing', { date: '2026-01-10', mode: 'court', restDayReason });
  });

  test('not more than six months ahead where no limit runs', () => {
    const one = prepared().must(
      'extend_deadline',
      { deadlineId: inLimit(), ground: 'president' },
      { by: 'president' },
    );
    one.must('stop_clock', { deadlineId: inLimit(), ground: 'suspension', documentId: 'doc-ruling' });
    expect(one.refused('schedule_hearing', { date: '2026-07-07', mode: 'court' })).toBe('hearing_too_far');
    one.must('schedule_hearing', { date: '2026-07-03', mode: 'court' });
  });
  const inLimit = (): string => prepared().deadlineId('T7');

  test('the same day twice is said to be there; the afternoon is another hearing', () => {
    const one = fixed();
    expect(one.refused('schedule_hearing', { date: '2026-01-14', mode: 'court' })).toBe('hearing_exists');
    one.must('schedule_hearing', { date: '2026-01-14', time: '14:00', mode: 'court' });
    expect(one.state.hearings.map((each) => each.hearingId)).toEqual(['h1', 'h2']);
  });

  test('not for a day on which a respondent may still answer (CPL 128)', () => {
    const one = serve(inTrial(), 'complaint', 'B');
    expect(one.refused('schedule_hearing', { date: '2026-01-20', mode: 'court' })).toBe('answer_period_runs');
    one.must('schedule_hearing', { date: '2026-01-21', mode: 'court' });
  });
});

describe('announced (T6)', () => {
  test('the clerk has until the third day before; in summary procedure no day is set (CPL 139, 163)', () => {
    expect(fixed().due('T6')).toEqual({ dueDate: '2026-01-11', status: 'armed' });
    const summary = prepared('summary').must('schedule_hearing', { date: '2026-01-06', mode: 'court' });
    expect(summary.state.deadlines.map((each) => each.rule)).not.toContain('T6');
    expect(owed(summary)).toContain('announce_hearing:h1');
  });

  test('is met when the last participant and the public know', () => {
    const one = fixed().must('announce_hearing', { partyIds: ['A'] });
    expect(one.due('T6').status).toBe('armed');
    one.must('announce_hearing', { partyIds: ['B'] });
    expect(one.due('T6').status).toBe('armed');
    one.must('announce_hearing', { published: true });
    expect(one.due('T6').status).toBe('met');
    expect(owed(one)).not.toContain('announce_hearing:h1');
    expect(one.refused('announce_hearing', { hearingId: 'h1' })).toBe('hearing_already_announced');
  });

  test('a summons that is served tells its party', () => {
    const one = serveAll(fixed(), 'summons');
    expect(hearing(one)?.toldIds).toEqual(['A', 'B']);
    expect(one.must('announce_hearing', { published: true }).due('T6').status).toBe('met');
  });

  test('late is told to the head of the division, and stays late when it is done', () => {
    const one = fixed();
    expect(one.expire('T6')).toBe('T6');
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'T6', to: ['division_head'] });
    one.must('announce_hearing', {});
    expect(one.due('T6').status).toBe('breached');
    expect(one.state.escalations).toEqual([]);
  });

  test('a hearing closed to the public is not published', () => {
    const one = prepared().must('schedule_hearing', {
      date: '2026-01-14',
      mode: 'court',
      closedGround: 'privacy',
    });
    expect(one.refused('announce_hearing', { published: true })).toBe('hearing_closed_to_public');
    expect(one.must('announce_hearing', {}).due('T6').status).toBe('met');
  });

  test('of who takes no part nothing is said', () => {
    const one = prepared().must('schedule_hearing', { date: '2026-01-14', mode: 'court', partyIds: ['A'] });
    expect(one.refused('announce_hearing', { partyIds: ['B'] })).toBe('hearing_party_not_summoned');
  });
});

describe('moved (CPL 149)', () => {
  const ground = 'evidence_needed';

  test('nobody knows of the new day yet, and the clocks count from it', () => {
    const one = fixed().must('announce_hearing', {});
    one.must('move_hearing', { date: '2026-01-21', ground });
    expect(hearing(one)).toMatchObject({ date: '2026-01-21', toldIds: [], published: false });
    expect(one.due('T6')).toEqual({ dueDate: '2026-01-18', status: 'armed' });
    expect(one.state.deadlines.filter((each) => each.rule === 'SLA-HEARING-HELD')).toMatchObject([
      { status: 'superseded' },
      { status: 'armed', dueDate: '2026-01-22' },
    ]);
  });

  test.each([
    ['to the same day', '2026-01-14', 'hearing_same_day'],
    ['to a Sunday', '2026-01-18', 'hearing_on_rest_day'],
    ['to tomorrow', '2026-01-06', 'hearing_notice_too_short'],
  ])('refused: %s', (_what, date, code) => {
    expect(fixed().refused('move_hearing', { date, ground })).toBe(code);
  });

  test('a hearing that is over, or is not there, is not moved', () => {
    const one = heard(inTrial());
    expect(one.refused('move_hearing', { hearingId: 'h1', date: '2026-01-14', ground })).toBe(
      'hearing_not_scheduled',
    );
    one.must('schedule_hearing', { date: '2026-01-14', mode: 'court' });
    expect(one.refused('move_hearing', { hearingId: 'h1', date: '2026-01-15', ground })).toBe(
      'hearing_already_held',
    );
    expect(one.refused('move_hearing', { hearingId: 'h9', date: '2026-01-15', ground })).toBe(
      'hearing_unknown',
    );
  });
});

describe('called off', () => {
  test('owes nothing more', () => {
    const one = fixed().must('cancel_hearing', { reason: text('they-talk') });
    expect(hearing(one)?.status).toBe('cancelled');
    expect(['T6', 'SLA-HEARING-HELD'].map((rule) => one.due(rule).status)).toEqual([
      'superseded',
      'superseded',
    ]);
    expect(one.refused('hold_hearing', { hearingId: 'h1', mode: 'court' })).toBe('hearing_cancelled');
    expect(one.refused('cancel_hearing', { reason: text('again') })).toBe('hearing_not_scheduled');
  });

  test.each([
    ['the suit is withdrawn', (one: CaseUnderTest) => one.must('close_suit', { ground: 'withdrawn' })],
    [
      'the suit is dismissed',
      (one: CaseUnderTest) => one.must('render_ruling', { kind: 'dismissal_of_suit' }),
    ],
    [
      'the judgment is made',
      (one: CaseUnderTest) => sat(one).must('render_judgment', { announced: 'same_day', items: [pays()] }),
    ],
  ])('by itself when %s', (_what, end) => {
    const one = end(fixed('2026-01-28'));
    expect(hearing(one)?.status).toBe('cancelled');
    expect(one.due('T6').status).toBe('superseded');
  });
});

describe('at second instance', () => {
  const appealed = (): CaseUnderTest => {
    const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    return one;
  };
  const day = { date: '2026-01-14', mode: 'court' } as const;

  test('the appeal judge fixes it once the file is there, the court below never', () => {
    const one = appealed();
    expect(one.refused('schedule_hearing', day, { by: 'appeal_judge' })).toBe('appeal_not_transferred');
    one.must('transfer_appeal', {}).must('register_appeal', {});
    expect(one.refused('schedule_hearing', day, { by: 'judge' })).toBe('role_not_permitted');
    one.must('schedule_hearing', day, { by: 'appeal_judge' });
    expect(hearing(one, 'h2')).toMatchObject({ instance: 'appeal', status: 'scheduled' });
    expect(one.due('T6.second')).toEqual({ dueDate: '2026-01-11', status: 'armed' });
    one.expire('T6.second');
    expect(one.lastOf('escalated').data.to).toEqual(['division_head', 'president']);
    const overdue = obligations(one.state).find((each) => each.obligationId.startsWith('overdue:'));
    expect(overdue?.who.unitId).toBe(one.state.appealCourtId);
    one.must('announce_hearing', {}).on('2026-01-14').must('hold_hearing', { mode: 'court' });
    one.must('decide_appeal', { outcome: 'upheld' });
  });

  test('what is sent back is heard anew (CPL 177)', () => {
    const one = appealed()
      .must('transfer_appeal', {})
      .must('register_appeal', {})
      .must('decide_appeal', { outcome: 'remanded' });
    const judgment = { announced: 'same_day', items: [pays()] } as const;
    expect(one.refused('render_judgment', judgment)).toBe('hearing_needed');
    sat(one).must('render_judgment', judgment);
  });
});

test.each<[string, 'trial' | 'appeal', Filing['procedure'], boolean]>([
  ['ordinary procedure', 'trial', 'ordinary', true],
  ['a suit whose procedure is not on record', 'trial', undefined, true],
  ['summary procedure', 'trial', 'summary', false],
  ['small claims', 'trial', 'small_claims', false],
  ['an appeal from ordinary procedure', 'appeal', 'ordinary', true],
  ['an appeal from summary procedure', 'appeal', 'summary', true],
])('whether the three days of CPL 139 bind: %s', (_what, stage, procedure, due) => {
  const state = initialState('case-1', opening({}));
  const filing = procedure === undefined ? state.filing : { ...state.filing, procedure };
  expect(noticeIsDue({ ...state, stage, filing })).toBe(due);
});

test('what was recorded before hearings had ids folds into hearings with ids', () => {
  const event = (seq: number): CaseEvent => ({ seq }) as CaseEvent;
  const empty = initialState('case-1', opening({}));
  const mode = 'court' as const;
  const planned = evolveHearings.hearing_scheduled(empty, { date: '2026-01-12', mode }, event(7));
  const held = evolveHearings.hearing_held(planned, { date: '2026-01-10', mode }, event(8));
  const again = evolveHearings.hearing_held(held, { date: '2026-01-20', mode }, event(9));
  expect(again.hearings).toMatchObject([
    { hearingId: 'h1', status: 'held', date: '2026-01-12', heldOn: '2026-01-10', instance: 'first' },
    { hearingId: 'h2', status: 'held', heldOn: '2026-01-20' },
  ]);
});
