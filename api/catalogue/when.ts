/**
 * Fields that make sense only after another answer: the catalogue says after which, and a form shows them then and no earlier.
 * What is lawful the domain decides; nothing is refused for being sent without it.
 */
import type * as z from 'zod';

/** The keyword of the JSON Schema. */
const WHEN = 'x-when';

export interface When {
  /** Where the other answer stands, from the group of this field: names, each `..` a group further out. */
  readonly field: string;
  /** It is asked while the other answer is one of these, or has one of these among several. */
  readonly in: readonly (string | boolean)[];
  /** Then the decision is refused without it. */
  readonly required?: true;
}

/** @param schema of an optional field: one that must always be there cannot be left out of a form */
export const askedWhen = <T extends z.ZodType>(field: string, values: When['in'], schema: T): T =>
  schema.meta({ [WHEN]: { field, in: values } satisfies When });

/** The same where the decision is refused without it. */
export const neededWhen = <T extends z.ZodType>(field: string, values: When['in'], schema: T): T =>
  schema.meta({ [WHEN]: { field, in: values, required: true } satisfies When });
