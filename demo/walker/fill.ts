/** Puts the ids of a case in the place of an example's placeholders, guided by `x-ref` in its JSON Schema. */
import type { JsonSchema } from '../client/world.ts';

export interface Ids {
  /** The first applicant, then the first respondent, then the others. */
  readonly parties: readonly string[];
  /** What `allowedDecisions[].targets` offers for the decision. */
  readonly targets: Readonly<Record<string, readonly string[] | undefined>>;
  readonly person?: string | undefined;
  readonly deadline?: string | undefined;
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly document?: string | undefined;
}

function partyOf(placeholder: unknown, { parties, targets }: Ids): string | undefined {
  const wanted = parties[Number(/\d+$/.exec(String(placeholder))?.[0] ?? 1) - 1];
  const offered = targets['party'] ?? parties;
  return wanted !== undefined && offered.includes(wanted) ? wanted : offered[0];
}

type Choice = (placeholder: unknown, ids: Ids) => unknown;

const CHOICES: Readonly<Record<string, Choice>> = {
  party: (placeholder, ids) => partyOf(placeholder, ids),
  person: (_, ids) => ids.person ?? ids.targets['person']?.[0],
  deadline: (_, ids) => ids.deadline ?? ids.targets['deadline']?.[0],
  event: (_, ids) => ids.targets['event']?.at(-1),
  unit: (_, ids) => ids.unit,
  task: (_, ids) => ids.task ?? ids.targets['task']?.at(-1),
  document: (_, ids) => ids.document,
  request: (_, ids) => ids.targets['request']?.at(-1),
  explanation: (_, ids) => ids.targets['explanation']?.at(-1),
  hearing: (_, ids) => ids.targets['hearing']?.at(-1),
};

const idFor = (kind: string, placeholder: unknown, ids: Ids): unknown =>
  CHOICES[kind]?.(placeholder, ids) ?? placeholder;

/** Where one of several forms is meant, the one whose constants are the example's. */
function formOf(example: unknown, schema: JsonSchema | undefined): JsonSchema | undefined {
  const forms = schema?.['oneOf'] as readonly JsonSchema[] | undefined;
  if (forms === undefined || example === null || typeof example !== 'object') return schema;
  const given = example as Record<string, unknown>;
  return forms.find((form) => {
    const properties = Object.entries((form['properties'] ?? {}) as Record<string, JsonSchema>);
    return properties.every(([name, one]) => !('const' in one) || one['const'] === given[name]);
  });
}

export function fill(example: unknown, forms: JsonSchema | undefined, ids: Ids): unknown {
  const schema = formOf(example, forms);
  const kind = schema?.['x-ref'];
  if (typeof kind === 'string') return idFor(kind, example, ids);
  if (Array.isArray(example)) {
    const items = schema?.['items'] as JsonSchema | undefined;
    // A list of parties means all that may be named.
    if (items?.['x-ref'] === 'party') return [...(ids.targets['party'] ?? ids.parties)];
    return example.map((one: unknown) => fill(one, items, ids));
  }
  if (example === null || typeof example !== 'object') return example;
  const properties = (schema?.['properties'] ?? {}) as Record<string, JsonSchema>;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, fill(value, properties[name], ids)]),
  );
}
