/** Every rule of time is used by a case, or is listed as the calculator's with its reason: none is left over. */
import { expect, it, test } from 'vitest';
import { CALCULATOR_ONLY } from '../../../domain/law/calculator-only.ts';
import { RULES } from '../../../domain/law/rule.ts';
import { namedRules } from '../case/support/named-rules.ts';

const named: ReadonlySet<string> = new Set(namedRules());
const listed = (id: string): boolean => Object.hasOwn(CALCULATOR_ONLY, id);
const unused = (ids: readonly string[]): string[] => ids.filter((id) => !named.has(id) && !listed(id));
const ids = RULES.map(({ id }) => id);

it('is named by a chapter or listed, and not both', () => {
  expect(unused(ids)).toEqual([]);
  expect(ids.filter((id) => named.has(id) && listed(id))).toEqual([]);
});

it('is not listed when there is no such rule', () => {
  expect(Object.keys(CALCULATOR_ONLY).filter((id) => !ids.some((known) => known === id))).toEqual([]);
});

test('a row in neither is found', () => {
  expect(unused([...ids, 'T99'])).toEqual(['T99']);
});

test('each is listed for a reason in both languages', () => {
  for (const [id, { zh, en }] of Object.entries(CALCULATOR_ONLY)) {
    expect(zh, id).toMatch(/\p{Script=Han}{6}/u);
    expect(en, id).toMatch(/\w+ \w+ \w+/);
  }
});
