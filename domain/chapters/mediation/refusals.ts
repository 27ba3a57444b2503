/** Why mediation (调解) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const MEDIATION_REFUSALS = {
  consent_missing: {
    zh: '尚有当事人未同意调解，不得进行',
    en: 'Not every party has consented; no mediation act may take place',
    article: '人民调解法 第17条',
  },
  consent_exists: { zh: '该当事人已同意', en: 'That party has already consented' },
  consent_absent: { zh: '没有可撤回的同意', en: 'There is no live consent to withdraw' },
  second_session_limit: {
    zh: '治安调解一般一次，必要时可增加一次',
    en: 'Public-order mediation has one session, a second at most',
    article: '办理行政案件程序规定 第183条',
  },
  session_exists: { zh: '该次调解已记录', en: 'That session is on record already' },
  mediator_already_appointed: {
    zh: '已指派该调解员，等待其接受',
    en: 'That mediator is appointed and has yet to accept',
  },
  next_not_possible: { zh: '此阶段不能转往该去向', en: 'From this stage the case cannot go there' },
  mediator_pending: {
    zh: '调解员尚未接受指派',
    en: 'The mediator has not accepted yet',
    article: '在线调解规则 第12条',
  },
  no_mediator_appointed: { zh: '尚未指派调解员', en: 'No mediator has been appointed' },
  not_the_mediator: { zh: '只有被指派的调解员可以接受', en: 'Only the appointed mediator may accept' },
  mediator_already_accepted: { zh: '调解员已接受', en: 'The mediator has already accepted' },
  body_unknown: {
    zh: '本县（市、区）和本院的调解组织登记中没有这一组织',
    en: 'There is no such body on the register of the county and its court',
    article: '民事诉讼法 第205条',
  },
  body_not_valid: {
    zh: '该调解组织当日尚未设立或者已经终止',
    en: 'That body was not set up yet, or had ended, on that day',
    article: '民事诉讼法 第205条；人民调解法 第8条',
  },
  mediator_not_of_body: {
    zh: '主持调解的人员当日不是该调解组织的委员或者聘任的调解员',
    en: 'Who mediated was neither a member of that body nor engaged by it on that day',
    article: '人民调解法 第9条、第13条',
  },
  body_not_established: {
    zh: '该组织未依法设立，其主持达成的协议不能司法确认',
    en: 'That body is not lawfully established: what it mediated is not confirmed by a court',
    article: '民事诉讼法 第205条',
  },
  officers_unsaid: {
    zh: '治安调解须记明主持调解的民警人数',
    en: 'Of mediation by the police say how many officers conduct it',
    article: '治安管理处罚法 第108条',
  },
  one_officer_alone: {
    zh: '一名民警单独调解的，须在规范设置的执法办案场所进行并全程同步录音录像',
    en: 'One officer alone mediates only in a regular case-handling place, recorded in full',
    article: '治安管理处罚法 第108条',
  },
  suspect_sends_nobody: {
    zh: '违法嫌疑人不得委托他人参加调解',
    en: 'The suspect sends nobody to the mediation',
    article: '办理行政案件程序规定 第181条',
  },
  agent_authority_missing: {
    zh: '委托他人参加治安调解须提交委托书并写明委托权限',
    en: 'Who comes for the injured party shows a written authority that says how far it goes',
    article: '办理行政案件程序规定 第181条',
  },
  guardian_unsaid: {
    zh: '涉未成年人的治安调解须记明监护人是否到场',
    en: 'With a minor before the police, say of each session whether the guardian came',
    article: '办理行政案件程序规定 第181条',
  },
  fellow_is_oneself: {
    zh: '共同主持的人员不能是记录人本人',
    en: 'Who conducts it together with you is somebody else',
  },
  invited_without_consent: {
    zh: '邀请他人参与调解须征得各方当事人同意',
    en: 'Others are invited to the mediation if each party agrees',
    article: '人民调解法 第20条',
  },
  bar_not_public_order: {
    zh: '不得调解的情形只适用于公安机关主持的治安调解',
    en: 'These bars are asked of mediation by the police alone',
    article: '办理行政案件程序规定 第179条',
  },
  other_ways_untold: {
    zh: '调解不成的，应当告知当事人可以依法通过仲裁、行政、司法等途径维护权利',
    en: 'Mediation that failed is not closed before the parties were told of arbitration, administrative remedy and suit',
    article: '人民调解法 第26条',
  },
  start_unchecked: {
    zh: '在线调解开始前须核实身份、告知虚假调解后果；立案前的还须指导填写送达地址确认书',
    en: 'Before mediation online begins identity is compared and the warning given, before registration the address form filled in',
    article: '在线调解规则 第17条',
  },
  parties_choose_first: {
    zh: '各方同意在线调解的，先由当事人在两个工作日内共同选定调解员；逾期未选定的由法院指定',
    en: 'Where all agreed to mediate online they choose a mediator together within two working days; then the court names one',
    article: '在线调解规则 第10条',
  },
  relation_not_waived: {
    zh: '调解员披露的关系须经各方当事人同意，方可继续担任',
    en: 'A mediator who has disclosed a relation goes on only if each party waives it',
    article: '在线调解规则 第13条；特邀调解规定 第15条',
  },
  bench_only: {
    zh: '审理中的调解由审判人员主持',
    en: 'During the trial the bench conducts the mediation',
    article: '民事诉讼法 第97条',
  },
} as const satisfies Record<string, RefusalText>;
