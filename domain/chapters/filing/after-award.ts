/** A suit after an award (仲裁裁决后起诉): whose it is, and the period that it meets (LMAL 47-50; RLMA 48). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { inPlaceOf, partyOf } from '../../kernel/questions.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';

const TO_SUE: ReadonlySet<RuleId> = new Set<RuleId>(['LM48', 'LM49.sue', 'LM50', 'RL48']);

const hasFinalAward = ({ routes = [] }: CaseState): boolean =>
  routes.some(({ steps }) => steps.includes('decided_final'));

/** Only a final award is set aside, once, and on one of six grounds (LMAL 49). */
export function setAsideGate(
  state: CaseState,
  { ground }: DecisionData['record_arbitration'],
): Refusal | undefined {
  if (!hasFinalAward(state)) return refuse('no_final_award');
  if (state.filing.awardSetAside === true) return refuse('arbitration_exists');
  return ground === undefined ? refuse('set_aside_ground_needed') : undefined;
}

/**
 * LMAL 49: the employer had it set aside in time, and the worker has nothing left to sue after; from receipt of the ruling, on
 * `startDate`, each of them may sue.
 */
export function setAside(draft: EventDraft, start: { startDate: LegalDate; startSeq: number }): void {
  draft.meet(({ rule }) => rule === 'LM49', start.startDate);
  draft.supersede(({ rule }) => rule === 'LM48', 'replaced');
  draft.arm('LM49.sue', { ...start, startEvent: 'arbitration_recorded', scope: 'case' });
}

/**
 * LMAL 48-49: a final award is in force for the employer, who may only ask the intermediate court to set it aside. Who applies and is an
 * organisation is no worker (docs/law.md §2.1).
 */
export function finalAwardGate(state: CaseState, partyId: string): Refusal | undefined {
  if (!hasFinalAward(state) || state.filing.awardSetAside === true) return undefined;
  const isEmployer = partyOf(state, partyId)?.kind === 'organisation';
  return isEmployer ? refuse('final_award_binds_employer', { partyId }) : undefined;
}

/** Who has sued has kept the period of that party, or of whom that party succeeded (CPLI 55); the others' go on. */
export function meetPeriodToSue(draft: EventDraft, partyId: string): void {
  const line = inPlaceOf(draft.state, partyId);
  draft.meet(({ rule, partyId: whose }) => TO_SUE.has(rule) && (whose === undefined || line.includes(whose)));
}
