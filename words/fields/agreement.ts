/** Titles of the fields of the agreement and its performance (调解协议、履行). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const AGREEMENT_FIELDS = {
  form: w('协议形式', 'form'),
  mediatingBody: w('主持调解的组织', 'who mediated'),
  'reach_agreement.effectDate': w('生效日期', 'date of effect'),
  mediatorSigned: w('调解员已签名', 'signed by the mediator'),
  sealAffixed: w('已加盖调解组织印章', 'sealed by the organisation'),
  items: w('履行内容', 'what is to be performed'),
  'items.kind': w('履行方式', 'kind of performance'),
  obligorId: w('义务人', 'who performs'),
  obligeeId: w('权利人', 'for whom'),
  dueDate: w('届满日期', 'due date'),
  'items.dueDate': w('履行期限', 'to be performed by'),
  suitEnding: w('结束诉讼的方式', 'how it ends the suit'),
  confirmable: w('可否司法确认', 'whether a court may confirm it'),
  itemNo: w('履行项目序号', 'number of the item'),
  full: w('已全部履行', 'fully performed'),
} as const satisfies Vocabulary;
