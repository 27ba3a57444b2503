/** Court case numbers (案号): the parts of one, the types that decisions enter, and the code of a court (docs/law.md §9.3). */

const NUMBER =
  /^[（(](20\d{2})[）)](最高法|[\u4e00-\u9fa5](?:\d{2}|\d{4})?)([\u4e00-\u9fa5]{1,6})(\d+)号(之[一二三四五六七八九十]+)?$/;

export interface CourtNumber {
  readonly year: string;
  /** 法院代字, as 黑0811. */
  readonly court: string;
  /** 类型代字, as 民初. */
  readonly type: string;
}

/** @returns undefined for what is no case number */
export function readCourtNumber(text: string): CourtNumber | undefined {
  const [, year, court, type] = NUMBER.exec(text) ?? [];
  return year === undefined || court === undefined || type === undefined ? undefined : { year, court, type };
}

/** As papers write it, with the brackets of the rule, however they were typed (案号规定 第3条). */
export const writtenCourtNumber = (text: string): string => text.replace(/^[(（](\d{4})[)）]/, '（$1）');

/** Which types a decision may enter: a suit of first instance, a special procedure, an execution. */
export const COURT_NUMBER_TYPES = {
  register_case: ['民初'],
  accept_confirmation: ['民特', '诉前调确'],
  accept_execution: ['执'],
} as const satisfies Record<string, readonly string[]>;

export type NumberingDecision = keyof typeof COURT_NUMBER_TYPES;

/** 案号规定 第9条: the short name of the province whose courts use the platform, by the first two digits of its division code. */
const PROVINCES: Readonly<Record<string, string>> = { '23': '黑' };

/**
 * @param division six digits of the court's division code (行政区划代码)
 * @returns undefined for a province that the platform does not know, whose code it cannot hold against a number
 */
export function courtCodeOf(division: string): string | undefined {
  const province = PROVINCES[division.slice(0, 2)];
  if (province === undefined || !/^\d{6}$/.test(division)) return undefined;
  if (division.endsWith('0000')) return province;
  return division.endsWith('00') ? `${province}${division.slice(2, 4)}` : `${province}${division.slice(2)}`;
}
