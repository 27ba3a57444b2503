/** Why judicial confirmation (司法确认) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const CONFIRMATION_REFUSALS = {
  not_confirmable: {
    zh: '该协议不能申请司法确认',
    en: 'This agreement cannot be confirmed by a court',
    article: '民事诉讼法 第205条',
  },
  agreement_of_some: {
    zh: '该协议只涉及部分当事人，本案对其他当事人继续办理；请协议各方自协议生效之日起三十日内，直接向有管辖权的人民法院书面或者口头共同申请司法确认',
    en: 'The agreement is of some of the parties and this case goes on with the others: its parties apply jointly to the court itself, in writing or orally, within thirty days of its effect',
    article: '民事诉讼法 第205条；民诉法解释 第353条',
  },
  joint_application_required: {
    zh: '须由协议各方共同申请',
    en: 'All parties to the agreement must apply jointly',
    article: '民事诉讼法 第205条',
  },
  organisation_proof_missing: {
    zh: '缺少调解组织主持调解的证明',
    en: 'The proof that the organisation conducted the mediation is missing',
    article: '民诉法解释 第354条',
  },
  confirmation_papers_missing: {
    zh: '申请司法确认的材料尚未齐全：要求当事人限期补交，补齐后受理',
    en: 'Papers of the application are missing: ask the parties for them within a set time, and accept it when they are there',
    article: '民诉法解释 第354条；司法确认程序若干规定 第3条',
  },
  oral_record_missing: {
    zh: '口头协议申请司法确认须提交口头调解协议登记表',
    en: 'Of an oral agreement the court needs the mediator’s record of it',
    article: '民诉法解释 第354条；人民调解法 第28条',
  },
  confirmation_item_unclear: {
    zh: '履行内容不明确：须有义务人、权利人、金额或者行为',
    en: 'The performance is unclear: who owes whom which amount or act',
    article: '民诉法解释 第358条、第461条',
  },
  parties_not_asked: {
    zh: '裁定协议有效前，须通知协议各方到场核实：写明已询问的各方当事人',
    en: 'Before the agreement is ruled valid each of its parties is called in and asked: say who was',
    article: '民诉法解释 第356条',
  },
  sham_inquiry_open: {
    zh: '正在核查是否虚假调解，尚未办结',
    en: 'Whether the mediation was a sham is still being looked into',
    article: '在线调解规则 第23条',
  },
  sham_not_cleared: {
    zh: '涉嫌虚假调解，当事人未能提供证据，不予确认',
    en: 'The mediation is suspected to be a sham and no evidence was given: it is not confirmed',
    article: '在线调解规则 第23条',
  },
  sham_not_found: {
    zh: '没有核查虚假调解的记录，或者核查未认定',
    en: 'No inquiry into a sham is on record that ended without evidence',
    article: '在线调解规则 第23条',
  },
  confirmation_not_accepted: {
    zh: '确认申请尚未受理',
    en: 'The application has not been accepted',
    article: '司法确认程序若干规定 第4条',
  },
  confirmation_already_accepted: { zh: '确认申请已受理', en: 'The application is already accepted' },
  confirmation_awaiting_service: {
    zh: '确认裁定已作出，待送达',
    en: 'The ruling is made and awaits service',
  },
  no_confirmation_ruling: {
    zh: '没有可异议的确认裁定',
    en: 'There is no confirmation ruling to object to',
    article: '民诉法解释 第372条',
  },
  objection_pending: { zh: '已有异议在审查', en: 'An objection is already under review' },
  no_objection: { zh: '没有待审查的异议', en: 'No objection is under review' },
} as const satisfies Record<string, RefusalText>;
