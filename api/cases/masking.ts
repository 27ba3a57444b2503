/** Masks parties' particulars for readers who supervise the work and take no part in it (docs/law.md §11). */
import type { PartyDetails } from '../../db/queries/cases/read-case.ts';

const keepEnds = (text: string, first: number, last: number): string =>
  text.length <= first + last
    ? '*'.repeat(text.length)
    : `${text.slice(0, first)}${'*'.repeat(text.length - first - last)}${text.slice(-last)}`;

/** 张某某 for a person; an organisation's name is public. */
export function maskName(name: string, kind: string): string {
  if (kind === 'organisation') return name;
  const [first = '', ...others] = Array.from(name);
  return `${first}${'某'.repeat(Math.min(2, Math.max(1, others.length)))}`;
}

/** To the town or street: what follows could find a home. */
function maskAddress(address: string): string {
  return /^.*?(镇|乡|街道|区|县|市)/.exec(address)?.[0] ?? '';
}

export function maskDetails(details: PartyDetails, kind: string): PartyDetails {
  const { name, idNumber, phone, address } = details;
  return {
    ...(name === undefined ? {} : { name: maskName(name, kind) }),
    ...(idNumber === undefined ? {} : { idNumber: keepEnds(idNumber, 6, 4) }),
    ...(phone === undefined ? {} : { phone: keepEnds(phone, 3, 4) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
  };
}
