/** The words of requests to the owner (提请有权机关处理): titles of their events and fields, and the sentences that tell them. */
import { CAPACITY } from '../../domain/chapters/people/words.ts';
import type { RequestEvents } from '../../domain/chapters/requests/shape.ts';
import { OWNED_DECISION, REQUEST_OUTCOME } from '../../domain/chapters/requests/words.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const REQUESTS_EVENT_TITLES = {
  owner_asked: w('提请有权机关处理', 'The owner was asked'),
  request_answered: w('提请事项有了结果', 'A request was answered'),
} as const satisfies Vocabulary<keyof RequestEvents>;

export const REQUESTS_FIELD_TITLES = {
  wanted: w('提请的决定', 'decision wanted'),
  requestId: w('提请事项', 'request'),
  'ask_owner.eventSeq': w('提请更正的记录序号', 'entry to be corrected'),
  'owner_asked.eventSeq': w('提请更正的记录序号', 'entry to be corrected'),
} as const satisfies Vocabulary;

function about(data: RequestEvents['owner_asked'], see: Sight): Words | undefined {
  if (data.deadlineId !== undefined) return see.deadline(data.deadlineId);
  if (data.eventSeq !== undefined) return w(`第${data.eventSeq}条记录`, `entry ${data.eventSeq}`);
  if (data.partyId !== undefined) return see.party(data.partyId);
  if (data.personId !== undefined) return see.person(data.personId);
  return data.capacity === undefined ? undefined : CAPACITY[data.capacity];
}

function asked(data: RequestEvents['owner_asked'], see: Sight): Words {
  const wanted = OWNED_DECISION[data.wanted];
  const subject = about(data, see);
  const on = subject === undefined ? undefined : w(`（${subject.zh}）`, `(${subject.en})`);
  return join([w(`提请${wanted.zh}`, `asks the owner to ${wanted.en}`), on, see.quote(data.reason)]);
}

export const requestsSentences: Sentences<keyof RequestEvents> = {
  owner_asked: asked,
  request_answered: ({ wanted, outcome, reason }, see) => {
    const sought = OWNED_DECISION[wanted];
    const { zh, en } = REQUEST_OUTCOME[outcome];
    return join([w(`提请${sought.zh}：${zh}`, `the request to ${sought.en}: ${en}`), see.quote(reason)]);
  },
};
