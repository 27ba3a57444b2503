/**
 * Who a party is, as a keyed digest that stays in the record: so that the case itself sees that somebody is added twice, also
 * by two requests at once. Who has no key learns nothing from it, and in each case the same person has another digest. By the
 * identity number where there is one, else by the name with all else that is known of them. A name alone is no identity, since
 * two people may have one name.
 */
import { createHmac } from 'node:crypto';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import { detailsOf, type PersonalDetails } from './text-drafts.ts';

export interface IdentityKey {
  readonly secret: string;
  readonly caseId: string;
}

/** Full width and half width, spaces and middle dots make no other person. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・．.]/gu, '')
    .toUpperCase();

/** A phone or an address beside the name; a description, such as of an unknown party, tells no two people apart. */
const tellsApart = ({ phone, address }: PersonalDetails): boolean =>
  phone !== undefined || address !== undefined;

/** @returns 64 hexadecimal digits; undefined of details that may be two people's */
export function identityOf({ secret, caseId }: IdentityKey, details: PersonalDetails): string | undefined {
  const { idNumber } = details;
  if (idNumber === undefined && !tellsApart(details)) return undefined;
  const known = idNumber === undefined ? details : { idNumber };
  const who = Object.fromEntries(Object.entries(known).map(([field, value]) => [field, plain(value)]));
  return createHmac('sha256', secret)
    .update(`party\n${caseId}\n${canonicalText(who)}`)
    .digest('hex');
}

/** Checked data of a decision, with the identity of the party whose details they carry; other data as they are. */
export function withIdentity<T extends object>(
  key: IdentityKey,
  data: T,
): T | (T & { readonly identity: string }) {
  const details = 'details' in data ? detailsOf(data.details) : undefined;
  const identity = details === undefined ? undefined : identityOf(key, details);
  return identity === undefined ? data : { ...data, identity };
}
