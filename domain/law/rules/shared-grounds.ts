/** Grounds of extension and exclusion that several rows of the law share, and the row that has none. */
import type { RuleExclusion, RuleExtension } from '../rule-row.ts';

/** No extension, no exclusion, under both policies. */
export const PLAIN = { extensions: [], exclusions: [], policies: ['2023', '2025'] } as const;

/** CPL 86: a period missed for a reason beyond the party's control may be restored; the court decides for how long. */
export const RESTORED = {
  ground: 'restored',
  zh: '因不可抗拒的事由或者其他正当理由耽误，经法院准许顺延',
  en: 'missed for a reason beyond the party’s control, restored by the court',
  article: '民事诉讼法 第86条',
  unit: 'calendar_day',
  needs: 'court',
} as const satisfies RuleExtension;

/** The grounds of CPLI 243 and TL 9 on which the trial limit stands still. */
export const TRIAL_EXCLUSIONS = [
  { ground: 'public_notice', zh: '公告期间', en: 'service by public notice', article: '民诉法解释 第243条' },
  { ground: 'appraisal', zh: '鉴定期间', en: 'appraisal', article: '民诉法解释 第243条' },
  {
    ground: 'settlement',
    zh: '双方当事人和解期间',
    en: 'settlement talks of the parties',
    article: '民诉法解释 第243条',
  },
  {
    ground: 'jurisdiction',
    zh: '审理管辖异议、处理管辖争议期间',
    en: 'dispute on jurisdiction',
    article: '民诉法解释 第243条',
  },
  {
    ground: 'mediation',
    zh: '当事人同意的调解延长期间',
    en: 'mediation that the parties agreed to prolong',
    article: '严格规范立案与调解意见（2024-12-27） 第3条',
  },
  {
    ground: 'suspension',
    zh: '中止诉讼期间',
    en: 'suspension of the suit',
    article: '民事诉讼法 第153条；审限规定 第9条',
  },
] as const satisfies readonly RuleExclusion[];

/** EXI 13: periods that do not count towards the creditor's six months. */
export const EXECUTION_EXCLUSIONS = [
  { ground: 'public_notice', zh: '公告期间', en: 'public notice', article: '执行程序解释 第13条' },
  { ground: 'appraisal', zh: '鉴定评估期间', en: 'appraisal or valuation', article: '执行程序解释 第13条' },
  {
    ground: 'jurisdiction',
    zh: '管辖争议处理期间',
    en: 'dispute on jurisdiction',
    article: '执行程序解释 第13条',
  },
  {
    ground: 'coordination',
    zh: '执行争议协调期间',
    en: 'coordination between courts',
    article: '执行程序解释 第13条',
  },
  { ground: 'stay', zh: '暂缓执行期间', en: 'stay of execution', article: '执行程序解释 第13条' },
  { ground: 'suspension', zh: '中止执行期间', en: 'suspension of execution', article: '执行程序解释 第13条' },
  {
    // Told from other suspensions: entries on the list without a term go (SXP 10(5)).
    ground: 'retrial_or_bankruptcy',
    zh: '因审判监督或者破产程序中止执行期间',
    en: 'suspension of execution for retrial or bankruptcy',
    article: '执行程序解释 第13条；失信名单规定 第10条',
  },
  {
    // While the parties perform a settlement the execution is suspended: the creditor waits by their own agreement.
    ground: 'settlement',
    zh: '达成执行和解、中止执行期间',
    en: 'settlement in execution',
    article: '执行和解规定 第2条；执行程序解释 第13条；严格执行审限规定 第9条',
  },
] as const satisfies readonly RuleExclusion[];

/** TL 9(12): what does not count towards closing an execution, beside what EXI 13 leaves out. */
export const CLOSING_EXCLUSIONS = [
  ...EXECUTION_EXCLUSIONS,
  {
    ground: 'auction',
    zh: '拍卖、变卖被查封、扣押财产期间',
    en: 'auction or sale of what was seized',
    article: '严格执行审限规定 第9条',
  },
] as const satisfies readonly RuleExclusion[];

/**
 * CPL 250 refers for suspension to the law of limitation: CC 194 lets it end six months after the obstacle is gone. EXI 19, older,
 * let the rest of it run on; the law prevails, and it is never the shorter one.
 */
export const LIMITATION_OBSTACLE = {
  ground: 'obstacle',
  zh: '最后六个月内因不可抗力或者其他障碍不能行使请求权，自原因消除之日起满六个月届满',
  en: 'force majeure or another obstacle in the last six months: it ends six months after the obstacle is gone',
  article: '民法典 第194条；执行程序解释 第19条',
  endsMonthsAfter: 6,
} as const satisfies RuleExclusion;

/** OMR 26: appraisal during mediation before filing is not counted. */
export const MEDIATION_APPRAISAL = {
  ground: 'appraisal',
  zh: '诉前鉴定评估期间',
  en: 'appraisal during mediation',
  article: '在线调解规则 第26条',
} as const satisfies RuleExclusion;
