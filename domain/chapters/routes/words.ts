/** Codes of the routes beside the court (诉讼外途径), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const ROUTE = {
  labour_inspection: w('劳动监察', 'labour inspection'),
  labour_arbitration: w('劳动仲裁', 'labour arbitration'),
  work_injury: w('工伤认定', 'recognition of a work injury'),
  payment_order: w('支付令', 'payment order'),
  land_arbitration: w('农村土地承包仲裁', 'arbitration of contracted land'),
  land_title: w('土地权属由人民政府处理', 'title to land, before the government'),
  peoples_mediation: w('人民调解委员会', 'a people’s mediation committee'),
  township: w('乡镇（街道）调处', 'the township'),
  traffic_mediation: w('公安交管部门', 'traffic police'),
  legal_aid: w('法律援助', 'legal aid'),
} as const satisfies Vocabulary;

/** What the body does with it. */
export const ROUTE_STEP = {
  applied: w('当事人提出申请', 'the party applied there'),
  accepted: w('受理', 'accepted'),
  not_accepted: w('不予受理', 'not accepted'),
  extended: w('因情况复杂延长', 'more time, as it is complex'),
  contractor_first: w('责令施工总承包单位先行清偿', 'the general contractor was ordered to pay first'),
  issued: w('发出支付令', 'the payment order was issued'),
  objected: w('债务人提出异议，支付令失效', 'the debtor objected, the order lapses'),
  decided: w('作出裁决或者决定', 'decided'),
  decided_final: w('作出终局裁决', 'decided by a final award'),
  overdue: w('逾期未作出决定或者裁决', 'nothing was decided in time'),
  settled: w('达成协议或者已履行', 'settled or performed'),
  withdrawn: w('撤回', 'withdrawn'),
  came_back: w('退回，未处理', 'came back without result'),
} as const satisfies Vocabulary;

/** What a final award may be about (LMAL 47). */
export const AWARDED_CLAIM = {
  wages: w('劳动报酬', 'wages'),
  injury_medical: w('工伤医疗费', 'medical costs of a work injury'),
  compensation: w('经济补偿或者赔偿金', 'compensation'),
  labour_standards: w('工作时间、休息休假、社会保险等', 'hours, rest, leave, social insurance'),
} as const satisfies Vocabulary;

/** What the party brings there. */
export const ROUTE_PAPER = {
  application: w('申请书', 'the application'),
  identity: w('身份证明', 'proof of identity'),
  wage_record: w('工资欠条或者考勤、工资记录', 'wage IOU or records'),
  contract: w('合同或者承包经营权证书', 'the contract or certificate'),
  debt_proof: w('债权债务明确的证据', 'proof of a plain debt'),
  title_proof: w('权属来源证明', 'proof where the title comes from'),
  accident_determination: w('交通事故认定书', 'the accident determination'),
  employment_proof: w('劳动关系（含事实劳动关系）证明', 'proof of the employment'),
  diagnosis: w('医疗诊断证明或者职业病诊断证明', 'the medical diagnosis'),
  hardship: w('经济困难说明', 'statement of hardship'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const ROUTE_DUTY = {
  follow_route: { zh: '跟进诉讼外途径的结果', en: 'Follow what came of the other route' },
} as const satisfies Vocabulary;
