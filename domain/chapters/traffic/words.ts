/** Codes of traffic mediation (交通事故损害赔偿调解), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** From whose receipt the ten days for the joint application count (RTA 86), or the three after people's mediation (RTA 85). */
export const TRAFFIC_BASIS = {
  determination: w('收到道路交通事故认定书', 'receipt of the accident determination'),
  certificate: w('收到道路交通事故证明', 'receipt of the accident certificate'),
  review: w('收到维持原认定的复核结论', 'receipt of the review that upholds the determination'),
  peoples_mediation_failed: w('人民调解未达成协议', 'people’s mediation brought no agreement'),
} as const satisfies Vocabulary;

/** From when the traffic police mediate (RTA 90). */
export const TRAFFIC_START = {
  funeral: w('规定的办理丧葬事宜时间结束', 'the time for the funeral is over'),
  treatment: w('治疗终结', 'treatment has ended'),
  disability: w('定残', 'disability is assessed'),
  loss: w('确定损失', 'the loss is fixed'),
} as const satisfies Vocabulary;

/** The paper with which the traffic police end a mediation that failed (RTA 90, 93, 94). */
export const END_PAPER = {
  traffic_ended: w('道路交通事故损害赔偿调解终结书', 'the paper that ends the mediation of traffic damage'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const TRAFFIC_DUTY = {
  accept_traffic_mediation: {
    zh: '审查交通事故损害赔偿调解申请',
    en: 'Examine the application for traffic mediation',
  },
  record_traffic_start: {
    zh: '登记丧葬结束、治疗终结、定残或者确定损失之日',
    en: 'Record when funeral or treatment ended, disability was assessed or the loss fixed',
  },
  notify_traffic_session: {
    zh: '约定调解时间并提前三个工作日通知各方（含承保的保险公司）',
    en: 'Fix a session and tell all, insurers too, three working days before',
  },
} as const satisfies Vocabulary;
