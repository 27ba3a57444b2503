/** Who comes to a hearing (到庭): an agent on record for a party, and in a divorce the party in person (CPL 61, 65). */
import { activeParties, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { mustMediate } from '../../law/matter-questions.ts';
import type { Refusal } from '../../result.ts';
import { activeAgents, agentRefusal } from '../people/agents.ts';
import { participants } from './questions.ts';
import type { Appearance, Hearing } from './shape.ts';

/** CPL 65: of a party to a divorce who has an agent it is said whether they came themselves. */
function unsaid(state: CaseState, hearing: Hearing, said: readonly Appearance[]): string | undefined {
  const asked = mustMediate(state.matter) ? participants(state, hearing) : [];
  return asked.find(
    (partyId) =>
      activeAgents(partyOf(state, partyId)).length > 0 && !said.some((one) => one.partyId === partyId),
  );
}

/** CPL 65: unless unable to express their will they come, or send a written opinion where they cannot. */
const lacksOpinion = ({ matter }: CaseState, { instead }: Appearance): boolean =>
  mustMediate(matter) && instead === undefined;

function representedRefusal(state: CaseState, said: readonly Appearance[]): Refusal | undefined {
  for (const one of said.filter(({ came }) => came === 'represented')) {
    const { partyId } = one;
    const refusal =
      agentRefusal(state, partyId, { inSuit: true }) ??
      (lacksOpinion(state, one) ? refuse('divorce_party_absent', { partyId }) : undefined);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

export function appearanceGate(
  state: CaseState,
  hearing: Hearing,
  said: readonly Appearance[] = [],
): Refusal | undefined {
  const present = activeParties(state).map(({ partyId }) => partyId);
  const stranger = said.find(({ partyId }) => !present.includes(partyId));
  if (stranger !== undefined) return refuse('party_not_active', { partyId: stranger.partyId });
  const partyId = unsaid(state, hearing, said);
  return partyId === undefined
    ? representedRefusal(state, said)
    : refuse('divorce_attendance_unsaid', { partyId });
}
