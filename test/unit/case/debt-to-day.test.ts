/** What is owed to a day in an execution (截至某日所欠): unpaid principal and doubled late interest, by hand (CPL 264; INT 1-4). */
import { describe, expect, test } from 'vitest';
import { debtToDay } from '../../../domain/chapters/execution/debt-to-day.ts';
import type { PerformanceItem } from '../../../domain/chapters/agreement/shape.ts';
import {
  agreed,
  consents,
  heard,
  inExecution,
  inTrial,
  numberOf,
  pays,
  serveAll,
  SIGNED,
} from './support/journeys.ts';

/** In force in one instance. */
const ordered = (...items: readonly PerformanceItem[]) =>
  serveAll(
    heard(inTrial('small_claims')).must('render_judgment', { announced: 'fixed_date', items }),
    'judgment',
  );
const effectOf = (one: ReturnType<typeof ordered>) => one.state.instruments.at(-1)?.effectiveOn ?? '';

describe('what is owed to a day', () => {
  test('is the principal and 0.0175 % a day from the day after the last day for performing', () => {
    const debt = debtToDay(ordered(pays('2026-03-01')).state, '2026-03-31');
    // 5,000 × 0.000175 × 30 days of March = 26.25.
    expect(debt.items).toEqual([
      {
        itemNo: 1,
        debtorIds: ['B'],
        creditorId: 'A',
        principal: '5000.00',
        performBy: '2026-03-01',
        performByNamed: true,
        unpaid: '5000.00',
        days: 30,
        interest: '26.25',
      },
    ]);
    expect(debt.debtors).toEqual([
      { debtorIds: ['B'], unpaid: '5000.00', interest: '26.25', total: '5026.25' },
    ]);
    expect([debt.missing, debt.article]).toEqual([[], '民事诉讼法 第264条；迟延履行利息解释 第1条至第4条']);
  });

  test('is nothing more before the last day, and counts from the effect where no day is named', () => {
    expect(debtToDay(ordered(pays('2026-03-01')).state, '2026-03-01').debtors[0]?.interest).toBe('0.00');
    const one = ordered(pays());
    expect(debtToDay(one.state, '2026-12-31').items[0]).toMatchObject({
      performBy: effectOf(one),
      performByNamed: false,
    });
  });

  test('each payment counts to its own day, of its own item', () => {
    const one = ordered(pays('2026-03-01'), pays('2026-03-11')).on('2026-03-16');
    one.must('record_performance', { itemNo: 1, amount: '2000.00', full: false, date: '2026-03-11' });
    // 5,000 for ten days and 3,000 for twenty: 8.75 and 10.50; the second for twenty days: 17.50.
    const debt = debtToDay(one.state, '2026-03-31');
    expect(debt.items.map(({ unpaid, interest }) => [unpaid, interest])).toEqual([
      ['3000.00', '19.25'],
      ['5000.00', '17.50'],
    ]);
    expect(debt.debtors).toEqual([
      { debtorIds: ['B'], unpaid: '8000.00', interest: '36.75', total: '8036.75' },
    ]);
    one.must('record_performance', { itemNo: 2, full: false, date: '2026-03-16' });
    expect(debtToDay(one.state, '2026-03-31').items[1]).toMatchObject({ unpaid: '0.00', interest: '4.38' });
  });

  test('of several debtors each their own', () => {
    const one = serveAll(
      heard(inTrial('small_claims', { respondents: 2 })).must('render_judgment', {
        announced: 'fixed_date',
        items: [pays('2026-03-01'), pays('2026-03-01', 'C')],
      }),
      'judgment',
    );
    expect(
      debtToDay(one.state, '2026-03-31').debtors.map(({ debtorIds, total }) => [debtorIds, total]),
    ).toEqual([
      [['B'], '5026.25'],
      [['C'], '5026.25'],
    ]);
  });

  test('days of a stay for retrial or bankruptcy do not count', () => {
    const one = inExecution().on('2026-03-16');
    const deadlineId = one.deadlineId('E10');
    const before = debtToDay(one.state, '2026-04-30').items[0]?.days ?? 0;
    const stay = { deadlineId, ground: 'retrial_or_bankruptcy', from: '2026-03-02', to: '2026-03-11' };
    one.must('exclude_period', { ...stay, documentId: 'ruling' });
    expect(debtToDay(one.state, '2026-04-30').items[0]?.days).toBe(before - 10);
  });
});

test('what was paid of an agreement that was broken is none of what a later paper orders', () => {
  const one = agreed();
  one.must('record_performance', { itemNo: 1, amount: '2000.00', full: false });
  one.must('report_breach', {}, { party: 'A' }).must('submit_complaint', { materials: ['complaint'] });
  consents(one, 'mediation_after_registration');
  one.must('register_case', {
    courtCaseNumber: numberOf(one, '民初'),
    procedure: 'ordinary',
    next: 'mediation',
  });
  one.must('appoint_mediator', { personId: 'person-mediator' });
  one.must('accept_appointment', {}, { by: 'mediator' });
  const left = { ...pays('2026-03-01'), amount: '3000.00' };
  const paper = { ...SIGNED, mediatingBody: 'court', suitEnding: 'mediation_paper', items: [left] } as const;
  serveAll(one.must('reach_agreement', paper), 'mediation_paper');
  // 3,000 × 0.000175 × 30 days of March = 15.75.
  expect(debtToDay(one.state, '2026-03-31').debtors).toEqual([
    { debtorIds: ['B'], unpaid: '3000.00', interest: '15.75', total: '3015.75' },
  ]);
});

test('a stay that begins after the day asked for hides nothing of it', () => {
  const one = inExecution();
  const stop = { deadlineId: one.deadlineId('E10'), ground: 'suspension', documentId: 'ruling' };
  one.on('2026-03-16').must('stop_clock', stop);
  expect(debtToDay(one.state, '2026-03-15').missing).toEqual([]);
  expect(debtToDay(one.state, '2026-03-16').missing).toEqual([{ fact: 'stay_asked' }]);
});

describe('what the record does not say is named, and no number told', () => {
  const facts = (state: Parameters<typeof debtToDay>[0]) => debtToDay(state, '2026-12-31').missing;

  test('no title, no money, no item that was paid, nobody who asked for a stay', () => {
    expect(facts(agreed().state)).toEqual([{ fact: 'title' }]);
    expect(facts(ordered({ kind: 'apologise', obligorId: 'B', obligeeId: 'A' }).state)).toEqual([
      { fact: 'money' },
    ]);
    const paid = ordered(pays()).must('record_performance', { full: false });
    expect(facts(paid.state)).toEqual([{ fact: 'performance_item' }]);
    const stayed = inExecution();
    stayed.must('stop_clock', {
      deadlineId: stayed.deadlineId('E10'),
      ground: 'suspension',
      documentId: 'ruling',
    });
    expect(debtToDay(stayed.state, '2026-12-31')).toMatchObject({
      items: [],
      debtors: [],
      missing: [{ fact: 'stay_asked' }],
    });
  });
});

test('an item of money recorded before payments had to name an amount is named by its number, and the others are told', () => {
  const { state } = ordered(pays('2026-03-01'), pays('2026-03-01'), {
    kind: 'apologise',
    obligorId: 'B',
    obligeeId: 'A',
  });
  const { amount: _, ...unsaid } = pays('2026-03-01');
  const instruments = state.instruments.map((one) => ({ ...one, items: one.items.with(1, unsaid) }));
  const { items, debtors, missing } = debtToDay({ ...state, instruments }, '2026-03-31');
  expect(missing).toEqual([{ fact: 'amount', itemNo: 2 }]);
  expect(items.map(({ itemNo, interest }) => [itemNo, interest])).toEqual([[1, '26.25']]);
  expect(debtors.map(({ total }) => total)).toEqual(['5026.25']);
});

test('a part that was paid is of an item of money, and of no more', () => {
  const one = ordered(pays('2026-03-01'), { kind: 'apologise', obligorId: 'B', obligeeId: 'A' });
  const part = { amount: '100.00', full: false } as const;
  expect(one.refused('record_performance', part)).toBe('paid_part_of_item');
  expect(one.refused('record_performance', { ...part, itemNo: 2 })).toBe('paid_part_of_item');
  expect(one.refused('record_performance', { ...part, itemNo: 1, full: true })).toBe('paid_part_of_item');
  expect(one.refused('record_performance', { ...part, itemNo: 1, amount: '5000.01' })).toBe(
    'paid_more_than_owed',
  );
  one.must('record_performance', { ...part, itemNo: 1 });
  one.must('record_performance', { ...part, itemNo: 1, amount: '200.00' });
  expect(one.refused('record_performance', { ...part, itemNo: 1 })).toBe('performance_exists');
});
