/** Codes of the record (记录、告知、结案), each with its words. */
import type { Compartment } from '../../access/policy/compartments.ts';
import { CLOSE_REASON } from '../intake/words.ts';
import { EXECUTION_CLOSING } from '../execution/words.ts';
import { SUIT_CLOSING } from '../trial/words.ts';
import { type Vocabulary, words as w } from '../../words.ts';

/** Duties to tell (告知), docs/law.md §10. */
export const TOLD_TOPIC = {
  civil_routes: w('民事救济途径', 'the civil routes'),
  mediation_rights: w('调解中的权利', 'the rights in mediation'),
  mediation_failed: w('调解不成后的途径', 'the routes after failed mediation'),
  confirmation_right: w('申请司法确认的权利', 'the right to ask for judicial confirmation'),
  online_steps: w('在线办理方法', 'the online steps'),
  service_address: w('送达地址确认', 'the address for service'),
  filing_rights: w('诉讼权利义务和程序', 'rights, duties and procedure of a suit'),
  evidence: w('举证', 'evidence'),
  appeal_right: w('上诉权利', 'the right to appeal'),
  execution_risk: w('执行风险', 'the risks of execution'),
  personal_data: w('个人信息处理', 'the use of personal data'),
  who_sits: w('审判人员', 'who sits'),
  guarantee_period: w('保证期间', 'the guarantor’s period'),
} as const satisfies Vocabulary;

/** CC 686: not agreed or unclear is a general guarantee. */
export const GUARANTEE_KIND = {
  general: w('一般保证（未约定或者约定不明的）', 'general guarantee (also where none is agreed)'),
  joint: w('连带责任保证', 'joint guarantee'),
} as const satisfies Vocabulary;

/** What the creditor does within the period (CC 693). */
export const GUARANTEE_ACT = {
  sue_or_arbitrate_against_debtor: w('对债务人提起诉讼或者申请仲裁', 'sue or arbitrate against the debtor'),
  demand_of_guarantor: w('请求保证人承担保证责任', 'demand performance of the guarantor'),
} as const satisfies Vocabulary;

/** A dispute that may grow worse (PML 25): what was done about it. */
export const DANGER = {
  averted: w('有激化可能，已采取预防措施', 'it may grow worse, and this was averted'),
  public_order_reported: w(
    '可能引起治安案件，已报告公安机关',
    'a danger to public order, reported to the police',
  ),
  crime_reported: w('可能引起刑事案件，已报告公安机关', 'a danger of crime, reported to the police'),
} as const satisfies Vocabulary;

/** Behind which wall (封) a note belongs, where the stage does not say it right. */
export const NOTE_COMPARTMENT = {
  mediation: w('调解内容，对审判人员封存', 'of the mediation, sealed from those who try the case'),
  public_order: w('治安部分，对法院封存', 'of public order, sealed from the court'),
  none: w('不封存', 'sealed from nobody'),
} as const satisfies Vocabulary<Compartment | 'none'>;

/** Why a case is concluded and may be archived (结案事由). */
export const CONCLUSION = {
  ...SUIT_CLOSING,
  ...CLOSE_REASON,
  criminal_referral: w('移送刑事侦查', 'referred as a suspected crime'),
  public_order_case: w('转治安案件', 'a public-order case'),
  agreement_performed: w('协议已履行', 'the agreement is performed'),
  judgment_performed: w('裁判已履行', 'what was ordered is performed'),
  registration_refused: w('不予受理', 'registration refused'),
  redirected: w('告知其他途径', 'sent to another route'),
  ...EXECUTION_CLOSING,
  claim_dismissed: w('驳回起诉', 'the suit is dismissed'),
  creditor_waived: w('权利人放弃', 'the creditor waived'),
} as const satisfies Vocabulary;

/** Why a case came into its stage. */
export const STAGE_REASON = {
  decision: w('经决定转入', 'moved on by a decision'),
  expiry: w('期限届满，自动转入', 'moved on because time ran out'),
  consent_withdrawn: w('同意被撤回，转入', 'moved on because consent was withdrawn'),
  correction: w('因更正而恢复', 'reopened by a correction'),
  law: w('依法转入', 'by operation of law'),
} as const satisfies Vocabulary;

/** What a case takes in (输入). */
export const INPUT_KIND = {
  open: w('登记', 'the opening'),
  decision: w('决定', 'a decision'),
  task: w('办理任务', 'an act on a task'),
  release: w('承接人离开', 'the holder of a task left'),
  expiry: w('期限届满', 'a deadline passed'),
  calendar: w('节假日安排更新', 'the calendar changed'),
} as const satisfies Vocabulary;

/** What became of an input. */
export const INPUT_OUTCOME = {
  applied: w('已办理', 'applied'),
  refused: w('不予办理', 'refused'),
  pending: w('处理中', 'pending'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it; what is to be told stands beside it (`law/telling.ts`). */
export const RECORD_DUTY = {
  tell_civil_routes: {
    zh: '告知可以起诉或者申请人民调解',
    en: 'Tell them that they may sue or ask for people’s mediation',
  },
  tell_mediation_rights: { zh: '调解前告知权利义务', en: 'Tell their rights and duties before mediation' },
  tell_other_ways: {
    zh: '告知调解不成后的途径',
    en: 'Tell the other ways after failed mediation',
  },
  tell_online_steps: {
    zh: '告知在线办理的环节、效力和方法',
    en: 'Tell the steps, effect and way of going online',
  },
  tell_suit_rights: { zh: '告知诉讼权利义务和程序', en: 'Tell rights, duties and procedure of the suit' },
  tell_who_sits: { zh: '告知审判人员', en: 'Tell who sits' },
  tell_personal_data: { zh: '告知个人信息的处理', en: 'Tell how personal data are used' },
} as const satisfies Vocabulary;
