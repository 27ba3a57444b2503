/** What an actor may decide now, and why not where they may not: the screens' buttons come from here (`allowedDecisions`). */
import type { Refusal } from '../result.ts';
import { DECISION_TYPES, ruleFor } from './catalogue.ts';
import type { Targets } from '../kernel/decision-rule.ts';
import type { DecisionType } from '../kernel/decision-data.ts';
import { standingGate } from './gates.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CaseState } from '../kernel/state.ts';

export interface AllowedDecision {
  readonly type: DecisionType;
  readonly allowed: boolean;
  readonly reason?: Refusal;
  /** Ids that the decision's data may name now, by kind. */
  readonly targets?: Targets;
}

function targetsOf(state: CaseState, actor: Actor, type: DecisionType): Targets {
  const own = ruleFor(type).targets?.(state, actor) ?? {};
  const active = state.parties.filter((party) => party.status === 'active').map((party) => party.partyId);
  return { party: active, ...own };
}

export function allowedDecision(state: CaseState, actor: Actor, type: DecisionType): AllowedDecision {
  const reason = standingGate(state, actor, type);
  if (reason !== undefined) return { type, allowed: false, reason };
  return { type, allowed: true, targets: targetsOf(state, actor, type) };
}

export function allowedDecisions(state: CaseState, actor: Actor): readonly AllowedDecision[] {
  return DECISION_TYPES.map((type) => allowedDecision(state, actor, type));
}
