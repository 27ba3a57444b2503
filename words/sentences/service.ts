/** What is said of service (送达). */
import type { EventData } from '../../domain/kernel/events.ts';
import { SERVED_DOCUMENT, SERVICE_METHOD } from '../../domain/chapters/service/words.ts';
import { type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function service(data: EventData['service_effected'], see: Sight): Words {
  const document = SERVED_DOCUMENT[data.document];
  const party = see.party(data.partyId);
  const method = SERVICE_METHOD[data.method];
  return w(
    `${data.date}向${party.zh}送达${document.zh}（${method.zh}，${data.article}）`,
    `${document.en} served on ${party.en} ${method.en} on ${data.date} (${data.article})`,
  );
}

export const serviceSentences: Sentences<'service_effected'> = {
  service_effected: service,
};
