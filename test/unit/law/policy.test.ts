/** From which day to which day each profile is in force: a case takes that of the day on which it is opened. */
import { expect, it, test } from 'vitest';
import { addDays } from '../../../domain/deadlines/legal-date.ts';
import { DEFAULT_POLICY, IN_FORCE, POLICIES, policyOn } from '../../../domain/law/policy.ts';

test.each([
  // OP24 came into force on 1 January 2025.
  ['2019-06-30', '2023'],
  ['2024-12-31', '2023'],
  ['2025-01-01', '2025'],
  ['2026-11-29', '2025'],
] as const)('a case opened on %s has the profile %s', (date, policy) => {
  expect(policyOn(date)).toBe(policy);
});

it('is one and only one on every day', () => {
  const inOrder = [...POLICIES].sort();
  expect(IN_FORCE[inOrder[0]!].from).toBeUndefined();
  expect(IN_FORCE[inOrder.at(-1)!].until).toBeUndefined();
  expect(inOrder.at(-1)).toBe(DEFAULT_POLICY);
  for (const [index, id] of inOrder.slice(1).entries())
    expect(IN_FORCE[id].from).toBe(addDays(IN_FORCE[inOrder[index]!].until!, 1));
});
