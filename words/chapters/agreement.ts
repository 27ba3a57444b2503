/** The words of the agreement and its performance (调解协议、履行): titles of its events and fields, and the sentences that tell its events. */
import {
  AGREEMENT_FORM,
  COMPENSATION_HEAD,
  CONFIRMABLE,
  MEDIATING_BODY,
  PERFORMANCE_KIND,
  SUIT_ENDING,
} from '../../domain/chapters/agreement/words.ts';
import { BODY_KIND } from '../../domain/law/mediating-bodies.ts';
import { AGENCY } from '../../domain/chapters/execution/words.ts';
import type { AgreementEvents, PerformanceItem } from '../../domain/chapters/agreement/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';
import { conduct } from './mediation.ts';

/** Titles of the events (记录), named in the past. */
export const AGREEMENT_EVENT_TITLES = {
  party_settled: w('当事人和解退出', 'A party settled'),
  agreement_reached: w('达成调解协议', 'An agreement was reached'),
  performance_recorded: w('履行', 'Performance'),
  breach_reported: w('不履行', 'The agreement is not performed'),
} as const satisfies Vocabulary<keyof AgreementEvents>;

export const AGREEMENT_FIELD_TITLES = {
  form: w('协议形式', 'form'),
  mediatingBody: w('主持调解的组织', 'who mediated'),
  bodyId: w('调解组织', 'mediating body'),
  bodyKind: w('调解组织类别', 'kind of mediating body'),
  'reach_agreement.effectDate': w('生效日期', 'date of effect'),
  signatures: w('各方签名', 'signatures of the parties'),
  'signatures.by': w('签名人', 'who signed'),
  'signatures.how': w('签名方式', 'how'),
  'signatures.date': w('签名日期', 'signed on'),
  mediatorSigned: w('调解员已签名', 'signed by the mediator'),
  sealAffixed: w('已加盖调解组织印章', 'sealed by the organisation'),
  items: w('履行内容', 'what is to be performed'),
  'items.kind': w('履行方式', 'kind of performance'),
  heads: w('赔偿项目', 'heads of compensation'),
  'heads.head': w('项目', 'head'),
  'heads.amount': w('金额（元）', 'amount in yuan'),
  obligorId: w('义务人', 'who performs'),
  obligeeId: w('权利人', 'for whom'),
  dueDate: w('届满日期', 'due date'),
  'items.dueDate': w('履行期限', 'to be performed by'),
  suitEnding: w('结束诉讼的方式', 'how it ends the suit'),
  'reach_agreement.onTheSpot': w('当场调解的条件', 'mediated on the spot'),
  'agreement_reached.onTheSpot': w('当场调解的条件', 'mediated on the spot'),
  confirmable: w('可否司法确认', 'whether a court may confirm it'),
  itemNo: w('履行项目序号', 'number of the item'),
  full: w('已全部履行', 'fully performed'),
  'report_breach.cause': w('不履行的情形', 'what happened'),
  'breach_reported.cause': w('不履行的情形', 'what happened'),
  agreementId: w('协议编号', 'id of the agreement'),
} as const satisfies Vocabulary;

/** Of what an amount is made up; undefined where nobody said. */
function madeUp({ heads = [] }: PerformanceItem): Words | undefined {
  if (heads.length === 0) return undefined;
  const parts = heads.map(({ head, amount }) => {
    const { zh, en } = COMPENSATION_HEAD[head];
    return w(`${zh}${amount}元`, `${en} ${amount}`);
  });
  const { zh, en } = list(parts);
  return w(`（${zh}）`, `(${en})`);
}

function item(one: PerformanceItem, see: Sight): Words {
  const by = see.party(one.obligorId);
  const to = one.obligeeId === undefined ? undefined : see.party(one.obligeeId);
  const kind = PERFORMANCE_KIND[one.kind];
  const { amount, dueDate } = one;
  return join([
    dueDate === undefined ? undefined : w(`${dueDate}前`, `by ${dueDate}`),
    by,
    to === undefined ? undefined : w(`向${to.zh}`, ''),
    kind,
    amount === undefined ? undefined : w(`${amount}元`, `${amount} yuan`),
    madeUp(one),
    to === undefined ? undefined : w('', `to ${to.en}`),
  ]);
}

/** What is to be performed, numbered as later entries name it. */
export function items(all: readonly PerformanceItem[], see: Sight): Words {
  const numbered = all.map((one, index) => {
    const text = item(one, see);
    return w(`（${index + 1}）${text.zh}`, `(${index + 1}) ${text.en}`);
  });
  return join(numbered, '；', '; ');
}

function agreement(data: AgreementEvents['agreement_reached'], see: Sight): Words {
  const what = data.items.length === 0 ? w('', '') : items(data.items, see);
  const colon = what.zh === '' ? w('', '') : w('：', ': ');
  const body = data.bodyKind === undefined ? MEDIATING_BODY[data.mediatingBody] : BODY_KIND[data.bodyKind];
  const form = AGREEMENT_FORM[data.form];
  const ending = data.suitEnding === undefined ? CONFIRMABLE[data.confirmable] : SUIT_ENDING[data.suitEnding];
  return join([
    w(
      `经${body.zh}主持达成${form.zh}协议${colon.zh}${what.zh}`,
      `a ${form.en} agreement before ${body.en}${colon.en}${what.en}`,
    ),
    data.onTheSpot === undefined
      ? undefined
      : w('（当场调解，当场履行）', '(on the spot, performed at once)'),
    conduct(data),
    w(`；${ending.zh}`, `— ${ending.en}`),
    see.quote(data.text),
  ]);
}

export const agreementSentences: Sentences<keyof AgreementEvents> = {
  party_settled: ({ partyId }, see) => {
    const name = see.party(partyId);
    return w(
      `${name.zh}一方已和解，对其余当事人继续`,
      `${name.en} has settled; it goes on against the others`,
    );
  },
  agreement_reached: agreement,
  performance_recorded: ({ itemNo, amount, full, date, through }) =>
    join([
      itemNo === undefined ? w('履行', 'performance') : w(`第${itemNo}项履行`, `item ${itemNo} performed`),
      amount === undefined ? undefined : w(`${amount}元`, `in part, ${amount} yuan`),
      w(`（${date}）`, `on ${date}`),
      through === undefined
        ? undefined
        : w(`，由${AGENCY[through].zh}收取`, `, received ${AGENCY[through].en}`),
      full ? w('，全部履行完毕', '; everything is performed') : undefined,
    ]),
  breach_reported: ({ cause, note }, see) =>
    join([
      cause === 'reneged'
        ? w('报告对方对协议反悔', 'reports that the other side went back on the agreement')
        : w('报告对方不履行协议', 'reports that the agreement is not performed'),
      see.quote(note),
    ]),
};
