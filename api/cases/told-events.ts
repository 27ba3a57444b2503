/** Events in sentences (叙述), with names as the reader may see them. */
import type { Database } from '../../db/client.ts';
import { readToldNames, type ToldNames } from '../../db/queries/cases/read-told-names.ts';
import { needsOf } from '../../words/needs.ts';
import type { Names, PartyName } from '../../words/sight.ts';
import { type TellableEvent, Teller } from '../../words/tell.ts';
import type { CaseEvent } from '../../domain/kernel/events.ts';
import { behindWall, type Wall } from '../../domain/machine/walls.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Language } from '../http/language.ts';
import { shownName } from './masking.ts';

export type Texts = Readonly<Record<string, string | null>>;

type Party = ToldNames['parties'][number];

/** Two parties whose masked names are the same could not be told apart: they go by their part and number. */
function partyNames(parties: readonly Party[], full: boolean): ReadonlyMap<string, PartyName> {
  const shown = parties.map(({ name, kind }) => shownName(name, kind, full));
  const count = new Map<string, number>();
  return new Map(
    parties.map(({ partyId, role }, index) => {
      const no = (count.get(role) ?? 0) + 1;
      count.set(role, no);
      const name = shown[index];
      const unclear = name === undefined || (!full && shown.filter((one) => one === name).length > 1);
      return [partyId, { role, no, ...(unclear ? {} : { name }) }];
    }),
  );
}

/** Names as the reader may see them. */
export function namesFor({ parties, people, inFull }: ToldNames, texts: Texts): Names {
  const known = partyNames(parties, inFull);
  return {
    party: (partyId) => known.get(partyId),
    person: (personId) => people[personId],
    text: (textId) => texts[textId],
  };
}

export interface ToldPage {
  readonly caseId: string;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly wall: Wall;
}

/**
 * One more statement for the page, whatever its length.
 * @param events a page of the case's record, oldest first
 * @param texts those of the page that the reader may read
 * @returns a sentence for each event, in their order; undefined when the reader may not see the case
 */
export async function tellEvents(
  db: Database,
  { caseId, viewer, language, wall }: ToldPage,
  events: readonly TellableEvent[],
  texts: Promise<Texts>,
): Promise<string[] | undefined> {
  const found = await readToldNames(db, viewer.scope, caseId, needsOf(events));
  if (found === undefined) return undefined;
  const teller = new Teller(namesFor(found, await texts));
  for (const { seq, type, body } of found.earlier) {
    const recorded = JSON.parse(body) as Pick<CaseEvent, 'actor' | 'data'>;
    const { data, withheld } = behindWall({ type, ...recorded }, wall);
    if (!withheld.some(({ field }) => field === '*')) teller.note({ seq, type, data });
  }
  return events.map((event) => teller.tell(event)[language]);
}
