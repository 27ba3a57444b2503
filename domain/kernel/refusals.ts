/** Every reason for which the machine refuses an input: stable code, both languages, the article where there is one. */
import type { Refusal } from '../result.ts';
import { COURT_REFUSALS } from '../chapters/trial/refusals.ts';
import { SERVICE_REFUSALS } from '../chapters/service/refusals.ts';
import { TASK_REFUSALS } from '../chapters/tasks/refusals.ts';
import type { RefusalText } from './refusal-text.ts';

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
  recused: { zh: '您已回避本案', en: 'You are recused from this case', article: '民事诉讼法 第47条' },
  not_assigned: { zh: '本案已由他人承办', en: 'This case is assigned to somebody else in that capacity' },
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
    article: '民事诉讼法 第122条',
  },
  party_already_identified: {
    zh: '该当事人身份已查明，如有错误请更正',
    en: 'That party is already identified',
  },
  respondent_unidentified: {
    zh: '起诉须有明确的被告',
    en: 'A complaint needs a definite respondent',
    article: '民事诉讼法 第122条',
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
    article: '人民调解法 第17条',
  },
  consent_exists: { zh: '该当事人已同意', en: 'That party has already consented' },
  consent_absent: { zh: '没有可撤回的同意', en: 'There is no live consent to withdraw' },
  criminal_must_be_referred: {
    zh: '涉嫌犯罪，须移送',
    en: 'A suspected crime must be referred',
    article: '民事诉讼法 第127条',
  },
  not_mediable_public_order: {
    zh: '该治安案件不得调解',
    en: 'This public-order case may not be mediated',
    article: '办理行政案件程序规定 第179条',
  },
  public_order_track_required: {
    zh: '可调解的治安案件应走治安调解',
    en: 'A mediable public-order case takes track A',
    article: '治安管理处罚法 第9条',
  },
  civil_not_public_order: {
    zh: '不属违反治安管理的民间纠纷不适用治安调解',
    en: 'A civil dispute that is no public-order violation cannot take track A',
    article: '办理行政案件程序规定 第178条',
  },
  traffic_track_required: {
    zh: '交通事故损害赔偿应走交通调解',
    en: 'A traffic damage dispute takes track C',
    article: '道路交通事故处理程序规定 第84条',
  },
  not_traffic: {
    zh: '不是交通事故损害赔偿',
    en: 'This is not a traffic damage dispute',
    article: '道路交通事故处理程序规定 第84条',
  },
  track_required: { zh: '须选择调解类型', en: 'Choose a mediation track' },
  domestic_violence_no_mediation: {
    zh: '涉家庭暴力，不得直接转入共同调解',
    en: 'With domestic violence the case is not routed to joint mediation',
    article: '反家庭暴力法 第15条',
  },
  guardian_not_notified: {
    zh: '涉未成年人，须先通知监护人',
    en: 'A minor is involved: the guardian must be notified first',
    article: '办理行政案件程序规定 第181条',
  },
  not_police_business: {
    zh: '不属公安机关管辖，应告知其他途径',
    en: 'Not police business: tell the other routes',
    article: '办理行政案件程序规定 第61条',
  },
  arbitration_first: {
    zh: '劳动争议须先经仲裁',
    en: 'A labour dispute goes to arbitration first',
    article: '劳动争议调解仲裁法 第5条',
  },
  not_labour: { zh: '不是劳动争议', en: 'This is not a labour dispute', article: '劳动争议调解仲裁法 第2条' },
  second_session_limit: {
    zh: '治安调解一般一次，必要时可增加一次',
    en: 'Public-order mediation has one session, a second at most',
    article: '办理行政案件程序规定 第183条',
  },
  agreement_not_signed: {
    zh: '协议尚未由调解员签名并加盖调委会印章',
    en: 'The agreement lacks the mediator’s signature or the committee’s seal',
    article: '人民调解法 第29条',
  },
  oral_not_allowed: {
    zh: '此处不得以口头协议结束',
    en: 'An oral agreement is not possible here',
    article: '民事诉讼法 第100条',
  },
  agreement_parties_missing: {
    zh: '协议至少须有申请一方和被申请一方',
    en: 'An agreement needs an applicant and a respondent',
  },
  agreement_item_unclear: {
    zh: '履行内容不明确：给付须有金额和义务人',
    en: 'The performance is unclear: payment needs an amount and an obligor',
    article: '民诉法解释 第461条',
  },
  suit_ending_required: { zh: '须说明以何种方式结束诉讼', en: 'Say how the agreement ends the suit' },
  next_not_possible: { zh: '此阶段不能转往该去向', en: 'From this stage the case cannot go there' },
  ...COURT_REFUSALS,
  ...SERVICE_REFUSALS,
  ...TASK_REFUSALS,
  deadline_unknown: { zh: '没有这一期限', en: 'There is no such deadline' },
  deadline_not_running: { zh: '该期限不在进行中', en: 'That deadline is not running' },
  deadline_not_stopped: { zh: '该期限未中止', en: 'That clock is not stopped' },
  consent_of_both_required: { zh: '延长须各方同意', en: 'The extension needs every party’s consent' },
  approval_required: {
    zh: '延长须由有权的人批准',
    en: 'The extension needs the approval of the one the law names',
  },
  no_open_process: { zh: '没有进行中的附属程序', en: 'No side process is open' },
  process_open: { zh: '尚有附属程序未办结', en: 'A side process is still open' },
  process_stops_nothing: { zh: '该程序不中止其他期限', en: 'That process stops no other clock' },
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
