/** Why parties and those in charge (当事人、承办人) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PEOPLE_REFUSALS = {
  person_already_assigned: { zh: '此人已承办本案', en: 'This person already has that capacity in this case' },
  person_recused: {
    zh: '此人已回避本案，不能再承办',
    en: 'This person is recused and cannot be assigned again',
    article: '民事诉讼法 第47条',
  },
  mediator_conflict: {
    zh: '调解员不得再担任本案其他职务',
    en: 'A mediator may not later act in the same case in another capacity',
    article: '特邀调解规定 第16条',
  },
  nothing_to_release: { zh: '此人在本案没有承办事项', en: 'This person holds nothing of this case' },
  party_unidentified: {
    zh: '该当事人身份尚未查明',
    en: 'That party has not been identified yet',
    article: '民事诉讼法 第122条',
  },
  party_already_identified: {
    zh: '该当事人身份已查明，如有错误请更正',
    en: 'That party is already identified',
  },
  party_exists: { zh: '该当事人已在本案中', en: 'That party is in the case already' },
  party_details_changed: {
    zh: '该当事人信息刚被他人更正，请核对后再更正',
    en: 'These details were corrected meanwhile: look at them again before correcting them',
  },
  participation_same: { zh: '已作相同登记', en: 'That is on record already' },
  party_apart: {
    zh: '该当事人不参加调解，参加后方可同意或者达成协议',
    en: 'That party does not take part in the mediation: they consent and agree to nothing meanwhile',
    article: '人民调解法 第17条',
  },
  nobody_to_mediate_with: {
    zh: '一方没有参加调解的当事人',
    en: 'On one side nobody takes part in the mediation',
    article: '人民调解法 第17条',
  },
  guardian_already_notified: {
    zh: '已登记通知监护人',
    en: 'That the guardian was notified is on record already',
  },
  no_successor_of: {
    zh: '只能承受已退出或者死亡的同一方当事人的诉讼地位',
    en: 'Only a party of the same side who has left or died can be succeeded',
    article: '民诉法解释 第55条',
  },
  side_missing: {
    zh: '一方已无当事人，须先追加承受人或者终结程序',
    en: 'Nobody is left on one side: add who takes their place, or end the proceedings',
    article: '民事诉讼法 第153条至第154条',
  },
  change_of_mediator_only: {
    zh: '只有立案后指派的调解员可以因当事人要求而更换；其他人员须有回避理由',
    en: 'Only a mediator appointed after registration is changed because a party asks; anybody else steps back on a ground',
    article: '在线调解规则 第14条',
  },
} as const satisfies Record<string, RefusalText>;
