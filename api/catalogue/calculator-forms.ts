/** Calculators of numbers as forms: the JSON Schema of what each asks with a title for every field and code, and words for what it answers. */
import type * as z from 'zod';
import type { CalculatorWords } from '../../words/calculator-words.ts';
import { CALCULATORS, type CalculatorName } from '../../words/calculators.ts';
import type { Words } from '../../words/text.ts';
import type { Language } from '../http/language.ts';
import { inputSchema, type JsonSchema } from './input-schema.ts';
import { inWords } from './titles.ts';

const isSchema = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Members of an enum in words, as forms read them (`oneOf` beside `enum`). */
function members(node: JsonSchema, codes: Readonly<Record<string, Words>> | undefined, language: Language) {
  const listed = node['enum'];
  if (codes === undefined || !Array.isArray(listed)) return {};
  return {
    oneOf: listed.map((code: string) => ({
      const: code,
      ...inWords(codes[code] ?? { zh: code, en: code }, language),
    })),
  };
}

interface Titling {
  readonly words: CalculatorWords;
  readonly language: Language;
}

/** The fields of a group, each with its title and those of its codes. */
function titledGroup(node: JsonSchema, titling: Titling): JsonSchema {
  const { properties } = node;
  if (!isSchema(properties)) return node;
  const { words, language } = titling;
  const titled = Object.entries(properties).map(([field, schema]) => {
    const title = words.asks[field];
    const inner = titledField(schema as JsonSchema, words.codes[field], titling);
    return [field, title === undefined ? inner : { ...inner, ...inWords(title, language) }];
  });
  return { ...node, properties: Object.fromEntries(titled) as JsonSchema };
}

function titledField(
  node: JsonSchema,
  codes: Readonly<Record<string, Words>> | undefined,
  titling: Titling,
): JsonSchema {
  const { items } = node;
  const inside = isSchema(items)
    ? { items: { ...titledGroup(items, titling), ...members(items, codes, titling.language) } }
    : {};
  return { ...node, ...inside, ...members(node, codes, titling.language) };
}

/** The schema itself where a name of its own in the API's description makes a reference of it. */
function unreferred(node: JsonSchema): JsonSchema {
  const { $ref, $defs } = node;
  const name = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined;
  const found = name !== undefined && isSchema($defs) ? $defs[name] : undefined;
  return isSchema(found) ? found : node;
}

/** @param asked by the name of the calculator: the schema of its request */
export function calculatorForms(asked: Readonly<Record<CalculatorName, z.ZodType>>, language: Language) {
  return (Object.keys(CALCULATORS) as CalculatorName[]).map((name) => {
    const words: CalculatorWords = CALCULATORS[name];
    return {
      name,
      zh: words.zh,
      en: words.en,
      schema: titledGroup(unreferred(inputSchema(asked[name])), { words, language }),
      answers: Object.entries(words.answers).map(([field, { zh, en }]) => ({
        field,
        zh,
        en,
        codes: Object.entries(words.codes[field] ?? {}).map(([code, said]) => ({
          code,
          zh: said.zh,
          en: said.en,
        })),
      })),
    };
  });
}
