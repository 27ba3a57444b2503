/**
 * A person named in a decision exists, is enabled and holds a role that fits, in a unit that may: what the case cannot
 * know by itself, because people and units are not part of its record. One check for every decision; the fields are found by
 * the catalogue's schemas. Performers of tasks are checked with their unit (`check-task-recipients.ts`).
 */
import type { Database } from '../../db/client.ts';
import { type NamedPerson, readNamedPeople } from '../../db/queries/people/read-named-people.ts';
import {
  APPOINTED,
  CONDUCTING,
  CAPACITY_PLACES,
  fitsCapacity,
  type Place,
} from '../../domain/access/policy/assignment.ts';
import { CAPACITIES, type Capacity, ROLES } from '../../domain/access/roles.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { Words } from '../../words/text.ts';
import type { NamedAs } from '../catalogue/fields.ts';
import { type Naming, peopleNamed } from '../catalogue/named-people.ts';
import { REASONS, type Reason } from '../http/issue-messages.ts';
import type { Language } from '../http/language.ts';
import { type FieldError, problem } from '../http/problem.ts';
import { pointerOf } from '../http/validate.ts';

const PLACE_WORDS: Readonly<Record<Place, Words>> = {
  station: { zh: '本案派出所', en: 'the case’s station' },
  court: { zh: '本案受案法院', en: 'the case’s court' },
  appeal_court: { zh: '上诉法院', en: 'the court of appeal' },
  county: { zh: '本县（市、区）派出所、司法所', en: 'stations and justice offices of the county' },
};

interface Decision {
  readonly type: DecisionType;
  readonly data: unknown;
}

/** The capacities of which the person has to fit one; undefined for what another check asks. */
function capacitiesOf(as: NamedAs, data: unknown): readonly Capacity[] | undefined {
  switch (as) {
    case 'assigned':
      return [(data as { readonly capacity: Capacity }).capacity];
    case 'appointed':
      return APPOINTED;
    case 'conducting':
      return CONDUCTING;
    case 'recused':
      return CAPACITIES;
    case 'performer':
      return undefined;
  }
}

/** Who stays out of a case may have left; they must have had to do with it, or be able to. */
function reasonAgainst(
  person: NamedPerson | undefined,
  as: NamedAs,
  capacities: readonly Capacity[],
): Reason | undefined {
  if (person === undefined) return 'person_unknown';
  if (as === 'recused' && person.involved) return undefined;
  if (!person.active) return 'person_disabled';
  return capacities.some((one) => fitsCapacity(person, one)) ? undefined : 'person_unfit';
}

/** Who could be named instead: roles, and where they are held. */
function whoCould(capacities: readonly Capacity[], language: Language): string {
  const rows = new Map<Place, Set<string>>();
  for (const { at, roles } of capacities.flatMap((one) => CAPACITY_PLACES[one])) {
    const held = rows.get(at) ?? new Set();
    for (const role of roles) held.add(ROLES[role][language]);
    rows.set(at, held);
  }
  const lines = [...rows].map(([at, roles]) =>
    language === 'zh'
      ? `${PLACE_WORDS[at].zh}的${[...roles].join('、')}`
      : `${[...roles].join(', ')} of ${PLACE_WORDS[at].en}`,
  );
  return language === 'zh' ? `可以是：${lines.join('；')}` : `It may be: ${lines.join('; ')}`;
}

interface Asked {
  readonly caseId: string;
  readonly language: Language;
}

function errorOf(
  { personId, path, as }: Naming,
  { data }: Decision,
  found: ReadonlyMap<string, NamedPerson>,
  language: Language,
): FieldError | undefined {
  const capacities = capacitiesOf(as, data);
  const reason = capacities && reasonAgainst(found.get(personId), as, capacities);
  if (capacities === undefined || reason === undefined) return undefined;
  const stop = language === 'zh' ? '。' : '. ';
  const message = `${REASONS[reason][language]}${stop}${whoCould(capacities, language)}`;
  return { pointer: pointerOf(['data', ...path]), message };
}

/** @throws Problem that points at every person who cannot be named there, and says who could */
export async function checkNamedPeople(
  db: Database,
  { caseId, language }: Asked,
  decision: Decision,
): Promise<void> {
  const named = peopleNamed(decision.type, decision.data).filter(({ as }) => as !== 'performer');
  if (named.length === 0) return;
  const people = await readNamedPeople(db, caseId, [...new Set(named.map(({ personId }) => personId))]);
  const found = new Map(people.map((one) => [one.personId, one]));
  const errors = named.flatMap((one) => errorOf(one, decision, found, language) ?? []);
  if (errors.length > 0) throw problem('invalid_body', { errors });
}
