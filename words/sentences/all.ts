/** A sentence for every type of event: a new type does not compile before it has one. */
import type { EventData, EventType } from '../../domain/case/events.ts';
import type { Words } from '../text.ts';
import { courtSentences } from './court.ts';
import { deadlineSentences } from './clocks.ts';
import { executionSentences } from './execution.ts';
import { mediationSentences } from './mediation.ts';
import { peopleSentences } from './people.ts';
import { taskSentences } from './tasks.ts';
import type { Sentences, Sight } from './sentence.ts';

const SENTENCES: Sentences<EventType> = {
  ...deadlineSentences,
  ...peopleSentences,
  ...mediationSentences,
  ...courtSentences,
  ...executionSentences,
  ...taskSentences,
};

/** @returns undefined for a type this release does not know */
export function sentenceOf(type: string, data: unknown, see: Sight): Words | undefined {
  if (!Object.hasOwn(SENTENCES, type)) return undefined;
  const make = SENTENCES[type as EventType] as (data: EventData[EventType], see: Sight) => Words;
  return make(data as EventData[EventType], see);
}
