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

/** Addresses that another machine understands as itself. */
const OWN_MACHINE = /^(?:localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/;

/** Where a code is told to the world. Without link where the platform has no address but its own machine’s: a phone would find nothing. */
export function verifyAddress(publicAddress: string, code: string) {
  const address = `${publicAddress}/verify`;
  const told = { code: printedCode(code), address };
  return OWN_MACHINE.test(new URL(publicAddress).hostname) ? told : { ...told, link: `${address}/${code}` };
}

/** As it was typed: capitals, full width, blanks and strokes aside. @returns '' for what cannot be a code, and is none */
export function typedVerifyCode(given: string): string {
  const letters = given
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  return CODE.test(letters) ? letters : '';
}
