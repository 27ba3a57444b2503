/** Why urging and execution (执前督促、执行) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const EXECUTION_REFUSALS = {
  not_creditor: {
    zh: '只有权利人可以作出此行为',
    en: 'Only the creditor may do this',
    article: '民事诉讼法 第247条',
  },
  urging_length: { zh: '督促期不超过三十日', en: 'The urging period is 30 days at most' },
  special_power_missing: {
    zh: '代为放弃、变更权利，代为和解，代为收取执行款项，须有特别授权',
    en: 'An agent waives, settles or receives money with special power alone',
    article: '执行工作规定 第20条；民事诉讼法 第62条',
  },
  settlement_unsigned: {
    zh: '执行和解须由权利人和被执行人签名或者盖章：写明签名的各方',
    en: 'A settlement in execution is signed by creditor and debtor: say who signed',
    article: '民事诉讼法 第241条；执行和解规定 第2条',
  },
  executing_court_wrong: {
    zh: '确认裁定由作出裁定的法院或者同级的财产所在地法院执行；判决、裁定、调解书由第一审法院或者同级的财产所在地法院执行',
    en: 'A confirmation is executed by the court that made it, another title by the court of first instance, or by an equal where the property is',
    article: '民事诉讼法 第235条；民诉法解释 第460条',
  },
  not_handed_over: {
    zh: '赡养费、扶养费、抚养费须有此类纠纷或者离婚纠纷的文书才能移送执行',
    en: 'Maintenance is handed over of a dispute on it, or of a divorce',
    article: '执行工作规定 第17条',
  },
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
  no_duty_not_to_act: {
    zh: '生效法律文书未规定不作为义务',
    en: 'Nothing is owed that is a duty not to act',
    article: '执行程序解释 第21条',
  },
  notice_already_issued: { zh: '执行通知已发出', en: 'The execution notice is already issued' },
  notice_not_issued: {
    zh: '尚未发出执行通知',
    en: 'The execution notice has not been issued',
    article: '民事诉讼法 第251条',
  },
  no_settlement: {
    zh: '没有执行和解',
    en: 'There is no settlement in execution',
    article: '民事诉讼法 第241条',
  },
  demand_exists: { zh: '该日的催告已登记', en: 'The demand of that day is on record already' },
  settlement_exists: { zh: '该和解已登记', en: 'That settlement is on record already' },
} as const satisfies Record<string, RefusalText>;
