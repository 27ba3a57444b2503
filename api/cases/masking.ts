/**
 * The one place that masks parties' particulars, for readers who supervise the work and take no part in it.
 * Source: docs/law.md §11. Free texts are not masked but left out, by the statements that read them (`readsInFull`).
 */
import type { PartyDetails } from '../../db/queries/cases/read-case.ts';
import type { PartyKind } from '../../domain/kernel/codes.ts';

const keepEnds = (text: string, first: number, last: number): string =>
  text.length <= first + last
    ? '*'.repeat(text.length)
    : `${text.slice(0, first)}${'*'.repeat(text.length - first - last)}${text.slice(-last)}`;

/** 张某某 for a person; an organisation's name is public. */
function maskName(name: string, kind: PartyKind): string | undefined {
  if (kind === 'organisation') return name;
  // How somebody not identified looks stands in place of a name.
  if (kind === 'unknown') return undefined;
  const [first = '', ...others] = Array.from(name);
  return `${first}${'某'.repeat(Math.min(2, Math.max(1, others.length)))}`;
}

/** To the town or street: what follows could find a home. */
function maskAddress(address: string): string {
  return /^.*?(镇|乡|街道|区|县|市)/.exec(address)?.[0] ?? '';
}

function maskDetails({ idNumber, phone, address }: PartyDetails): PartyDetails {
  return {
    ...(idNumber === undefined ? {} : { idNumber: keepEnds(idNumber, 6, 4) }),
    ...(phone === undefined ? {} : { phone: keepEnds(phone, 3, 4) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
  };
}

/** @param inFull what `sightOf` said of the reader and the case. @returns undefined where nothing of the name may be read */
export function shownName(name: string | undefined, kind: PartyKind, inFull: boolean): string | undefined {
  return inFull || name === undefined ? name : maskName(name, kind);
}

export interface NamedParty {
  readonly kind: PartyKind;
  readonly name?: string;
  readonly person?: PartyDetails;
}

/** Name and details of a party as the reader may see them, flat. */
export function shownDetails({ kind, name, person }: NamedParty, inFull: boolean): PartyDetails {
  const shown = shownName(name, kind, inFull);
  const details = inFull || person === undefined ? person : maskDetails(person);
  return { ...(shown === undefined ? {} : { name: shown }), ...details };
}
