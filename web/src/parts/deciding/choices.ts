/** What the references of a decision may name, each called as a person calls it; the API says which ones this decision takes. */
import { useMemo } from 'react';
import {
  type CaseDocument,
  useBodies,
  type PersonListed,
  useDocuments,
  usePeople,
  useToldEvents,
  useUnits,
} from '../../api/case.ts';
import type {
  AllowedDecision,
  Case,
  CatalogueRolesItem,
  Event,
  ListUnits200,
  MediatingBody,
} from '../../api/generated.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { type Names, useNames } from '../names.ts';
import type { Choice, Choices } from '../schema-form/schema-form.tsx';
import { dayOf } from '../due-line.ts';
import { refOf, type Schema } from '../schema-form/schema.ts';
import { partsWords } from '../../words/parts.ts';
import { useSay, useWords } from '../../words/words.ts';

type Targets = NonNullable<AllowedDecision['targets']>;
type Say = ReturnType<typeof useSay>;

/** Every kind of reference below a schema. */
function refsIn(schema: Schema): readonly string[] {
  const ref = refOf(schema);
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...(ref === undefined ? [] : [ref]), ...inside.flatMap(refsIn)];
}

/** Those that the API names first; the others stay, for fields that name them for another reason. */
function targetsFirst(all: readonly Choice[], targets: readonly string[] | undefined): readonly Choice[] {
  if (targets === undefined) return all;
  const named = (choice: Choice): boolean => targets.includes(String(choice.value));
  return [...all.filter(named), ...all.filter((choice) => !named(choice))];
}

/** Only those that the API names, where it names any kind of them. */
const onlyTargets = (all: readonly Choice[], targets: readonly string[] | undefined): readonly Choice[] =>
  targets === undefined ? all : all.filter(({ value }) => targets.includes(String(value)));

/** Ids of what a duty is about, which its own id ends in: a request (`request:r1`), an explanation (`explanation:x1`). */
const fromDuties = ({ obligations }: Case, kind: string, say: Say): readonly Choice[] =>
  obligations
    .filter(({ obligationId }) => obligationId.startsWith(`${kind}:`))
    .map((one) => ({ value: one.obligationId.slice(kind.length + 1), label: say(one.text) }));

/** What is in the case itself. */
function inCase(found: Case, targets: Targets, names: Names, say: Say): Choices {
  const parties = found.parties.map((party) => ({ value: party.partyId, label: names.party(party) }));
  const deadlines = found.deadlines.map((one) => ({ value: one.deadlineId, label: names.deadline(one) }));
  const tasks = found.tasks.map((one) => ({ value: one.taskId, label: names.task(one) }));
  const hearings = found.hearings.map((one) => ({ value: one.hearingId, label: names.hearing(one) }));
  const actors = onlyTargets(parties, targets.party);
  return {
    party: targetsFirst(parties, targets.party),
    onBehalf: actors.length > 0 ? actors : parties,
    deadline: onlyTargets(deadlines, targets.deadline),
    task: onlyTargets(tasks, targets.task),
    hearing: onlyTargets(hearings, targets.hearing),
    request: onlyTargets(fromDuties(found, 'request', say), targets.request),
    explanation: onlyTargets(fromDuties(found, 'explanation', say), targets.explanation),
  };
}

interface Around {
  readonly found: Case;
  readonly targets: Targets;
  readonly documents: readonly CaseDocument[];
  readonly units: ListUnits200['items'];
  readonly people: readonly PersonListed[];
  readonly bodies: readonly MediatingBody[];
  readonly events: readonly Event[];
  readonly roles: readonly CatalogueRolesItem[];
  /** Stands between the roles of a person. */
  readonly join: string;
}

/** What is in the directory and the record. */
function around(given: Around, names: Names, say: Say): Choices {
  const { found, targets, documents, units, people, bodies, events, roles, join } = given;
  const roleOf = (code: string): string => {
    const role = roles.find((one) => one.role === code);
    return role === undefined ? code : say(role);
  };
  const persons = people.map((person) => ({
    value: person.id,
    label: `${person.name} · ${person.roles.map(roleOf).join(join)} · ${person.unit.name}`,
  }));
  const named = targets.person ?? [];
  const assigned = found.assignees.map(({ personId, name }) => ({
    value: personId,
    label: name ?? personId,
  }));
  const known = [...persons, ...assigned.filter(({ value }) => !persons.some((one) => one.value === value))];
  return {
    document: documents.map((one) => ({ value: one.documentId, label: names.document(one) })),
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
    body: bodies.map((one) => ({ value: one.id, label: `${one.name} · ${say(one)}` })),
    person: targetsFirst(persons, targets.person),
    'person:recused': named.length > 0 ? onlyTargets(known, named) : known,
    event: onlyTargets(
      events.map(({ seq, text, type }) => ({ value: seq, label: `${seq} · ${text ?? type}` })),
      targets.event,
    ),
  };
}

const NO_TARGETS: Targets = {};
const NONE: readonly never[] = [];

/** @param schema of the whole request; only what it refers to is asked for */
export function useChoices(found: Case, entry: AllowedDecision | undefined, schema: Schema): Choices {
  const refs = useMemo(() => new Set(refsIn(schema)), [schema]);
  const names = useNames(found);
  const say = useSay();
  const join = useWords(partsWords)('list');
  const roles = useCatalogue()?.roles ?? NONE;
  const documents = useDocuments(found.caseId, refs.has('document')).data ?? NONE;
  const units = useUnits(refs.has('unit')).data ?? [];
  const people = usePeople(refs.has('person')).data ?? NONE;
  const bodies = useBodies(dayOf(found.clock.legalNow), refs.has('body')).data ?? NONE;
  const events = useToldEvents(found.caseId, refs.has('event')).data ?? NONE;
  const targets = entry?.targets ?? NO_TARGETS;
  return {
    ...inCase(found, targets, names, say),
    ...around({ found, targets, documents, units, people, bodies, events, roles, join }, names, say),
  };
}
