/** Codes of the people of a case (当事人、承办人), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const PARTY_ROLE = {
  applicant: w('申请人', 'applicant'),
  respondent: w('被申请人', 'respondent'),
  third_party: w('第三人', 'third party'),
} as const satisfies Vocabulary;

export const PARTY_KIND = {
  person: w('自然人', 'person'),
  organisation: w('法人或者其他组织', 'organisation'),
  unknown: w('身份不明', 'not identified yet'),
} as const satisfies Vocabulary;

export const PARTY_CHANGE = {
  left: w('退出程序', 'left the proceedings'),
  deceased: w('死亡', 'died'),
  guardian_notified: w('监护人已获通知', 'has a guardian who was notified'),
  agent_appointed: w('委托代理人', 'has appointed an agent'),
  agent_ended: w('不再由该代理人代理', 'is represented by that agent no more'),
} as const satisfies Vocabulary;

/** Who may be an agent in a suit (委托代理人; CPL 61); before one others are sent too. */
export const AGENT_KIND = {
  lawyer: w('律师', 'a lawyer'),
  basic_legal_worker: w('基层法律服务工作者', 'a basic legal-service worker'),
  near_relative: w('近亲属', 'a near relative'),
  employee: w('工作人员', 'a member of staff'),
  recommended: w(
    '社区、单位或者社会团体推荐的公民',
    'recommended by the community, the unit or a social organisation',
  ),
  other: w('其他受托人（限起诉前的调解）', 'somebody else (in mediation before a suit alone)'),
} as const satisfies Vocabulary;

/** What shows that an agent is of that kind (CPLI 88). */
export const AGENT_PROOF = {
  practice_licence: w('执业证', 'the licence to practise'),
  firm_letter: w('律师事务所证明或者法律服务所介绍信', 'the letter of the law firm or legal-service office'),
  area_proof: w(
    '当事人一方位于服务所辖区或者推荐团体活动地域内的证明',
    'proof that a party lives in the area of the legal-service office, or where the recommending organisation is active',
  ),
  identity_paper: w('身份证件', 'an identity paper'),
  kinship_proof: w('近亲属关系证明', 'proof of the kinship'),
  employment_proof: w('合法劳动人事关系证明', 'proof of the employment'),
  recommendation: w('推荐材料', 'the recommendation'),
  membership_proof: w(
    '当事人属于该社区、单位或者社会团体的证明',
    'proof that the party is of that community, unit or organisation',
  ),
} as const satisfies Vocabulary;

/** What an agent does with special authority alone (特别授权; CPL 62, EX 20); an authority that lists none gives none (CPLI 89). */
export const SPECIAL_POWER = {
  admit: w('承认诉讼请求', 'admit claims'),
  waive: w('放弃诉讼请求或者权利', 'waive claims or rights'),
  change: w('变更诉讼请求或者权利', 'change claims or rights'),
  settle: w('和解、调解', 'settle'),
  counterclaim: w('提起反诉', 'bring a counterclaim'),
  appeal: w('提起上诉', 'appeal'),
  receive: w('收取执行款项', 'receive what is paid in execution'),
} as const satisfies Vocabulary;

/** Instead of coming to the hearing of one's own divorce (CPL 65; CPLI 147). */
export const INSTEAD_OF_COMING = {
  written_opinion: w('因特殊情况无法到场，已提交书面意见', 'could not come and sent a written opinion'),
  cannot_express: w('本人不能表达意思', 'cannot express their will'),
} as const satisfies Vocabulary;

/** Whether a respondent takes part in the mediation; who does not stays in the case. */
export const PARTICIPATION = {
  taking_part: w('参加调解', 'takes part in the mediation'),
  absent: w('联系不上或者不到场，不参加调解', 'stays away from the mediation'),
  unwilling: w('不愿参加调解', 'does not want to mediate'),
} as const satisfies Vocabulary;

/** What a correction may take out of a party's details: taken down of somebody else, or no longer so. */
export const CLEARABLE_DETAIL = {
  idNumber: w('证件号码', 'identity number'),
  phone: w('电话', 'telephone'),
  address: w('地址', 'address'),
} as const satisfies Vocabulary;

export const CONSENT_MODE = {
  in_person: w('当面', 'in person'),
  online: w('在线', 'online'),
  asynchronous: w('异步', 'at different times'),
} as const satisfies Vocabulary;

/** How a party's own act reached the platform (提交方式). */
export const CHANNEL = {
  written: w('书面', 'in writing'),
  oral_record: w('口头，已记录', 'orally, on record'),
  court_platform: w('经法院平台', 'through the court platform'),
  party_code: w('本人凭解纷码', 'by the party’s own code'),
} as const satisfies Vocabulary;

export const RECUSAL_GROUND = {
  party_or_relative: w('系当事人或其近亲属', 'a party or a relative of one'),
  interest: w('与案件有利害关系', 'an interest in the case'),
  other_relation: w('与当事人有其他关系', 'another relation to a party'),
  party_objects: w('当事人要求更换调解员', 'a party wants another mediator'),
} as const satisfies Vocabulary;

export const PARTY_STATUS = {
  active: w('在程序中', 'in the proceedings'),
  settled: w('已和解退出', 'has settled'),
  left: w('已退出', 'has left'),
  deceased: w('已死亡', 'has died'),
} as const satisfies Vocabulary;

/** In which capacity a person is assigned to a case (案件承办身份). */
/** Languages in which a mediator mediates (PML 2, 22: as the parties understand it; the city's minorities among them). */
export const MEDIATOR_LANGUAGE = {
  mandarin: w('普通话', 'Mandarin'),
  dialect: w('本地方言', 'the local dialect'),
  korean: w('朝鲜语', 'Korean'),
  hezhen: w('赫哲语', 'Hezhen'),
  manchu: w('满语', 'Manchu'),
  mongolian: w('蒙古语', 'Mongolian'),
  russian: w('俄语', 'Russian'),
  english: w('英语', 'English'),
  sign: w('手语', 'sign language'),
} as const satisfies Vocabulary;
export type MediatorLanguage = keyof typeof MEDIATOR_LANGUAGE;

export const CAPACITY = {
  officer: w('承办民警', 'officer in charge'),
  mediator: w('调解员', 'mediator'),
  judge: w('承办法官', 'judge in charge'),
  filing_judge: w('立案法官', 'filing judge'),
  clerk: w('书记员', 'clerk'),
  execution_judge: w('执行法官', 'execution judge'),
  appeal_judge: w('二审法官', 'appeal judge'),
} as const satisfies Vocabulary;

export const ASSIGNMENT_STATUS = {
  active: w('承办中', 'in charge'),
  ended: w('不再承办', 'no longer in charge'),
  recused: w('已回避', 'recused'),
} as const satisfies Vocabulary;

/** Whose act an obligation waits for. */
export const WAITING_ON = {
  party: w('当事人', 'a party'),
  judge: w('法官', 'the judge'),
  court: w('法院', 'the court'),
  police: w('公安机关', 'the police'),
  mediator: w('调解员', 'the mediator'),
} as const satisfies Vocabulary;

/** Kinds of unit (单位). */
export const UNIT_KIND = {
  city: w('市', 'city'),
  county: w('县（市、区）', 'county'),
  court: w('人民法院', 'court'),
  bureau: w('公安局', 'public security bureau'),
  station: w('派出所', 'police station'),
  justice: w('司法所', 'justice office'),
} as const satisfies Vocabulary;

/** On which side of the platform a role works. */
export const ROLE_SIDE = {
  police: w('公安', 'police'),
  mediation: w('调解', 'mediation'),
  court: w('法院', 'court'),
  oversight: w('监督', 'oversight'),
  outside: w('平台之外', 'outside the platform'),
} as const satisfies Vocabulary;

/** Whether a decision is a party's own act, recorded for them. */
export const ON_BEHALF = {
  required: w('须代当事人办理', 'always for a party'),
  optional: w('可以代当事人办理', 'may be for a party'),
  never: w('不得代当事人办理', 'never for a party'),
} as const satisfies Vocabulary;
