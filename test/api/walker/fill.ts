/** Puts the ids of a case in the place of an example's placeholders, guided by `x-ref` in the decision's JSON Schema. */
import type { JsonSchema } from './world.ts';

export interface Ids {
  /** The first applicant, then the first respondent, then the others. */
  readonly parties: readonly string[];
  /** What `allowedDecisions[].targets` offers for the decision. */
  readonly targets: Readonly<Record<string, readonly string[] | undefined>>;
  readonly person?: string | undefined;
  readonly deadline?: string | undefined;
}

function partyOf(placeholder: unknown, { parties, targets }: Ids): string | undefined {
  const wanted = parties[Number(/\d+$/.exec(String(placeholder))?.[0] ?? 1) - 1];
  const offered = targets['party'] ?? parties;
  return wanted !== undefined && offered.includes(wanted) ? wanted : offered[0];
}

function idFor(kind: string, placeholder: unknown, ids: Ids): unknown {
  switch (kind) {
    case 'party':
      return partyOf(placeholder, ids) ?? placeholder;
    case 'person':
      return ids.person ?? ids.targets['person']?.[0] ?? placeholder;
    case 'deadline':
      return ids.deadline ?? ids.targets['deadline']?.[0] ?? placeholder;
    case 'event':
      return ids.targets['event']?.at(-1) ?? placeholder;
    default:
      return placeholder;
  }
}

export function fill(example: unknown, schema: JsonSchema | undefined, ids: Ids): unknown {
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
