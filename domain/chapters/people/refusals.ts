/** Why parties and those in charge (当事人、承办人) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PEOPLE_REFUSALS = {
  not_by_code: {
    zh: '这件事要核实身份后才能办，不能凭解纷码办理：请带身份证件到派出所或者法院，或者在法院平台实名办理',
    en: 'This needs an identity that was verified and is not done with the code: come to the station or the court with your papers, or do it on the court’s platform under your own name',
    article: '在线诉讼规则 第7条；电子签名法 第13条',
  },
  not_own_matter: {
    zh: '凭解纷码只能办理本人自己的事项',
    en: 'With the code of a dispute a party acts for themself alone',
  },
  channel_of_party: {
    zh: '该提交方式只属于当事人本人，代为记录的请另选方式',
    en: 'That channel is the party’s own: what is recorded for them came in another way',
  },
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
  agent_unsaid: {
    zh: '须写明委托了哪一类代理人、委托书和授权',
    en: 'Say who was appointed: of which kind, on which authority, with which powers',
    article: '民事诉讼法 第62条',
  },
  agent_paper_missing: {
    zh: '委托他人代为诉讼须提交授权委托书；只有适用简易程序、双方同时到庭并径行开庭的可以当场口头委托并记入笔录',
    en: 'An agent shows a written authority; orally, on the record, only where both came to court at once in summary procedure',
    article: '民事诉讼法 第62条；民诉法解释 第89条',
  },
  agents_too_many: {
    zh: '当事人可以委托一至二人作为诉讼代理人，已有二人',
    en: 'A party has two agents at most, and has two',
    article: '民事诉讼法 第61条',
  },
  agent_exists: {
    zh: '该份委托书的代理人已登记',
    en: 'The agent of that authority is on record already',
  },
  agent_kind_unfit: {
    zh: '法人或者其他组织没有近亲属，可以委托其工作人员',
    en: 'An organisation has no near relatives: its staff may be its agents',
    article: '民事诉讼法 第61条；民诉法解释 第85条、第86条',
  },
  agent_not_of_suit: {
    zh: '诉讼代理人只能是律师、基层法律服务工作者、近亲属或者工作人员，以及社区、单位、社会团体推荐的公民',
    en: 'In a suit an agent is a lawyer, a legal-service worker, a near relative or staff, or recommended by community, unit or organisation',
    article: '民事诉讼法 第61条',
  },
  agent_proof_missing: {
    zh: '除授权委托书外，尚缺证明代理人身份的材料',
    en: 'Beside the written authority the papers that prove what the agent is are missing',
    article: '民诉法解释 第88条',
  },
  agent_unrecorded: {
    zh: '没有登记该当事人委托的代理人，其代理行为不能采用',
    en: 'No such agent of that party is on record: what is done for the party has no authority',
    article: '民事诉讼法 第62条',
  },
  agent_power_missing: {
    zh: '代理人没有该项特别授权：承认、放弃、变更请求，和解，反诉，上诉须逐项写明，仅写“全权代理”的无权',
    en: 'The agent lacks this special power: admitting, waiving, changing claims, settling, counterclaim and appeal are listed one by one; “full powers” gives none',
    article: '民事诉讼法 第62条；民诉法解释 第89条',
  },
  divorce_party_absent: {
    zh: '离婚案件有诉讼代理人的，本人除不能表达意思的以外仍应到场；确因特殊情况无法到场的，须提交书面意见',
    en: 'In a divorce a party with an agent comes in person, unless unable to express their will; who cannot come sends a written opinion',
    article: '民事诉讼法 第65条；民诉法解释 第147条',
  },
  divorce_attendance_unsaid: {
    zh: '离婚案件有诉讼代理人的，须记明本人是否到庭',
    en: 'In a divorce say of a party with an agent whether the party came in person',
    article: '民事诉讼法 第65条',
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
