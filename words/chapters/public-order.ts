/** The words of the public-order case (治安案件): titles of its events and fields, and the sentences that tell its events. */
import {
  OPINION_KIND,
  PUBLIC_ORDER_OUTCOME,
  RECORDING_KEPT,
  RETURN_CAUSE,
  SETTLED_BY,
} from '../../domain/chapters/public-order/words.ts';
import type { PublicOrderEvents } from '../../domain/chapters/public-order/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { list, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const PUBLIC_ORDER_EVENT_TITLES = {
  public_order_accepted: w('受理治安案件', 'The public-order case was accepted'),
  opinion_ordered: w('委托鉴定', 'An expert opinion was ordered'),
  opinion_received: w('收到鉴定意见', 'The expert opinion came in'),
  public_order_returned: w('治安案件恢复办理', 'The public-order case is back with the police'),
  no_punishment_applied: w('双方书面申请不予处罚', 'Both sides applied for no punishment'),
  public_order_decided: w('治安案件处理', 'The public-order case was decided'),
} as const satisfies Vocabulary<keyof PublicOrderEvents>;

export const PUBLIC_ORDER_FIELD_TITLES = {
  'order_opinion.kind': w('鉴定种类', 'kind of opinion'),
  'receive_opinion.kind': w('鉴定种类', 'kind of opinion'),
  'opinion_ordered.kind': w('鉴定种类', 'kind of opinion'),
  'opinion_received.kind': w('鉴定种类', 'kind of opinion'),
  suspectIds: w('违法嫌疑人', 'suspected'),
  'public_order_returned.cause': w('恢复办理的原因', 'why it is back'),
  settledBy: w('和解方式', 'how they settled'),
  recordingKept: w('录音录像资料', 'the recording'),
  otherEvidence: w('另有证据足以认定', 'other evidence bears it'),
  performed: w('已经履行', 'performed'),
  'decide_public_order.outcome': w('处理结果', 'outcome'),
  'public_order_decided.outcome': w('处理结果', 'outcome'),
} as const satisfies Vocabulary;

export const publicOrderSentences: Sentences<keyof PublicOrderEvents> = {
  public_order_accepted: ({ date, suspectIds = [] }, see) => {
    const told = w(`受理治安案件（${date}）`, `accepts the public-order case on ${date}`);
    if (suspectIds.length === 0) return told;
    const named = list(suspectIds.map((id) => see.party(id)));
    return w(`${told.zh}，违法嫌疑人：${named.zh}`, `${told.en}; suspected: ${named.en}`);
  },
  opinion_ordered: ({ kind, date }) =>
    w(`委托${OPINION_KIND[kind].zh}（${date}）`, `orders an ${OPINION_KIND[kind].en} on ${date}`),
  opinion_received: ({ kind, date }) =>
    w(`收到${OPINION_KIND[kind].zh}意见（${date}）`, `the ${OPINION_KIND[kind].en} came in on ${date}`),
  public_order_returned: ({ cause, date }) =>
    w(
      `${RETURN_CAUSE[cause].zh}，治安案件自${date}起重新计算办案期限`,
      `the public-order case is back with the police, its period counts anew from ${date}: ${RETURN_CAUSE[cause].en}`,
    ),
  no_punishment_applied: ({ settledBy }) =>
    w(
      `双方书面申请不予处罚（${SETTLED_BY[settledBy].zh}）`,
      `both sides apply in writing for no punishment: ${SETTLED_BY[settledBy].en}`,
    ),
  public_order_decided: ({ outcome, date, partyIds = [], recordingKept }, see) => {
    const kept = recordingKept === undefined ? undefined : RECORDING_KEPT[recordingKept];
    const { zh, en } = PUBLIC_ORDER_OUTCOME[outcome];
    const said = kept === undefined ? w(zh, en) : w(`${zh}（${kept.zh}）`, `${en} (${kept.en})`);
    const named = list(partyIds.map((id) => see.party(id)));
    return partyIds.length === 0
      ? w(`治安案件处理（${date}）：${said.zh}`, `decides the public-order case on ${date}: ${said.en}`)
      : w(
          `治安案件处理（${date}），${named.zh}：${said.zh}`,
          `decides the public-order case of ${named.en} on ${date}: ${said.en}`,
        );
  },
};
