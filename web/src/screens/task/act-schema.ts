/**
 * The form of one act, from the task kind's own schema. Which questions are asked first is a matter of the screen: the others are
 * one press away, and nothing here decides what is lawful.
 */
import type { ServiceGuide } from '../../api/generated.ts';
import type { Schema } from '../../parts/schema-form/schema.ts';

export interface Asked {
  readonly act: 'attempt' | 'complete' | 'return';
  /** A result may be told together with the visit it comes from. */
  readonly withAttempt: boolean;
  /** Every question, not only those of the method chosen. */
  readonly all: boolean;
  /** How it was served, as far as it is said. */
  readonly method?: string | undefined;
  /** What counts as served, as the API told it; absent where nothing is served. */
  readonly guide?: ServiceGuide | undefined;
}

/** Photographs and the place have controls of their own. */
const OWN_CONTROLS = ['evidence', 'place'];

function keeping(schema: Schema, keeps: (name: string) => boolean): Schema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => keeps(name));
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter(keeps),
  };
}

type MethodGuide = ServiceGuide['methods'][number];

/** Which list of a way says who, or what, the law takes as the answer to which question. */
const TAKEN: Readonly<Record<string, 'receivers' | 'places' | 'witnesses'>> = {
  receiver: 'receivers',
  place: 'places',
  witnesses: 'witnesses',
};

/** What the method takes first; the others stay, as what is true can be told, and are called what they are worth. */
function weighed(
  members: Schema,
  counting: readonly string[],
  { zh, en }: ServiceGuide['servesNothing'],
): Schema {
  const codes = (members.enum ?? []).map(String);
  const first = codes.filter((code) => counting.includes(code));
  const named = (members.oneOf ?? []).map((one) =>
    counting.includes(String(one.const))
      ? one
      : { ...one, 'x-zh': `${one['x-zh'] ?? ''}（${zh}）`, 'x-en': `${one['x-en'] ?? ''} (${en})` },
  );
  return { ...members, enum: [...first, ...codes.filter((code) => !first.includes(code))], oneOf: named };
}

/** Which answers to a question have an effect; none where the method does not ask it. */
function countingFor(name: string, guide: ServiceGuide, chosen: MethodGuide | undefined): readonly string[] {
  if (name === 'method')
    return guide.methods.filter(({ refusal }) => refusal === undefined).map(({ method }) => method);
  const list = TAKEN[name];
  return list === undefined ? [] : (chosen?.ways.flatMap((way) => way[list]) ?? []);
}

/** The choices of one question, weighed by the method. */
function choicesFor(schema: Schema, counting: readonly string[], guide: ServiceGuide): Schema {
  if (counting.length === 0) return schema;
  if (schema.items === undefined) return weighed(schema, counting, guide.servesNothing);
  return { ...schema, items: weighed(schema.items, counting, guide.servesNothing) };
}

/** The questions that the method asks, the choices of each weighed by it; all of them where the device kept no guide. */
function factsFor(facts: Schema, { all, method, guide }: Asked): Schema {
  if (guide === undefined) return facts;
  const required = facts.required ?? [];
  const chosen = guide.methods.find((one) => one.method === method);
  const asks = chosen?.asks ?? [];
  const kept = all ? facts : keeping(facts, (name) => required.includes(name) || asks.includes(name));
  const properties = Object.entries(kept.properties ?? {}).map(([name, one]) => [
    name,
    choicesFor(one, countingFor(name, guide, chosen), guide),
  ]);
  return { ...kept, properties: Object.fromEntries(properties) };
}

function attemptFor(schema: Schema, asked: Asked): Schema {
  const kept = keeping(schema, (name) => !OWN_CONTROLS.includes(name));
  const facts = kept.properties?.['facts'];
  if (facts === undefined) return kept;
  return { ...kept, properties: { ...kept.properties, facts: factsFor(facts, asked) } };
}

export function actSchema(schema: Schema, asked: Asked): Schema {
  if (asked.act === 'return') return schema;
  if (asked.act === 'attempt') return attemptFor(schema, asked);
  const attempt = schema.properties?.['attempt'];
  if (attempt === undefined || !asked.withAttempt) return keeping(schema, (name) => name !== 'attempt');
  return {
    ...schema,
    properties: { ...schema.properties, attempt: attemptFor(attempt, asked) },
    required: [...(schema.required ?? []), 'attempt'],
  };
}

/** Whether the kind's form asks how something was served, of which only some questions are shown at first. */
export const hasMethods = (schema: Schema): boolean =>
  (schema.properties?.['attempt'] ?? schema).properties?.['facts']?.properties?.['method'] !== undefined;

/** Where in the data what belongs to the visit lies; undefined where the act tells of none. */
export function attemptPath({ act, withAttempt }: Asked): readonly string[] | undefined {
  if (act === 'attempt') return [];
  return act === 'complete' && withAttempt ? ['attempt'] : undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** @returns the data with `values` put into the visit */
export function withinAttempt(data: Values, path: readonly string[] | undefined, values: Values): Values {
  if (path === undefined || Object.keys(values).length === 0) return data;
  const [first] = path;
  if (first === undefined) return { ...data, ...values };
  return { ...data, [first]: { ...(data[first] as Values | undefined), ...values } };
}

export function methodIn(data: unknown, path: readonly string[] | undefined): string | undefined {
  if (path === undefined) return undefined;
  let value = data;
  for (const step of [...path, 'facts', 'method']) value = (value as Values | undefined)?.[step];
  return typeof value === 'string' ? value : undefined;
}
