/** Why side processes (附属程序) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const PROCESS_REFUSALS = {
  process_exists: { zh: '同一附属程序正在进行', en: 'The same side process is open already' },
  no_open_process: { zh: '没有进行中的附属程序', en: 'No side process is open' },
  security_not_of_preservation: {
    zh: '只有财产保全才需要提供担保',
    en: 'Security is given for preservation only',
    article: '财产保全规定 第4条',
  },
  security_exists: { zh: '该担保情况已登记', en: 'That is on record of the security already' },
  objection_to_jurisdiction_late: {
    zh: '管辖权异议应在提交答辩状期间提出，执行中应在收到执行通知书后十日内提出',
    en: 'An objection to jurisdiction is raised in the period to answer, in execution within ten days of the notice',
    article: '民事诉讼法 第130条；执行程序解释 第3条',
  },
  execution_not_overdue: {
    zh: '自收到执行申请书之日起未超过六个月，或者不是债权人提出',
    en: 'Six months have not passed since the application for execution, or it is not the creditor who asks',
    article: '民事诉讼法 第237条',
  },
  superior_order_missing: {
    zh: '上一级法院准许的，须写明责令限期执行、自行执行或者指令其他法院执行',
    en: 'Where the superior court grants it, say what it ordered',
    article: '民事诉讼法 第237条；执行程序解释 第11条',
  },
  entrusted_step_exists: {
    zh: '委托执行的该进展已登记',
    en: 'That is on record of the entrusted execution already',
  },
  entrusted_step_of_execution: {
    zh: '只有委托执行才登记开始执行之日',
    en: 'Only an entrusted execution begins',
    article: '民事诉讼法 第240条',
  },
  letter_not_received: {
    zh: '受托法院收到委托函件之日尚未登记',
    en: 'The day on which the entrusted court received the letter is not on record',
    article: '民事诉讼法 第240条；民诉法解释 第134条',
  },
  entrusted_step_before_letter: {
    zh: '受托法院收到委托函件之前不可能开始或者函复',
    en: 'Before the letter was received the entrusted court neither began nor reported',
    article: '民事诉讼法 第240条；民诉法解释 第134条',
  },
  process_about_nobody: {
    zh: '只有关于失信名单的申请才写明关于哪一方',
    en: 'Only a request about the list says which party it is about',
  },
  listing_asked_too_soon: {
    zh: '依申请执行人的书面申请删除失信信息后六个月内，该申请执行人申请再纳入的，不予支持',
    en: 'Within six months after the entry went at the creditor’s wish the same creditor asks for no new one',
    article: '失信名单规定 第10条',
  },
  fault_of_mediator_only: {
    zh: '投诉事由只适用于对调解员的投诉',
    en: 'A fault is named in a complaint about a mediator only',
  },
  mediator_fault_missing: {
    zh: '对调解员的投诉须写明事由',
    en: 'A complaint about a mediator names the fault',
    article: '在线调解规则 第29条；特邀调解规定 第28条',
  },
  nobody_mediated: { zh: '本案未经调解', en: 'Nobody has mediated in this case' },
  process_stops_nothing: { zh: '该程序不中止其他期限', en: 'That process stops no other clock' },
} as const satisfies Record<string, RefusalText>;
