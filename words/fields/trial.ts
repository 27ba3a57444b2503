/** Titles of the fields of trial, service by the court, and appeal (审理、送达、上诉). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const TRIAL_FIELDS = {
  'service_effected.document': w('送达的文书', 'document served'),
  document: w('文书', 'document'),
  method: w('送达方式', 'method of service'),
  effectDate: w('送达日期', 'date of service'),
  serviceId: w('送达编号', 'id of the service'),
  article: w('法律依据', 'article'),
  to: w('止日', 'to'),
  from: w('起日', 'from'),
  'convert_procedure.to': w('转换后的程序', 'new procedure'),
  'procedure_converted.from': w('原程序', 'old procedure'),
  'procedure_converted.to': w('转换后的程序', 'new procedure'),
  announced: w('宣判方式', 'how it is pronounced'),
  'render_ruling.kind': w('裁定种类', 'kind of ruling'),
  instrumentId: w('裁判文书', 'instrument'),
  'instrument_issued.kind': w('文书种类', 'kind of instrument'),
  appealable: w('可以上诉', 'can be appealed'),
  subject: w('裁定事项', 'subject'),
  cause: w('原因', 'cause'),
} as const satisfies Vocabulary;
