/** What is said of the agreement and its performance (调解协议、履行). */
import type { EventData } from '../../domain/kernel/events.ts';
import type { PerformanceItem } from '../../domain/chapters/agreement/shape.ts';
import {
  AGREEMENT_FORM,
  CONFIRMABLE,
  MEDIATING_BODY,
  PERFORMANCE_KIND,
  SUIT_ENDING,
} from '../../domain/chapters/agreement/words.ts';
import { join, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

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

function agreement(data: EventData['agreement_reached'], see: Sight): Words {
  const what = data.items.length === 0 ? w('', '') : items(data.items, see);
  const colon = what.zh === '' ? w('', '') : w('：', ': ');
  const body = MEDIATING_BODY[data.mediatingBody];
  const form = AGREEMENT_FORM[data.form];
  const ending = data.suitEnding === undefined ? CONFIRMABLE[data.confirmable] : SUIT_ENDING[data.suitEnding];
  return join([
    w(
      `经${body.zh}主持达成${form.zh}协议${colon.zh}${what.zh}`,
      `a ${form.en} agreement before ${body.en}${colon.en}${what.en}`,
    ),
    w(`；${ending.zh}`, `— ${ending.en}`),
    see.quote(data.text),
  ]);
}

export const agreementSentences: Sentences<'agreement_reached' | 'performance_recorded' | 'breach_reported'> =
  {
    agreement_reached: agreement,
    performance_recorded: ({ itemNo, full, date }) =>
      join([
        itemNo === undefined ? w('履行', 'performance') : w(`第${itemNo}项履行`, `item ${itemNo} performed`),
        w(`（${date}）`, `on ${date}`),
        full ? w('，全部履行完毕', '; everything is performed') : undefined,
      ]),
    breach_reported: ({ note }, see) =>
      join([w('报告对方不履行协议', 'reports that the agreement is not performed'), see.quote(note)]),
  };
