/**
 * Who a party is: kept as one erasable row. Numbers and telephones are kept in one form each, and what is unusual in them is said
 * to who reads them; a registration never fails for it, since the person stands there with that paper in hand.
 */
import * as z from 'zod';
import type { PartyKind } from '../../domain/kernel/codes.ts';
import { because, type Reason } from '../http/issue-messages.ts';
import { isOrganisationCode, isPersonNumber, tidyNumber } from './identity-numbers.ts';
import { isKnownTelephone, tidyTelephone } from './telephone.ts';
import { type PersonalDetails, partyDraft } from './text-drafts.ts';
import { becauseInvisible, isVisible } from './visible-text.ts';

const shown = (longest: number) =>
  z.string().trim().min(1).max(longest).refine(isVisible, becauseInvisible).exactOptional();

/** The fields of a party's details, flat; `idNumber` is a resident's number, another identity paper, or a credit code. */
export const personalFields = {
  name: shown(100),
  description: shown(500),
  idNumber: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .refine(isVisible, becauseInvisible)
    .transform(tidyNumber)
    .exactOptional(),
  phone: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine(isVisible, becauseInvisible)
    .transform(tidyTelephone)
    .exactOptional(),
  address: shown(300),
};

/** What stands in a detail that is seldom right: it is kept, and said. */
export interface Unusual {
  readonly field: 'idNumber' | 'phone';
  readonly reason: Reason;
}

function unusualNumber(kind: PartyKind, idNumber: string | undefined): Unusual[] {
  if (idNumber === undefined) return [];
  if (kind === 'organisation') {
    return isOrganisationCode(idNumber) ? [] : [{ field: 'idNumber', reason: 'organisation_code_unusual' }];
  }
  const usual = isPersonNumber(idNumber) || (kind === 'unknown' && isOrganisationCode(idNumber));
  return usual ? [] : [{ field: 'idNumber', reason: 'id_number_unusual' }];
}

/** @param details as they are stored @returns what of them somebody should look at again */
export function unusualDetails(kind: PartyKind, { idNumber, phone }: PersonalDetails): Unusual[] {
  const number = unusualNumber(kind, idNumber);
  return phone === undefined || isKnownTelephone(phone)
    ? number
    : [...number, { field: 'phone', reason: 'phone_unusual' }];
}

interface Wrong {
  readonly field: 'name' | 'description';
  readonly reason: Reason;
}

/** What a party of this kind must tell. */
export function wrongDetails(kind: PartyKind, { name, description }: PersonalDetails): Wrong[] {
  if (kind !== 'unknown') return name === undefined ? [{ field: 'name', reason: 'name_required' }] : [];
  return description === undefined && name === undefined
    ? [{ field: 'description', reason: 'description_required' }]
    : [];
}

export const personalDetails = () => z.strictObject(personalFields);

interface WithDetails {
  readonly kind?: PartyKind;
  readonly details: PersonalDetails;
}

/** For decisions that carry `{kind?, details}`: checks them against one another. */
export function checkDetails(data: WithDetails, context: z.core.$RefinementCtx): void {
  for (const { field, reason } of wrongDetails(data.kind ?? 'person', data.details)) {
    context.addIssue({ code: 'custom', path: ['details', field], ...because(reason) });
  }
}

export function withDraft<T extends { readonly details: PersonalDetails }>(data: T) {
  return { ...data, details: partyDraft(data.details) };
}
