/** Why a deadline is not computed. The table is public so that the catalogue can list every code. */
import { type Refusal, type Result, refused } from '../result.ts';

export const DEADLINE_REFUSALS = {
  rule_unknown: { zh: '没有这条期限规则。', en: 'There is no such rule.' },
  rule_not_in_policy: {
    zh: '该期限规则不适用于本案的办案规程。',
    en: "The rule does not exist under this case's policy profile.",
  },
  date_invalid: { zh: '日期无效。', en: 'The date is not a real date.' },
  date_out_of_range: {
    zh: '期限届满日超出可以记载的日期范围（公元1年至9999年）。',
    en: 'The period would end outside the dates that can be recorded (years 1 to 9999).',
  },
  extension_not_allowed: {
    zh: '该期限没有以此理由延长的规定。',
    en: 'The law does not let this period be extended on this ground.',
  },
  extension_exhausted: {
    zh: '以此理由延长的次数已用完。',
    en: 'This period has already been extended as often as this ground allows.',
  },
  exclusion_not_allowed: {
    zh: '此事由的时间不得从该期限中扣除。',
    en: 'Days on this ground may not be left out of this period.',
  },
  exclusion_range_invalid: {
    zh: '扣除期间的起止日期无效。',
    en: 'The excluded range is not a range of real dates.',
  },
  length_not_allowed: {
    zh: '期限长度不在允许范围内。',
    en: 'This length is not allowed for this period.',
  },
  length_missing: {
    zh: '该期限（或延长期）的长度须由有权决定者确定，请填写。',
    en: 'The length is for the one who grants it to set: state it.',
  },
  calendar_not_published: {
    zh: '计算涉及的年份尚未公布放假安排，不能给出确定日期。',
    en: 'The holiday calendar of a year the computation needs is not published yet.',
    article: '全国年节及纪念日放假办法',
  },
} as const satisfies Record<string, Omit<Refusal, 'code' | 'params'>>;

export type DeadlineRefusalCode = keyof typeof DEADLINE_REFUSALS;

export function refuseDeadline(
  code: DeadlineRefusalCode,
  params: Readonly<Record<string, string | number | boolean>>,
  article?: string,
): Result<never> {
  const cited = article === undefined ? {} : { article };
  return refused({ code, ...DEADLINE_REFUSALS[code], ...cited, params });
}
