/** The words of traffic mediation (交通事故损害赔偿调解): titles of its events and fields, and the sentences that tell its events. */
import { TRAFFIC_BASIS, TRAFFIC_START } from '../../domain/chapters/traffic/words.ts';
import type { TrafficEvents } from '../../domain/chapters/traffic/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const TRAFFIC_EVENT_TITLES = {
  traffic_mediation_accepted: w('受理交通事故调解', 'The traffic mediation was accepted'),
  traffic_start_recorded: w('交通事故调解开始', 'The traffic mediation began'),
  traffic_session_notified: w('通知调解时间', 'A session of traffic mediation was notified'),
} as const satisfies Vocabulary<keyof TrafficEvents>;

export const TRAFFIC_FIELD_TITLES = {
  'accept_traffic_mediation.basis': w('申请期限的起算', 'from what the application counts'),
  'traffic_mediation_accepted.basis': w('申请期限的起算', 'from what the application counts'),
  'accept_traffic_mediation.receivedOn': w('收到之日', 'received on'),
  'traffic_mediation_accepted.receivedOn': w('收到之日', 'received on'),
  since: w('结束或者确定之日', 'over or fixed since'),
  begunOn: w('调解开始之日', 'began on'),
  sessionOn: w('调解日期', 'day of the session'),
  paper: w('终结文书', 'paper that ends it'),
} as const satisfies Vocabulary;

export const trafficSentences: Sentences<keyof TrafficEvents> = {
  traffic_mediation_accepted: ({ basis, receivedOn }) => {
    const { zh, en } = TRAFFIC_BASIS[basis];
    return receivedOn === undefined
      ? w(`受理各方一致的书面调解申请（${zh}）`, `accepts the joint written application (${en})`)
      : w(
          `受理各方一致的书面调解申请（${receivedOn}${zh}）`,
          `accepts the joint written application (${en} on ${receivedOn})`,
        );
  },
  traffic_start_recorded: ({ ground, since, begunOn }) =>
    w(
      `${since}${TRAFFIC_START[ground].zh}，调解自${begunOn}开始`,
      `${TRAFFIC_START[ground].en} (${since}): mediation counts from ${begunOn}`,
    ),
  traffic_session_notified: ({ sessionOn }) =>
    w(`通知各方于${sessionOn}参加调解`, `tells all of the session on ${sessionOn}`),
};
