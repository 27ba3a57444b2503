/** A suit after an award (仲裁裁决后起诉): whose it is, and the period that it meets (LMAL 47-50; RLMA 48). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';

const TO_SUE: ReadonlySet<RuleId> = new Set<RuleId>(['LM48', 'LM49.sue', 'LM50', 'RL48']);

const hasFinalAward = ({ routes = [] }: CaseState): boolean =>
  routes.some(({ steps }) => steps.includes('decided_final'));

/** Only a final award is set aside (LMAL 49). */
export const setAsideGate = (state: CaseState): Refusal | undefined =>
  hasFinalAward(state) ? undefined : refuse('no_final_award');

/**
 * LMAL 48-49: a final award is in force for the employer, who may only ask the intermediate court to set it aside. Who applies and is an
 * organisation is no worker (docs/law.md §2.1).
 */
export function finalAwardGate(state: CaseState, partyId: string): Refusal | undefined {
  if (!hasFinalAward(state) || state.filing.arbitration === 'award_set_aside') return undefined;
  const isEmployer = partyOf(state, partyId)?.kind === 'organisation';
  return isEmployer ? refuse('final_award_binds_employer', { partyId }) : undefined;
}

/** Who has sued has kept the period of that party; the others' go on. */
export const meetPeriodToSue = (draft: EventDraft, partyId: string): void =>
  draft.meet(({ rule, partyId: whose }) => TO_SUE.has(rule) && (whose === undefined || whose === partyId));
