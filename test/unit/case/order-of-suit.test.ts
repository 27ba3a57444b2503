/** The order of the suit: nothing is heard or judged before the other side could answer, and no correction undoes that (CPL 128, 137). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../../../domain/chapters/hearings/questions.ts';
import { disorders } from '../../../domain/machine/order.ts';
import { addDays } from '../../../domain/deadlines/legal-date.ts';
import type { DecisionData, DecisionType } from '../../../domain/kernel/decision-data.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const judgment = { announced: 'same_day', items: [at.pays()] } as const;
const today = (one: CaseUnderTest) => ({ date: one.today, mode: 'court', noticeWaived: true }) as const;
const correct = (one: CaseUnderTest, eventSeq: number, date: string): string =>
  one.refused('correct', { eventSeq, date, reason: text('wrong') }, { by: 'judge' });

describe('before a hearing and a judgment', () => {
  test('each respondent has the complaint', () => {
    const one = at.inTrial('ordinary', { respondents: 2 });
    expect(one.refused('render_judgment', judgment)).toBe('complaint_not_served');
    at.serve(one, 'complaint', 'B').must('waive_answer_period', {}, { party: 'B' });
    one.must('schedule_hearing', today(one));
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('complaint_not_served');
  });

  test('the period to answer has run out, or was used, or was given up', () => {
    const silent = at
      .serve(at.inTrial(), 'complaint', 'B')
      .must('schedule_hearing', { date: '2026-01-21', mode: 'court' })
      .must('announce_hearing', {});
    expect(silent.passTo('2026-01-20').refused('hold_hearing', { mode: 'court' })).toBe(
      'hearing_day_not_come',
    );
    silent.passTo('2026-01-21').must('hold_hearing', { mode: 'court' }).must('render_judgment', judgment);
    const runs = at.serve(at.inTrial(), 'complaint', 'B');
    expect(runs.refused('render_judgment', judgment)).toBe('answer_period_runs');
    expect(runs.refused('schedule_hearing', today(runs))).toBe('answer_period_runs');
    runs.must('file_answer', {}, { party: 'B' });
    at.sat(runs).must('render_judgment', judgment);
  });

  test('a hearing scheduled before the complaint was served does not help', () => {
    const one = at.inTrial().must('schedule_hearing', { date: '2026-01-12', mode: 'court' });
    at.serve(one.on('2026-01-12'), 'complaint', 'B');
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('answer_period_runs');
  });

  test('a mediation that ends takes no day of the period', () => {
    const one = at.serve(at.inCourtMediation(), 'complaint', 'B');
    one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' }, { by: 'judge' });
    expect(one.due('T2', 'B')).toEqual({ dueDate: '2026-01-20', status: 'armed' });
    expect(one.refused('render_judgment', judgment)).toBe('answer_period_runs');
  });

  test('who was added after the hearing is heard too', () => {
    const one = at
      .heard(at.inTrial())
      .must('add_party', { role: 'respondent', kind: 'person', details: text('x') });
    expect(one.due('T1')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    at.answersWaived(one);
    expect(one.refused('render_judgment', judgment)).toBe('hearing_needed');
    at.sat(one.on('2026-01-06')).must('render_judgment', judgment);
  });

  test('the judgment is not dated before it, nor the complaint served before registration', () => {
    const one = at.heard(at.inTrial().on('2026-01-08'));
    expect(one.on('2026-01-09').refused('render_judgment', { ...judgment, date: '2026-01-07' })).toBe(
      'hearing_needed',
    );
    const served = { partyId: 'B', document: 'complaint', method: 'direct' } as const;
    expect(at.atReview().refused('record_service', served, { by: 'court_clerk' })).toBe('nothing_to_serve');
    const late = at.atReview().on('2026-01-09');
    late.must('register_case', { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'trial' });
    expect(late.refused('record_service', { ...served, effectDate: '2026-01-08' })).toBe(
      'dates_out_of_order',
    );
  });
});

test('a suit is not taken as withdrawn for absence before the plaintiff was told of a hearing whose day has come', () => {
  const one = at.answersWaived(at.inTrial()).must('schedule_hearing', { date: '2026-01-14', mode: 'court' });
  const absent = { ground: 'plaintiff_absent' } as const;
  expect(one.must('announce_hearing', {}).refused('close_suit', absent)).toBe('plaintiff_not_summoned');
  one.must('move_hearing', { date: '2026-01-15', ground: 'other' }).on('2026-01-15');
  expect(one.refused('close_suit', absent)).toBe('plaintiff_not_summoned');
  one.must('announce_hearing', {}).must('close_suit', absent);
});

describe('when a party leaves or dies, no clock is met (fault of the kind: met by what is not its act)', () => {
  const met = (one: CaseUnderTest): string[] =>
    one.events
      .filter((event) => event.inputNo === one.state.inputNo && event.type === 'deadline_met')
      .map((event) => event.type);

  test('the last who was to be served with the judgment leaves: sending it is not done, it is not due any more', () => {
    const one = at.judged('small_claims', { respondents: 2 });
    at.serve(at.serve(one, 'judgment', 'A'), 'judgment', 'B');
    one.must('record_party_change', { partyId: 'C', change: 'deceased' });
    expect([one.stage, one.due('SLA-JUDGMENT-AT-ONCE').status, met(one)]).toEqual([
      'in_force',
      'superseded',
      [],
    ]);
  });

  test('an overdue service of the complaint stays overdue in the record, and asks for nothing more', () => {
    const one = at.serve(at.inTrial('ordinary', { respondents: 2 }), 'complaint', 'B');
    one.expire('T1');
    one.must('record_party_change', { partyId: 'C', change: 'left' });
    expect([one.due('T1').status, met(one), one.state.escalations]).toEqual(['breached', [], []]);
  });

  test('the last to whom the appeal was to be forwarded leaves: the file goes up', () => {
    const one = at.serveAll(at.judged('ordinary', { respondents: 2 }), 'judgment');
    one.must('lodge_appeal', {}, { party: 'A' });
    at.serve(one, 'appeal_petition', 'B').must('file_answer', {}, { party: 'B' });
    one.must('record_party_change', { partyId: 'C', change: 'deceased' });
    expect([one.due('T16.forward').status, one.due('T16.file').status, met(one)]).toEqual([
      'superseded',
      'armed',
      [],
    ]);
  });

  test('a successor answers from anew where the period was cut short, and not where it was used', () => {
    const heir = { role: 'respondent', kind: 'person', details: text('heir'), succeeds: 'B' } as const;
    const cut = at.serve(at.inTrial(), 'complaint', 'B').on('2026-01-12');
    cut
      .must('record_party_change', { partyId: 'B', change: 'deceased' })
      .on('2026-02-10')
      .must('add_party', heir);
    const partyId = cut.state.parties.at(-1)?.partyId ?? '';
    expect(cut.due('T2', partyId)).toEqual({ dueDate: '2026-02-25', status: 'armed' });
    expect(cut.refused('record_service', { partyId, document: 'complaint', method: 'direct' })).toBe(
      'applied',
    );
    const used = at.heard(at.inTrial()).must('record_party_change', { partyId: 'B', change: 'deceased' });
    used.must('add_party', heir);
    expect(
      used.state.deadlines.filter((each) => each.partyId === used.state.parties.at(-1)?.partyId),
    ).toEqual([]);
  });

  test('nobody succeeds who is still there, or on the other side', () => {
    const one = at.inTrial();
    const heir = { role: 'respondent', kind: 'person', details: text('heir'), succeeds: 'B' } as const;
    expect(one.refused('add_party', heir)).toBe('no_successor_of');
    one.must('record_party_change', { partyId: 'B', change: 'deceased' });
    expect(one.refused('add_party', { ...heir, role: 'applicant' })).toBe('no_successor_of');
    expect(one.refused('add_party', { ...heir, succeeds: 'Z' })).toBe('party_unknown');
  });

  test('who has left is not ordered to perform, nor owed anything; the successor is, and may claim', () => {
    const one = at.heard(at.inTrial('small_claims', { respondents: 2 }));
    one.must('record_party_change', { partyId: 'B', change: 'left' });
    expect(one.refused('render_judgment', judgment)).toBe('item_party_absent');
    one.must('render_judgment', { ...judgment, items: [at.pays(undefined, 'C')] });
    at.serveAll(one, 'judgment').must('record_party_change', { partyId: 'A', change: 'deceased' });
    one.must('add_party', { role: 'applicant', kind: 'person', details: text('heir'), succeeds: 'A' });
    one.must('apply_execution', {}, { party: one.state.parties.at(-1)?.partyId ?? '' });
  });

  test('an appeal that is upheld orders the successor, and nobody where there is none', () => {
    const appealed = (): CaseUnderTest => {
      const one = at.serveAll(at.judged('ordinary', { respondents: 2 }), 'judgment');
      one.must('lodge_appeal', {}, { party: 'C' }).must('transfer_appeal', {}).must('register_appeal', {});
      return one.must('record_party_change', { partyId: 'B', change: 'deceased' });
    };
    expect(appealed().refused('decide_appeal', { outcome: 'upheld' })).toBe('item_party_absent');
    const one = appealed().must('add_party', {
      role: 'respondent',
      kind: 'person',
      details: text('h'),
      succeeds: 'B',
    });
    one.must('decide_appeal', { outcome: 'upheld' });
    expect(one.state.instruments.at(-1)?.items[0]?.obligorId).toBe(one.state.parties.at(-1)?.partyId);
  });
});

/** Acts of a trial in any order and on any day; `CaseUnderTest` asks the invariants after each. */
type Act = (one: CaseUnderTest, days: number) => void;
const attempt =
  <K extends DecisionType>(
    type: K,
    data: (one: CaseUnderTest, days: number) => DecisionData[K],
    party?: string,
  ): Act =>
  (one, days) =>
    void one.take(type, data(one, days), party === undefined ? {} : { party });

const last = (one: CaseUnderTest): { hearingId: string } => ({
  hearingId: standing(one.state).at(-1)?.hearingId ?? 'h0',
});

const ACTS: readonly Act[] = [
  ...['B', 'C'].flatMap((partyId): Act[] => [
    attempt('record_service', (one, days) => ({
      partyId,
      document: 'complaint',
      method: 'direct',
      effectDate: addDays(one.today, -Math.abs(days)),
    })),
    attempt('file_answer', () => ({}), partyId),
    attempt('waive_answer_period', () => ({}), partyId),
  ]),
  attempt('schedule_hearing', (one) => today(one)),
  attempt('schedule_hearing', (one, days) => ({
    date: addDays(one.today, Math.abs(days)),
    mode: 'court',
    restDayReason: text('r'),
  })),
  attempt('announce_hearing', (one) => last(one)),
  // As a court does, announced and on the day that is fixed: a hearing whose day goes by is not held any more.
  (one) => {
    one.take('schedule_hearing', today(one));
    one.take('hold_hearing', { ...last(one), mode: 'court' });
  },
  (one) => {
    const day = standing(one.state).at(-1)?.date;
    one.take('announce_hearing', last(one));
    if (day !== undefined && day > one.today) one.passTo(day);
    one.take('hold_hearing', { ...last(one), mode: 'court' });
  },
  attempt('hold_hearing', (one) => ({ ...last(one), mode: 'court' })),
  attempt('hold_hearing', (one, days) => ({
    ...last(one),
    mode: 'court',
    date: addDays(one.today, -Math.abs(days)),
  })),
  attempt('render_judgment', () => judgment),
  attempt('render_judgment', (one, days) => ({ ...judgment, date: addDays(one.today, -Math.abs(days)) })),
  attempt('record_party_change', () => ({ partyId: 'C', change: 'deceased' })),
  attempt('add_party', () => ({ role: 'respondent', kind: 'person', details: text('x'), succeeds: 'C' })),
  (one, days) => one.passTo(addDays(one.today, 1 + Math.abs(days))),
  (one, days) => {
    const event = one.state.datedEvents[Math.abs(days) % one.state.datedEvents.length];
    if (event !== undefined) correct(one, event.seq, addDays(event.date, days));
  },
];

test('in whatever order, nothing is judged unserved or unheard, and corrections keep it so', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.integer({ min: -25, max: 25 })), {
    minLength: 30,
    maxLength: 60,
  });
  let judgedInOrder = 0;
  fc.assert(
    fc.property(steps, (acts) => {
      const one = at.inTrial('ordinary', { respondents: 2 });
      for (const [act, days] of acts) if (one.stage === 'trial') act(one, days);
      expect(disorders(one.state)).toEqual([]);
      if (one.state.instruments.length > 0) judgedInOrder += 1;
    }),
    { numRuns: 80, seed: 20_260_105 },
  );
  expect(judgedInOrder).toBeGreaterThan(5);
}, 120_000);
