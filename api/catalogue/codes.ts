/** Enums whose members have words: each carries the name of its vocabulary, under which the dictionary has them. */
import * as z from 'zod';
import { codesOf, type Vocabulary } from '../../domain/words.ts';
import { type CodeIn, DICTIONARY, type VocabularyName } from '../../words/dictionary.ts';

/** The keyword of the JSON Schema that says which vocabulary (词表) an enum's members belong to. */
export const VOCABULARY = 'x-vocabulary';

/** The keyword that says whose codes are offered where others may be sent too. */
export const SUGGESTED = 'x-suggested';

/** A free code, for which those of a vocabulary are offered. */
export const suggesting = <T extends z.ZodType>(name: VocabularyName, schema: T): T =>
  schema.meta({ [SUGGESTED]: name });

/** One of all codes of a vocabulary. */
export const coded = <N extends VocabularyName>(name: N) =>
  z.enum(codesOf(DICTIONARY[name] as Vocabulary<CodeIn<N>>)).meta({ [VOCABULARY]: name });

/** One of some codes of a vocabulary. */
export const codedFrom = <N extends VocabularyName, const C extends CodeIn<N>>(
  name: N,
  codes: readonly [C, ...C[]],
) => z.enum(codes).meta({ [VOCABULARY]: name });

/** This one code of a vocabulary. */
export const codedAs = <N extends VocabularyName, const C extends CodeIn<N>>(name: N, code: C) =>
  z.literal(code).meta({ [VOCABULARY]: name });
