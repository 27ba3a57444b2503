/** What is about to be reported, in the words of its own schema, to be read back in one sentence. */
import type { Words } from '../../api/problem.ts';
import {
  branchFor,
  isGroup,
  memberWords,
  membersOf,
  refOf,
  type Schema,
  wordsOf,
} from '../../parts/schema-form/schema.ts';

export interface Told {
  readonly label: Words;
  /** One a member of a list. */
  readonly values: readonly Words[];
}

export interface Naming {
  readonly yes: Words;
  readonly no: Words;
  /** Name of what an id refers to. */
  readonly named: (ref: string, id: string) => string | undefined;
}

const plain = (text: string): Words => ({ zh: text, en: text });

function wordsOfValue(schema: Schema, value: unknown, { yes, no, named }: Naming): Words {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value !== 'string' && typeof value !== 'number') return plain('');
  if (membersOf(schema)?.includes(value) === true) return memberWords(schema, value);
  const ref = refOf(schema);
  return plain((ref === undefined ? undefined : named(ref, String(value))) ?? String(value));
}

function tellList(schema: Schema, name: string, list: readonly unknown[], naming: Naming): readonly Told[] {
  const items = schema.items ?? {};
  if (list.some((item) => isGroup(item))) return list.flatMap((item) => tell(items, item, naming));
  const member = membersOf(schema) === undefined && refOf(schema) === undefined ? items : schema;
  return [{ label: wordsOf(schema, name), values: list.map((item) => wordsOfValue(member, item, naming)) }];
}

/** @param data what a form of this schema answered */
export function tell(schema: Schema, data: unknown, naming: Naming): readonly Told[] {
  if (!isGroup(data)) return [];
  const properties = branchFor(schema, data)?.properties ?? {};
  return Object.entries(properties).flatMap(([name, property]): readonly Told[] => {
    const value = data[name];
    if (value === undefined) return [];
    if (isGroup(value)) return tell(property, value, naming);
    if (Array.isArray(value)) return tellList(property, name, value, naming);
    return [{ label: wordsOf(property, name), values: [wordsOfValue(property, value, naming)] }];
  });
}
