/** The kinds of field that decisions are made of. Their input form is what the catalogue publishes as JSON Schema. */
import * as z from 'zod';
import { isLegalDate } from '../../domain/deadlines/legal-date.ts';
import { because } from '../http/issue-messages.ts';
import { textDraft } from './text-drafts.ts';
import { becauseInvisible, isVisible } from './visible-text.ts';

/** What an id is the id of: a client finds the possible ones in `allowedDecisions[].targets`, or in units and people. */
export type Reference =
  | 'party'
  | 'person'
  | 'unit'
  | 'document'
  | 'task'
  | 'deadline'
  | 'event'
  | 'request'
  | 'explanation'
  | 'hearing'
  | 'body';

const LONGEST_TEXT = 20_000;

/** A free text: a string for the client, a reference in the record. */
export const text = (longest = LONGEST_TEXT) =>
  z.string().trim().min(1).max(longest).refine(isVisible, becauseInvisible).transform(textDraft);

export const ref = (kind: Exclude<Reference, 'event' | 'person'>) =>
  z.string().min(1).max(200).meta({ 'x-ref': kind });

/**
 * As what a person is named: to be assigned in the `capacity` beside it, appointed to mediate, conducting a session with others, to stay out of the case, to carry out a
 * task. What each asks of the person is in `decisions/check-named-people.ts`, which finds the field by this mark.
 */
export type NamedAs = 'assigned' | 'appointed' | 'conducting' | 'recused' | 'performer';

export const personRef = (as: NamedAs) =>
  z.guid().toLowerCase().meta({ 'x-ref': 'person', 'x-named-as': as });

/** The number of an entry in the history; targets list them as text. */
export const eventRef = () =>
  z
    .union([z.int().min(1), z.string().regex(/^[1-9]\d{0,8}$/)])
    .transform(Number)
    .meta({ 'x-ref': 'event' });

const FIRST_DATE = '1990-01-01';
const LAST_DATE = '2100-12-31';

/** A legal date in Asia/Shanghai. */
export const legalDate = () =>
  z
    .string()
    .refine(isLegalDate, { ...because('date_invalid'), abort: true })
    .refine((date) => date >= FIRST_DATE && date <= LAST_DATE, because('date_out_of_range'))
    .meta({ format: 'date', example: '2026-01-12' });

/** A day that people agree on, perhaps in the words of the lunar calendar (腊月三十): a form helps to find it. */
export const agreedDate = () => legalDate().meta({ 'x-lunar': true });

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

function canonicalAmount(given: string | number): string {
  const [yuan = '0', fen = ''] = String(given).split('.');
  return `${BigInt(yuan)}.${fen.padEnd(2, '0')}`;
}

/** Yuan as text or number; always kept as text with two decimals. `zero`: nothing may be owed, as with a waived fee. */
export const money = (zero: 'zero' | 'positive' = 'positive') =>
  z
    .union([z.string().regex(AMOUNT), z.number().nonnegative().max(999_999_999_999.99)])
    .refine((given) => AMOUNT.test(String(given)), because('money_invalid'))
    .refine((given) => zero === 'zero' || Number(given) > 0, because('money_invalid'))
    .transform(canonicalAmount)
    .meta({ description: '人民币元，最多两位小数 / yuan, at most two decimals' });

const COURT_NUMBER =
  /^[（(]20\d{2}[）)](最高法|[\u4e00-\u9fa5](?:\d{2}|\d{4})?)([\u4e00-\u9fa5]{1,6})\d+号(之[一二三四五六七八九十]+)?$/;

/** A court's case number (案号), entered by the court; brackets are kept full-width. */
export const courtCaseNumber = () =>
  z
    .string()
    .trim()
    .max(60)
    .regex(COURT_NUMBER)
    .transform((given) => given.replace('(', '（').replace(')', '）'))
    .meta({ description: '案号，如（2026）黑0811民初123号 / court case number' });

/** A code of a list kept elsewhere: letters, digits and separators, never words about people. */
export const code = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const days = (max = 3660) => z.int().min(1).max(max);

/** At least one, none twice. */
export const partyRefs = () =>
  z
    .array(ref('party'))
    .min(1)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, because('duplicate'));
