/** Codes of urging and execution (督促、执行), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const URGING_RESULT = {
  performed: w('已履行', 'performed'),
  settled: w('达成和解', 'settled'),
  refused: w('拒绝履行', 'refused'),
  unreachable: w('联系不上', 'unreachable'),
} as const satisfies Vocabulary;

export const EXECUTION_CLOSING = {
  fully_executed: w('执行完毕', 'fully executed'),
  settled_and_performed: w('和解并履行', 'settled and performed'),
  terminated: w('终结执行', 'terminated'),
  not_enforced: w('不予执行', 'not enforced'),
} as const satisfies Vocabulary;

export const CLOSED_FOR_NOW_BASIS = {
  creditor_signed: w('债权人签字同意', 'the creditor signed'),
  panel_and_president: w('合议庭评议并经院长批准', 'by the panel and the president'),
} as const satisfies Vocabulary;

/** How urging ended: with a result, or without one. */
export const URGING_END = {
  ...URGING_RESULT,
  expired: w('督促期满未履行', 'the time ran out without performance'),
  execution_applied: w('债权人已申请执行', 'the creditor applied for execution'),
} as const satisfies Vocabulary;

/** Who signs or declares for a party: an agent waives, settles and receives money with special power alone (EX 20). */
export const AGENCY = {
  self: w('本人', 'in person'),
  special_agent: w('特别授权的代理人', 'an agent with special power'),
  general_agent: w('一般授权的代理人', 'an agent without special power'),
} as const satisfies Vocabulary;

/** Which court executes (CPL 235; CPLI 460). */
export const EXECUTING_COURT = {
  first_instance: w('第一审人民法院', 'the court of first instance'),
  confirming: w('作出确认裁定的人民法院', 'the court that confirmed'),
  property_place: w('同级的被执行财产所在地人民法院', 'its equal where the property is'),
} as const satisfies Vocabulary;

/** What is handed over to execution by the judge ex officio (EX 17). */
export const HAND_OVER_GROUND = {
  maintenance: w('赡养费、扶养费、抚养费', 'maintenance'),
  pension: w('抚恤金', 'a pension'),
  criminal_civil: w('刑事附带民事', 'the civil part of a criminal judgment'),
} as const satisfies Vocabulary;

/** On whose motion urging starts. */
export const URGING_BASIS = {
  court: w('法院依职权', 'by the court'),
  request: w('债权人请求', 'as the creditor asked'),
} as const satisfies Vocabulary;

/** A fact without which it is not said what is owed to a day (CPL 264; INT 1-4). */
export const DEBT_FACT = {
  title: w('没有生效的执行依据', 'there is no title in force'),
  money: w('执行依据没有金钱给付内容', 'the title orders no money'),
  amount: w('该项没有写明金额', 'the item names no amount'),
  performance_item: w('有履行未写明是哪一项', 'something was performed, and not of which item'),
  stay_asked: w(
    '暂缓、中止执行是否由被执行人申请没有记录',
    'who asked for the stay or suspension is not on record',
  ),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const EXECUTION_DUTY = {
  ask_performance: { zh: '询问履行情况', en: 'Ask whether it has been performed' },
  urge: { zh: '督促履行', en: 'Urge performance' },
  accept_execution: { zh: '审查是否受理执行申请', en: 'Decide whether to accept the execution' },
  issue_execution_notice: { zh: '发出执行通知', en: 'Issue the execution notice' },
  execute: { zh: '采取执行措施', en: 'Carry out the execution' },
  review_property: { zh: '核查被执行人财产状况', en: 'Look again for property of the debtor' },
} as const satisfies Vocabulary;
