/**
 * Telephone numbers as people write them, in one form: `13845400001`, `0454-8234567-801`, `4008100000`, `+79141234567`. What is
 * no number that the numbering plans know stays as it was written: somebody may answer it all the same.
 */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

/** 转801, 分机801, and what stands after a second dash, are extensions; the library reads `ext.`. */
const EXTENSION = /(?:转|轉|分机|分機)\s*/u;
const DASHED = /^(0\d{2,3}-?\d{7,8})-(\d{1,6})$/u;
/** Emergency and service numbers (110, 12345, 10086, 95588, 96777): in no plan of subscribers. */
const SERVICE = /^(?:1[012]\d{1,4}|9[56]\d{3,6})$/u;

const written = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');

/** `0454 823 4567` to `0454-8234567`: the area code stays apart, as it is read out. */
const dashed = (national: string): string => national.replace(' ', '-').replaceAll(' ', '');

function form(number: PhoneNumber): string {
  if (number.country !== 'CN') return number.number;
  const extension = number.ext === undefined ? '' : `-${number.ext}`;
  if (number.getType() !== 'FIXED_LINE') return `${number.nationalNumber}${extension}`;
  number.ext = '';
  return `${dashed(number.formatNational())}${extension}`;
}

/** @returns the number that the plans know; undefined for any other text */
function known(text: string): string | undefined {
  const readable = text.replace(EXTENSION, ' ext. ').replace(DASHED, '$1 ext. $2');
  const number = parsePhoneNumberFromString(readable, 'CN');
  if (number?.isValid() === true) return form(number);
  const service = text.replaceAll(/[\s-]/gu, '');
  return SERVICE.test(service) ? service : undefined;
}

/** @returns the one form of a known number, else the text in half width with single blanks */
export function tidyTelephone(typed: string): string {
  const text = written(typed);
  return known(text) ?? text;
}

export const isKnownTelephone = (text: string): boolean => known(written(text)) !== undefined;
