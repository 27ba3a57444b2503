/** Numbers by which people and organisations are known: which are as usual, and which somebody should look at again (docs/law.md §11). */
import { dateOfInstant, isLegalDate } from '../../domain/deadlines/legal-date.ts';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
/** First two digits: provinces, and the residence permits of Hong Kong, Macao and Taiwan (81-83). */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function weighted(text: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)), 0);
}

function isPastDate(compact: string, today: string): boolean {
  const date = `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
  return isLegalDate(date) && date >= '1850-01-01' && date <= today;
}

/** A foreigner's permanent residence card (外国人永久居留身份证) has a 9 before the province. */
const isRegion = (text: string): boolean =>
  REGIONS.has(text.slice(0, 2)) || (text.startsWith('9') && REGIONS.has(text.slice(1, 3)));

/** 公民身份号码 (GB 11643) and numbers made like it: region, real birth date, check digit. `X` in upper case. */
export function isResidentId(text: string, now: number = Date.now()): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !isRegion(text)) return false;
  if (!isPastDate(text.slice(6, 14), dateOfInstant(now))) return false;
  return ID_CHECKS.charAt(weighted(text, ID_WEIGHTS, '0123456789') % 11) === text.charAt(17);
}

/** 统一社会信用代码 (GB 32100): alphabet and check character. */
export function isOrganisationCode(text: string): boolean {
  if (text.length !== 18 || Array.from(text).some((char) => !USCC_ALPHABET.includes(char))) return false;
  const check = (31 - (weighted(text, USCC_WEIGHTS, USCC_ALPHABET) % 31)) % 31;
  return USCC_ALPHABET.charAt(check) === text.charAt(17);
}

/** Passports, travel and permanent residence permits: letters first, then digits; Hong Kong's cards end in a check digit in brackets. */
const OTHER_DOCUMENT = /^[A-Z]{1,3}\d{6,12}(?:[A-Z]|\([\dA]\))?$/;
/** 十五位旧号 of 1984 to 1999: six of the area, six of the birth, three in order. */
const OLD_RESIDENT = /^\d{15}$/;

function isOldResidentId(text: string, now: number): boolean {
  return (
    OLD_RESIDENT.test(text) &&
    REGIONS.has(text.slice(0, 2)) &&
    isPastDate(`19${text.slice(6, 12)}`, dateOfInstant(now))
  );
}

/** What a person is usually identified by. */
export function isPersonNumber(text: string, now: number = Date.now()): boolean {
  return OTHER_DOCUMENT.test(text) || isResidentId(text, now) || isOldResidentId(text, now);
}

/** In half width and capitals, without blanks: as it is stored, and compared. */
export const tidyNumber = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
