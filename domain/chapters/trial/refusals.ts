/** Why the court's part of a dispute refuses an input: confirmation, filing, trial, appeal, execution. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const COURT_REFUSALS = {
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
  confirmation_not_accepted: { zh: '确认申请尚未受理', en: 'The application has not been accepted' },
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
  correction_once_only: {
    zh: '补正应一次性告知，不得再次要求',
    en: 'All defects are told once; a second correction may not be asked',
    article: '登记立案规定 第7条',
  },
  correction_pending: { zh: '正在等待补正', en: 'A correction is awaited' },
  no_correction_pending: { zh: '没有待补正事项', en: 'No correction is awaited' },
  ruling_pending: {
    zh: '已裁定不予受理，上诉期未满',
    en: 'Non-acceptance has been ruled; its appeal period is running',
    article: '民事诉讼法 第126条',
  },
  mediator_pending: {
    zh: '调解员尚未接受指派',
    en: 'The mediator has not accepted yet',
    article: '在线调解规则 第12条',
  },
  no_mediator_appointed: { zh: '尚未指派调解员', en: 'No mediator has been appointed' },
  not_the_mediator: { zh: '只有被指派的调解员可以接受', en: 'Only the appointed mediator may accept' },
  mediator_already_accepted: { zh: '调解员已接受', en: 'The mediator has already accepted' },
  fee_notice_exists: { zh: '已通知交费', en: 'The fee notice has been issued' },
  no_fee_notice: { zh: '尚未通知交费', en: 'No fee notice has been issued' },
  fee_already_paid: { zh: '诉讼费已交', en: 'The fee is already paid' },
  fee_not_overdue: {
    zh: '交费期限未满',
    en: 'The fee period has not run out',
    article: '诉讼费用交纳办法 第22条',
  },
  nothing_to_serve: { zh: '没有该种文书可送达', en: 'There is no such document to serve' },
  already_served: {
    zh: '该文书已向该当事人送达，如日期有误请更正',
    en: 'That document was already served on that party; correct the date if it is wrong',
  },
  lien_not_for_mediation_paper: {
    zh: '调解书不适用留置送达',
    en: 'A mediation paper cannot be served by lien',
    article: '民诉法解释 第133条',
  },
  public_notice_not_allowed: {
    zh: '简易和小额程序不适用公告送达',
    en: 'No service by public notice in summary or small-claims procedure',
    article: '民诉法解释 第140条',
  },
  complaint_not_to_applicant: {
    zh: '起诉状副本送达被告',
    en: 'The complaint is served on the respondent',
    article: '民事诉讼法 第128条',
  },
  not_respondent: { zh: '只有被告可以答辩', en: 'Only a respondent answers', article: '民事诉讼法 第128条' },
  already_answered: { zh: '该当事人已答辩', en: 'That party has already answered' },
  complaint_not_served: {
    zh: '起诉状副本尚未送达该当事人',
    en: 'The complaint has not been served on that party',
  },
  petition_not_served: {
    zh: '上诉状副本尚未送达该当事人',
    en: 'The appeal has not been served on that party',
    article: '民事诉讼法 第174条',
  },
  hearing_needed: {
    zh: '判决前须开庭',
    en: 'A hearing must be held before judgment',
    article: '民事诉讼法 第137条',
  },
  instrument_pending: {
    zh: '已作出裁判，等待送达或上诉期满',
    en: 'A judgment or ruling is made and not yet effective',
  },
  no_instrument: { zh: '没有可上诉的裁判', en: 'There is no judgment or ruling to appeal' },
  not_appealable: { zh: '该裁判不得上诉', en: 'It cannot be appealed', article: '民事诉讼法 第157条' },
  not_served_yet: {
    zh: '尚未送达该当事人，上诉期未开始',
    en: 'Not yet served on that party',
    article: '民事诉讼法 第171条',
  },
  appeal_period_passed: {
    zh: '上诉期已过；有正当理由的可申请顺延',
    en: 'The appeal period has passed; with good cause ask to restore it',
    article: '民事诉讼法 第171条',
  },
  already_appealed: { zh: '该当事人已上诉', en: 'That party has already appealed' },
  appeal_not_transferred: {
    zh: '上诉案卷尚未移送',
    en: 'The appeal file has not been transferred',
    article: '民事诉讼法 第174条',
  },
  appeal_already_transferred: { zh: '上诉案卷已移送', en: 'The appeal file is already transferred' },
  appeal_decided: { zh: '二审已裁判', en: 'The appeal is decided' },
  small_claims_not_allowed: {
    zh: '该案不适用小额诉讼程序，应适用简易或者普通程序',
    en: 'This case is not tried in small-claims procedure: take the summary or the ordinary one',
    article: '民事诉讼法 第166条',
  },
  conversion_not_allowed: {
    zh: '不能这样转换程序',
    en: 'The procedure cannot be converted that way',
    article: '民诉法解释 第260条',
  },
  side_missing: {
    zh: '一方已无当事人，须先追加承受人或者终结程序',
    en: 'Nobody is left on one side: add who takes their place, or end the proceedings',
    article: '民事诉讼法 第153条至第154条',
  },
  not_creditor: {
    zh: '只有权利人可以作出此行为',
    en: 'Only the creditor may do this',
    article: '民事诉讼法 第247条',
  },
  bench_only: {
    zh: '审理中的调解由审判人员主持',
    en: 'During the trial the bench conducts the mediation',
    article: '民事诉讼法 第97条',
  },
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
    article: '执行工作规定 第16条',
  },
  notice_already_issued: { zh: '执行通知已发出', en: 'The execution notice is already issued' },
  no_settlement: {
    zh: '没有执行和解',
    en: 'There is no settlement in execution',
    article: '民事诉讼法 第241条',
  },
} as const satisfies Record<string, RefusalText>;
