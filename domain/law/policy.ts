/** Policy profiles (办案规程), each with its words, and the days on which each is in force. */
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

/** Days in Asia/Shanghai, `YYYY-MM-DD`, both included. */
interface InForce {
  /** Absent for the first profile: earlier cases have it too, as there is none before it. */
  readonly from?: string;
  /** Absent for the profile in force. */
  readonly until?: string;
  /** What begins it. */
  readonly by: string;
}

/** Without a gap: a change of the law adds a profile, and ends the one before on the day before. */
export const IN_FORCE: Readonly<Record<PolicyId, InForce>> = {
  '2023': { until: '2024-12-31', by: '2023年实施意见' },
  '2025': { from: '2025-01-01', by: '严格规范立案与调解意见（2024-12-27）' },
};

/** The profile of a case that is opened on this day. */
export function policyOn(date: string): PolicyId {
  const found = POLICIES.find((id) => {
    const { from, until } = IN_FORCE[id];
    return (from === undefined || from <= date) && (until === undefined || date <= until);
  });
  return found ?? DEFAULT_POLICY;
}

/** The one in force. */
export const DEFAULT_POLICY: PolicyId = '2025';

/**
 * The edition of the conditions within a profile (办理条件版次). A case keeps the one it was opened under, as it keeps its profile;
 * one opened before 2026-12 has none. 1: the duties to tell are asked for (docs/law.md §10).
 * 2: what a complaint states, and what comes with an application to confirm, is said (CPL 124; CPLI 354).
 */
export const EDITION = 2;

/** From this edition on it is said what a complaint states and what comes with an application. */
export const SAYS_WHAT_COMES = 2;

export function isPolicyId(value: string): value is PolicyId {
  return (POLICIES as readonly string[]).includes(value);
}
