/**
 * Codes of parties (解纷码): three groups of four letters and digits, 59 bits. Made from the request's key, so that the same request has
 * the same code, and kept as a keyed digest alone: nobody reads a code but who is given it (ADR 0036).
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { LEGIBLE } from '../auth/legible-letters.ts';

const GROUPS = 3;
const GROUP_LENGTH = 4;
const CODE_LENGTH = GROUPS * GROUP_LENGTH;
const CODE = new RegExp(`^[${LEGIBLE}]{${CODE_LENGTH}}$`);

export interface CodeOf {
  readonly caseId: string;
  readonly partyId: string;
  /** The Idempotency-Key of the request. */
  readonly key: string;
}

export function codeFor(secret: string, { caseId, partyId, key }: CodeOf): string {
  const made = createHmac('sha256', secret)
    .update(['party code', caseId, partyId, key].join('\n'))
    .digest('hex');
  let left = BigInt(`0x${made}`);
  let letters = '';
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    letters += LEGIBLE[Number(left % BigInt(LEGIBLE.length))] ?? '';
    left /= BigInt(LEGIBLE.length);
  }
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** As it was typed: capitals, full width, blanks and strokes aside. @returns undefined for what cannot be a code */
export function typedCode(given: string): string | undefined {
  const letters = given
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  return CODE.test(letters) ? letters : undefined;
}

/** @param code as `typedCode` gives it, or as it was made */
export const codeDigest = (secret: string, code: string): string =>
  createHmac('sha256', secret)
    .update(`party code digest\n${code.replaceAll('-', '')}`)
    .digest('base64url');

export const newVisit = (): string => randomBytes(32).toString('base64url');
export const visitDigest = (visit: string): string => createHash('sha256').update(visit).digest('base64url');
