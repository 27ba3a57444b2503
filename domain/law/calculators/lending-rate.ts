/**
 * The highest interest that a court protects on a private loan (民间借贷利率司法保护上限): four times the one-year LPR of the day on
 * which the contract was made (LEND 25). What was lent before 2020-08-20 falls under older rules too (LEND 31): asked of a person.
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';

/** The one-year loan prime rate as published from this day on, in hundredths of a per cent. */
interface PrimeRate {
  readonly from: LegalDate;
  readonly basisPoints: number;
}

/** First published under the new way on 2019-08-20, then on the 20th of each month; only days on which it changed. */
const PRIME_RATES: readonly PrimeRate[] = [
  { from: '2020-04-20', basisPoints: 385 },
  { from: '2021-12-20', basisPoints: 380 },
  { from: '2022-01-20', basisPoints: 370 },
  { from: '2022-08-22', basisPoints: 365 },
  { from: '2023-06-20', basisPoints: 355 },
  { from: '2023-08-21', basisPoints: 345 },
  { from: '2024-07-22', basisPoints: 335 },
  { from: '2024-10-21', basisPoints: 310 },
  { from: '2025-05-20', basisPoints: 300 },
];

const FIRST_DAY: LegalDate = '2020-08-20';
/** To this day the table was looked up; a later rate is asked of a person. */
export const RATES_KNOWN_UNTIL: LegalDate = '2025-12-19';

export interface LendingCap {
  /** Per cent a year, with two decimals: '3.00', '12.00'. */
  readonly primeRate: string;
  readonly cap: string;
  readonly article: string;
  readonly source: string;
}

const percent = (basisPoints: number): string =>
  `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;

/** @returns undefined for a day that the table does not reach */
export function lendingCap(concludedOn: LegalDate): LendingCap | undefined {
  if (concludedOn < FIRST_DAY || concludedOn > RATES_KNOWN_UNTIL) return undefined;
  const rate = PRIME_RATES.findLast((one) => one.from <= concludedOn);
  if (rate === undefined) return undefined;
  return {
    primeRate: percent(rate.basisPoints),
    cap: percent(rate.basisPoints * 4),
    article: '民间借贷规定 第25条',
    source:
      '全国银行间同业拆借中心公布的一年期LPR，未经核对原文 / the one-year LPR of the National Interbank Funding Center, from general knowledge',
  };
}
