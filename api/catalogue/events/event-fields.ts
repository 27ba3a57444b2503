/** Fields of recorded events, as they are read back. */
import * as z from 'zod';
import type { EventData, EventType } from '../../../domain/kernel/events.ts';
import type { RuleId } from '../../../domain/law/rule.ts';
import { coded } from '../codes.ts';

export type EventSchemas<K extends EventType> = { readonly [T in K]: z.ZodType<EventData[T]> };

export const date = () => z.string().meta({ format: 'date' });
/** Legal time in epoch milliseconds. */
const legalMs = () => z.int();
export const id = (kind?: string) => (kind === undefined ? z.string() : z.string().meta({ 'x-ref': kind }));
/** Where a text is kept outside the record, and its salted digest. */
export const textRef = () => z.object({ textId: z.uuid(), digest: z.string() });
/** Where a document is, and what it must hash to. */
export const documentDigest = () =>
  z.object({ documentId: id('document'), sha256: z.string(), sm3: z.string(), size: z.int() });
/** Older events have the id alone. */
export const namedDocument = { documentId: id('document').optional(), document: documentDigest().optional() };
export const amount = () => z.string().regex(/^\d+\.\d{2}$/);
export const stage = () => coded('stage');
export const rule = () => z.string() as unknown as z.ZodType<RuleId>;

export const items = () =>
  z.array(
    z.object({
      kind: coded('performanceKind'),
      obligorId: id('party'),
      obligeeId: id('party').optional(),
      amount: amount().optional(),
      dueDate: date().optional(),
    }),
  );

export const due = {
  startDate: date(),
  dueDate: date(),
  dueAt: legalMs(),
  provisional: z.boolean(),
  calendarVersion: z.string(),
  trace: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
};
