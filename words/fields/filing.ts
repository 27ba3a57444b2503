/** Titles of the fields of filing (立案). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const FILING_FIELDS = {
  claims: w('诉讼请求', 'claims'),
  materials: w('提交的材料', 'materials'),
  channel: w('提交方式', 'channel'),
  status: w('仲裁情况', 'state of the arbitration'),
  'request_correction.items': w('补正事项', 'defects'),
  'correction_requested.items': w('补正事项', 'defects'),
  code: w('事项代码', 'code'),
  procedure: w('审理程序', 'procedure'),
} as const satisfies Vocabulary;
