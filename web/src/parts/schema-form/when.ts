/** Fields that are asked only after another answer (`x-when` in the catalogue's schemas): which are, for the answers so far. */
import { branchFor, isGroup, type Path, type Schema, type Values } from './schema.ts';

export type When = NonNullable<Schema['x-when']>;

/** How many groups further out the other answer stands, and its names from there. */
function wayTo({ field }: When) {
  const steps = field.split('/');
  const names = steps.filter((step) => step !== '..');
  return { names, out: steps.length - names.length };
}

const holds = ({ in: wanted }: When, answer: unknown): boolean =>
  (Array.isArray(answer) ? answer : [answer]).some((one) => wanted.includes(one as string | boolean));

/** The place of the group around: that of a row is the group in which its list stands. */
function outside(path: Path): Path {
  const group = path.slice(0, -1);
  return typeof path.at(-1) === 'number' ? group.slice(0, -1) : group;
}

/** Where the other answer stands in the whole. @param group the place of the group of the field */
export function whereAnswered(when: When, group: Path): Path {
  const { names, out } = wayTo(when);
  let within = group;
  for (let left = out; left > 0; left -= 1) within = outside(within);
  return [...within, ...names];
}

/** @param answer what stands at `whereAnswered` */
export const isAsked = (when: When | undefined, answer: unknown): boolean =>
  when === undefined || holds(when, answer);

/** @param groups the values of the group of the field first, then of the groups around it */
export function isAskedIn(schema: Schema | undefined, groups: readonly Values[]): boolean {
  const when = schema?.['x-when'];
  if (when === undefined) return true;
  const { names, out } = wayTo(when);
  let value: unknown = groups[out];
  for (const name of names) value = isGroup(value) ? value[name] : undefined;
  return holds(when, value);
}

/** Whether a form marks the field as one that must be answered, where it shows it. */
export const isNeeded = (group: Schema | undefined, name: string): boolean =>
  group?.required?.includes(name) === true || group?.properties?.[name]?.['x-when']?.required === true;

/** The places of fields that are needed as it stands, and not answered. @param data as it would be sent */
export function unanswered(
  schema: Schema,
  data: unknown,
  around: readonly Values[] = [],
  path: Path = [],
): readonly Path[] {
  if (Array.isArray(data))
    return data.flatMap((row, index) => unanswered(schema.items ?? {}, row, around, [...path, index]));
  if (!isGroup(data)) return [];
  const groups = [data, ...around];
  const properties = Object.entries(branchFor(schema, data)?.properties ?? {});
  return properties.flatMap(([name, property]): readonly Path[] => {
    const here = [...path, name];
    if (data[name] !== undefined) return unanswered(property, data[name], groups, here);
    return property['x-when']?.required === true && isAskedIn(property, groups) ? [here] : [];
  });
}
