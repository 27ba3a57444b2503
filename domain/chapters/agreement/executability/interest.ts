/** Rates of interest and penalty in a text (利率、违约金), as rates a year, beside the highest that a court protects (LEND 25, 29). */
import type { LegalDate } from '../../../deadlines/legal-date.ts';
import { lendingCap } from '../../../law/calculators/lending-rate.ts';

const MONTHS = 12;
const DAYS = 365;

/** How a rate may be written, and how many hundredths of a per cent a year one of its units is. */
const FORMS: readonly { readonly form: RegExp; readonly basisPoints: number }[] = [
  {
    form: /(?:年利率|年息|年化|每年)[^0-9。；]{0,8}?(?<rate>\d{1,3}(?:\.\d{1,4})?)\s?[%％]/g,
    basisPoints: 100,
  },
  {
    form: /(?:月利率|月息|每月)[^0-9。；]{0,8}?(?<rate>\d{1,3}(?:\.\d{1,4})?)\s?[%％]/g,
    basisPoints: 100 * MONTHS,
  },
  {
    form: /(?:年利率|年息|年化|每年)[^0-9。；]{0,8}?百分之(?<rate>[一二两三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,4})?)/g,
    basisPoints: 100,
  },
  {
    form: /(?:月利率|月息|每月)[^0-9。；]{0,8}?百分之(?<rate>[一二两三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,4})?)/g,
    basisPoints: 100 * MONTHS,
  },
  {
    form: /(?:日利率|每日|每天|按日)[^0-9。；]{0,12}?百分之(?<rate>[一二两三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,4})?)/g,
    basisPoints: 100 * DAYS,
  },
  {
    form: /月[^0-9，。；]{0,8}?千分之(?<rate>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})/g,
    basisPoints: 10 * MONTHS,
  },
  {
    form: /月息[^0-9。；]{0,4}?(?<rate>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十])\s?分/g,
    basisPoints: 100 * MONTHS,
  },
  {
    form: /(?:日利率|每日|每天|按日)[^0-9。；]{0,12}?(?<rate>\d{1,3}(?:\.\d{1,4})?)\s?[%％]/g,
    basisPoints: 100 * DAYS,
  },
  {
    form: /(?:日利率|每日|每天|按日)[^0-9。；]{0,12}?(?<rate>\d{1,3}(?:\.\d{1,4})?)\s?‰/g,
    basisPoints: 10 * DAYS,
  },
  // Without a word for the month they are of a day.
  {
    form: /(?<!月[^0-9，。；]{0,8})万分之(?<rate>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})/g,
    basisPoints: DAYS,
  },
  {
    form: /(?<!月[^0-9，。；]{0,8})千分之(?<rate>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})/g,
    basisPoints: 10 * DAYS,
  },
];

/** Where the table of prime rates does not reach: above it no four-fold rate of the years that it knows has been. */
const HIGHEST_KNOWN_CAP = 1540;

const WRITTEN = '零一二三四五六七八九';

/** In figures, or in characters up to 九十九, 两 as 二. */
function numberOf(rate: string): number {
  if (/^\d/.test(rate)) return Number(rate);
  const written = rate.replace('两', '二');
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['零', written];
  return (tens === '' ? 1 : WRITTEN.indexOf(tens)) * 10 + (ones === '' ? 0 : WRITTEN.indexOf(ones));
}

const hundredths = (percent: string): number => Math.round(Number(percent) * 100);

/** @returns where in the text a rate stands that is above the cap of the day; a rate that nobody can place in time is asked of a person */
export function ratesOverCap(
  text: string,
  agreedOn: LegalDate,
): readonly { readonly at: number; readonly length: number }[] {
  const known = lendingCap(agreedOn);
  const cap = known === undefined ? HIGHEST_KNOWN_CAP : hundredths(known.cap);
  return FORMS.flatMap(({ form, basisPoints }) =>
    [...text.matchAll(form)]
      .filter(({ groups }) => numberOf(groups?.['rate'] ?? '') * basisPoints > cap)
      .map(({ index, 0: found }) => ({ at: index, length: found.length })),
  );
}
