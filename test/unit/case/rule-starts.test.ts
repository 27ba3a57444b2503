/**
 * The table of what starts each rule of time (`domain/machine/rule-starts.ts`), which readers are shown: each start of it is met in a case, each
 * start met stands in it, and a name that is no event has its words.
 */
import { expect, test } from 'vitest';
import { EVENT_SCHEMAS } from '../../../api/catalogue/event-schemas.ts';
import { OTHER_STARTS, RULE_STARTS } from '../../../domain/machine/rule-starts.ts';
import { startingPlays } from './support/starting-plays.ts';

/** What was met on record: every clock that a case ever had stays in its state. */
function startsMet(): Readonly<Record<string, readonly string[]>> {
  const met = new Map<string, Set<string>>();
  for (const { rule, startEvent } of startingPlays().flatMap(({ state }) => state.deadlines))
    met.set(rule, (met.get(rule) ?? new Set()).add(startEvent));
  return Object.fromEntries([...met].map(([rule, starts]) => [rule, [...starts].sort()]));
}

test('what starts a rule of time in a case is what the table says, no more and no less', () => {
  expect(RULE_STARTS).toEqual(startsMet());
});

test('a start that is no event of the record has words of its own, and nothing else has', () => {
  const isEvent = (start: string): boolean => Object.hasOwn(EVENT_SCHEMAS, start.split('.')[0] ?? '');
  const listed = [...new Set(Object.values(RULE_STARTS).flat())];
  const named = listed.filter((start) => !isEvent(start) || Object.hasOwn(OTHER_STARTS, start));
  expect(named.sort()).toEqual(Object.keys(OTHER_STARTS).sort());
});
