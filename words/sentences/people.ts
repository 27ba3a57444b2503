/** What is said of people, consent, the record and side processes (人员、同意、记录、附属程序). */
import { SOURCE } from '../../domain/chapters/intake/words.ts';
import {
  CAPACITY,
  CONSENT_MODE,
  PARTY_CHANGE,
  PARTY_ROLE,
  RECUSAL_GROUND,
} from '../../domain/chapters/people/words.ts';
import { PROCESS_KIND, PROCESS_OUTCOME } from '../../domain/chapters/processes/words.ts';
import { TOLD_TOPIC } from '../../domain/chapters/record/words.ts';
import type { EventData, PeopleEvents } from '../../domain/case/events.ts';
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

function corrected(data: EventData['event_corrected'], see: Sight): Words {
  const { oldDate, date, eventSeq } = data;
  const entry = see.entry(eventSeq);
  const which = entry === undefined ? w('', '') : w(`（${entry.zh}）`, ` (${entry.en})`);
  return join([
    w(
      `更正第${eventSeq}条记录${which.zh}的日期：${oldDate}改为${date}`,
      `corrects the date of entry ${eventSeq}${which.en}: ${oldDate} becomes ${date}`,
    ),
    see.quote(data.reason),
  ]);
}

function consent(data: EventData['consent_given'], see: Sight): Words {
  const stage = see.stage(data.stage);
  const mode = CONSENT_MODE[data.mode];
  return w(`同意“${stage.zh}”（${mode.zh}）`, `consents to ${stage.en} (${mode.en})`);
}

function told(data: EventData['parties_told'], see: Sight): Words {
  const names = list(data.partyIds.map((id) => see.party(id)));
  const topic = TOLD_TOPIC[data.topic];
  return w(`告知${names.zh}：${topic.zh}`, `tells ${names.en} about ${topic.en}`);
}

const partySentences: Sentences<'party_added' | 'party_identified' | 'party_changed' | 'party_settled'> = {
  party_added: ({ partyId, role }, see) => {
    const added = see.partyAs(partyId, role);
    return w(`追加${added.zh}`, `adds ${added.en}`);
  },
  party_identified: ({ partyId }, see) => {
    const name = see.party(partyId);
    return w(`查明身份不明的当事人为${name.zh}`, `identifies the unknown party: ${name.en}`);
  },
  party_changed: ({ partyId, change }, see) => {
    const name = see.party(partyId);
    return w(
      `登记${name.zh}${PARTY_CHANGE[change].zh}`,
      `records that ${name.en} ${PARTY_CHANGE[change].en}`,
    );
  },
  party_settled: ({ partyId }, see) => {
    const name = see.party(partyId);
    return w(
      `${name.zh}一方已和解，对其余当事人继续`,
      `${name.en} has settled; it goes on against the others`,
    );
  },
};

export const peopleSentences: Sentences<keyof PeopleEvents> = {
  ...partySentences,
  case_opened: opened,
  person_assigned: ({ personId, capacity }, see) => {
    const name = see.person(personId);
    return w(`由${name.zh}担任${CAPACITY[capacity].zh}`, `${name.en} becomes ${CAPACITY[capacity].en}`);
  },
  person_recused: ({ personId, ground, reason }, see) => {
    const name = see.person(personId);
    const why = RECUSAL_GROUND[ground];
    return join([
      w(`决定${name.zh}回避（${why.zh}）`, `${name.en} is recused (${why.en})`),
      see.quote(reason),
    ]);
  },
  consent_given: consent,
  consent_withdrawn: ({ stage, reason }, see) =>
    join([
      w(`撤回对“${see.stage(stage).zh}”的同意`, `withdraws the consent to ${see.stage(stage).en}`),
      see.quote(reason),
    ]),
  note_recorded: ({ text }, see) => join([w('记录', 'notes'), see.quote(text)]),
  parties_told: told,
  event_corrected: corrected,
  process_opened: ({ kind, reason }, see) =>
    join([
      w(`启动${PROCESS_KIND[kind].zh}`, `opens a side process: ${PROCESS_KIND[kind].en}`),
      see.quote(reason),
    ]),
  process_closed: ({ processSeq, outcome }) =>
    w(
      `办结第${processSeq}条所启动的程序：${PROCESS_OUTCOME[outcome].zh}`,
      `closes the process of entry ${processSeq}: ${PROCESS_OUTCOME[outcome].en}`,
    ),
  act_backdated: ({ happenedOn, reason }, see) =>
    join([w(`补录${happenedOn}的行为`, `records an act of ${happenedOn}`), see.quote(reason)]),
};
