/** Which fields of a decision name a person, read from its published schema, and whom they name. */
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { DECISION_SCHEMAS } from './decision-schemas.ts';
import type { NamedAs } from './fields.ts';
import { inputSchema, type JsonSchema } from './input-schema.ts';

/** A place in the data; `*` stands for every member of a list. */
export interface PersonField {
  readonly path: readonly string[];
  readonly as: NamedAs;
}

const ANY = '*';

function fieldsIn(schema: JsonSchema, path: readonly string[]): PersonField[] {
  if (schema['x-ref'] === 'person') return [{ path, as: schema['x-named-as'] as NamedAs }];
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const named = Object.entries(properties as Readonly<Record<string, JsonSchema>>);
  const forms = [anyOf, oneOf, allOf].flat() as readonly JsonSchema[];
  return [
    ...named.flatMap(([name, one]) => fieldsIn(one, [...path, name])),
    ...forms.flatMap((one) => fieldsIn(one, path)),
    ...(items === undefined ? [] : fieldsIn(items as JsonSchema, [...path, ANY])),
  ];
}

const known = new Map<DecisionType, readonly PersonField[]>();

/** Every field of the decision's data that names a person, each once. */
export function personFields(type: DecisionType): readonly PersonField[] {
  const found = known.get(type) ?? [
    ...new Map(
      fieldsIn(inputSchema(DECISION_SCHEMAS[type]), []).map((one) => [one.path.join('/'), one]),
    ).values(),
  ];
  known.set(type, found);
  return found;
}

export interface Naming {
  readonly personId: string;
  readonly path: readonly PropertyKey[];
  readonly as: NamedAs;
}

function at(
  data: unknown,
  [step, ...rest]: readonly string[],
  path: readonly PropertyKey[],
): [PropertyKey[], unknown][] {
  if (step === undefined) return [[[...path], data]];
  if (data === null || typeof data !== 'object') return [];
  if (step !== ANY) return at((data as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
  return Array.isArray(data) ? data.flatMap((one: unknown, index) => at(one, rest, [...path, index])) : [];
}

/** Every person whom checked data name, with where and as what. */
export function peopleNamed(type: DecisionType, data: unknown): readonly Naming[] {
  return personFields(type).flatMap(({ path, as }) =>
    at(data, path, []).flatMap(([where, personId]) =>
      typeof personId === 'string' ? [{ personId, path: where, as }] : [],
    ),
  );
}
