/**
 * The table of what starts each rule of time (`domain/machine/rule-starts.ts`), which readers are shown: each start of it is met in a case, each
 * start met stands in it, a name that is no event has its words, and of a rule without a start it is said why (`rule-use.ts`).
 */
import { expect, test } from 'vitest';
import { EVENT_SCHEMAS } from '../../../api/catalogue/event-schemas.ts';
import { CALCULATOR_ONLY } from '../../../domain/law/calculator-only.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { OTHER_STARTS, RULE_STARTS } from '../../../domain/machine/rule-starts.ts';
import { MEASURED, useOfRule } from '../../../domain/machine/rule-use.ts';
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

const OF_NO_CASE = { measure: MEASURED, calculator: CALCULATOR_ONLY };

test('a rule that no case starts is used to measure or by the calculator alone, with its reason, and no other is', () => {
  const unstarted = RULES.map(({ id }) => id).filter((id) => RULE_STARTS[id] === undefined);
  const listed = Object.values(OF_NO_CASE).flatMap((rules) => Object.keys(rules));
  expect(listed.sort()).toEqual(unstarted.sort());
});

test.each(RULES.map(({ id }) => id))('%s is told with what starts it, or why nothing does', (id) => {
  const { kind, reason, starts } = useOfRule(id);
  expect(starts).toEqual(RULE_STARTS[id] ?? []);
  expect(reason).toEqual(kind === 'clock' ? undefined : OF_NO_CASE[kind][id]);
  expect(kind === 'clock').toBe(starts.length > 0);
});
