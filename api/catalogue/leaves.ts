/**
 * The leaves of data, twice: as a client sends them, bounded and checked, and as the record keeps them. A shape that stands in
 * decisions and in events is written once, over leaves.
 */
import * as z from 'zod';
import type { TextRef } from '../../domain/kernel/refs.ts';
import { amount, date, id, textRef } from './event-fields.ts';
import { agreedDate, code, legalDate, money, ref, text } from './fields.ts';
import { askedWhen } from './when.ts';

export interface Leaves {
  readonly object: <F extends z.core.$ZodLooseShape>(fields: F) => z.ZodObject<F>;
  /** @param most how many a client may send */
  readonly list: <T extends z.ZodType>(of: T, most: number) => z.ZodArray<T>;
  readonly ref: (kind: 'party') => z.ZodType<string>;
  readonly code: () => z.ZodType<string>;
  readonly date: () => z.ZodType<string>;
  /** A day that the parties agreed on. */
  readonly agreedDate: () => z.ZodType<string>;
  /** Yuan. */
  readonly amount: () => z.ZodType<string>;
  /** A number in a list, from 1. @param most the highest that a client may send */
  readonly itemNo: (most: number) => z.ZodType<number>;
  /** @param longest in characters, that a client may send */
  readonly text: (longest?: number) => z.ZodType<TextRef>;
  /** A field that is asked after another answer; the record has it where it was answered. */
  readonly askedWhen: typeof askedWhen;
}

export const SENT: Leaves = {
  object: (fields) => z.strictObject(fields),
  list: (of, most) => z.array(of).max(most),
  ref,
  code,
  date: legalDate,
  agreedDate,
  amount: money,
  itemNo: (most) => z.int().min(1).max(most),
  text,
  askedWhen,
};

export const KEPT: Leaves = {
  object: (fields) => z.object(fields),
  list: (of) => z.array(of),
  ref: id,
  code: () => z.string(),
  date,
  agreedDate: date,
  amount,
  itemNo: () => z.int(),
  text: () => textRef(),
  askedWhen: (_field, _values, schema) => schema,
};
