/** What to enter is said where a title leaves it open: of every id, and of nothing that no form has. */
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../api/catalogue/catalogue.ts';
import type { JsonSchema } from '../../../api/catalogue/input-schema.ts';
import { PLACEHOLDERS } from '../../../api/catalogue/examples/placeholders.ts';
import { FIELD_HELP } from '../../../words/field-help.ts';
import { wrongWords } from './support/wrong-words.ts';

const { decisions, taskKinds } = buildCatalogue('en');

interface Field {
  readonly owner: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

function fieldsOf(owner: string, node: unknown): Field[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => fieldsOf(owner, one));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([keyword, value]) => {
    const below = fieldsOf(owner, value);
    if (keyword !== 'properties') return below;
    const own = Object.entries(value as Record<string, JsonSchema>);
    return [...own.map(([name, schema]) => ({ owner, name, schema })), ...below];
  });
}

const FIELDS: readonly Field[] = [
  ...decisions.flatMap(({ type, schema }) => fieldsOf(type, schema)),
  ...taskKinds.flatMap(({ kind, schemas }) => fieldsOf(kind, schemas)),
];

const isId = ({ schema }: Field): boolean =>
  'x-ref' in schema || 'x-ref' in ((schema['items'] ?? {}) as JsonSchema);

test('every field that holds an id says of what, and where it comes from', () => {
  const bare = FIELDS.filter(isId).filter(({ schema }) => schema['x-help-zh'] === undefined);
  expect(bare.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
});

test('most other fields that are no plain choice have a word of help', () => {
  const helped = FIELDS.filter(({ schema }) => schema['x-help-en'] !== undefined);
  expect(helped.length / FIELDS.length).toBeGreaterThan(0.5);
  for (const { schema } of helped) expect(schema['description']).toBe(schema['x-help-en']);
});

test('no help is said of a field that no form has, and each has both languages', () => {
  const names = new Set(FIELDS.flatMap(({ owner, name }) => [name, `${owner}.${name}`]));
  expect(Object.keys(FIELD_HELP).filter((key) => !names.has(key))).toEqual([]);
  expect(Object.entries(FIELD_HELP).flatMap(([key, words]) => wrongWords(key, words))).toEqual([]);
});

test('every placeholder of an example is explained', () => {
  const known = new Set(PLACEHOLDERS.map(({ placeholder }) => placeholder));
  const ids = (value: unknown): string[] =>
    value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(ids)
      : /^(party-\d|d\d|h\d|r\d|station-\d|0{8}-.*)$/.test(String(value))
        ? [String(value)]
        : [];
  const used = decisions.flatMap(({ examples }) => examples.flatMap(({ data }) => ids(data)));
  expect(used.length).toBeGreaterThan(50);
  expect([...new Set(used)].filter((one) => !known.has(one))).toEqual([]);
});
