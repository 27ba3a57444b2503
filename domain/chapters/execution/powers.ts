/** Who may act in an execution (执行): agents with special power, the court that executes, the judge who hands over (EX 17, 20; CPL 235). */
import type { DecisionData } from '../../kernel/decision-data.ts';
import type { Agency, ExecutingCourt, SpecialPower } from '../../kernel/codes.ts';
import { effectiveInstrument, isCreditor, owes } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { agentRefusal } from '../people/agents.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

/**
 * EX 20: without special power an agent neither waives nor settles nor receives money; the power is that of an agent on record.
 *
 * @param partyIds for one of whom the agent acts
 */
export function powerRefusal(
  state: CaseState,
  through: Agency | undefined,
  { power, partyIds }: { readonly power: SpecialPower; readonly partyIds: readonly string[] },
): Refusal | undefined {
  if (through === 'general_agent') return refuse('special_power_missing');
  if (through !== 'special_agent') return undefined;
  const refusals = partyIds.map((partyId) => agentRefusal(state, partyId, { power }));
  return refusals.includes(undefined) ? undefined : (refusals[0] ?? refuse('agent_unrecorded'));
}

/** To whom something is owed. */
export const creditors = (state: CaseState): readonly string[] =>
  state.parties.map(({ partyId }) => partyId).filter((partyId) => isCreditor(state, partyId));

/** CPL 241: recorded, and signed by both: by a creditor and by a debtor. */
export function settlementRefusal(
  state: CaseState,
  { signedIds = [], through }: DecisionData['record_settlement'],
): Refusal | undefined {
  const both =
    signedIds.some((partyId) => isCreditor(state, partyId)) &&
    signedIds.some((partyId) => owes(state, partyId));
  return both
    ? powerRefusal(state, through, { power: 'settle', partyIds: signedIds })
    : refuse('settlement_unsigned');
}

/** CPL 235, CPLI 460: the court that made the title, unless its equal is said, where the property is. */
export function executingCourt(
  state: CaseState,
  said: ExecutingCourt | undefined,
): ExecutingCourt | undefined {
  const own = effectiveInstrument(state)?.kind === 'confirmation_ruling' ? 'confirming' : 'first_instance';
  return said === undefined || said === own || said === 'property_place' ? (said ?? own) : undefined;
}

/** Maintenance in the widest sense: what a judge hands over of a civil case (EX 17). */
const MAINTENANCE: ReadonlySet<string> = new Set([
  'child_support',
  'support_of_parents',
  'maintenance',
  'divorce',
]);

/** EX 17: what the text names, in a dispute of that kind; of a divorce its maintenance. */
export const handOverRefusal = (
  state: CaseState,
  { ground }: DecisionData['hand_over_execution'],
): Refusal | undefined =>
  ground === 'maintenance' && !MAINTENANCE.has(state.matter) ? refuse('not_handed_over') : undefined;
