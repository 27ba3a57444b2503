/** Check digits of identity numbers: arithmetic, told while one types. What else a number must be, the API says. */

export type NumberState =
  | { readonly kind: 'empty' | 'right' | 'wrong' }
  /** Another paper than the resident's card: the API judges it. */
  | { readonly kind: 'other' }
  | { readonly kind: 'typing'; readonly typed: number };

export const ID_LENGTH = 18;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const weighted = (text: string, weights: readonly number[], alphabet: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(text.charAt(at)), 0);

/** As the API keeps it (`api/catalogue/identity-numbers.ts`): in half width and capitals, without blanks; a test compares the two. */
export const tidyNumber = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** A day that exists, by the calendar. @param compact `YYYYMMDD` */
function isDay(compact: string): boolean {
  const [year, month, day] = [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6, 8)].map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return at.getUTCMonth() + 1 === month && at.getUTCDate() === day;
}

/** 公民身份号码 (GB 11643): a birth date that exists, and the check digit. */
function residentState(text: string): NumberState {
  if (/^[A-Z]/u.test(text)) return { kind: 'other' };
  if (!/^\d{0,17}$|^\d{17}[\dX]$/u.test(text)) return { kind: 'wrong' };
  if (text.length >= 14 && !isDay(text.slice(6, 14))) return { kind: 'wrong' };
  if (text.length < ID_LENGTH) return { kind: 'typing', typed: text.length };
  const right = ID_CHECKS.charAt(weighted(text, ID_WEIGHTS, '0123456789') % 11) === text.charAt(17);
  return { kind: right ? 'right' : 'wrong' };
}

/** 统一社会信用代码 (GB 32100): the alphabet and the check character. */
function organisationState(text: string): NumberState {
  const known = Array.from(text).every((char) => CODE_ALPHABET.includes(char));
  if (!known || text.length > ID_LENGTH) return { kind: 'wrong' };
  if (text.length < ID_LENGTH) return { kind: 'typing', typed: text.length };
  const check = (31 - (weighted(text, CODE_WEIGHTS, CODE_ALPHABET) % 31)) % 31;
  return { kind: CODE_ALPHABET.charAt(check) === text.charAt(17) ? 'right' : 'wrong' };
}

/** @param partyKind `person`, `organisation` or `unknown` */
export function numberState(partyKind: string, typed: string): NumberState {
  const text = tidyNumber(typed);
  if (text === '') return { kind: 'empty' };
  return partyKind === 'organisation' ? organisationState(text) : residentState(text);
}
