/** Titles of the fields of what many kinds of data have in common: days, notes, reasons, ids. */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const COMMON_FIELDS = {
  date: w('日期', 'date'),
  days: w('天数', 'days'),
  reason: w('理由', 'reason'),
  lateReason: w('补录理由', 'why it is recorded late'),
  ground: w('事由', 'ground'),
  note: w('说明', 'note'),
  notes: w('笔录', 'notes'),
  text: w('内容', 'text'),
  mode: w('方式', 'mode'),
  outcome: w('结果', 'outcome'),
  result: w('结果', 'result'),
  next: w('去向', 'what comes next'),
  no: w('次序', 'number'),
  stage: w('阶段', 'stage'),
  amount: w('金额（元）', 'amount in yuan'),
  textId: w('文本编号', 'id of the text'),
  digest: w('文本摘要值', 'digest of the text'),
  documentId: w('材料', 'document'),
  sha256: w('SHA-256 校验值', 'SHA-256'),
  sm3: w('SM3 校验值', 'SM3'),
  size: w('大小（字节）', 'size in bytes'),
  late: w('已逾期', 'late'),
  courtCaseNumber: w('案号', 'court case number'),
} as const satisfies Vocabulary;
