/**
 * Bounds of sense (合理界限) as data: what a decision may say at most, at least, at the earliest and at the latest. Each has the
 * article that draws it, or the reason why the platform does (docs/law.md §8.1). `machine/bounds-gate.ts` holds decisions to
 * them; those that only an edge can see (the numbers of other cases, identity numbers, the speed of a drill) are held there.
 */
import type { Words } from '../words.ts';
import type { DurationUnit } from './rule-row.ts';

export interface Bound extends Words {
  readonly article?: string;
  /** Why, where no article draws the line. */
  readonly reason?: Words;
  readonly least?: number;
  readonly most?: number;
  /** Of `least` and `most`. */
  readonly unit?: DurationUnit | 'millisecond' | 'yuan' | 'party';
}

/** By the code of the refusal; `zh` and `en` are its sentences. */
export const BOUNDS = {
  extension_too_long: {
    zh: '延长超过法律或者平台允许的最长期间',
    en: 'This is longer than the period may be extended in all',
    reason: { zh: '各期限的上限见延长上限表', en: 'the most for each period is in the table of extensions' },
  },
  happened_in_future: {
    zh: '发生时间不能晚于现在',
    en: 'The act cannot have happened in the future',
    most: 300_000,
    unit: 'millisecond',
    reason: {
      zh: '手机时钟快五分钟以内的，以收到时间为准',
      en: 'a telephone’s clock that is up to five minutes fast is no act of the future: the receipt counts',
    },
  },
  clock_before_its_start: {
    zh: '中止或者扣除不能早于该期限起算之日',
    en: 'A clock cannot stand still before it began to run',
    reason: {
      zh: '没有开始计算的期间无从扣除',
      en: 'there is nothing to leave out of a period that does not run',
    },
  },
  clock_day_in_future: {
    zh: '中止、扣除或者恢复的起始日不能晚于今天',
    en: 'A clock is stopped, left out from or set going on a day that has come',
    reason: { zh: '期限自事由发生之日起中止', en: 'a clock stops when its ground arises' },
  },
  exclusion_too_long: {
    zh: '预先扣除的期间过长；期间长短未定的，应当中止计算',
    en: 'This leaves out days too far ahead: stop the clock where the end is not known',
    most: 180,
    unit: 'calendar_day',
    reason: {
      zh: '扣除的是已经发生或者即将届满的期间，如公告三十日',
      en: 'days left out have passed or end soon, as the thirty days of a public notice do',
    },
  },
  clock_document_required: {
    zh: '中止计算或者扣除期间须有文书为凭',
    en: 'A clock is stopped, and days are left out, on a document',
    article: '严格执行审限规定 第9条',
    reason: {
      zh: '须附裁定、公告、鉴定委托等文书',
      en: 'the ruling, the notice, the commission of the appraisal',
    },
  },
  hearing_too_far: {
    zh: '开庭日期过远',
    en: 'The hearing is too far ahead',
    article: '民事诉讼法 第152条',
    most: 180,
    unit: 'calendar_day',
    reason: { zh: '一审普通程序审限为六个月', en: 'the whole limit of an ordinary trial is six months' },
  },
  arbitration_too_old: {
    zh: '仲裁日期过早，与本纠纷无关',
    en: 'An arbitration of that day is too old to be of this dispute',
    article: '民法典 第188条',
    most: 20,
    unit: 'year',
    reason: { zh: '超过二十年的权利不受保护', en: 'no right is protected after twenty years' },
  },
  item_to_oneself: {
    zh: '义务人与权利人不能是同一人',
    en: 'Nobody owes anything to themselves',
    article: '民诉法解释 第461条',
  },
  item_payee_missing: {
    zh: '给付金钱须写明权利人',
    en: 'A payment names to whom it is made',
    article: '民诉法解释 第461条',
  },
  item_party_absent: {
    zh: '履行内容中的义务人、权利人须是在案当事人',
    en: 'Who owes and to whom it is owed are parties still in the proceedings',
    article: '民诉法解释 第461条',
  },
  item_amount_missing: {
    zh: '给付金钱须写明金额',
    en: 'A payment names its amount',
    article: '民诉法解释 第461条',
  },
  item_amount_too_large: {
    zh: '金额超过基层人民法院一审案件的上限',
    en: 'The amount is above what a district court tries',
    most: 500_000_000,
    unit: 'yuan',
    reason: {
      zh: '诉讼标的五亿元以上的一审案件由中级人民法院管辖（2021年标准，未核对原文）',
      en: 'claims of 500 million yuan and more are tried by the intermediate court (standard of 2021, unverified)',
    },
  },
  item_due_before: {
    zh: '履行日期不能早于裁判或者协议之日',
    en: 'What is to be performed is not due before the day of the judgment or agreement',
    article: '民诉法解释 第461条',
  },
  item_due_too_far: {
    zh: '履行日期过远',
    en: 'What is to be performed is due too far ahead',
    article: '民法典 第188条',
    most: 20,
    unit: 'year',
    reason: { zh: '超过二十年的权利不受保护', en: 'no right is protected after twenty years' },
  },
  agreement_without_items: {
    zh: '调解协议须有履行内容',
    en: 'An agreement says what is to be performed',
    article: '民诉法解释 第461条',
  },
  fee_too_large: {
    zh: '诉讼费超过可能的最高额',
    en: 'The fee is above what any case of this court can cost',
    article: '诉讼费用交纳办法 第13条',
    most: 2_541_800,
    unit: 'yuan',
    reason: { zh: '五亿元标的的案件受理费', en: 'the fee of a claim of 500 million yuan' },
  },
  court_number_kind: {
    zh: '案号的类型代字与所作决定不符',
    en: 'The type of this case number is not that of the decision',
    article: '案号规定 第2条、第3条',
  },
  court_number_year: {
    zh: '案号的年份须是立案当年',
    en: 'The year of a case number is that of the day of registration',
    article: '案号规定 第2条、第3条',
  },
  court_number_court: {
    zh: '案号的法院代字不是本案法院的代字',
    en: 'The court of this case number is not the court of the case',
    article: '案号规定 第9条、第10条',
  },
  court_number_taken: {
    zh: '该案号已用于另一案件',
    en: 'Another case has this number',
    article: '案号规定 第9条、第10条',
  },
  parties_too_many: {
    zh: '当事人过多，应当推选代表人或者分案处理',
    en: 'These are too many parties: they elect representatives, or the dispute is divided',
    article: '民事诉讼法 第56条',
    most: 50,
    unit: 'party',
    reason: {
      zh: '十人以上即可推选代表人；平台逐一记录每位当事人的同意、送达和期限',
      en: 'from ten on they may be represented; consent, service and periods are kept for each of them',
    },
  },
  mediation_needs_respondent: {
    zh: '没有被申请人，不能调解',
    en: 'There is nobody to mediate with: name the respondent first',
    article: '人民调解法 第17条',
  },
  complaint_not_by_applicant: {
    zh: '起诉和补正须由申请一方提出',
    en: 'A complaint, and its correction, are the applicant’s',
    article: '民事诉讼法 第122条',
  },
  same_identity_on_both_sides: {
    zh: '同一证件号码不能同时属于争议双方',
    en: 'One identity number cannot be on both sides of a dispute',
    article: '民事诉讼法 第122条',
  },
  service_fact_before_opening: {
    zh: '送达事实的日期早于登记',
    en: 'Nothing of this case was served before it was opened',
    reason: { zh: '登记之前没有本案文书', en: 'there was no paper of this case' },
  },
  known_day_impossible: {
    zh: '知道之日须在裁定作出之后、今天之前',
    en: 'A ruling becomes known after it is made and not later than today',
    article: '民诉法解释 第372条',
  },
} as const satisfies Record<string, Bound>;

/** What an edge refuses before there is a case. */
export const EDGE_BOUNDS = {
  drill_too_fast: {
    zh: '演练一日不能短于一秒',
    en: 'A day of an exercise takes at least a second',
    least: 1000,
    unit: 'millisecond',
    reason: {
      zh: '定时器不足一秒的也要一秒；更快的演练会落后数日',
      en: 'a timer takes a second at least, so a faster exercise would lag behind by days',
    },
  },
} as const satisfies Record<string, Bound>;

/** How much longer a period may become in all on one ground, where its own rule does not say (`rules/`). */
export interface ExtensionBound {
  readonly rules: readonly string[];
  readonly ground: string;
  readonly most: number;
  readonly unit: 'calendar_day' | 'month';
  readonly article?: string;
  readonly reason?: Words;
}

const LIMITS = '严格执行审限规定 第2条';

export const EXTENSION_BOUNDS: readonly ExtensionBound[] = [
  { rules: ['T7'], ground: 'superior', most: 3, unit: 'month', article: LIMITS },
  { rules: ['T16.judgment'], ground: 'president', most: 3, unit: 'month', article: LIMITS },
  { rules: ['JC2'], ground: 'president', most: 30, unit: 'calendar_day', article: LIMITS },
  {
    rules: ['T16.ruling'],
    ground: 'president',
    most: 30,
    unit: 'calendar_day',
    reason: { zh: '不超过审限本身', en: 'not more than the limit itself' },
  },
  {
    rules: ['E10'],
    ground: 'superior',
    most: 6,
    unit: 'month',
    reason: { zh: '不超过执行期限本身', en: 'not more than the limit itself' },
  },
  {
    rules: ['FL4', 'E5', 'T5.ordinary', 'T5.summary', 'T5.small_claims', 'T5.second'],
    ground: 'court',
    most: 60,
    unit: 'calendar_day',
    reason: { zh: '审限之内的准备期间', en: 'they prepare a trial that has a limit itself' },
  },
  {
    rules: ['T6'],
    ground: 'travel_time',
    most: 30,
    unit: 'calendar_day',
    reason: { zh: '必要的在途时间', en: 'the time to travel' },
  },
  {
    rules: ['PM4', 'CM1', 'CM2.ordinary', 'CM2.summary'],
    ground: 'both_parties',
    most: 90,
    unit: 'calendar_day',
    reason: { zh: '调解不得久调不决', en: 'mediation does not put off the suit' },
  },
  {
    rules: [
      'PM10',
      'LM48',
      'LM49',
      'LM49.sue',
      'LM50',
      'JC3',
      'FL9',
      'FL9.relief',
      'RL48',
      'LAL14',
      'T2',
      'T2.summary',
      'T2.small_claims',
      'T3',
      'T14.judgment',
      'T14.ruling',
      'T16.answer',
      'E7.reconsider',
      'E7.suit',
      'E8',
    ],
    ground: 'restored',
    most: 365,
    unit: 'calendar_day',
    article: '民事诉讼法 第86条',
    reason: {
      zh: '顺延的是被耽误的期间，一年以上的应另行审查',
      en: 'what was lost is given back; beyond a year the case is looked at anew',
    },
  },
];
