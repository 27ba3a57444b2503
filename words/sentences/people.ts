/** What is said of people, parties and consent (人员、当事人、同意). */
import type { EventData } from '../../domain/kernel/events.ts';
import { CAPACITY, CONSENT_MODE, PARTY_CHANGE, RECUSAL_GROUND } from '../../domain/chapters/people/words.ts';
import { join, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function consent(data: EventData['consent_given'], see: Sight): Words {
  const stage = see.stage(data.stage);
  const mode = CONSENT_MODE[data.mode];
  return w(`同意“${stage.zh}”（${mode.zh}）`, `consents to ${stage.en} (${mode.en})`);
}

export const peopleSentences: Sentences<
  | 'person_assigned'
  | 'person_recused'
  | 'party_added'
  | 'party_identified'
  | 'party_changed'
  | 'party_settled'
  | 'consent_given'
  | 'consent_withdrawn'
> = {
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
  consent_given: consent,
  consent_withdrawn: ({ stage, reason }, see) =>
    join([
      w(`撤回对“${see.stage(stage).zh}”的同意`, `withdraws the consent to ${see.stage(stage).en}`),
      see.quote(reason),
    ]),
};
