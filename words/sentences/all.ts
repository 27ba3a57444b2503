/** A sentence for every type of event: a new type does not compile before it has one. */
import type { EventData, EventType } from '../../domain/kernel/events.ts';
import type { Words } from '../text.ts';
import { intakeSentences } from './intake.ts';
import { peopleSentences } from './people.ts';
import { mediationSentences } from './mediation.ts';
import { agreementSentences } from './agreement.ts';
import { confirmationSentences } from './confirmation.ts';
import { filingSentences } from './filing.ts';
import { trialSentences } from './trial.ts';
import { appealSentences } from './appeal.ts';
import { serviceSentences } from './service.ts';
import { executionSentences } from './execution.ts';
import { deadlineSentences } from './clocks.ts';
import { processesSentences } from './processes.ts';
import { recordSentences } from './record.ts';
import { taskSentences } from './tasks.ts';
import type { Sentences, Sight } from './sentence.ts';

const SENTENCES: Sentences<EventType> = {
  ...intakeSentences,
  ...peopleSentences,
  ...mediationSentences,
  ...agreementSentences,
  ...confirmationSentences,
  ...filingSentences,
  ...trialSentences,
  ...appealSentences,
  ...serviceSentences,
  ...executionSentences,
  ...deadlineSentences,
  ...processesSentences,
  ...recordSentences,
  ...taskSentences,
};

/** @returns undefined for a type this release does not know */
export function sentenceOf(type: string, data: unknown, see: Sight): Words | undefined {
  if (!Object.hasOwn(SENTENCES, type)) return undefined;
  const make = SENTENCES[type as EventType] as (data: EventData[EventType], see: Sight) => Words;
  return make(data as EventData[EventType], see);
}
