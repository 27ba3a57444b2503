/** What each outcome of the public-order case (治安案件) stands on: for the case as a whole, or for each of those whom it names. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { partyOf, takingPart } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import {
  isGone,
  isSuspected,
  policeAgreementCovers,
  policeAgreementStands,
  policeMediate,
  undecided,
} from './questions.ts';

type Outcome = DecisionData['decide_public_order']['outcome'];

/** Who is suspected is of the case, on either side: in a brawl both may have struck. */
export function suspectRefusal(state: CaseState, partyIds: readonly string[]): Refusal | undefined {
  const unknown = partyIds.find((id) => partyOf(state, id) === undefined);
  return unknown === undefined ? undefined : refuse('party_unknown', { partyId: unknown });
}

const isMediating = (state: CaseState): boolean => policeMediate(state) && state.concluded === undefined;

/** Punished as a whole are all who are left: the agreement of one of them bars it, and who agreed is decided on by name (PSAPL 9). */
function anyCovered(state: CaseState): Refusal | undefined {
  const partyId = undecided(state).find((id) => policeAgreementCovers(state, id));
  return partyId === undefined ? undefined : refuse('public_order_agreed', { partyId });
}

/** Each way to end the case stands on what the record shows (PSAPL 9; AJ 185, 186). */
function outcomeGate(state: CaseState, outcome: Outcome): Refusal | undefined {
  switch (outcome) {
    case 'agreed':
      return policeAgreementStands(state) ? undefined : refuse('no_police_agreement');
    case 'settled':
      return state.publicOrder?.application === undefined ? refuse('no_settlement_application') : undefined;
    case 'punished':
      if (isMediating(state)) return refuse('public_order_mediating');
      return policeAgreementStands(state) ? refuse('public_order_agreed') : anyCovered(state);
    case 'not_punished':
    case 'transferred':
      return undefined;
  }
}

/** PSAPL 9: who is punished is suspected, is in the case, has not agreed and does not mediate. */
function punishable(state: CaseState, partyId: string): Refusal | undefined {
  const party = partyOf(state, partyId);
  if (party === undefined || isGone(party)) return refuse('party_not_active', { partyId });
  if (!isSuspected(state, party)) return refuse('not_suspected', { partyId });
  if (policeAgreementCovers(state, partyId)) return refuse('public_order_agreed', { partyId });
  return isMediating(state) && takingPart(state).includes(party)
    ? refuse('public_order_mediating', { partyId })
    : undefined;
}

/** Of one person: the agreement or the application that this person is in, and no mediation that this person takes part in. */
function personGate(state: CaseState, outcome: Outcome, partyId: string): Refusal | undefined {
  const { decided = [], application } = state.publicOrder ?? {};
  if (decided.some((one) => one.partyId === partyId)) return refuse('person_decided', { partyId });
  switch (outcome) {
    case 'agreed':
      return policeAgreementCovers(state, partyId) ? undefined : refuse('no_police_agreement', { partyId });
    case 'settled':
      return application !== undefined && (application.applicantIds?.includes(partyId) ?? true)
        ? undefined
        : refuse('no_settlement_application', { partyId });
    case 'punished':
      return punishable(state, partyId);
    case 'not_punished':
    case 'transferred':
      return undefined;
  }
}

/** PSAPL 108: after a session of one officer alone a punishment asks for the whole recording, or for other evidence. */
function evidenceGate(
  { publicOrder }: CaseState,
  { outcome, recordingKept, otherEvidence }: DecisionData['decide_public_order'],
): Refusal | undefined {
  if (outcome !== 'punished' || publicOrder?.alone !== true) return undefined;
  if (recordingKept === undefined) return refuse('recording_unsaid');
  return recordingKept === 'lost' && otherEvidence !== true ? refuse('recording_lost') : undefined;
}

export function decisionGate(
  state: CaseState,
  data: DecisionData['decide_public_order'],
): Refusal | undefined {
  return outcomesGate(state, data) ?? evidenceGate(state, data);
}

function outcomesGate(
  state: CaseState,
  { outcome, partyIds }: DecisionData['decide_public_order'],
): Refusal | undefined {
  if (partyIds === undefined) return outcomeGate(state, outcome);
  const unknown = suspectRefusal(state, partyIds);
  if (unknown !== undefined) return unknown;
  for (const partyId of partyIds) {
    const refusal = personGate(state, outcome, partyId);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
