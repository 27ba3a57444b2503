/** Money as whole fen (分): yuan as text with at most two decimals in, with two decimals out. Never a float. */

const YUAN = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/** @param yuan as '1234.5'; anything else is a programming error and throws RangeError */
export function fenOf(yuan: string): bigint {
  const [, whole, part = ''] = YUAN.exec(yuan) ?? [];
  if (whole === undefined) throw new RangeError(`not an amount: ${yuan}`);
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** @returns yuan with two decimals, as '1234.50' */
export const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** A fraction of an amount, to the nearest fen; half a fen is rounded up. */
export const partOf = (fen: bigint, numerator: bigint, denominator: bigint): bigint =>
  (fen * numerator * 2n + denominator) / (denominator * 2n);
