/** Codes of hearings (开庭), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const HEARING_MODE = {
  court: w('在法庭', 'in court'),
  online: w('在线', 'online'),
  station: w('在派出所', 'at the station'),
  asynchronous: w('在线，非同步', 'online, at different times'),
} as const satisfies Vocabulary;

/** What keeps a hearing from being held online (OLR 21). */
export const ONLINE_BAR = {
  objected: w(
    '各方均明确不同意，或者一方不同意且有正当理由',
    'all clearly object, or one does with good reason',
  ),
  no_means: w('各方均不具备技术条件和能力', 'none has the means and the ability'),
  on_site: w('须现场查明身份、核对原件、查验实物', 'identity, originals or objects are examined on the spot'),
  complex: w(
    '案件疑难复杂、证据繁多，在线不利于查明事实和适用法律',
    'hard or with much evidence: online it would not be cleared up',
  ),
  state_secret: w('涉及国家安全、国家秘密', 'State security or a State secret'),
  great_influence: w('有重大社会影响、受到广泛关注', 'of great influence and widely followed'),
  other: w('法院认为其他不宜在线庭审的情形', 'unfit for other reasons, as the court finds'),
} as const satisfies Vocabulary;

export const HEARING_INSTANCE = {
  first: w('一审', 'first instance'),
  appeal: w('二审', 'second instance'),
} as const satisfies Vocabulary;

export const HEARING_STATUS = {
  scheduled: w('已排期', 'scheduled'),
  held: w('已开庭', 'held'),
  cancelled: w('已取消', 'cancelled'),
} as const satisfies Vocabulary;

/** Why the public is kept out (不公开审理, CPL 137). */
export const CLOSED_HEARING_GROUND = {
  state_secret: w('涉及国家秘密', 'a State secret'),
  privacy: w('涉及个人隐私', 'personal privacy'),
  law: w('法律另有规定', 'another provision of law'),
  divorce: w('离婚案件当事人申请不公开', 'divorce, at a party’s request'),
  trade_secret: w('涉及商业秘密，当事人申请不公开', 'a trade secret, at a party’s request'),
} as const satisfies Vocabulary;

/** Why a hearing is put off (延期开庭, CPL 149). */
export const POSTPONEMENT_GROUND = {
  absent_with_reason: w(
    '必须到庭的当事人和其他诉讼参与人有正当理由没有到庭',
    'who must appear is absent with good reason',
  ),
  recusal_asked: w('当事人临时提出回避申请', 'a party asked on the spot for a recusal'),
  evidence_needed: w(
    '需要通知新的证人到庭，调取新的证据，重新鉴定、勘验，或者需要补充调查',
    'a new witness, new evidence, a new appraisal or inspection, or further inquiry is needed',
  ),
  other: w('其他应当延期的情形', 'another reason to postpone'),
} as const satisfies Vocabulary;

/** Whether mediation was tried when the hearing opened, or why not (SP 14). */
export const HEARING_MEDIATION = {
  tried: w('已先行调解，未达成协议', 'tried first, without agreement'),
  unwilling: w('当事人不愿调解', 'a party did not want to'),
  not_possible: w(
    '根据案件性质或者当事人情况不能调解',
    'not possible by the kind of case or the parties’ situation',
  ),
  not_needed: w('显然没有调解必要', 'clearly no need'),
} as const satisfies Vocabulary;

export const HEARING_CANCEL_CAUSE = {
  court: w('法院取消', 'called off by the court'),
  case_moved_on: w('案件已不需要开庭', 'the case needs it no more'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const HEARING_DUTY = {
  announce_hearing: {
    zh: '通知当事人开庭，公开审理的并予公告',
    en: 'Tell the parties of the hearing, and the public if it is public',
  },
  hold_hearing: { zh: '按期开庭并记录', en: 'Hold the hearing on its day and record it' },
} as const satisfies Vocabulary;
