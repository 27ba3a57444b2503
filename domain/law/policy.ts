/** Policy profiles (办案规程), each with its words. */
import { codesOf, type Vocabulary, words as w } from '../words.ts';

/**
 * Policy profiles. A case keeps the profile it was opened under.
 * - `2023`: the flow of the 2023 paper, with judge mediation before filing (委派调解, 30 days); drills and imported cases.
 * - `2025`: the registration opinion (OP24, in force 2025-01-01): register first, mediate afterwards (先行调解).
 */
export const POLICY = {
  '2023': w('2023年实施意见', 'the 2023 paper: mediation before filing'),
  '2025': w('2025年先行调解规程', 'the 2025 opinion: register first, mediate afterwards'),
} as const satisfies Vocabulary;

export type PolicyId = keyof typeof POLICY;
export const POLICIES = codesOf(POLICY);

export const DEFAULT_POLICY: PolicyId = '2025';

export function isPolicyId(value: string): value is PolicyId {
  return (POLICIES as readonly string[]).includes(value);
}
