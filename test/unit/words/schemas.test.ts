/** Every field and every code in the schemas of decisions, tasks and events has its title in both languages. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../api/catalogue/catalogue.ts';
import { inputSchema, type JsonSchema } from '../../../api/catalogue/input-schema.ts';
import { titled } from '../../../api/catalogue/titles.ts';
import { FIELD_TABLES } from '../../../words/fields.ts';
import { wrongWords } from './support/wrong-words.ts';

const catalogues = { zh: buildCatalogue('zh'), en: buildCatalogue('en') };

interface Titled {
  readonly title?: string;
  readonly 'x-zh'?: string;
  readonly 'x-en'?: string;
}

const isSchema = (value: unknown): value is JsonSchema => value !== null && typeof value === 'object';

function wrongTitle(at: string, node: Titled, language: 'zh' | 'en'): string[] {
  const { title, 'x-zh': zh, 'x-en': en } = node;
  const faults = wrongWords(at, { ...(zh && { zh }), ...(en && { en }) });
  return title === (language === 'zh' ? zh : en) ? faults : [...faults, `${at}: title ${title}`];
}

function wrongCodes(at: string, node: JsonSchema, language: 'zh' | 'en'): string[] {
  const codes = (node['enum'] ?? ('const' in node ? [node['const']] : [])) as readonly string[];
  if (codes.length === 0) return [];
  const members = (node['oneOf'] ?? []) as readonly (Titled & { const: string })[];
  const missing = codes.filter((code) => !members.some((one) => one.const === code));
  const titles = members.flatMap((one) => wrongTitle(`${at}.${one.const}`, one, language));
  return [...missing.map((code) => `${at}: ${code} has no member`), ...titles];
}

const isCode = (node: JsonSchema): boolean => 'enum' in node || 'const' in node;

/** Everything without its words, below a schema. */
function faultsOf(at: string, node: JsonSchema, language: 'zh' | 'en'): string[] {
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>);
  const below = ['items', 'anyOf', 'allOf', 'additionalProperties', ...(isCode(node) ? [] : ['oneOf'])]
    .flatMap((keyword) => node[keyword] ?? [])
    .filter(isSchema);
  return [
    ...wrongCodes(at, node, language),
    ...below.flatMap((one) => faultsOf(at, one, language)),
    ...properties.flatMap(([field, one]) => [
      ...wrongTitle(`${at}.${field}`, one, language),
      ...faultsOf(`${at}.${field}`, one, language),
    ]),
  ];
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const { decisions, events, taskKinds } = catalogues[language];

  test.each(decisions.map((one) => [one.type, one] as const))('decision %s', (type, { schema }) => {
    expect([...wrongTitle(type, schema, language), ...faultsOf(type, schema, language)]).toEqual([]);
  });

  test.each(events.map((one) => [one.type, one] as const))('event %s', (type, one) => {
    expect([...wrongWords(type, one), ...faultsOf(type, one.schema, language)]).toEqual([]);
  });

  test.each(taskKinds.map((one) => [one.kind, one] as const))('task %s', (kind, { schemas }) => {
    const forms = Object.entries(schemas);
    expect(forms.flatMap(([form, schema]) => faultsOf(`${kind}.${form}`, schema, language))).toEqual([]);
  });
});

test('a field and a code without words are seen', () => {
  const planted = z.object({ surprise: z.enum(['one', 'two']), partyId: z.string() });
  expect(faultsOf('planted', titled(inputSchema(planted), 'planted', 'zh'), 'zh')).toEqual([
    'planted.surprise: no Chinese',
    'planted.surprise: no English',
    'planted.surprise: one has no member',
    'planted.surprise: two has no member',
  ]);
});

test('the schemas with titles still accept the examples, and refuse what is no member', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  for (const { type, schema, examples } of catalogues.zh.decisions) {
    const validate = ajv.compile(schema);
    for (const { data } of examples)
      expect(validate(data), `${type} ${JSON.stringify(validate.errors)}`).toBe(true);
  }
  const triage = catalogues.zh.decisions.find((one) => one.type === 'triage');
  const { data } = triage?.examples[0] ?? {};
  expect(ajv.compile(triage?.schema ?? {})({ ...data, route: 'nowhere' })).toBe(false);
});

test('no field stands in the tables of two chapters', () => {
  const keys = FIELD_TABLES.flatMap((table) => Object.keys(table));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('no entry of the field tables is for nothing', () => {
  const text = JSON.stringify([catalogues.zh.decisions, catalogues.zh.events, catalogues.zh.taskKinds]);
  const unused = FIELD_TABLES.flatMap((table) => Object.entries(table)).filter(
    ([, { zh, en }]) => !text.includes(`"x-zh":${JSON.stringify(zh)},"x-en":${JSON.stringify(en)}`),
  );
  expect(unused.map(([field]) => field)).toEqual([]);
});

test('lists of codes in the catalogue carry words', () => {
  const { vocabularies, matters, refusals, rules, stages, roles } = catalogues.zh;
  const lists = [
    ...Object.values(vocabularies).flat(),
    ...matters,
    ...refusals,
    ...rules,
    ...stages,
    ...roles,
  ];
  const faults = lists.flatMap((one) => {
    const code = 'code' in one ? one.code : 'id' in one ? one.id : 'stage' in one ? one.stage : one.role;
    return wrongWords(code, one);
  });
  expect(faults).toEqual([]);
  expect(vocabularies['source']?.map((one) => one.code)).toEqual(catalogues.zh.sources);
});
