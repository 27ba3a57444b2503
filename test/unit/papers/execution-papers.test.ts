/** Papers after effect (督促、执行) demand what is still owed, of those who owe it now, under the title as the record has it. */
import { describe, expect, it } from 'vitest';
import { writtenCourtNumber } from '../../../domain/law/court-numbers.ts';
import type { PerformanceItem } from '../../../domain/chapters/agreement/shape.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import {
  confirmationApplied,
  heard,
  inExecution,
  inTrial,
  judged,
  lapsed,
  NUMBER,
  pays,
  serve,
  serveAll,
} from '../case/support/journeys.ts';
import { factsOf, type Told } from './support/case-facts.ts';
import { names, only, subjects } from './support/filled.ts';

const APOLOGISES: PerformanceItem = { kind: 'apologise', obligorId: 'B', obligeeId: 'A' };

/** In force in a suit of one instance: B owes A money until a day, and an apology. */
function inForce(items: readonly PerformanceItem[] = [pays('2026-03-01'), APOLOGISES]): CaseUnderTest {
  const one = heard(inTrial('small_claims')).must('render_judgment', { announced: 'fixed_date', items });
  return serveAll(one, 'judgment');
}

const urged = (one = inForce()): CaseUnderTest => one.must('start_urging', { basis: 'court', days: 15 });

describe('what is still owed', () => {
  it('is less what is on record as performed', () => {
    const one = urged().must('record_performance', { itemNo: 1, full: false });
    expect(only('urging_notice', factsOf(one)).filled.f['items']).toEqual(['李国强向王秀英赔礼道歉。']);
  });

  it('is missing where a part was performed and nobody says of which item', () => {
    const one = urged().must('record_performance', { full: false });
    for (const code of ['urging_notice', 'execution_application'] as const) {
      const { filled, missing } = only(code, factsOf(one));
      expect(filled.f['items']).toBeUndefined();
      expect(missing.map(({ decision }) => decision)).toContain('record_performance');
    }
  });

  it('is nothing once every item is performed: nobody is urged, nobody asks for execution', () => {
    const one = urged();
    one.must('record_performance', { itemNo: 1, full: false });
    one.must('record_performance', { itemNo: 2, full: false });
    expect(subjects('urging_notice', factsOf(one))).toEqual([]);
    expect(subjects('execution_application', factsOf(one))).toEqual([]);
  });

  it.each<[string, readonly PerformanceItem[], string, true | undefined]>([
    ['the day named has not passed', [pays('2026-03-01')], '2026-03-01', undefined],
    ['the record shows a later day', [pays('2026-03-01')], '2026-03-02', true],
    ['of one item no day was named', [pays('2026-03-01'), APOLOGISES], '2026-03-02', undefined],
  ])('is said to be overdue or not: %s', (_when, items, day, overdue) => {
    const one = inForce(items).on(day).must('start_urging', { basis: 'court' });
    expect(only('execution_application', factsOf(one)).filled.f['overdue']).toBe(overdue);
  });
});

describe('the title', () => {
  const title = (one: CaseUnderTest) => only('execution_application', factsOf(one)).filled.f['instrument'];

  it('of the first instance has the court and the number of the suit', () => {
    expect(title(lapsed())).toMatchObject({
      court: '佳木斯市郊区人民法院',
      number: writtenCourtNumber(NUMBER),
      kind: '判决书',
    });
  });

  it('of the second instance has neither, since the record does not', () => {
    const one = serveAll(judged('ordinary', { on: '2026-01-30' }), 'judgment');
    one.must('lodge_appeal', {}, { party: 'B' });
    serve(one, 'appeal_petition', 'A');
    one.must('transfer_appeal', {}).must('register_appeal', {}).must('decide_appeal', { outcome: 'upheld' });
    serveAll(one, 'appeal_judgment');
    expect(title(one)).toEqual({ kind: '二审判决书', date: '2026-01-30' });
  });

  it('of a confirmation has the confirmation’s own number', () => {
    const confirmed = (data: { courtCaseNumber?: string }) =>
      serveAll(
        confirmationApplied()
          .must('accept_confirmation', data)
          .must('confirm_agreement', { askedIds: ['A', 'B'] }),
        'confirmation_ruling',
      );
    const courtCaseNumber = '(2026)黑0803民特7号';
    // Typed with other brackets than the rule has.
    expect(title(confirmed({ courtCaseNumber }))).toMatchObject({ number: '（2026）黑0803民特7号' });
    expect(title(confirmed({}))).not.toHaveProperty('number');
  });
});

describe('who owes and who is owed', () => {
  const HEIR: Told = { parties: { 'case-1-p3': { name: '李明', address: '某处' } } };

  const died = (one: CaseUnderTest): CaseUnderTest =>
    one.must('record_party_change', { partyId: 'B', change: 'deceased' });
  const succeeded = (one: CaseUnderTest): CaseUnderTest =>
    died(one).must('add_party', { role: 'respondent', kind: 'person', details: text('heir'), succeeds: 'B' });

  it('is who took their place, and the items say so', () => {
    const found = only('urging_notice', factsOf(succeeded(urged()), HEIR));
    expect(names(found, 'debtors')).toEqual(['李明']);
    expect(names(found, 'creditors')).toEqual(['王秀英']);
    expect(found.filled.f['items']).toMatchObject([
      expect.stringMatching(/^李国强（由李明承受）于/),
      expect.anything(),
    ]);
  });

  it('is missing where nobody took it', () => {
    const { missing } = only('urging_notice', factsOf(died(urged())));
    expect(missing).toMatchObject([{ zh: '被执行人李国强的承受人', decision: 'add_party' }]);
  });

  it('is told with nothing of where the other side lives', () => {
    const { filled } = only('execution_application', factsOf(lapsed()));
    expect(filled.f['debtors']).toEqual([{ role: '被执行人', kind: 'person', name: '李国强' }]);
    expect(filled.f['creditors']).toMatchObject([{ phone: '13845420001' }]);
  });

  it('is ordered to report no more after death', () => {
    const one = inExecution()
      .must('issue_execution_notice', {})
      .must('order_property_report', { partyId: 'B' });
    expect(subjects('property_report_order', factsOf(one))).toHaveLength(1);
    expect(subjects('property_report_order', factsOf(died(one)))).toEqual([]);
  });
});
