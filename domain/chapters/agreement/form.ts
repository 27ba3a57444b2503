/** The form of an agreement (调解协议的形式): which body it may be called after, who signed it, and what a court can confirm (PML 28, 29; CPL 205). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { hasEdition, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type * as T from '../../kernel/codes.ts';
import { isLabour, needsPaperSignature } from '../../law/matter-questions.ts';
import type { Refusal } from '../../result.ts';
import { agentRefusal, ofSuit } from '../people/agents.ts';
import { policeMediate } from '../public-order/questions.ts';
import type { Agreement, PerformanceItem } from './shape.ts';

type Reach = DecisionData['reach_agreement'];

/** What the police mediate (tracks A, C, D) is not the committee's, and what the committee mediates is not theirs (docs/law.md §0.2); an enterprise's labour committee has labour disputes alone (LMAL 10). */
export function bodyGate(
  { stage, track, matter, findings }: CaseState,
  body: T.MediatingBody,
): Refusal | undefined {
  const policeLed = stage === 'police_mediation' && track !== undefined && track !== 'B';
  const labour = findings?.labour === true || isLabour(matter);
  if ((body === 'police') === policeLed && (body !== 'labour_committee' || labour)) return undefined;
  return refuse('mediating_body_not_here', {
    mediatingBody: body,
    ...(track === undefined ? {} : { track }),
  });
}

/**
 * In a suit what is agreed before a mediator is signed like any other (OMR 19; TY 24); before the bench it is signed as the paper or the
 * record of the court (CPL 100, 101).
 */
const isSigned = (state: CaseState, body: T.MediatingBody): boolean =>
  state.filing.registeredOn === undefined ||
  (hasEdition(state) && state.stage === 'mediation_after_registration' && body !== 'court');

/** Whose seal is on it: the committee's (PML 29; LMAL 14), in a suit that of any organisation that mediated (OMR 19). */
export const needsSeal = (state: CaseState, body: T.MediatingBody): boolean =>
  body === 'peoples_mediation_committee' ||
  body === 'labour_committee' ||
  (state.filing.registeredOn !== undefined && isSigned(state, body));

/** PML 29: a written agreement before a suit is signed by each party to it; ESL 3 keeps personal relations on paper. */
export function signatureGate(
  state: CaseState,
  { form, mediatingBody, signatures = [] }: Reach,
  partyIds: readonly string[],
): Refusal | undefined {
  const stranger = signatures.find(({ partyId }) => partyOf(state, partyId) === undefined);
  if (stranger !== undefined) return refuse('party_unknown', { partyId: stranger.partyId });
  if (form === 'oral' || !isSigned(state, mediatingBody)) return undefined;
  const missing = partyIds.filter((id) => !signatures.some(({ partyId }) => partyId === id));
  if (missing.length > 0) return refuse('party_signature_missing', { parties: missing.join(',') });
  const electronic = signatures.find(({ how }) => how === 'electronic');
  if (electronic === undefined || !needsPaperSignature(state.matter)) return undefined;
  return refuse('paper_signature_required', { partyId: electronic.partyId });
}

/**
 * Who signs for a party settles for them: by an agent on record with that special power (CPL 62; CPLI 147), or, before a suit, on the authority
 * that is shown with the signature. What the police ask is their own (AJ 181).
 */
export function signingAgentGate(state: CaseState, { signatures = [] }: Reach): Refusal | undefined {
  if (policeMediate(state)) return undefined;
  const refusals = signatures
    .filter(({ by }) => by === 'agent')
    .map(({ partyId, authority, authorityPaper }) =>
      !ofSuit(state) && authority === 'special' && authorityPaper !== undefined
        ? undefined
        : agentRefusal(state, partyId, { power: 'settle' }),
    );
  return refusals.find((one) => one !== undefined);
}

/** The day of the last signature that has one: before it nothing is in force (PML 29). */
export const lastSigned = ({ signatures = [] }: Reach): LegalDate | undefined =>
  signatures
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);

/** CPLI 358, 461: somebody owes somebody something that can be told (of two parties the other); without a day it is due on demand (CC 511). */
const isClear = ({ kind, obligeeId, amount }: PerformanceItem, twoParties: boolean): boolean =>
  (obligeeId !== undefined || twoParties) && (kind !== 'pay' || amount !== undefined);

/** What a court needs before it confirms: something to perform, and of an oral agreement the record of it (PML 28; CPLI 354, 358). */
export function confirmableForm(
  { form, items, partyIds }: Agreement,
  { documentId }: DecisionData['apply_confirmation'],
): Refusal | undefined {
  if (form === 'oral' && documentId === undefined) return refuse('oral_record_missing');
  if (items.length === 0) return refuse('agreement_without_items');
  const unclear = items.findIndex((item) => !isClear(item, partyIds.length === 2));
  return unclear === -1 ? undefined : refuse('confirmation_item_unclear', { item: unclear + 1 });
}
