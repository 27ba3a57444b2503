/** Titles of the fields of the record and side processes (记录、告知、更正、附属程序). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const RECORD_FIELDS = {
  topic: w('告知事项', 'topic'),
  textVersion: w('告知书版本', 'version of the text'),
  eventSeq: w('记录序号', 'entry'),
  eventType: w('记录种类', 'type of the entry'),
  oldDate: w('原日期', 'old date'),
  happenedOn: w('发生日期', 'happened on'),
  receivedOn: w('收到日期', 'received on'),
  conclusion: w('结案事由', 'conclusion'),
  'stage_entered.from': w('原阶段', 'stage before'),
  'stage_entered.reason': w('进入原因', 'why it was entered'),
  'open_process.kind': w('附属程序种类', 'kind of process'),
  'process_opened.kind': w('附属程序种类', 'kind of process'),
  stopDeadlineIds: w('中止计算的期限', 'deadlines it stops'),
  stops: w('中止计算的期限', 'deadlines it stops'),
  processSeq: w('启动记录的序号', 'entry that opened it'),
} as const satisfies Vocabulary;
