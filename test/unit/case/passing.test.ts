/** A case whose deadlines run out in thought: what each brings, where it stops, and that a case left alone gets there too. */
import { expect, test } from 'vitest';
import { realInstant } from '../../../domain/deadlines/clock.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { advance, runOut } from '../../../domain/machine/passing.ts';
import { type CaseUnderTest, morning } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const rules = (one: CaseUnderTest, count: number): string[] =>
  Array.from({ length: count }, () => one.expire());

test.each([
  ['on the spot, then a judge who does not answer', () => at.atStation('D'), 'filing_preparation'],
  [
    'a month of mediation, which ends nothing',
    () => at.consents(at.atStation('B'), 'police_mediation'),
    'police_mediation',
  ],
  ['judged and served', () => at.serveAll(at.judged('summary'), 'judgment'), 'in_force'],
])('%s: what runs out in thought is what runs out', (_what, start, stage) => {
  const chain = runOut(start().state, PUBLISHED_CALENDAR, { most: 2 });
  const lived = start();
  expect(chain.fires.map(({ deadline }) => deadline.rule)).toEqual(rules(lived, chain.fires.length));
  expect(chain.fires.flatMap(({ events }) => events)).toEqual(lived.events.slice(start().events.length));
  expect(chain.fires[0]?.before).toEqual(start().state);
  expect(chain.fires.at(-1)?.after).toEqual(lived.state);
  expect([chain.state, lived.stage]).toEqual([lived.state, stage]);
});

test('it stops before the instant, and at the most, and says which', () => {
  const { state } = at.atStation('D');
  const due = state.deadlines.find((one) => one.status === 'armed')?.dueAt ?? 0;
  const fires = (before: number, most = 9) => {
    const chain = runOut(state, PUBLISHED_CALENDAR, { before, most });
    return [chain.fires.length, chain.complete];
  };
  expect(fires(realInstant(state.clock, due))).toEqual([0, true]);
  expect(fires(realInstant(state.clock, due) + 1)).toEqual([1, true]);
  expect(fires(morning('2027-01-01'), 0)).toEqual([0, false]);
});

test('what is refused in thought is refused by the same code, and changes nothing', () => {
  const one = at.atStation('B');
  const judged = advance(one.state, one.decision('archive_case', { visited: false }), PUBLISHED_CALENDAR);
  expect(judged).toMatchObject({
    ok: false,
    refusal: { code: one.refused('archive_case', { visited: false }) },
  });
});
