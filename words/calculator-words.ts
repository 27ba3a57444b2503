/** What is said of one calculator: its name, what it asks and answers. */
import type { Vocabulary, Words } from '../domain/words.ts';

export interface CalculatorWords extends Words {
  /** By the name of the field in the request or, for a row of a list, in the row. */
  readonly asks: Vocabulary;
  readonly answers: Vocabulary;
  /** Codes of fields that hold one, by the name of the field. */
  readonly codes: Readonly<Record<string, Vocabulary>>;
}
