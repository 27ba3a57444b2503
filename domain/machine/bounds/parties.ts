/** Bounds of parties (当事人): how many there are, whether there is somebody to mediate with, and whose act a complaint is. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { DecisionInput } from '../../kernel/input.ts';
import { activeParties, partyOf, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { BOUNDS } from '../../law/bounds.ts';
import type { Refusal } from '../../result.ts';
import type { BoundChecks } from './bound-checks.ts';

/** @param count of parties there would be */
export function tooManyParties(count: number): Refusal | undefined {
  const { most } = BOUNDS.parties_too_many;
  return count > most ? refuse('parties_too_many', { count, most }) : undefined;
}

const someoneToMediateWith = ({ state }: EventDraft): Refusal | undefined =>
  respondents(state).length === 0 ? refuse('mediation_needs_respondent') : undefined;

function byApplicant({ state }: EventDraft, { onBehalfOf }: DecisionInput): Refusal | undefined {
  const party = onBehalfOf && partyOf(state, onBehalfOf.partyId);
  return party === undefined || party.role === 'applicant' ? undefined : refuse('complaint_not_by_applicant');
}

export const partyBounds: BoundChecks = {
  add_party: ({ state }) => tooManyParties(activeParties(state).length + 1),
  triage: (draft, { route }) =>
    route === 'police_mediation' || route === 'judge' ? someoneToMediateWith(draft) : undefined,
  hold_session: someoneToMediateWith,
  accept_referral: someoneToMediateWith,
  appoint_mediator: someoneToMediateWith,
  end_mediation: (draft, { next }) => (next === 'judge' ? someoneToMediateWith(draft) : undefined),
  submit_complaint: (draft, _data, input) => byApplicant(draft, input),
  submit_correction: (draft, _data, input) => byApplicant(draft, input),
};
