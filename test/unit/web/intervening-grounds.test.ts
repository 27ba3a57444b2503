/** What many cases are extended on at once: no ground that asks each for a day of its own. */
import { expect, test } from 'vitest';
import { ruleOf } from '../../../domain/law/rule.ts';
import { groundsForMany } from '../../../web/src/parts/intervening/grounds.ts';

const grounds = (rule: 'T8' | 'T14.judgment') =>
  groundsForMany(ruleOf('2025', rule)?.extensions ?? []).map(({ ground }) => ground);

test('a missed period is not restored in many cases at once, a trial limit is extended', () => {
  expect(grounds('T14.judgment')).toEqual([]);
  expect(grounds('T8')).toContain('president');
});
