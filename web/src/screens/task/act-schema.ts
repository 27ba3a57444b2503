/**
 * The form of one act, from the task kind's own schema. Which questions are asked first is a matter of the screen: the others are
 * one press away, and nothing here decides what is lawful.
 */
import type { Schema } from '../../parts/schema-form/schema.ts';

export interface Asked {
  readonly act: 'attempt' | 'complete' | 'return';
  /** A result may be told together with the visit it comes from. */
  readonly withAttempt: boolean;
  /** Every question, not only those of the method chosen. */
  readonly all: boolean;
  /** How it was served, as far as it is said. */
  readonly method?: string | undefined;
}

/** Photographs and the place have controls of their own. */
const OWN_CONTROLS = ['evidence', 'place'];

const OF_METHOD: Readonly<Record<string, readonly string[]>> = {
  direct: ['receiver', 'signed', 'place'],
  lien: ['receiver', 'place', 'witnesses', 'recorded'],
  electronic: ['consent', 'arrivals'],
  entrusted: ['receiver', 'signed', 'place'],
  post: ['postResult', 'postAttempts'],
  forwarded: ['forwardedBy', 'receiver', 'signed'],
  public_notice: ['noticeGround', 'publishedOn'],
};

function keeping(schema: Schema, keeps: (name: string) => boolean): Schema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => keeps(name));
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter(keeps),
  };
}

function factsFor(facts: Schema, { all, method }: Asked): Schema {
  const required = facts.required ?? [];
  const first = OF_METHOD[method ?? ''] ?? [];
  return all ? facts : keeping(facts, (name) => required.includes(name) || first.includes(name));
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
