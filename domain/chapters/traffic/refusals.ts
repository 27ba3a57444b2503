/** Why traffic mediation (交通事故损害赔偿调解) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const TRAFFIC_REFUSALS = {
  traffic_police_required: {
    zh: '交通事故损害赔偿由交通警察主持调解',
    en: 'Traffic damage is mediated by the traffic police',
    article: '道路交通事故处理程序规定 第84条、第90条',
  },
  traffic_exists: {
    zh: '交通事故调解申请已受理',
    en: 'The application for traffic mediation is accepted already',
  },
  traffic_not_accepted: {
    zh: '尚未受理各方一致的书面调解申请',
    en: 'No joint written application for traffic mediation is accepted yet',
    article: '道路交通事故处理程序规定 第86条',
  },
  traffic_application_joint: {
    zh: '须由各方当事人一致申请',
    en: 'All parties must apply together',
    article: '道路交通事故处理程序规定 第86条',
  },
  traffic_application_written: {
    zh: '须提交书面申请',
    en: 'The application must be in writing: name the paper',
    article: '道路交通事故处理程序规定 第86条',
  },
  traffic_receipt_missing: {
    zh: '须载明收到认定书、证明或者复核结论之日',
    en: 'Say when determination, certificate or review was received',
    article: '道路交通事故处理程序规定 第86条',
  },
  traffic_application_late: {
    zh: '申请已超过收到之日起十个工作日（人民调解终止之日起三个工作日），可以申请人民调解或者提起诉讼',
    en: 'Ten working days from receipt (three from the end of people’s mediation) are over: people’s mediation or the court are open',
    article: '道路交通事故处理程序规定 第85条、第86条',
  },
  no_failed_peoples_mediation: {
    zh: '没有未达成协议的人民调解',
    en: 'No people’s mediation of this claim has failed',
    article: '道路交通事故处理程序规定 第85条',
  },
  traffic_begun: { zh: '调解开始之日已登记', en: 'The beginning of the mediation is on record already' },
  traffic_not_begun: {
    zh: '丧葬、治疗、定残或者损失确定以前不能开始调解',
    en: 'Mediation does not begin before funeral, treatment, assessment or loss are settled',
    article: '道路交通事故处理程序规定 第90条',
  },
  traffic_side_too_many: {
    zh: '每方参加调解的人数不得超过三人',
    en: 'At most three persons of a side take part',
    article: '道路交通事故处理程序规定 第89条',
  },
  traffic_notice_late: {
    zh: '须于调解三个工作日前通知',
    en: 'The notice comes three working days before the session',
    article: '道路交通事故处理程序规定 第88条、第112条',
  },
  traffic_notice_incomplete: {
    zh: '须通知参加调解的各方，包括承保的保险公司等第三人',
    en: 'All who take part are told, third parties such as the insurer too',
    article: '道路交通事故处理程序规定 第88条、第89条',
  },
  traffic_notice_exists: { zh: '该日的调解已通知', en: 'That session is notified already' },
  traffic_notice_missing: {
    zh: '该日的调解未提前通知各方',
    en: 'Nobody was told in time of a session on that day',
    article: '道路交通事故处理程序规定 第88条',
  },
} as const satisfies Record<string, RefusalText>;
