/** What is asked of every decision before its own rule is: role, recusal, stage, ownership, assignment, and whose act it is. */
import { isOfCapacity, mayActForAssigned } from '../access/policy/assignment.ts';
import { mayDecideFrom } from '../access/policy/decisions.ts';
import { isActByCode } from '../access/policy/party-acts.ts';
import type { Refusal } from '../result.ts';
import { ruleFor } from './catalogue.ts';
import { standingOwnerGate } from './owner-gate.ts';
import type { DecisionType } from '../kernel/decision-data.ts';
import type { Actor } from '../kernel/actor.ts';
import { agentRefusal } from '../chapters/people/agents.ts';
import type { SpecialPower } from '../kernel/codes.ts';
import type { DecisionInput } from '../kernel/input.ts';
import { assignedIn, isRecused, partyOf } from '../kernel/questions.ts';
import { refuse } from '../kernel/refusals.ts';
import { seatOf } from '../kernel/seats.ts';
import type { CaseState } from '../kernel/state.ts';

function assignmentGate(state: CaseState, actor: Actor, type: DecisionType): Refusal | undefined {
  const { capacity } = ruleFor(type);
  if (capacity === undefined) return undefined;
  const assigned = assignedIn(state, capacity);
  if (assigned === undefined || assigned === actor.personId) return undefined;
  if (mayActForAssigned(actor.roles)) return undefined;
  return isOfCapacity(actor.roles, capacity) ? refuse('not_assigned', { capacity }) : undefined;
}

/** The article is that by which the decision leads on: it says from where. */
function wrongStage({ article }: { readonly article?: string }, { stage }: CaseState): Refusal {
  return { ...refuse('wrong_stage', { stage }), ...(article === undefined ? {} : { article }) };
}

/** Gates that need no data: the same answer for `decide` and for `allowedDecisions`. */
export function standingGate(state: CaseState, actor: Actor, type: DecisionType): Refusal | undefined {
  const rule = ruleFor(type);
  if (state.stage === 'archived') return refuse('case_archived');
  const from = { seat: seatOf(state, actor.unitId), transferred: state.appeal?.transferred === true };
  if (!mayDecideFrom(type, actor.roles, from)) return refuse('role_not_permitted');
  if (isRecused(state, actor.personId)) return refuse('recused');
  if (state.concluded !== undefined && rule.afterConclusion !== true) return refuse('case_concluded');
  if (!rule.stages.includes(state.stage)) return wrongStage(rule, state);
  return (
    standingOwnerGate(state, actor, type) ?? assignmentGate(state, actor, type) ?? rule.ready?.(state, actor)
  );
}

/** What an agent does for a party with special power alone (CPL 62; EX 20). */
const ACT_POWER: Readonly<Partial<Record<DecisionType, SpecialPower>>> = {
  lodge_appeal: 'appeal',
  waive_claim: 'waive',
};

/** Before the court from the first, by an agent whom CPL 61 admits (CPLI 351). */
const BEFORE_COURT: readonly DecisionType[] = ['submit_complaint', 'apply_confirmation'];

function agentAct(type: DecisionType, no: number): Parameters<typeof agentRefusal>[2] {
  const power = ACT_POWER[type];
  return {
    no,
    ...(power === undefined ? {} : { power }),
    ...(BEFORE_COURT.includes(type) ? { inSuit: true } : {}),
  };
}

/** Who acts with the code of a dispute acts for themself alone, and in few things; nobody else uses that channel (ADR 0039). */
export function byCodeGate({ actor, type, onBehalfOf }: DecisionInput): Refusal | undefined {
  const byCode = onBehalfOf?.channel === 'party_code';
  if (actor.partyId === undefined) return byCode ? refuse('channel_of_party') : undefined;
  if (!isActByCode(type)) return refuse('not_by_code');
  const own = byCode && onBehalfOf.partyId === actor.partyId && onBehalfOf.agentNo === undefined;
  return own ? undefined : refuse('not_own_matter');
}

/** Whose act it is: a party's own act names the party, who must still be in the proceedings. */
export function onBehalfGate(state: CaseState, input: DecisionInput): Refusal | undefined {
  const { onBehalf } = ruleFor(input.type);
  if (input.onBehalfOf === undefined)
    return onBehalf === 'required' ? refuse('on_behalf_required') : undefined;
  if (onBehalf === 'never') return refuse('on_behalf_not_allowed');
  const party = partyOf(state, input.onBehalfOf.partyId);
  if (party === undefined) return refuse('party_unknown');
  if (party.status !== 'active') return refuse('party_not_active');
  const { agentNo } = input.onBehalfOf;
  return agentNo === undefined
    ? undefined
    : agentRefusal(state, party.partyId, agentAct(input.type, agentNo));
}
