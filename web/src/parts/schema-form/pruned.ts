/**
 * What was answered, out of what a form holds: what nobody answered is left out, and never becomes an answer. A required
 * yes/no without a choice stays missing, so that the check says so instead of the record saying "no".
 */
import { branchFor, isGroup, type Schema, type Values } from './schema.ts';
import { isAskedIn } from './when.ts';

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isVoid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isGroup(value) && Object.keys(value).length === 0;

/**
 * All that a form holds: its fields as they are drawn, unanswered ones too, with the answers of those that are away just now.
 * @param store every answer, with no place for what was never answered
 */
export function wholeOf(drawn: unknown, store: unknown): unknown {
  if (!isGroup(drawn) || !isGroup(store)) return store ?? drawn;
  const names = new Set([...Object.keys(drawn), ...Object.keys(store)]);
  return Object.fromEntries([...names].map((name) => [name, wholeOf(drawn[name], store[name])]));
}

interface Pruning {
  /** Whether what the form does not ask as it stands is left out: what another kind asks, or is asked after another answer. */
  readonly asked: boolean;
  /** The values of the groups around, the nearest first. */
  readonly around: readonly Values[];
}

function prunedGroup(schema: Schema | undefined, values: Values, { asked, around }: Pruning): object {
  const branch = schema && (branchFor(schema, values) ?? schema);
  const groups = [values, ...around];
  const properties = branch?.properties;
  const isLeftOut = (name: string): boolean =>
    properties !== undefined && (properties[name] === undefined || !isAskedIn(properties[name], groups));
  const answered = Object.entries(values)
    .filter(([name]) => !(asked && isLeftOut(name)))
    .map(([name, value]) => [name, within(properties?.[name], value, { asked, around: groups })] as const)
    // An empty list says "none" only where the schema asks for the list.
    .filter(([name, value]) => !isBlank(value) && !(isVoid(value) && !branch?.required?.includes(name)));
  return Object.fromEntries(answered);
}

function within(schema: Schema | undefined, value: unknown, pruning: Pruning): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isBlank(item)).map((item) => within(schema?.items, item, pruning));
  }
  return isGroup(value) ? prunedGroup(schema, value, pruning) : value;
}

/** What may be sent. @param value what the form holds at the place that `schema` describes */
export const pruned = (schema: Schema | undefined, value: unknown): unknown =>
  within(schema, value, { asked: true, around: [] });

/** What is kept of it on the device: with the answers to what is not asked just now, which come back when it is asked again. */
export const keptOf = (schema: Schema | undefined, value: unknown): unknown =>
  within(schema, value, { asked: false, around: [] });
