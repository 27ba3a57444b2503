/** The computation of a deadline, step by step, stored with it and readable in two languages. */
import { groundName } from '../law/grounds.ts';
import type { DurationUnit } from '../law/rule.ts';
import type { Vocabulary } from '../words.ts';

/** One step; `params` hold dates, numbers and codes only. */
export interface TraceStep {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Language = 'zh' | 'en';
type Params = TraceStep['params'];

const UNITS: Vocabulary<DurationUnit> = {
  calendar_day: { zh: '日', en: 'day' },
  working_day: { zh: '个工作日', en: 'working day' },
  hour: { zh: '小时', en: 'hour' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

/** 15日 / 15 days. @param params `length` and `unit` */
export function spanWords({ length, unit }: Params, language: Language): string {
  const name = UNITS[unit as DurationUnit][language];
  if (language === 'zh') return `${length}${name}`;
  return `${length} ${name}${length === 1 ? '' : 's'}`;
}

function because({ ground }: Params, language: Language): string {
  const name = groundName(String(ground), language);
  return language === 'zh' ? `（${name}）` : ` (${name})`;
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}

/** "15th day" where the end is the n-th day of one unbroken run of days, else "last day". */
function lastDay({ length, unit }: Params, language: Language): string {
  if (length === undefined) return language === 'zh' ? '末日' : 'last day';
  const name = UNITS[unit as DurationUnit][language];
  return language === 'zh' ? `第${length}${name}` : `${ordinal(Number(length))} ${name}`;
}

const SENTENCES: Record<string, Record<Language, (params: Params) => string>> = {
  counted_from_next_day: {
    zh: ({ from }) => `自${from}的次日起算`,
    en: ({ from }) => `counted from the day after ${from}`,
  },
  counted_back_from: {
    zh: ({ from }) => `自${from}的前一日起向前计算`,
    en: ({ from }) => `counted back from the day before ${from}`,
  },
  start_time_assumed: {
    zh: ({ from }) => `未提供时刻，按${from}零时计算`,
    en: ({ from }) => `no time of day given: taken as 00:00 of ${from}`,
  },
  counted_from_next_hour: {
    zh: ({ at }) => `自次时${at}起算`,
    en: ({ at }) => `counted from the next hour, ${at}`,
  },
  period: { zh: (p) => `期限${spanWords(p, 'zh')}`, en: (p) => `period of ${spanWords(p, 'en')}` },
  extended: {
    zh: (p) => `延长${spanWords(p, 'zh')}${because(p, 'zh')}`,
    en: (p) => `extended by ${spanWords(p, 'en')}${because(p, 'en')}`,
  },
  excluded: {
    zh: (p) => `扣除${p['from']}至${p['to']}共${p['days']}日${because(p, 'zh')}`,
    en: (p) =>
      `${p['from']} to ${p['to']} left out, ${spanWords({ length: p['days'] ?? 0, unit: 'calendar_day' }, 'en')}${because(p, 'en')}`,
  },
  exclusion_without_effect: {
    zh: (p) => `${p['from']}至${p['to']}${because(p, 'zh')}不在期限内，不影响计算`,
    en: (p) => `${p['from']} to ${p['to']}${because(p, 'en')} lies outside the period: no effect`,
  },
  suspended: {
    zh: (p) => `${p['from']}至${p['to']}中止${because(p, 'zh')}，自消除之日起满${p['months']}个月届满`,
    en: (p) =>
      `suspended ${p['from']} to ${p['to']}${because(p, 'en')}: ends ${spanWords({ length: p['months'] ?? 0, unit: 'month' }, 'en')} after`,
  },
  last_day: {
    zh: (p) => `${lastDay(p, 'zh')}为${p['date']}`,
    en: (p) => `${lastDay(p, 'en')} is ${p['date']}`,
  },
  last_day_rest: {
    zh: (p) => `${lastDay(p, 'zh')}${p['date']}为休息日`,
    en: (p) => `${lastDay(p, 'en')} ${p['date']} is a rest day`,
  },
  moved_to: { zh: ({ date }) => `顺延至${date}`, en: ({ date }) => `moved to ${date}` },
  // Of traces written before 2026-12: no rule moves a day back any more (`law/rest-days.ts`).
  moved_back_to: { zh: ({ date }) => `提前至${date}`, en: ({ date }) => `moved back to ${date}` },
  not_moved: { zh: () => '遇休息日不顺延', en: () => 'not moved off rest days' },
  ends_at: { zh: ({ at }) => `届满于${at}`, en: ({ at }) => `ends at ${at}` },
  calendar_ends: {
    zh: ({ date }) => `届满日超出可以记载的日期，记为${date}`,
    en: ({ date }) => `ends after the last date that can be recorded: taken as ${date}`,
  },
  provisional: {
    zh: ({ year }) => `${year}年放假安排尚未公布，结果为暂定`,
    en: ({ year }) => `holidays of ${year} are not published yet: provisional`,
  },
};

/** One line per step; a step written by a newer release shows as its code. */
export function traceText(trace: readonly TraceStep[], language: Language): string[] {
  return trace.map((step) => SENTENCES[step.code]?.[language](step.params) ?? step.code);
}
