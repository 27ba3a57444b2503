/** Codes of the law of service (送达), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const SERVED_DOCUMENT = {
  complaint: w('起诉状副本', 'the complaint'),
  answer: w('答辩状副本', 'the answer'),
  correction_notice: w('补正通知', 'the notice of defects'),
  evidence_notice: w('举证通知书', 'the evidence notice'),
  summons: w('传票', 'the summons'),
  judgment: w('判决书', 'the judgment'),
  ruling: w('裁定书', 'the ruling'),
  mediation_paper: w('调解书', 'the mediation paper'),
  confirmation_ruling: w('确认裁定书', 'the confirmation ruling'),
  appeal_petition: w('上诉状副本', 'the petition of appeal'),
  appeal_judgment: w('二审判决书', 'the appeal judgment'),
  fee_notice: w('交费通知书', 'the fee notice'),
  execution_notice: w('执行通知书', 'the execution notice'),
  property_report_order: w('报告财产令', 'the order to report property'),
  listing_decision: w('失信决定书', 'the decision on the list of dishonest debtors'),
  urging_notice: w('执前督促通知书', 'the urging notice'),
} as const satisfies Vocabulary;

export const SERVICE_METHOD = {
  direct: w('直接送达', 'in person'),
  lien: w('留置送达', 'by leaving it'),
  electronic: w('电子送达', 'electronically'),
  entrusted: w('委托送达', 'through another court'),
  post: w('邮寄送达', 'by post'),
  forwarded: w('转交送达', 'by forwarding'),
  public_notice: w('公告送达', 'by public notice'),
} as const satisfies Vocabulary;

/** Who was met, or who took the paper (CPL 88; CPLI 130-132; MAIL 7). */
export const MET_RELATION = {
  self: w('本人', 'the person themselves'),
  adult_household_member: w('同住成年家属', 'an adult of the household'),
  legal_representative: w('法定代表人或者主要负责人', 'the legal representative'),
  office_receiver: w('单位收件人员', 'the office that receives mail'),
  agent: w('诉讼代理人', 'the agent in the suit'),
  designated_receiver: w('指定代收人', 'the designated receiver'),
  guardian: w('监护人', 'the guardian'),
  minor: w('未成年人', 'a minor'),
  neighbour: w('邻居', 'a neighbour'),
  colleague: w('同事', 'a colleague'),
  opposing_party: w('对方当事人', 'the opposing party'),
  other: w('其他人', 'somebody else'),
} as const satisfies Vocabulary;

/** Who witnessed (CPL 89, CPLI 130: staff of the basic organisation or of the addressee's unit; not the police). */
export const WITNESS_CAPACITY = {
  basic_organisation: w('基层组织代表', 'of the basic organisation'),
  addressee_unit: w('所在单位代表', 'of the addressee’s unit'),
  police: w('民警', 'police'),
  neighbour: w('邻居', 'a neighbour'),
  other: w('其他人', 'somebody else'),
} as const satisfies Vocabulary;

/** Electronic channels (OLR 29-31), each with its own instant of arrival. */
export const ELECTRONIC_CHANNEL = {
  court_platform: w('法院送达平台', 'the court’s platform'),
  sms: w('短信', 'text message'),
  email: w('电子邮件', 'e-mail'),
  wechat: w('微信', 'WeChat'),
  fax: w('传真', 'fax'),
} as const satisfies Vocabulary;

/** On what consent to electronic service rests (OLR 29: express, agreed, given in a pleading, accepted by conduct). */
export const CONSENT_BASIS = {
  express: w('明确表示同意', 'expressly given'),
  agreed: w('事先约定', 'agreed before the suit'),
  pleading: w('在起诉状、答辩状中表示同意', 'given in a pleading'),
  conduct: w('以行为接受', 'accepted by conduct'),
} as const satisfies Vocabulary;

/** How a letter by court post ended (MAIL 9, 11). */
export const POST_RESULT = {
  signed: w('已签收', 'signed for'),
  refused: w('拒绝签收', 'refused'),
  wrong_address_given: w('提供的送达地址不准确', 'the address given was wrong'),
  address_not_reported: w('送达地址变更未告知', 'a change of address was not reported'),
  address_withheld: w('拒不提供送达地址', 'the addressee refuses to give an address'),
  not_collected: w('逾期未领取', 'not collected in time'),
  returned_without_fault: w('非因受送达人原因退回', 'returned through no fault of the addressee'),
} as const satisfies Vocabulary;

/** Where papers go to a party who refuses to give an address after being told what that leads to (MAIL 5). */
export const PRESUMED_ADDRESS = {
  residence: w('户籍登记的住所地或者经常居住地', 'the registered domicile or habitual residence'),
  seat: w('依法登记、备案的住所地', 'the registered seat'),
} as const satisfies Vocabulary;

/** Where a paper is left or handed over. */
export const SERVICE_PLACE = {
  residence: w('住所', 'the residence'),
  workplace: w('工作单位', 'the place of work'),
  court: w('法院', 'the court'),
  elsewhere: w('其他地点', 'elsewhere'),
} as const satisfies Vocabulary;

/** To whom a paper is passed on (转交, CPL 92-94). */
export const FORWARDING_BODY = {
  military: w('部队团以上单位的政治机关', 'the political organ of the military unit'),
  detention: w('监所', 'the place of detention'),
  compulsory_education: w('强制性教育机构', 'the institution of compulsory education'),
} as const satisfies Vocabulary;

export const PUBLIC_NOTICE_GROUND = {
  whereabouts_unknown: w('受送达人下落不明', 'the addressee’s whereabouts are unknown'),
  other_methods_failed: w('用其他方式无法送达', 'no other method served it'),
} as const satisfies Vocabulary;

/** What the law takes as served (docs/law.md §6.1), each way in a sentence with the day on which it counts. */
export const SERVICE_WAY = {
  handed_over: w(
    '当面交给可以签收的人，由其在送达回证上签名或者盖章；签收之日为送达之日',
    'handed to somebody who may receive it and who signs the certificate: served on the day of signature',
  ),
  refused_at_court: w(
    '受送达人到达法院后拒绝签收的，在送达回证上注明；拒收之日视为送达',
    'the addressee comes to the court and will not sign, which is noted on the certificate: served on that day',
  ),
  refused_on_camera: w(
    '在住所以外的地点拒绝签收的，以拍照、录像记录送达过程；拒收之日视为送达',
    'refused elsewhere than at the residence, with photographs or video of it: served on that day',
  ),
  left_before_witness: w(
    '拒绝接收的，邀请基层组织或者所在单位的代表到场，在送达回证上记明拒收事由和日期，由送达人、见证人签名，将文书留在住所；留置之日为送达之日',
    'refused: a representative of the basic organisation or the unit is invited, ground and date are noted, server and witness sign, and it is left at the residence: served on that day',
  ),
  left_on_camera: w(
    '拒绝接收的，将文书留在住所，并以拍照、录像记录送达过程；留置之日为送达之日',
    'refused: it is left at the residence with photographs and video of it: served on that day',
  ),
  message_confirmed: w(
    '经受送达人同意，发送至其确认的电子地址；到达其系统之日为送达之日',
    'with consent, to the electronic address that the addressee confirmed: served on the day of arrival',
  ),
  message_acknowledged: w(
    '经受送达人同意，发送至未经其确认的电子地址的，须其回复收悉或者已阅知；回复或者阅知之日为送达之日',
    'with consent, to an address that was not confirmed: served on the day on which it is acknowledged or read',
  ),
  by_other_court: w(
    '由受委托的人民法院送达；签收之日为送达之日',
    'by the court that was entrusted with it: served on the day of signature',
  ),
  letter_signed: w(
    '以法院专递邮寄，由可以签收的人签收；签收之日为送达之日',
    'by court post, signed for by somebody who may receive it: served on that day',
  ),
  letter_refused: w(
    '邮件被受送达人本人或者其指定的代收人拒收而退回；退回之日视为送达',
    'the letter comes back because the addressee or the named receiver refused it: served on the day of return',
  ),
  letter_returned: w(
    '因受送达人提供的地址不准确，或者变更地址未告知而退回；退回之日视为送达',
    'the letter comes back because the address given was wrong or its change was not reported: served on the day of return',
  ),
  passed_on: w(
    '由所在部队、监所或者强制性教育机构转交，受送达人本人签收；签收之日为送达之日',
    'passed on by the military unit, the place of detention or of compulsory education, and signed for by the addressee: served on that day',
  ),
  noticed: w(
    '下落不明，或者用其他方式无法送达，经过已记入案卷的，发出公告，经过三十日；期满之日视为送达',
    'whereabouts are unknown or all else failed, as the file shows, and thirty days have passed since the notice: served on the last of them',
  ),
} as const satisfies Vocabulary;

/** What is said of a receiver, a place or a witness that the method does not take: it may be true, and has no effect. */
export const SERVICE_EFFECT = {
  serves_nothing: w('不产生送达效力', 'serves nothing'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const SERVICE_DUTY = {
  serve_correction_notice: { zh: '送达补正通知', en: 'Serve the notice of defects' },
  serve_evidence_notice: { zh: '送达举证通知书', en: 'Serve the evidence notice' },
  serve_ruling: { zh: '送达裁定书', en: 'Serve the ruling' },
  serve_mediation_paper: { zh: '送达调解书', en: 'Serve the mediation paper' },
  serve_fee_notice: { zh: '送达交费通知书', en: 'Serve the fee notice' },
  serve_complaint: { zh: '送达起诉状副本', en: 'Serve the complaint' },
  serve_judgment: { zh: '送达裁判文书', en: 'Serve the judgment or ruling' },
  serve_appeal_judgment: { zh: '送达二审裁判文书', en: 'Serve the judgment of the appeal court' },
} as const satisfies Vocabulary;
