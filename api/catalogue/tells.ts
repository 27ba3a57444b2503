/**
 * The texts that are told (告知内容, docs/law.md §10) at the field by which a decision records that they were: whoever ticks it has
 * before them what it says. `domain/chapters/record/telling-with.ts` says which decision tells what.
 */
import type * as z from 'zod';
import type { When } from './when.ts';
import { type TellingId, TELLING_VERSION, TELLINGS } from '../../domain/law/telling.ts';

/** The keyword of the JSON Schema. */
const TELLS = 'x-tells';

interface Told {
  readonly id: TellingId;
  /** Only while another answer is one of these. */
  readonly when?: When;
}

/** @param told ids in the order in which they are read out */
export const telling = <T extends z.ZodType>(schema: T, ...told: readonly (TellingId | Told)[]): T =>
  schema.meta({
    [TELLS]: told
      .map((one) => (typeof one === 'string' ? { id: one } : one))
      .map(({ id, ...only }) => ({ id, ...TELLINGS[id], version: TELLING_VERSION, ...only })),
  });
