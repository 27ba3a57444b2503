/** What the record keeps of a step of a route beside the court, and that the clocks of another route go on (LMAL 29; LAA 43). */
import { describe, expect, test } from 'vitest';
import type { RouteDecisions } from '../../../domain/chapters/routes/shape.ts';
import { ROUTES } from '../../../domain/chapters/routes/table.ts';
import type { RouteCode } from '../../../domain/kernel/codes.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { inPreparation } from './support/journeys.ts';

type Step = RouteDecisions['record_route_step'];

const refer = (one: CaseUnderTest, route: RouteCode): number =>
  one
    .must('refer_to_route', { route, partyIds: ['A', 'B'], papers: ROUTES[route].papers })
    .lastOf('route_taken').seq;

/** On Monday 5 January 2026. */
const ON = '2026-01-05';
const receipts = [{ partyId: 'A', date: ON }];

describe('a step is recorded as it was told', () => {
  test.each<[string, Partial<Step>]>([
    ['with nothing besides', {}],
    ['with who received it', { receipts }],
    ['with words', { text: text('words') }],
    ['with both', { receipts, text: text('words') }],
  ])('%s', (_what, more) => {
    const one = inPreparation({ matter: 'unpaid_wages' });
    const eventSeq = refer(one, 'labour_arbitration');
    one.must('record_route_step', { eventSeq, step: 'decided', ...more });
    expect(one.lastOf('route_step_recorded').data).toStrictEqual({
      routeSeq: eventSeq,
      step: 'decided',
      date: ON,
      ...more,
    });
  });

  test('a list of receipts without an entry is none', () => {
    const one = inPreparation({ matter: 'unpaid_wages' });
    const eventSeq = refer(one, 'labour_arbitration');
    one.must('record_route_step', { eventSeq, step: 'decided', receipts: [] });
    expect(one.lastOf('route_step_recorded').data).not.toHaveProperty('receipts');
  });
});

test.each([
  // Five days of the commission end on Saturday 10, so on Monday 12; seven of legal aid on Monday 12.
  ['labour_arbitration', 'LM29', 'legal_aid', 'LA43'],
  ['legal_aid', 'LA43', 'labour_arbitration', 'LM29'],
] as const)('a step of %s meets %s, and the clock of %s runs on', (stepped, met, other, runs) => {
  const one = inPreparation({ matter: 'unpaid_wages' });
  const seqs = { [stepped]: refer(one, stepped), [other]: refer(one, other) };
  for (const eventSeq of Object.values(seqs)) one.must('record_route_step', { eventSeq, step: 'applied' });
  one.must('record_route_step', { eventSeq: seqs[stepped] ?? 0, step: 'accepted' });
  expect([one.due(met).status, one.due(runs)]).toEqual(['met', { dueDate: '2026-01-12', status: 'armed' }]);
});

test.each(['applied', 'accepted', 'extended'] as const)('%s says nothing of an award yet', (last) => {
  const one = inPreparation({ matter: 'unpaid_wages' });
  const eventSeq = refer(one, 'labour_arbitration');
  for (const step of ['applied', 'accepted', 'extended'] as const) {
    one.must('record_route_step', { eventSeq, step });
    if (step === last) break;
  }
  expect(one.state.filing.arbitration).toBeUndefined();
});
