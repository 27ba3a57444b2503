/** Kinds of mediating body (调解组织), whether each is lawfully established, how many members it has and for how long (CPL 205; PML 8, 9, 34; TY 6). */
import { addMonths, type LegalDate } from '../deadlines/legal-date.ts';
import { codesOf, type Vocabulary, words as w } from '../words.ts';

export const BODY_KIND = {
  village_committee: w(
    '村（居）人民调解委员会',
    'people’s mediation committee of a village or neighbourhood',
  ),
  enterprise_committee: w('企业事业单位人民调解委员会', 'people’s mediation committee of an enterprise'),
  township_committee: w('乡镇（街道）人民调解委员会', 'people’s mediation committee of a township'),
  station_committee: w('派出所驻所人民调解委员会', 'people’s mediation committee at a police station'),
  trade_committee: w('行业性、专业性人民调解委员会', 'people’s mediation committee of a trade'),
  labour_committee: w('企业劳动争议调解委员会', 'labour dispute mediation committee of an enterprise'),
  industry_organisation: w('行业调解组织', 'industry mediation organisation'),
  commercial_organisation: w('商事调解组织', 'commercial mediation organisation'),
  invited_organisation: w('特邀调解组织', 'organisation invited by the court'),
  workroom: w('未依法设立的调解工作室', 'mediation workroom not lawfully established'),
} as const satisfies Vocabulary;
export type BodyKind = keyof typeof BODY_KIND;
export const BODY_KINDS = codesOf(BODY_KIND);

/** How one belongs to a body (PML 13): a member elected for a term, or a mediator whom it engaged. */
export const JOINED_AS = {
  elected: w('委员（推选）', 'elected member'),
  engaged: w('聘任的调解员', 'engaged mediator'),
} as const satisfies Vocabulary;
export type JoinedAs = keyof typeof JOINED_AS;

interface BodyRule {
  /** A people's mediation committee (人民调解委员会): its size and the term of its members are the law's. */
  readonly committee: boolean;
  /** Under which article it is set up, or kept apart from those that are. */
  readonly article: string;
}

/** PML 8, 34: who sets up a committee; TY 6: the court's roster; CPL 205: what is confirmed comes from a lawfully established one. */
export const BODY_RULES: Readonly<Record<BodyKind, BodyRule>> = {
  village_committee: { committee: true, article: '人民调解法 第8条' },
  enterprise_committee: { committee: true, article: '人民调解法 第8条' },
  township_committee: { committee: true, article: '人民调解法 第34条' },
  station_committee: { committee: true, article: '人民调解法 第34条' },
  trade_committee: { committee: true, article: '人民调解法 第34条' },
  labour_committee: { committee: false, article: '劳动争议调解仲裁法 第10条' },
  industry_organisation: { committee: false, article: '民事诉讼法 第205条' },
  commercial_organisation: { committee: false, article: '民事诉讼法 第205条' },
  invited_organisation: { committee: false, article: '特邀调解规定 第6条' },
  workroom: { committee: false, article: '民事诉讼法 第205条' },
};

/** Who is not lawfully established makes nothing that a court confirms (CPL 205). */
export const isEstablished = (kind: BodyKind): boolean => kind !== 'workroom';

/** PML 8: a committee has three to nine members. */
const COMMITTEE_SIZE = { least: 3, most: 9 } as const;

/** Whether a body of this kind may have so many members; only a committee says how many. */
export function fitsSize(kind: BodyKind, size: number | undefined): boolean {
  if (!BODY_RULES[kind].committee) return size === undefined;
  return size !== undefined && size >= COMMITTEE_SIZE.least && size <= COMMITTEE_SIZE.most;
}

/** PML 8: there are women among the members of a committee; of another body nobody counts them. */
export function fitsWomen(kind: BodyKind, size: number | undefined, women: number | undefined): boolean {
  if (!BODY_RULES[kind].committee) return women === undefined;
  return women !== undefined && women >= 1 && women <= (size ?? 0);
}

const TERM_MONTHS = 36;

/**
 * PML 9: the last day of a term of three years of a member elected on `from`, the day of the election not counted, the month's last day
 * where it has no such day (CC 201, 202); whoever is elected again begins anew.
 */
export const lastDayOfTerm = (from: LegalDate): LegalDate => addMonths(from, TERM_MONTHS);

/** Days of which the first and the last are included; without `until` it has no end yet. */
export interface Period {
  readonly from: LegalDate;
  readonly until?: LegalDate;
}

/** Whether two periods have a day in common. */
export const overlap = (one: Period, other: Period): boolean =>
  covers(one, other.from) || covers(other, one.from);

export const covers = ({ from, until }: Period, date: LegalDate): boolean =>
  from <= date && (until === undefined || date <= until);
