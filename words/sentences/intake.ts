/** What is said of intake and triage (登记甄别). */
import type { EventData } from '../../domain/kernel/events.ts';
import { SOURCE, TRACK, TRIAGE_ROUTE } from '../../domain/chapters/intake/words.ts';
import { PARTY_ROLE } from '../../domain/chapters/people/words.ts';
import { join, list, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function opened(data: EventData['case_opened'], see: Sight): Words {
  const parties = list(
    data.parties.map(({ partyId, role, kind }) => {
      if (kind !== 'unknown') return see.partyAs(partyId, role);
      const part = PARTY_ROLE[role];
      return w(`${part.zh}（身份待查）`, `${part.en} (yet to be identified)`);
    }),
  );
  const source = SOURCE[data.source];
  return join([
    w(`登记纠纷（来源：${source.zh}）：${parties.zh}`, `opens the dispute (${source.en}): ${parties.en}`),
    see.quote(data.summary),
  ]);
}

function triaged(data: EventData['triaged'], see: Sight): Words {
  const track = data.track === undefined ? undefined : TRACK[data.track];
  return join([
    w(`甄别分流：${TRIAGE_ROUTE[data.route].zh}`, `triage: ${TRIAGE_ROUTE[data.route].en}`),
    track === undefined ? undefined : w(`（${track.zh}）`, `(${track.en})`),
    data.findings.labour ? w('，属劳动争议', ', a labour dispute') : undefined,
    see.quote(data.reason),
  ]);
}

export const intakeSentences: Sentences<'case_opened' | 'triaged'> = {
  case_opened: opened,
  triaged,
};
