/** Titles of the fields of urging and execution (督促、执行). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const EXECUTION_FIELDS = {
  basis: w('依据', 'basis'),
  lastDueDate: w('最后履行日期', 'last day of performance'),
  searches: w('查询财产次数', 'searches for property'),
  clue: w('财产线索', 'clue'),
  visited: w('已回访当事人', 'the parties were visited'),
  'apply_execution.claims': w('执行请求', 'claims'),
  'execution_applied.claims': w('执行请求', 'claims'),
} as const satisfies Vocabulary;
