/**
 * Titles in JSON Schema: every property gets `title` in the reader's language and both languages as `x-zh`, `x-en`. An
 * enum or constant keeps its `enum` or `const`, for validators, and gets `oneOf` with a `const` and `title` for each
 * member, which form generators read, both languages again beside them. `x-vocabulary` names the list in the catalogue.
 */
import type { Language } from '../http/language.ts';
import { codesOf, type Vocabulary } from '../../domain/words.ts';
import { DICTIONARY, type VocabularyName, wordsOf } from '../../words/dictionary.ts';
import { fieldHelp } from '../../words/field-help.ts';
import { fieldWords, type Place } from '../../words/fields.ts';
import type { Words } from '../../words/text.ts';
import { SUGGESTED, VOCABULARY } from './codes.ts';
import type { JsonSchema } from './input-schema.ts';

export const inWords = ({ zh, en }: Words, language: Language) => ({
  title: language === 'zh' ? zh : en,
  'x-zh': zh,
  'x-en': en,
});

/** What to enter, where the title leaves it open. */
const asHelp = ({ zh, en }: Words, language: Language) => ({
  description: language === 'zh' ? zh : en,
  'x-help-zh': zh,
  'x-help-en': en,
});

const isSchema = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Under these keywords stand further schemas of the same place. */
const SAME_PLACE = ['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf', 'additionalProperties'];

class Titles {
  readonly #language: Language;
  readonly #helps: boolean;

  constructor(language: Language, helps: boolean) {
    this.#language = language;
    this.#helps = helps;
  }

  of(node: JsonSchema, place: Place): JsonSchema {
    const entries = Object.entries(node).map(([keyword, value]) => [
      keyword,
      this.#keyword(keyword, value, place),
    ]);
    return { ...(Object.fromEntries(entries) as JsonSchema), ...this.#members(node) };
  }

  #keyword(keyword: string, value: unknown, place: Place): unknown {
    if (keyword === 'properties' && isSchema(value)) return this.#properties(value, place);
    if (!SAME_PLACE.includes(keyword)) return value;
    if (Array.isArray(value)) return value.map((one: unknown) => (isSchema(one) ? this.of(one, place) : one));
    return isSchema(value) ? this.of(value, place) : value;
  }

  #properties(properties: JsonSchema, { owner, parent }: Place): JsonSchema {
    return Object.fromEntries(
      Object.entries(properties).map(([field, schema]) => {
        const words = fieldWords({ owner, parent }, field);
        const help = this.#helps ? fieldHelp({ owner, parent }, field) : undefined;
        const titled = this.of(schema as JsonSchema, { owner, parent: field });
        const named = words === undefined ? titled : { ...titled, ...inWords(words, this.#language) };
        return [field, help === undefined ? named : { ...named, ...asHelp(help, this.#language) }];
      }),
    );
  }

  #members(node: JsonSchema): { oneOf?: readonly object[]; [SUGGESTED]?: readonly object[] } {
    const suggested = node[SUGGESTED] as VocabularyName | undefined;
    if (suggested !== undefined)
      return { [SUGGESTED]: this.#named(suggested, codesOf(DICTIONARY[suggested] as Vocabulary)) };
    const vocabulary = node[VOCABULARY] as VocabularyName | undefined;
    if (vocabulary === undefined) return {};
    const codes = (node['enum'] ?? [node['const']]) as readonly string[];
    return { oneOf: this.#named(vocabulary, codes) };
  }

  #named(vocabulary: VocabularyName, codes: readonly string[]): readonly object[] {
    return codes.map((code) => {
      const words = wordsOf(vocabulary, code);
      return { const: code, ...(words === undefined ? {} : inWords(words, this.#language)) };
    });
  }
}

/** @param owner the decision or event whose data it describes; a report on a task stands under the event it leads to */
export function titled(schema: JsonSchema, owner: string, language: Language): JsonSchema {
  return new Titles(language, false).of(schema, { owner });
}

/** The same for a form that people fill in, with what to enter where a title leaves it open. */
export function titledForm(schema: JsonSchema, owner: string, language: Language): JsonSchema {
  return new Titles(language, true).of(schema, { owner });
}
