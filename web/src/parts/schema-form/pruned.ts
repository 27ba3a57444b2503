/**
 * What was answered, out of what a form holds: what nobody answered is left out, and never becomes an answer. A required
 * yes/no without a choice stays missing, so that the check says so instead of the record saying "no".
 */
import { branchFor, isGroup, type Schema } from './schema.ts';

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isVoid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isGroup(value) && Object.keys(value).length === 0;

function prunedGroup(schema: Schema | undefined, values: Readonly<Record<string, unknown>>): object {
  const branch = schema && (branchFor(schema, values) ?? schema);
  const answered = Object.entries(values)
    .map(([name, value]) => [name, pruned(branch?.properties?.[name], value)] as const)
    // An empty list says "none" only where the schema asks for the list.
    .filter(([name, value]) => !isBlank(value) && !(isVoid(value) && !branch?.required?.includes(name)));
  return Object.fromEntries(answered);
}

/** @param value what the form holds at the place that `schema` describes */
export function pruned(schema: Schema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isBlank(item)).map((item) => pruned(schema?.items, item));
  }
  return isGroup(value) ? prunedGroup(schema, value) : value;
}
