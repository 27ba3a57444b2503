/**
 * Policy profiles. A case keeps the profile it was opened under.
 * - `2023`: the flow of the 2023 paper, with judge mediation before filing (委派调解, 30 days); drills and imported cases.
 * - `2025`: the registration opinion (OP24, in force 2025-01-01): register first, mediate afterwards (先行调解).
 */
export type PolicyId = '2023' | '2025';

export const POLICIES = ['2023', '2025'] as const satisfies readonly PolicyId[];

export const DEFAULT_POLICY: PolicyId = '2025';

export function isPolicyId(value: string): value is PolicyId {
  return (POLICIES as readonly string[]).includes(value);
}
