/** Who a party is: kept as one erasable row, checked by what kind of party it is. */
import * as z from 'zod';
import type { PartyKind } from '../../domain/kernel/codes.ts';
import { because, type Reason } from '../http/issue-messages.ts';
import { isOrganisationCode, isPersonNumber } from './identity-numbers.ts';
import { type PersonalDetails, partyDraft } from './text-drafts.ts';
import { becauseInvisible, isVisible } from './visible-text.ts';

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/;

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
    .max(30)
    .transform((number) => number.toUpperCase())
    .exactOptional(),
  phone: z
    .string()
    .trim()
    .max(30)
    .refine((phone) => PHONE.test(phone), because('phone_invalid'))
    .exactOptional(),
  address: shown(300),
};

interface Wrong {
  readonly field: 'name' | 'description' | 'idNumber';
  readonly reason: Reason;
}

function wrongNumber(kind: PartyKind, idNumber: string | undefined): Wrong | undefined {
  if (idNumber === undefined) return undefined;
  if (kind === 'organisation') {
    return isOrganisationCode(idNumber)
      ? undefined
      : { field: 'idNumber', reason: 'organisation_code_invalid' };
  }
  const right = isPersonNumber(idNumber) || (kind === 'unknown' && isOrganisationCode(idNumber));
  return right ? undefined : { field: 'idNumber', reason: 'id_number_invalid' };
}

/** What a party of this kind must tell, and what cannot be true of it. */
export function wrongDetails(kind: PartyKind, details: PersonalDetails): Wrong[] {
  const number = wrongNumber(kind, details.idNumber);
  const unnamed: Wrong[] =
    kind === 'unknown'
      ? details.description === undefined && details.name === undefined
        ? [{ field: 'description', reason: 'description_required' }]
        : []
      : details.name === undefined
        ? [{ field: 'name', reason: 'name_required' }]
        : [];
  return number === undefined ? unnamed : [...unnamed, number];
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
