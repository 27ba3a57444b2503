/**
 * 核验码: five groups of four letters and digits, 99 bits, drawn by chance and printed on each page of an issued paper (ADR 0037). It opens
 * nothing: who has it is told whether the paper holds.
 */
import { randomInt } from 'node:crypto';
import { LEGIBLE } from '../auth/legible-letters.ts';

const CODE_LENGTH = 20;
const CODE = new RegExp(`^[${LEGIBLE}]{${CODE_LENGTH}}$`);

export const newVerifyCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => LEGIBLE[randomInt(LEGIBLE.length)] ?? '').join('');

/** As it stands on paper. */
export const printedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');

/** As it was typed: capitals, full width, blanks and strokes aside. @returns '' for what cannot be a code, and is none */
export function typedVerifyCode(given: string): string {
  const letters = given
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  return CODE.test(letters) ? letters : '';
}
