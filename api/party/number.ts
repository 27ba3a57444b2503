/** The number that a party knows and that opens a dispute beside the code (ADR 0036): which numbers are theirs says `numbers_of_party`. */
export const NUMBER_LENGTH = 4;
/** Wrong numbers from one address after which it waits. */
export const TRIES_FROM_ONE_ADDRESS = 5;
/** Wrong numbers in a row after which a code opens nothing more: of ten thousand numbers it gives away two in a thousand. */
export const TRIES_OF_A_CODE = 20;

/** Acts of one party in so many seconds: consent that goes to and fro fills no record. */
export const ACTS_OF_A_PARTY = { most: 10, seconds: 900 } as const;

/** As it was typed. @returns undefined for what cannot be the end of a number */
export function typedNumber(given: string): string | undefined {
  const number = given.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-Z]{4}$/.test(number) ? number : undefined;
}
