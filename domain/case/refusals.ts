/** Every reason for which the machine refuses an input: stable code, both languages, the article where there is one. */
import type { Refusal } from '../result.ts';

interface RefusalText {
  readonly zh: string;
  readonly en: string;
  readonly article?: string;
}

export const REFUSALS = {
  case_archived: { zh: '案件已归档，不再接受操作', en: 'The case is archived and takes no further act' },
  case_concluded: {
    zh: '案件已结，只可更正、告知、记录和归档',
    en: 'The case is concluded: only correcting, telling, noting and archiving remain',
  },
  not_concluded: { zh: '案件尚未结案，不能归档', en: 'The case is not concluded and cannot be archived' },
  stale_version: {
    zh: '案件状态已变化，请刷新后再决定',
    en: 'The case has changed since you looked; look again before deciding',
  },
  role_not_permitted: { zh: '您的身份无权作出此决定', en: 'Your role may not take this decision' },
  wrong_stage: { zh: '当前阶段不能作出此决定', en: 'This decision is not possible at this stage' },
  recused: { zh: '您已回避本案', en: 'You are recused from this case', article: 'CPL 47' },
  not_assigned: { zh: '本案已由他人承办', en: 'This case is assigned to somebody else in that capacity' },
  person_already_assigned: { zh: '此人已承办本案', en: 'This person already has that capacity in this case' },
  person_not_assigned: { zh: '此人未承办本案', en: 'This person is not assigned to this case' },
  person_recused: {
    zh: '此人已回避本案，不能再承办',
    en: 'This person is recused and cannot be assigned again',
    article: 'CPL 47',
  },
  mediator_conflict: {
    zh: '调解员不得再担任本案其他职务',
    en: 'A mediator may not later act in the same case in another capacity',
    article: 'TY 16',
  },
  on_behalf_required: {
    zh: '这是当事人的行为，须载明代哪一方当事人及方式',
    en: 'This is a party’s act: say for which party and by which channel',
  },
  on_behalf_not_allowed: {
    zh: '此决定不能代当事人作出',
    en: 'This decision cannot be taken on behalf of a party',
  },
  party_unknown: { zh: '没有这一方当事人', en: 'There is no such party' },
  party_not_active: { zh: '该当事人已不在程序中', en: 'That party is no longer in the proceedings' },
  party_unidentified: {
    zh: '该当事人身份尚未查明',
    en: 'That party has not been identified yet',
    article: 'CPL 122',
  },
  party_already_identified: {
    zh: '该当事人身份已查明，如有错误请更正',
    en: 'That party is already identified',
  },
  respondent_unidentified: {
    zh: '起诉须有明确的被告',
    en: 'A complaint needs a definite respondent',
    article: 'CPL 122',
  },
  happened_in_future: { zh: '发生时间不能晚于现在', en: 'The act cannot have happened in the future' },
  happened_before_opening: { zh: '发生时间早于登记', en: 'The act happened before the case was opened' },
  backdating_reason_required: {
    zh: '补录以前的行为须说明原因',
    en: 'Recording an act of an earlier day needs a reason',
  },
  date_in_future: { zh: '日期不能晚于今天', en: 'The date cannot be in the future' },
  date_before_opening: { zh: '日期早于登记', en: 'The date is before the case was opened' },
  consent_missing: {
    zh: '尚有当事人未同意调解，不得进行',
    en: 'Not every party has consented; no mediation act may take place',
    article: 'PML 17',
  },
  consent_exists: { zh: '该当事人已同意', en: 'That party has already consented' },
  consent_absent: { zh: '没有可撤回的同意', en: 'There is no live consent to withdraw' },
  criminal_must_be_referred: {
    zh: '涉嫌犯罪，须移送',
    en: 'A suspected crime must be referred',
    article: 'CPL 127',
  },
  not_mediable_public_order: {
    zh: '该治安案件不得调解',
    en: 'This public-order case may not be mediated',
    article: 'AJ 179',
  },
  public_order_track_required: {
    zh: '可调解的治安案件应走治安调解',
    en: 'A mediable public-order case takes track A',
    article: 'PSAPL25 9',
  },
  civil_not_public_order: {
    zh: '不属违反治安管理的民间纠纷不适用治安调解',
    en: 'A civil dispute that is no public-order violation cannot take track A',
    article: 'AJ 178',
  },
  traffic_track_required: {
    zh: '交通事故损害赔偿应走交通调解',
    en: 'A traffic damage dispute takes track C',
    article: 'RTA 84',
  },
  not_traffic: { zh: '不是交通事故损害赔偿', en: 'This is not a traffic damage dispute', article: 'RTA 84' },
  track_required: { zh: '须选择调解类型', en: 'Choose a mediation track' },
  domestic_violence_no_mediation: {
    zh: '涉家庭暴力，不得直接转入共同调解',
    en: 'With domestic violence the case is not routed to joint mediation',
    article: 'DVL 15',
  },
  guardian_not_notified: {
    zh: '涉未成年人，须先通知监护人',
    en: 'A minor is involved: the guardian must be notified first',
    article: 'AJ 181',
  },
  not_police_business: {
    zh: '不属公安机关管辖，应告知其他途径',
    en: 'Not police business: tell the other routes',
    article: 'AJ 61',
  },
  arbitration_first: {
    zh: '劳动争议须先经仲裁',
    en: 'A labour dispute goes to arbitration first',
    article: 'LMAL 5',
  },
  not_labour: { zh: '不是劳动争议', en: 'This is not a labour dispute', article: 'LMAL 2' },
  second_session_limit: {
    zh: '治安调解一般一次，必要时可增加一次',
    en: 'Public-order mediation has one session, a second at most',
    article: 'AJ 183',
  },
  agreement_not_signed: {
    zh: '协议尚未由调解员签名并加盖调委会印章',
    en: 'The agreement lacks the mediator’s signature or the committee’s seal',
    article: 'PML 29',
  },
  oral_not_allowed: {
    zh: '此处不得以口头协议结束',
    en: 'An oral agreement is not possible here',
    article: 'CPL 100',
  },
  agreement_parties_missing: {
    zh: '协议至少须有申请一方和被申请一方',
    en: 'An agreement needs an applicant and a respondent',
  },
  agreement_item_unclear: {
    zh: '履行内容不明确：给付须有金额和义务人',
    en: 'The performance is unclear: payment needs an amount and an obligor',
    article: 'CPLI 461',
  },
  suit_ending_required: { zh: '须说明以何种方式结束诉讼', en: 'Say how the agreement ends the suit' },
  next_not_possible: { zh: '此阶段不能转往该去向', en: 'From this stage the case cannot go there' },
  not_confirmable: {
    zh: '该协议不能申请司法确认',
    en: 'This agreement cannot be confirmed by a court',
    article: 'CPL 205',
  },
  joint_application_required: {
    zh: '须由协议各方共同申请',
    en: 'All parties to the agreement must apply jointly',
    article: 'CPL 205',
  },
  organisation_proof_missing: {
    zh: '缺少调解组织主持调解的证明',
    en: 'The proof that the organisation conducted the mediation is missing',
    article: 'CPLI 354',
  },
  confirmation_not_accepted: { zh: '确认申请尚未受理', en: 'The application has not been accepted' },
  confirmation_already_accepted: { zh: '确认申请已受理', en: 'The application is already accepted' },
  confirmation_awaiting_service: {
    zh: '确认裁定已作出，待送达',
    en: 'The ruling is made and awaits service',
  },
  no_confirmation_ruling: {
    zh: '没有可异议的确认裁定',
    en: 'There is no confirmation ruling to object to',
    article: 'CPLI 372',
  },
  objection_period_passed: {
    zh: '异议期间已过',
    en: 'The period for objecting has passed',
    article: 'CPLI 372',
  },
  objection_pending: { zh: '已有异议在审查', en: 'An objection is already under review' },
  no_objection: { zh: '没有待审查的异议', en: 'No objection is under review' },
  complaint_not_submitted: { zh: '尚未提交起诉材料', en: 'No complaint has been submitted' },
  correction_once_only: {
    zh: '补正应一次性告知，不得再次要求',
    en: 'All defects are told once; a second correction may not be asked',
    article: 'REG 7',
  },
  correction_pending: { zh: '正在等待补正', en: 'A correction is awaited' },
  no_correction_pending: { zh: '没有待补正事项', en: 'No correction is awaited' },
  ruling_pending: {
    zh: '已裁定不予受理，上诉期未满',
    en: 'Non-acceptance has been ruled; its appeal period is running',
    article: 'CPL 126',
  },
  mediator_pending: { zh: '调解员尚未接受指派', en: 'The mediator has not accepted yet', article: 'OMR 12' },
  no_mediator_appointed: { zh: '尚未指派调解员', en: 'No mediator has been appointed' },
  not_the_mediator: { zh: '只有被指派的调解员可以接受', en: 'Only the appointed mediator may accept' },
  mediator_already_accepted: { zh: '调解员已接受', en: 'The mediator has already accepted' },
  fee_notice_exists: { zh: '已通知交费', en: 'The fee notice has been issued' },
  no_fee_notice: { zh: '尚未通知交费', en: 'No fee notice has been issued' },
  fee_already_paid: { zh: '诉讼费已交', en: 'The fee is already paid' },
  fee_not_overdue: { zh: '交费期限未满', en: 'The fee period has not run out', article: 'FEE 22' },
  nothing_to_serve: { zh: '没有该种文书可送达', en: 'There is no such document to serve' },
  already_served: {
    zh: '该文书已向该当事人送达，如日期有误请更正',
    en: 'That document was already served on that party; correct the date if it is wrong',
  },
  lien_not_for_mediation_paper: {
    zh: '调解书不适用留置送达',
    en: 'A mediation paper cannot be served by lien',
    article: 'CPLI 133',
  },
  public_notice_not_allowed: {
    zh: '简易和小额程序不适用公告送达',
    en: 'No service by public notice in summary or small-claims procedure',
    article: 'CPLI 140',
  },
  complaint_not_to_applicant: {
    zh: '起诉状副本送达被告',
    en: 'The complaint is served on the respondent',
    article: 'CPL 128',
  },
  not_respondent: { zh: '只有被告可以答辩', en: 'Only a respondent answers', article: 'CPL 128' },
  already_answered: { zh: '该当事人已答辩', en: 'That party has already answered' },
  complaint_not_served: {
    zh: '起诉状副本尚未送达该当事人',
    en: 'The complaint has not been served on that party',
  },
  hearing_needed: { zh: '判决前须开庭', en: 'A hearing must be held before judgment', article: 'CPL 137' },
  instrument_pending: {
    zh: '已作出裁判，等待送达或上诉期满',
    en: 'A judgment or ruling is made and not yet effective',
  },
  no_instrument: { zh: '没有可上诉的裁判', en: 'There is no judgment or ruling to appeal' },
  not_appealable: { zh: '该裁判不得上诉', en: 'It cannot be appealed', article: 'CPL 157' },
  not_served_yet: {
    zh: '尚未送达该当事人，上诉期未开始',
    en: 'Not yet served on that party',
    article: 'CPL 171',
  },
  appeal_period_passed: {
    zh: '上诉期已过；有正当理由的可申请顺延',
    en: 'The appeal period has passed; with good cause ask to restore it',
    article: 'CPL 171',
  },
  already_appealed: { zh: '该当事人已上诉', en: 'That party has already appealed' },
  appeal_not_transferred: {
    zh: '上诉案卷尚未移送',
    en: 'The appeal file has not been transferred',
    article: 'CPL 174',
  },
  appeal_already_transferred: { zh: '上诉案卷已移送', en: 'The appeal file is already transferred' },
  appeal_decided: { zh: '二审已裁判', en: 'The appeal is decided' },
  conversion_not_allowed: {
    zh: '不能这样转换程序',
    en: 'The procedure cannot be converted that way',
    article: 'CPLI 260',
  },
  nothing_to_perform: { zh: '没有需要履行的内容', en: 'There is nothing to perform' },
  item_unknown: { zh: '没有这一履行项', en: 'There is no such item' },
  urging_length: { zh: '督促期不超过三十日', en: 'The urging period is 30 days at most' },
  execution_not_accepted: {
    zh: '执行申请尚未受理',
    en: 'The application for execution has not been accepted',
  },
  execution_already_accepted: { zh: '执行申请已受理', en: 'The application is already accepted' },
  not_performed: {
    zh: '履行期未满或尚未逾期',
    en: 'The performance period has not passed',
    article: 'EX 16',
  },
  notice_already_issued: { zh: '执行通知已发出', en: 'The execution notice is already issued' },
  no_settlement: { zh: '没有执行和解', en: 'There is no settlement in execution', article: 'CPL 241' },
  deadline_unknown: { zh: '没有这一期限', en: 'There is no such deadline' },
  deadline_not_running: { zh: '该期限不在进行中', en: 'That deadline is not running' },
  deadline_not_stopped: { zh: '该期限未中止', en: 'That clock is not stopped' },
  consent_of_both_required: { zh: '延长须各方同意', en: 'The extension needs every party’s consent' },
  approval_required: {
    zh: '延长须由有权的人批准',
    en: 'The extension needs the approval of the one the law names',
  },
  event_unknown: { zh: '没有这一条可更正的记录', en: 'There is no such entry that can be corrected' },
  event_same_date: { zh: '更正的日期与原日期相同', en: 'The corrected date is the same' },
  deadline_superseded: { zh: '期限已变更', en: 'The deadline has changed meanwhile' },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal of the machine, with its sentence in both languages. */
export function refuse(code: RefusalCode, params?: Refusal['params']): Refusal {
  const text: RefusalText = REFUSALS[code];
  return {
    code,
    zh: text.zh,
    en: text.en,
    ...(text.article === undefined ? {} : { article: text.article }),
    ...(params === undefined ? {} : { params }),
  };
}
