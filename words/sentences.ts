/** A sentence for every type of event, composed from the chapters: a new type does not compile before it has one. */
import type { EventData, EventType } from '../domain/kernel/events.ts';
import { intakeSentences } from './chapters/intake.ts';
import { peopleSentences } from './chapters/people.ts';
import { mediationSentences } from './chapters/mediation.ts';
import { agreementSentences } from './chapters/agreement.ts';
import { confirmationSentences } from './chapters/confirmation.ts';
import { filingSentences } from './chapters/filing.ts';
import { serviceSentences } from './chapters/service.ts';
import { hearingsSentences } from './chapters/hearings.ts';
import { trialSentences } from './chapters/trial.ts';
import { appealSentences } from './chapters/appeal.ts';
import { executionSentences } from './chapters/execution.ts';
import { routesSentences } from './chapters/routes.ts';
import { measuresSentences } from './chapters/measures.ts';
import { clocksSentences } from './chapters/clocks.ts';
import { processesSentences } from './chapters/processes.ts';
import { publicOrderSentences } from './chapters/public-order.ts';
import { trafficSentences } from './chapters/traffic.ts';
import { recordSentences } from './chapters/record.ts';
import { supervisionSentences } from './chapters/supervision.ts';
import { requestsSentences } from './chapters/requests.ts';
import { stagesSentences } from './chapters/stages.ts';
import { tasksSentences } from './chapters/tasks.ts';
import { violenceSentences } from './chapters/violence.ts';
import type { Sentences, Sight } from './sentence.ts';
import type { Words } from './text.ts';

const SENTENCES: Sentences<EventType> = {
  ...intakeSentences,
  ...peopleSentences,
  ...mediationSentences,
  ...agreementSentences,
  ...confirmationSentences,
  ...filingSentences,
  ...serviceSentences,
  ...trialSentences,
  ...hearingsSentences,
  ...appealSentences,
  ...executionSentences,
  ...measuresSentences,
  ...routesSentences,
  ...violenceSentences,
  ...clocksSentences,
  ...processesSentences,
  ...publicOrderSentences,
  ...trafficSentences,
  ...recordSentences,
  ...requestsSentences,
  ...supervisionSentences,
  ...stagesSentences,
  ...tasksSentences,
};

/** @returns undefined for a type this release does not know */
export function sentenceOf(type: string, data: unknown, see: Sight): Words | undefined {
  if (!Object.hasOwn(SENTENCES, type)) return undefined;
  const make = SENTENCES[type as EventType] as (data: EventData[EventType], see: Sight) => Words;
  return make(data as EventData[EventType], see);
}
