/** The calculators of numbers (诉讼费、迟延履行利息…) in words: what each asks and answers, by the name of its route. */
import type { Vocabulary } from '../domain/words.ts';
import type { CalculatorWords } from './calculator-words.ts';
import { JURISDICTION } from './jurisdiction.ts';
import { words as w } from './text.ts';

const courtFee: CalculatorWords = {
  ...w('诉讼费用', 'Litigation costs'),
  asks: {
    kind: w('交什么费用', 'what is paid for'),
    amount: w('争议金额、价额（元）', 'amount in yuan'),
    halved: w('减半的情形', 'grounds on which half is paid'),
    wages: w('追索劳动报酬', 'the claim is for wages'),
  },
  answers: {
    least: w('最低（元）', 'least, in yuan'),
    most: w('最高（元）', 'most, in yuan'),
    halved: w('已减半', 'halved'),
    prepaidBy: w('由谁预交', 'who prepays'),
  },
  codes: {
    kind: {
      property: w('财产案件', 'suit on property'),
      divorce: w('离婚案件', 'divorce'),
      personality: w('侵害人格权案件', 'suit on personality rights'),
      other_non_property: w('其他非财产案件', 'other suit not on property'),
      labour: w('劳动争议案件', 'labour dispute'),
      confirmation: w('申请司法确认', 'judicial confirmation'),
      jurisdiction_objection: w('管辖权异议', 'objection to jurisdiction'),
      preservation: w('申请保全', 'preservation'),
      payment_order: w('申请支付令', 'payment order'),
      execution: w('申请执行', 'execution'),
    },
    halved: {
      mediated: w('调解结案', 'ended by mediation'),
      withdrawn: w('撤诉', 'withdrawn'),
      summary_procedure: w('适用简易程序', 'summary procedure'),
      joined_claim: w('反诉、第三人请求合并审理', 'counterclaim or third party’s claim tried together'),
    },
    prepaidBy: {
      claimant: w('提出请求的当事人', 'the party that claims'),
      nobody: w('不收费', 'nothing is owed'),
      not_prepaid: w('不预交', 'not prepaid'),
      after_execution: w('执行后由被执行人交纳', 'the debtor, after the execution'),
    },
  },
};

const lateInterest: CalculatorWords = {
  ...w('迟延履行期间加倍部分债务利息', 'Late interest of a judgment debt'),
  asks: {
    principal: w('未清偿的金钱债务（元）', 'unpaid principal in yuan'),
    performBy: w('履行期间的最后一日', 'last day for performance'),
    until: w('计算至', 'until'),
    payments: w('期间的清偿', 'payments meanwhile'),
    date: w('日期', 'date'),
    amount: w('金额（元）', 'amount in yuan'),
    stays: w('不计息的期间', 'days without interest'),
    from: w('自', 'from'),
    to: w('至', 'to'),
  },
  answers: {
    interest: w('加倍部分利息（元）', 'late interest in yuan'),
    unpaidPrincipal: w('剩余债务（元）', 'principal still unpaid in yuan'),
    days: w('计息天数', 'days with interest'),
  },
  codes: {},
};

const smallClaims: CalculatorWords = {
  ...w('小额诉讼标的额上限', 'Ceilings of small claims'),
  asks: {
    province: w('省份简称，如“黑”', 'province, its one character'),
    year: w('起诉年份', 'year of the suit'),
  },
  answers: {
    known: w('有数据', 'known'),
    averageWage: w('上年度就业人员年平均工资（元）', 'average wage of the year before, in yuan'),
    byLaw: w('依法适用的上限（元）', 'ceiling by law, in yuan'),
    byAgreement: w('约定适用的上限（元）', 'ceiling by agreement, in yuan'),
    source: w('数据来源', 'source'),
  },
  codes: {},
};

const guarantee: CalculatorWords = {
  ...w('保证期间', 'The guarantor’s period'),
  asks: {
    kind: w('保证方式', 'kind of guarantee'),
    debtDue: w('主债务履行期限届满之日', 'last day for the main debt'),
    agreedUntil: w('约定的保证期间末日', 'last day of the agreed period'),
  },
  answers: {
    lastDay: w('保证期间末日', 'last day of the period'),
    agreed: w('按约定', 'as agreed'),
    act: w('在此之前须', 'to be done by then'),
  },
  codes: {
    kind: {
      general: w('一般保证（没有约定或者约定不明的）', 'general, also where nothing clear was agreed'),
      joint: w('连带责任保证', 'joint and several'),
    },
    act: {
      sue_or_arbitrate_against_debtor: w('对债务人起诉或者申请仲裁', 'sue or arbitrate against the debtor'),
      demand_of_guarantor: w('请求保证人承担保证责任', 'demand of the guarantor'),
    },
  },
};

const lending: CalculatorWords = {
  ...w('民间借贷利率司法保护上限', 'Highest interest of a private loan'),
  asks: { concludedOn: w('合同成立之日', 'day on which the contract was concluded') },
  answers: {
    known: w('有数据', 'known'),
    primeRate: w('一年期贷款市场报价利率（%）', 'one-year loan prime rate in %'),
    cap: w('利率上限（%）', 'highest rate in %'),
    source: w('数据来源', 'source'),
    knownUntil: w('利率数据至', 'rates known until'),
  },
  codes: {},
};

const LUNAR_MONTH = {
  1: w('正月', '1st month'),
  2: w('二月', '2nd month'),
  3: w('三月', '3rd month'),
  4: w('四月', '4th month'),
  5: w('五月', '5th month'),
  6: w('六月', '6th month'),
  7: w('七月', '7th month'),
  8: w('八月', '8th month'),
  9: w('九月', '9th month'),
  10: w('十月', '10th month'),
  11: w('冬月（十一月）', '11th month'),
  12: w('腊月（十二月）', '12th month'),
} as const satisfies Vocabulary;

export const LUNAR_DAY = {
  1: w('初一', '1st day'),
  2: w('初二', '2nd day'),
  3: w('初三', '3rd day'),
  4: w('初四', '4th day'),
  5: w('初五', '5th day'),
  6: w('初六', '6th day'),
  7: w('初七', '7th day'),
  8: w('初八', '8th day'),
  9: w('初九', '9th day'),
  10: w('初十', '10th day'),
  11: w('十一', '11th day'),
  12: w('十二', '12th day'),
  13: w('十三', '13th day'),
  14: w('十四', '14th day'),
  15: w('十五', '15th day'),
  16: w('十六', '16th day'),
  17: w('十七', '17th day'),
  18: w('十八', '18th day'),
  19: w('十九', '19th day'),
  20: w('二十', '20th day'),
  21: w('廿一', '21st day'),
  22: w('廿二', '22nd day'),
  23: w('廿三', '23rd day'),
  24: w('廿四', '24th day'),
  25: w('廿五', '25th day'),
  26: w('廿六', '26th day'),
  27: w('廿七', '27th day'),
  28: w('廿八', '28th day'),
  29: w('廿九', '29th day'),
  30: w('三十', '30th day'),
  last: w('月底（最后一日）', 'last day of the month'),
} as const satisfies Vocabulary;
export type LunarDayCode = `${keyof typeof LUNAR_DAY}`;

const lunar: CalculatorWords = {
  ...w('农历日期换算', 'A lunar day in the common calendar'),
  asks: {
    year: w('农历年（以正月初一所在的公历年份表示）', 'lunar year, by the common year in which it begins'),
    month: w('农历月', 'lunar month'),
    day: w('农历日', 'lunar day'),
    leap: w('闰月', 'leap month'),
  },
  answers: {
    exists: w('有此日', 'there is such a day'),
    date: w('公历日期', 'day of the common calendar'),
    monthDays: w('该月天数', 'days of that month'),
    lastOfMonth: w('该月最后一日', 'last day of that month'),
  },
  codes: { month: LUNAR_MONTH, day: LUNAR_DAY },
};

export const CALCULATORS = {
  'court-fee': courtFee,
  'late-interest': lateInterest,
  'small-claims-ceiling': smallClaims,
  'guarantee-period': guarantee,
  'lending-cap': lending,
  'lunar-date': lunar,
  jurisdiction: JURISDICTION,
} as const satisfies Readonly<Record<string, CalculatorWords>>;
export type CalculatorName = keyof typeof CALCULATORS;
