/** Who may take a paper for the addressee, and whose refusal counts as the addressee's own (CPL 88-89; CPLI 130, 132-133). */
import type { PartyKind } from '../../kernel/codes.ts';
import { against, type ServiceAssessment, type ServiceQuestion } from './question.ts';
import type { MetRelation } from '../tasks/codes.ts';

/** In person, or who stands in for one who cannot act. `self` of an organisation is the person who acts for it. */
const SELF: Record<PartyKind, readonly MetRelation[]> = {
  person: ['self', 'guardian'],
  organisation: ['self', 'legal_representative', 'office_receiver'],
  unknown: ['self', 'guardian', 'legal_representative', 'office_receiver'],
};
/** CPL 88: the adult household is a natural person's. */
const HOUSEHOLD: Record<PartyKind, readonly MetRelation[]> = {
  person: ['adult_household_member'],
  organisation: [],
  unknown: ['adult_household_member'],
};

export const receiverOf = ({ facts }: ServiceQuestion): MetRelation => facts.receiver ?? 'self';

/** CPL 88, CPLI 132; a mediation paper goes to the party or the receiver they named (CPLI 133). */
function mayReceive({ document, party }: ServiceQuestion, receiver: MetRelation): boolean {
  if (SELF[party.kind].includes(receiver) || receiver === 'designated_receiver') return true;
  if (document === 'mediation_paper') return false;
  return HOUSEHOLD[party.kind].includes(receiver) || (receiver === 'agent' && party.represented !== false);
}

/** Whose refusal opens the way to lien (CPL 89; CPLI 130; an agent only when named as receiver, CPLI 132). */
export function mayRefuse({ party }: ServiceQuestion, receiver: MetRelation): boolean {
  return refusesInPerson(party.kind, receiver) || HOUSEHOLD[party.kind].includes(receiver);
}

/** The addressee's own refusal, or that of the receiver they named (MAIL 11). */
export const refusesInPerson = (kind: PartyKind, receiver: MetRelation): boolean =>
  SELF[kind].includes(receiver) || receiver === 'designated_receiver';

/** Who never receives, whatever else is said (MAIL 7; CPL 88). */
export function neverReceives(question: ServiceQuestion): ServiceAssessment | undefined {
  switch (question.facts.receiver) {
    case 'opposing_party':
      return against({ kind: 'refused', code: 'service_to_opposing_party' });
    case 'minor':
      return against({ kind: 'refused', code: 'service_to_minor' });
    default:
      return undefined;
  }
}

/** Taken by somebody whom the law does not let receive it: a true attempt that serves nothing. */
export function wrongReceiver(question: ServiceQuestion): ServiceAssessment | undefined {
  if (mayReceive(question, receiverOf(question))) return undefined;
  return question.document === 'mediation_paper'
    ? against({ kind: 'failed', code: 'service_mediation_paper_receiver' })
    : against({ kind: 'failed', code: 'service_receiver_not_listed' });
}
