/** Codes of filing (立案), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const PROCEDURE = {
  ordinary: w('普通程序', 'ordinary procedure'),
  summary: w('简易程序', 'summary procedure'),
  small_claims: w('小额诉讼程序', 'small-claims procedure'),
} as const satisfies Vocabulary;

/** What a complaint states (CPL 124; REG 4) and what comes with it (REG 6): which are there, never what they say. */
export const COMPLAINT_ELEMENT = {
  plaintiff: w(
    '原告姓名、性别、年龄、民族、职业、工作单位；法人或者其他组织的名称',
    'the plaintiff: name, sex, age, ethnicity, occupation, place of work; of an organisation its name',
  ),
  plaintiff_address: w('原告住所', 'where the plaintiff lives or has its seat'),
  plaintiff_contact: w('原告联系方式', 'how the plaintiff is reached'),
  representative: w(
    '法定代表人或者主要负责人的姓名、职务、联系方式',
    'of an organisation its representative: name, office, contact',
  ),
  defendant: w(
    '被告姓名、性别、工作单位、住所等足以与他人区别的信息',
    'the defendant, so far as to tell them from others',
  ),
  claims: w('诉讼请求', 'the claims'),
  facts: w('所根据的事实与理由', 'facts and reasons'),
  evidence: w('证据和证据来源，证人姓名和住所', 'evidence and where it is from, witnesses'),
  identity_papers: w('原告身份证明', 'papers that prove who the plaintiff is'),
  authority: w('委托代理人的授权委托书和身份证明', 'of an agent the authority and identity'),
  copies: w('按对方人数提交的诉状副本', 'a copy of the complaint for each opponent'),
} as const satisfies Vocabulary;

/** CPL 122, 127: why a filing is not registered, or sent elsewhere. */
export const FILING_GROUND = {
  conditions_not_met: w('不符合起诉条件', 'the conditions are not met'),
  administrative_suit: w('应提起行政诉讼', 'an administrative suit is the way'),
  arbitration_clause: w('有仲裁协议', 'there is an arbitration clause'),
  other_organ: w('应由其他机关处理', 'another organ decides'),
  other_court: w('应由其他法院管辖', 'another court has jurisdiction'),
  res_judicata: w('已有生效裁判', 'it has been decided already'),
  no_suit_period: w('尚在不得起诉的期限内', 'it may not be sued upon yet'),
  resuit_within_six_months: w('六个月内无新情况重复起诉', 'sued again within six months without new facts'),
  not_corrected: w('逾期未补正', 'not corrected in time'),
} as const satisfies Vocabulary;

/** Labour: arbitration comes first (LMAL 5) unless one of these is on record (LMAL 29, 43, 48/50, LDI 15). */
export const ARBITRATION_STATUS = {
  award_served: w('仲裁裁决已送达', 'the award has been served'),
  award_set_aside: w(
    '终局裁决被中级人民法院裁定撤销',
    'the final award was set aside by the intermediate court',
  ),
  not_accepted: w('仲裁委不予受理', 'arbitration was not accepted'),
  overdue: w('仲裁委逾期未作出决定或者裁决', 'arbitration decided nothing in time'),
  wage_iou: w('有工资欠条', 'there is a wage IOU'),
  payment_agreement: w('有支付协议', 'there is a payment agreement'),
} as const satisfies Vocabulary;

/** Why the intermediate court sets a final award aside (LMAL 49). */
export const SET_ASIDE_GROUND = {
  wrong_law: w('适用法律、法规确有错误', 'the law was applied wrongly'),
  no_jurisdiction: w('仲裁委无管辖权', 'the commission had no jurisdiction'),
  procedure: w('违反法定程序', 'the procedure of the law was not kept'),
  forged_evidence: w('裁决所根据的证据是伪造的', 'the evidence was forged'),
  hidden_evidence: w('对方隐瞒足以影响公正裁决的证据', 'the other side hid evidence that mattered'),
  corruption: w('仲裁员索贿受贿、徇私舞弊、枉法裁决', 'an arbitrator was bribed or bent the law'),
} as const satisfies Vocabulary;

/** What keeps a case from a single judge (不得独任审理的情形, CPL 42). */
export const PANEL_GROUND = {
  public_interest: w('涉及国家利益、社会公共利益', 'interests of the State or the public'),
  mass_dispute: w('涉及群体性纠纷，可能影响社会稳定', 'a dispute of many that may touch social stability'),
  wide_concern: w(
    '人民群众广泛关注或者其他社会影响较大',
    'wide public concern, or great influence otherwise',
  ),
  novel_or_difficult: w('属于新类型或者疑难复杂', 'of a new kind, or difficult and complex'),
  panel_by_law: w('法律规定应当组成合议庭审理', 'a panel is prescribed by law'),
  other: w('其他不宜由审判员一人独任审理', 'not suited to one judge otherwise'),
} as const satisfies Vocabulary;

/** What is not tried in small-claims procedure, besides what the kind of dispute says (不适用小额诉讼程序的情形, CPL 166). */
export const SMALL_CLAIM_BAR = {
  status_or_title: w('人身关系、财产确权案件', 'status of persons or title to property'),
  foreign: w('涉外案件', 'a foreign element'),
  appraisal: w(
    '需要评估、鉴定或者对诉前评估、鉴定结果有异议',
    'needs an appraisal, or the result of one before the suit is disputed',
  ),
  whereabouts_unknown: w('一方当事人下落不明', 'a party cannot be found'),
  counterclaim: w('当事人提出反诉', 'a counterclaim was brought'),
  other: w('其他不宜适用小额诉讼的程序审理', 'not suited to small-claims procedure otherwise'),
} as const satisfies Vocabulary;

/** Which limitation is told of (时效提示): of a suit, or of asking an arbitration commission. */
export const LIMITATION_KIND = {
  suit: w('诉讼时效三年', 'three years for a suit'),
  labour: w('申请劳动仲裁的时效一年', 'one year for labour arbitration'),
  wages: w(
    '追索劳动报酬申请仲裁的时效：劳动关系终止起一年',
    'one year from the end of the employment for arbitration on wages',
  ),
  land: w('申请农村土地承包仲裁的时效二年', 'two years for arbitration of contracted land'),
} as const satisfies Vocabulary;

/** Where a registered case goes first. */
export const AFTER_REGISTRATION = {
  mediation: w('先行调解', 'to mediation first'),
  trial: w('转入审理', 'to trial'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const FILING_DUTY = {
  help_filing: { zh: '协助当事人准备起诉材料', en: 'Help the party prepare the complaint' },
  review_filing: { zh: '审查起诉是否登记立案', en: 'Review the complaint for registration' },
  correct_complaint: { zh: '协助当事人补正起诉材料', en: 'Help the party correct the complaint' },
} as const satisfies Vocabulary;
