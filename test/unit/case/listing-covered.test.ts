/** Who is not listed as able, since what is frozen suffices for what they owe (SXP 3): whose property, whose debt, and what no property covers. */
import { expect, test } from 'vitest';
import type { PerformanceItem } from '../../../domain/chapters/agreement/shape.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { heard, inTrial, numberOf, pays, serveAll, type Start } from './support/journeys.ts';
import { LISTED } from './support/listed-debtor.ts';

/** The notice is issued, and of this debtor five thousand yuan are frozen. */
function executed(items: readonly PerformanceItem[], frozenOf = 'B', start: Start = {}): CaseUnderTest {
  const one = heard(inTrial('ordinary', { on: '2026-01-30', ...start })).on('2026-01-31');
  one.must('render_judgment', { announced: 'fixed_date', items });
  serveAll(one, 'judgment').passTo('2026-02-26').must('apply_execution', {}, { party: 'A' });
  one.must('accept_execution', { courtCaseNumber: numberOf(one, '执') }).must('issue_execution_notice', {});
  return one.must('take_measure', { kind: 'freeze_deposit', partyId: frozenOf, amount: '5000.00' });
}

const toDo = { kind: 'do', obligorId: 'B', obligeeId: 'A' } as const;

test.each([
  ['what is to be done besides', [pays(), toDo]],
  ['what is to be done alone', [toDo]],
  ['what a title does not say', []],
])('%s is covered by no money', (_what, items) => {
  expect(executed(items).refused('decide_listing', LISTED)).toBe('applied');
});

test.each([
  ['B', 'B', 'listing_covered'],
  ['B', 'C', 'applied'],
  ['C', 'C', 'listing_covered'],
])(
  'of two who owe five thousand each: of %s so much is frozen, and to list %s is %s',
  (of, partyId, code) => {
    const one = executed([pays(), pays(undefined, 'C')], of, { respondents: 2 });
    expect(one.refused('decide_listing', { ...LISTED, partyId })).toBe(code);
  },
);

test('an heir is covered by what was frozen of the one who owed (CPLI 55)', () => {
  const one = executed([pays()]).must('record_party_change', { partyId: 'B', change: 'deceased' });
  one.must('add_party', { role: 'respondent', kind: 'person', details: text('heir'), succeeds: 'B' });
  const partyId = one.state.parties.at(-1)?.partyId ?? '';
  expect(one.refused('decide_listing', { ...LISTED, partyId })).toBe('listing_covered');
});
