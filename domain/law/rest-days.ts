/**
 * Whether the last day of a period moves off a rest day, which way, and why. Every row of `rules/` names one of these, so that
 * none moves because nobody thought of it. CPL 85 and CC 203 know one direction only: to the next workday.
 */
import type { Words } from '../words.ts';

interface RestDays extends Words {
  /** `forward`: to the next workday. `stays`: the day keeps its place. `none`: the last day is never a rest day, or is an hour. */
  readonly moves: 'forward' | 'stays' | 'none';
  readonly article: string;
}

export const REST_DAYS = {
  suit: {
    moves: 'forward',
    article: '民事诉讼法 第85条',
    zh: '诉讼、执行期间，末日为休息日的，以其后第一个工作日为届满日',
    en: 'a period of a suit or an execution, set by law or by the court, ends on the next workday',
  },
  civil: {
    moves: 'forward',
    article: '民法典 第203条',
    zh: '民事期间，末日为休息日的，以其次日为届满日',
    en: 'a civil period ends on the day after the holiday',
  },
  police: {
    moves: 'forward',
    article: '办理行政案件程序规定 第35条',
    zh: '办案期间，末日为休息日的顺延；限制人身自由的期间除外，平台不计算',
    en: 'a period of police work ends on the next workday; custody does not, and is not computed here',
  },
  platform: {
    moves: 'forward',
    article: '平台服务时限',
    zh: '平台提醒在工作日',
    en: 'the platform reminds on a workday',
  },
  workdays: {
    moves: 'none',
    article: '民事诉讼法 第85条',
    zh: '以工作日计算，末日必为工作日',
    en: 'counted in working days: the last is one',
  },
  hours: {
    moves: 'none',
    article: '民事诉讼法 第85条',
    zh: '以小时计算，末时届满；顺延的只是末日',
    en: 'counted in hours, which run through rest days: only a last day moves',
  },
  back: {
    moves: 'stays',
    article: '民事诉讼法 第85条',
    zh: '向前计算；顺延会缩短所保留的日数，提前则无依据',
    en: 'counted back: moved on it would take a day from those it keeps free, and no text moves it back',
  },
  lapses: {
    moves: 'stays',
    article: '民事诉讼法 第85条',
    zh: '措施、限制到期自行失效，末日无须为任何行为；顺延会使限制延长或者掩盖失效',
    en: 'a measure or a disadvantage lapses by itself: nothing is to be done on its last day, and moving it would prolong it or hide the lapse',
  },
} as const satisfies Readonly<Record<string, RestDays>>;

export type RestDaysCode = keyof typeof REST_DAYS;
