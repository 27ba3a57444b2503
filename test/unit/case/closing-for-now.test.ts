/** Closing for now (终本): each condition of ENDP 1-3 and 5 by its own refusal, and the searches of the five years after it (ENDP 9; SXP 10). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  bound,
  CLOSED,
  closedForNow,
  heard,
  inExecution,
  inTrial,
  NETWORK,
  numberOf,
  readyToClose,
  serve,
  serveAll,
} from './support/journeys.ts';
import { LISTED } from './support/listed-debtor.ts';

const duties = (one: CaseUnderTest) => obligations(one.state).map((owed) => owed.what);
const close = (one: CaseUnderTest) => one.refused('close_for_now', CLOSED);

/** Accepted on 26 February 2026: the first day after the three months is 27 May. */
const steps = {
  notice: (one: CaseUnderTest) => one.must('issue_execution_notice', {}),
  order: (one: CaseUnderTest) => one.must('order_property_report', { partyId: 'B' }),
  served: (one: CaseUnderTest) => serve(one, 'property_report_order', 'B'),
  reported: (one: CaseUnderTest) => one.must('record_property_report', { partyId: 'B', outcome: 'truthful' }),
  limited: (one: CaseUnderTest) => one.must('take_measure', { kind: 'limit_spending', partyId: 'B' }),
  decided: (one: CaseUnderTest) => one.must('decide_listing', { partyId: 'B', listed: false }),
  searched: (one: CaseUnderTest) =>
    one.must('record_search', { partyId: 'B', scopes: NETWORK, found: false }),
  waited: (one: CaseUnderTest) => one.passTo('2026-05-27'),
  heard: (one: CaseUnderTest) => one.must('hear_creditor', { opinion: 'objects' }),
};
type Step = keyof typeof steps;
const ALL = Object.keys(steps) as Step[];
const without = (...left: Step[]): CaseUnderTest => {
  const one = inExecution();
  for (const step of ALL.filter((each) => !left.includes(each))) steps[step](one);
  return one;
};

/** Accepted on 26 February 2026 against B and C. */
function againstTwo(): CaseUnderTest {
  const items = (obligorId: string) =>
    ({ kind: 'pay', obligorId, obligeeId: 'A', amount: '100.00' }) as const;
  const one = serveAll(
    heard(inTrial('ordinary', { on: '2026-01-30', respondents: 2 })).must('render_judgment', {
      announced: 'fixed_date',
      items: [items('B'), items('C')],
    }),
    'judgment',
    '2026-01-30',
  ).passTo('2026-02-26');
  one.must('apply_execution', {}, { party: 'A' });
  return one.must('accept_execution', { courtCaseNumber: numberOf(one, '执') });
}

describe('closing for now (ENDP 1-5)', () => {
  test.each<[string, Step[], string]>([
    ['everything is done', [], 'applied'],
    ['no notice was issued', ['notice', 'limited', 'decided'], 'notice_not_issued'],
    ['no order to report', ['order', 'served', 'reported'], 'closing_without_report_order'],
    ['the order never reached the debtor', ['served', 'reported'], 'closing_report_outstanding'],
    ['spending was not limited', ['limited'], 'closing_without_limits'],
    ['nothing was decided on the list', ['decided'], 'closing_listing_undecided'],
    ['nothing was searched', ['searched'], 'closing_search_not_exhausted'],
    ['the three months are not over', ['waited'], 'closing_too_early'],
    ['the creditor was not heard', ['heard'], 'closing_creditor_unheard'],
  ])('%s', (_what, left, code) => {
    expect(close(without(...left))).toBe(code);
  });

  test.each([
    ['2026-05-26', 'closing_too_early'],
    ['2026-05-27', 'applied'],
  ])('accepted on 26 February: on %s it is %s', (day, code) => {
    const one = without('waited').passTo(day);
    expect(close(one)).toBe(code);
  });

  test('each of several debtors is asked for', () => {
    const one = againstTwo();
    bound(one).must('record_search', { partyId: 'B', scopes: NETWORK, found: false });
    expect(close(one)).toBe('closing_search_not_exhausted');
  });

  test.each([
    ['deposits', ['vehicles', 'real_estate', 'securities']],
    ['on_site', ['deposits', 'vehicles', 'real_estate']],
  ] as const)('a search without everything exhausts nothing (%s)', (_name, scopes) => {
    const one = without('searched').must('record_search', { partyId: 'B', scopes, found: false });
    expect(close(one)).toBe('closing_search_not_exhausted');
    one.must('record_search', { partyId: 'B', scopes: ['deposits', 'securities'], found: false });
    expect(close(one)).toBe('applied');
  });

  test('a clue that nobody has checked stands in the way', () => {
    const one = without().must('record_clue', { urgent: false }, { party: 'A' });
    expect(close(one)).toBe('closing_clue_unchecked');
    one.must('check_clue', { eventSeq: one.lastOf('clue_received').seq, found: false });
    expect(close(one)).toBe('applied');
  });

  test('a clue found true stands in the way until a measure has followed it (ENDP 1)', () => {
    const one = without().must('record_clue', { urgent: false }, { party: 'A' });
    const clueSeq = one.lastOf('clue_received').seq;
    one.must('check_clue', { eventSeq: clueSeq, found: true });
    expect(close(one)).toBe('closing_clue_without_measure');
    one.must('take_measure', { kind: 'seize_immovable', partyId: 'B', clueSeq });
    expect(close(one)).toBe('applied');
  });

  test.each([
    [
      'false',
      (one: CaseUnderTest) => one.must('take_measure', { kind: 'fine', partyId: 'B', amount: '1000.00' }),
    ],
    [
      'refused',
      (one: CaseUnderTest) =>
        one.must('take_measure', { kind: 'detention', partyId: 'B', detentionDays: 15 }),
    ],
    [
      'overdue',
      (one: CaseUnderTest) =>
        one.must('decide_listing', {
          partyId: 'B',
          listed: true,
          signedByPresident: true,
          ground: 'breaks_report',
        }),
    ],
  ] as const)('who reported so (%s) is punished or listed first (ENDP 2)', (outcome, answer) => {
    const one = without().must('record_property_report', { partyId: 'B', outcome });
    expect(close(one)).toBe('closing_report_breach');
    answer(one);
    expect(close(one)).toBe('applied');
  });

  test('who says nothing in time has broken the duty to report, without anybody recording it', () => {
    const one = without('reported');
    expect(one.due('E5', 'B').status).toBe('breached');
    expect(close(one)).toBe('closing_report_breach');
  });

  test('taken up again: what was searched and said before is asked for anew, the three months are not', () => {
    const one = closedForNow(inExecution()).must('resume_execution', {});
    expect(close(one)).toBe('closing_search_not_exhausted');
    steps.searched(one.on('2026-05-28'));
    expect(close(one)).toBe('closing_creditor_unheard');
    steps.heard(one);
    expect(close(one)).toBe('applied');
  });
});

describe('after closing for now', () => {
  test('property is searched for every six months, for five years (ENDP 9)', () => {
    const one = closedForNow(inExecution());
    expect(one.due('E16.review')).toEqual({ dueDate: '2026-11-27', status: 'armed' });
    steps.searched(one.on('2026-11-20'));
    // Six months from 20 November 2026 are 20 May 2027, a Thursday.
    expect(one.due('E16.review')).toEqual({ dueDate: '2027-05-20', status: 'armed' });
    // Late, it is counted on from the day on which it was done.
    one.passTo('2027-06-01');
    expect(duties(one)).toContain('review_property');
    steps.searched(one);
    expect(one.due('E16.review').dueDate).toBe('2027-12-01');
  });

  test('of several debtors each is searched for before the six months begin anew (ENDP 9)', () => {
    const one = closedForNow(againstTwo());
    steps.searched(one.on('2026-11-20'));
    expect(one.due('E16.review')).toEqual({ dueDate: '2026-11-27', status: 'armed' });
    one.on('2026-11-23').must('record_search', { partyId: 'C', scopes: NETWORK, found: false });
    // Six months from Monday 23 November 2026 end on Sunday 23 May 2027, so on Monday 24.
    expect(one.due('E16.review')).toEqual({ dueDate: '2027-05-24', status: 'armed' });
  });

  test.each([
    ['2031-05-26', 'armed'],
    ['2031-05-27', 'met'],
  ])('closed on 27 May 2026: a search on %s leaves the clock %s', (day, status) => {
    const one = closedForNow(inExecution());
    steps.searched(one.on(day));
    expect(one.due('E16.review').status).toBe(status);
  });

  test('searches before the closing let go of no entry (SXP 10)', () => {
    const one = readyToClose(inExecution());
    one.must('decide_listing', LISTED);
    steps.searched(one.passTo('2026-05-28'));
    const removal = { eventSeq: one.lastOf('listing_decided').seq, ground: 'two_searches' } as const;
    expect(one.refused('remove_listing', removal)).toBe('removal_ground_unproved');
  });

  test('two searches in vain let go of an entry without a term (SXP 10)', () => {
    const one = readyToClose(inExecution());
    one.must('decide_listing', LISTED);
    one.must('close_for_now', CLOSED);
    steps.searched(one.on('2026-11-20'));
    expect(duties(one)).not.toContain('remove_listing');
    steps.searched(one.on('2027-05-20'));
    // Three working days from Thursday 20 May 2027 end on Tuesday 25, which is beyond the published calendar and so provisional.
    expect(one.due('SX.remove', 'B').status).toBe('armed');
    expect(duties(one)).toContain('remove_listing');
    one.must('remove_listing', { eventSeq: one.lastOf('listing_decided').seq, ground: 'two_searches' });
    expect([one.due('SX.remove', 'B').status, duties(one).includes('remove_listing')]).toEqual([
      'met',
      false,
    ]);
  });
});
