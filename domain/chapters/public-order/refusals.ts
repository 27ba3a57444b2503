/** Why the public-order case (治安案件) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PUBLIC_ORDER_REFUSALS = {
  no_public_order: {
    zh: '甄别未发现违反治安管理的行为，没有可受理的治安案件',
    en: 'Triage found no violation: there is no public-order case to accept',
    article: '办理行政案件程序规定 第61条',
  },
  public_order_exists: { zh: '治安案件已受理', en: 'The public-order case is accepted already' },
  public_order_not_accepted: {
    zh: '治安案件尚未受理，不能进行治安调解',
    en: 'The public-order case is not accepted yet: the police may not mediate it',
    article: '办理行政案件程序规定 第61条、第178条；治安调解工作规范 第9条',
  },
  public_order_decided: { zh: '治安案件已作出处理', en: 'The public-order case is decided already' },
  person_decided: {
    zh: '对该人员已作出处理决定',
    en: 'That person is decided on already',
  },
  not_suspected: {
    zh: '该人员不是本治安案件的违法嫌疑人，不能处罚',
    en: 'That person is not suspected in this case and cannot be punished',
    article: '治安管理处罚法 第9条',
  },
  public_order_open: {
    zh: '治安案件尚未处理完毕，不能归档',
    en: 'The public-order case is not decided yet: the case cannot be archived',
    article: '治安管理处罚法 第9条、第118条',
  },
  public_order_mediating: {
    zh: '治安调解尚未终止，不能处罚',
    en: 'The police still mediate: no punishment before the mediation has ended',
    article: '治安管理处罚法 第9条',
  },
  public_order_agreed: {
    zh: '经公安机关调解达成协议且未反悔的，不予处罚',
    en: 'An agreement before the police stands: there is no punishment',
    article: '治安管理处罚法 第9条',
  },
  no_police_agreement: {
    zh: '没有经公安机关调解达成且有效的协议',
    en: 'No agreement before the police stands',
    article: '治安管理处罚法 第9条',
  },
  no_settlement_application: {
    zh: '双方尚未书面申请不予处罚',
    en: 'The parties have not applied in writing for no punishment',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第186条',
  },
  no_punishment_applied: {
    zh: '不予处罚的申请已登记',
    en: 'The application not to punish is on record already',
  },
  no_punishment_jointly: {
    zh: '须由双方当事人共同申请',
    en: 'Both sides must apply together',
    article: '办理行政案件程序规定 第186条',
  },
  written_application_required: {
    zh: '须提交书面申请',
    en: 'The application must be in writing: name the paper',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第186条',
  },
  settlement_not_performed: {
    zh: '协议尚未履行，不能申请不予处罚',
    en: 'What was agreed is not performed: there is nothing to approve yet',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第186条',
  },
  recording_unsaid: {
    zh: '一名民警单独主持过调解的，处罚前须说明录音录像资料是否完整',
    en: 'One officer mediated alone: say before a punishment whether the recording is whole',
    article: '治安管理处罚法 第108条',
  },
  recording_lost: {
    zh: '录音录像资料损毁、丢失的，相关证据不能作为处罚的根据，须另有证据',
    en: 'The recording is lost: what it proved bears no punishment, there must be other evidence',
    article: '治安管理处罚法 第108条',
  },
  opinion_pending: { zh: '该项鉴定正在进行', en: 'That opinion is awaited already' },
  opinion_not_ordered: { zh: '没有等待中的该项鉴定', en: 'No such opinion is awaited' },
} as const satisfies Record<string, RefusalText>;
