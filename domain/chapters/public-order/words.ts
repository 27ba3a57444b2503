/** Codes of the public-order case (治安案件), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** For which the three working days of mediation wait (NORM07 9). */
export const OPINION_KIND = {
  injury: w('伤情鉴定', 'opinion on the injury'),
  valuation: w('价值鉴定（价格认定）', 'opinion on the value'),
} as const satisfies Vocabulary;

/** How the parties came to terms without the police (PSAPL 9, AJ 186). */
export const SETTLED_BY = {
  themselves: w('自行和解', 'settled by themselves'),
  peoples_mediation: w('经人民调解委员会调解', 'settled before a people’s mediation committee'),
} as const satisfies Vocabulary;

/** Why the police have to deal with the violation again (AJ 185). */
export const RETURN_CAUSE = {
  no_agreement: w('调解未达成协议', 'mediation brought no agreement'),
  expired: w('调解期限届满', 'mediation ran out of time'),
  not_performed: w('达成协议后不履行', 'the agreement is not performed'),
  reneged: w('达成协议后反悔', 'a party went back on the agreement'),
} as const satisfies Vocabulary;

/** How the police end the case (PSAPL 9; AJ 172, 185, 186). */
export const PUBLIC_ORDER_OUTCOME = {
  agreed: w('经公安机关调解达成协议，不予处罚', 'not punished: agreement before the police'),
  settled: w(
    '自行和解或者经人民调解达成协议并履行，经认可不予处罚',
    'not punished: settled, performed and approved',
  ),
  not_punished: w('依法不予处罚', 'not punished by law'),
  punished: w('处罚', 'punished'),
  transferred: w('移送有管辖权的机关', 'handed to the competent organ'),
} as const satisfies Vocabulary;

/** Of a session that one officer held alone: without its recording it proves nothing for a punishment (PSAPL 108). */
export const RECORDING_KEPT = {
  kept: w('录音录像资料完整', 'the recording is whole'),
  lost: w('录音录像资料损毁、丢失', 'the recording is damaged or lost'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const PUBLIC_ORDER_DUTY = {
  accept_public_order: { zh: '受理治安案件', en: 'Accept the public-order case' },
  receive_opinion: { zh: '等待并登记鉴定意见', en: 'Await the expert opinion and record it' },
  approve_settlement: {
    zh: '审查双方不予处罚的书面申请',
    en: 'Decide on the joint application not to punish',
  },
  decide_public_order: { zh: '对治安案件作出处理', en: 'Decide the public-order case' },
  tell_suit_right: {
    zh: '处理时告知可以就民事部分起诉',
    en: 'Tell with the decision that they may sue for what is civil',
  },
} as const satisfies Vocabulary;
