/** Refuses a decision on what another owns (职权归属): by the stage alone where that tells, else by what the data name. */
import { ruleOf } from '../law/rule.ts';
import { heldAt } from '../access/policy/seats.ts';
import type { Refusal } from '../result.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecisionType } from '../kernel/decision-data.ts';
import type { DecisionInput } from '../kernel/input.ts';
import { notTheOwner, ownedThing, ownerRefusal, ownersOf, sitsAt, type Subject } from '../kernel/owners.ts';
import type { CaseState } from '../kernel/state.ts';
import { refuse } from '../kernel/refusals.ts';
import { ruleFor } from './catalogue.ts';
import { OWNED_DECISION, type OwnedDecision } from '../chapters/requests/words.ts';

const isOwned = (type: DecisionType): type is OwnedDecision => Object.hasOwn(OWNED_DECISION, type);

/** Running clocks that the law lets anybody move: of one without a ground nothing can be decided. */
function movable(state: CaseState, by: 'extensions' | 'exclusions'): readonly Subject[] {
  return state.deadlines.filter(
    ({ status, rule }) => status === 'armed' && (ruleOf(state.policy, rule)?.[by].length ?? 0) > 0,
  );
}

/** All that the decision may be taken on now; one subject without ids where the stage alone tells the owner. */
function candidates(state: CaseState, type: OwnedDecision): readonly Subject[] {
  switch (type) {
    case 'add_party':
    case 'identify_party':
    case 'correct_party':
    case 'record_party_change':
    case 'appoint_mediator':
      return [{}];
    case 'extend_deadline':
      return movable(state, 'extensions');
    case 'exclude_period':
    case 'stop_clock':
      return movable(state, 'exclusions');
    case 'restart_clock':
      return state.deadlines.filter(({ status }) => status === 'excluded');
    case 'correct':
      return state.datedEvents.map(({ seq }) => ({ eventSeq: seq }));
    case 'assign_person':
    case 'recuse_person':
    case 'reach_agreement':
      return [];
  }
}

/** Asked without data, also for `allowedDecisions`: whether there is anything here that the actor owns. */
export function standingOwnerGate(state: CaseState, actor: Actor, type: DecisionType): Refusal | undefined {
  if (!isOwned(type)) return undefined;
  let first: Refusal | undefined;
  for (const subject of candidates(state, type)) {
    const refusal = ownerRefusal(state, actor, type, subject);
    if (refusal === undefined) return undefined;
    first ??= refusal;
  }
  return first;
}

/** An appraisal or an objection stops the clocks named with it: the person who records it stops those of their own seat only. */
function stopsGate(state: CaseState, actor: Actor, deadlineIds: readonly string[]): Refusal | undefined {
  const things = deadlineIds.map((deadlineId) => ownedThing(state, 'stop_clock', { deadlineId }));
  const foreign = things.find((thing) => {
    const owners = thing === undefined ? [] : ownersOf(thing, 'stop_clock');
    return thing !== undefined && !owners.some((owner) => isOfSeat(state, actor, owner));
  });
  return foreign === undefined ? undefined : notTheOwner(foreign, 'stop_clock');
}

function isOfSeat(state: CaseState, actor: Actor, owner: ReturnType<typeof ownersOf>[number]): boolean {
  const { seat } = owner;
  return seat !== 'bureau' && sitsAt(state, actor, owner) && heldAt(seat, actor.roles).length > 0;
}

export function ownerGate(state: CaseState, { type, actor, data }: DecisionInput): Refusal | undefined {
  if (type === 'open_process') return stopsGate(state, actor, data.stopDeadlineIds ?? []);
  return isOwned(type) ? ownerRefusal(state, actor, type, data as Subject) : undefined;
}

/** Nothing that can be moved here is the actor's: what the data name decides, where they name something. */
export function named(
  refusal: Refusal | undefined,
  state: CaseState,
  { type, actor, data }: DecisionInput,
): Refusal | undefined {
  if (refusal?.code !== 'not_the_owner' || !isOwned(type)) return refusal;
  const thing = ownedThing(state, type, data as Subject);
  return thing === undefined ? refusal : ownerRefusal(state, actor, type, data as Subject);
}

/** What is asked for must be possible where the case stands. */
export function wantedGate({ stage }: CaseState, { type, data }: DecisionInput): Refusal | undefined {
  if (type !== 'ask_owner' || ruleFor(data.wanted).stages.includes(stage)) return undefined;
  return refuse('wrong_stage', { stage });
}
