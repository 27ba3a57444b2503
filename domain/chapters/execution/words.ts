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

/** On whose motion urging starts. */
export const URGING_BASIS = {
  court: w('法院依职权', 'by the court'),
  request: w('债权人请求', 'as the creditor asked'),
} as const satisfies Vocabulary;
