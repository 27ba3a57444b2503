/** Names instead of codes and ids: the dictionary's for what the law and the platform call things, the case's for people. */
import { PARTY_ROLES, type PartyRole } from '../../domain/kernel/codes.ts';
import { type VocabularyName, wordsOf } from '../../words/dictionary.ts';
import type { Names, PartyName } from '../../words/sight.ts';
import { plain, type Words } from '../../words/text.ts';
import type { Played } from '../player/play.ts';

const known = (vocabulary: VocabularyName, code: string): Words => wordsOf(vocabulary, code) ?? plain(code);

export const stageName = (stage: string): Words => known('stage', stage);
export const refusalName = (code: string): Words => known('refusal', code);

/** @param decide a decision, or `task_<act>` */
export const decisionName = (decide: string): Words =>
  wordsOf('taskAct', decide.replace(/^task_/, '')) ?? known('decision', decide);

function partyNames({ body }: Played): ReadonlyMap<string, PartyName> {
  return new Map(
    PARTY_ROLES.flatMap((role: PartyRole) =>
      body.parties
        .filter((party) => party.role === role)
        .map(({ partyId, name, description }, index): [string, PartyName] => {
          const called = name ?? description;
          return [partyId, { role, no: index + 1, ...(called === undefined ? {} : { name: called }) }];
        }),
    ),
  );
}

function peopleOf({ body, history }: Played): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  for (const { personId, name } of body.assignees) if (name) people.set(personId, name);
  for (const { actor } of history.events) {
    if (actor !== 'system' && actor.name) people.set(actor.personId, actor.name);
  }
  return people;
}

/** What the reader of the played case sees. */
export function namesOf(played: Played): Names {
  const parties = partyNames(played);
  const people = peopleOf(played);
  return {
    party: (partyId) => parties.get(partyId),
    person: (personId) => people.get(personId),
    text: (textId) => played.history.texts[textId],
  };
}
