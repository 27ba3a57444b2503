/** Closing for now (终本) asks of each debtor for themselves, and its refusals name whom they mean (ENDP 1-3). */
import { describe, expect, test } from 'vitest';
import { isLimited } from '../../../domain/chapters/measures/questions.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { bound, CLOSED, heard, inTrial, numberOf, serve, serveAll } from './support/journeys.ts';

type Measure = DecisionData['take_measure'];

const owes = (obligorId: string) => ({ kind: 'pay', obligorId, obligeeId: 'A', amount: '100.00' }) as const;

/** Accepted on 26 February 2026 against B and C, and notified. */
function againstTwo(): CaseUnderTest {
  const judged = heard(inTrial('ordinary', { on: '2026-01-30', respondents: 2 })).must('render_judgment', {
    announced: 'fixed_date',
    items: [owes('B'), owes('C')],
  });
  const one = serveAll(judged, 'judgment', '2026-01-30').passTo('2026-02-26');
  one.must('apply_execution', {}, { party: 'A' });
  one.must('accept_execution', { courtCaseNumber: numberOf(one, '执') });
  return one.must('issue_execution_notice', {});
}

/** B was ordered to report; what B answered was found false. */
function falselyReported(one = againstTwo()): CaseUnderTest {
  bound(one);
  return one.must('record_property_report', { partyId: 'B', outcome: 'false' });
}

/** Each refusal by its code and the debtor it means. */
const closing = (one: CaseUnderTest) => {
  const result = one.take('close_for_now', CLOSED);
  return result.ok ? 'applied' : [result.refusal.code, result.refusal.params];
};

describe('limits on spending are one debtor’s', () => {
  test.each<[string, Measure, boolean, boolean]>([
    ['B is limited', { kind: 'limit_spending', partyId: 'B' }, true, false],
    ['C is limited', { kind: 'limit_spending', partyId: 'C' }, false, true],
    ['B’s account is frozen', { kind: 'freeze_deposit', partyId: 'B' }, false, false],
  ])('%s', (_what, measure, ofB, ofC) => {
    const { state } = againstTwo().must('take_measure', measure);
    expect([isLimited(state, 'B'), isLimited(state, 'C')]).toEqual([ofB, ofC]);
  });
});

describe('a false report of B is answered by a fine or detention of B (ENDP 2)', () => {
  test.each<[string, Measure, unknown]>([
    [
      'C is fined',
      { kind: 'fine', partyId: 'C', amount: '100.00' },
      ['closing_report_breach', { partyId: 'B' }],
    ],
    ['B is frozen', { kind: 'freeze_deposit', partyId: 'B' }, ['closing_report_breach', { partyId: 'B' }]],
    [
      'B is fined: what is missing next is a search',
      { kind: 'fine', partyId: 'B', amount: '100.00' },
      ['closing_search_not_exhausted', { partyId: 'B', missing: 'deposits,vehicles,real_estate,securities' }],
    ],
  ])('%s', (_what, measure, expected) => {
    expect(closing(falselyReported().must('take_measure', measure))).toEqual(expected);
  });

  test('also where nothing was decided on the list', () => {
    const one = againstTwo();
    for (const partyId of ['B', 'C']) {
      serve(one.must('order_property_report', { partyId }), 'property_report_order', partyId);
      one.must('record_property_report', { partyId, outcome: 'false' });
    }
    expect(closing(one)).toEqual(['closing_report_breach', { partyId: 'B' }]);
  });
});

test('each thing that is still missing of C, as B has all: the refusal names C', () => {
  const one = againstTwo();
  const order = (partyId: string) => one.must('order_property_report', { partyId });
  const report = (partyId: string) => {
    serve(one, 'property_report_order', partyId);
    one.must('record_property_report', { partyId, outcome: 'truthful' });
  };
  const limit = (partyId: string) => one.must('take_measure', { kind: 'limit_spending', partyId });
  const decide = (partyId: string) => one.must('decide_listing', { partyId, listed: false });
  for (const step of [order, report, limit, decide]) step('B');
  const ofC = { partyId: 'C' };
  expect(closing(one)).toEqual(['closing_without_report_order', ofC]);
  order('C');
  expect(closing(one)).toEqual(['closing_report_outstanding', ofC]);
  report('C');
  expect(closing(one)).toEqual(['closing_without_limits', ofC]);
  limit('C');
  expect(closing(one)).toEqual(['closing_listing_undecided', ofC]);
});
