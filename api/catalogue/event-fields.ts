/** Fields of recorded events, as they are read back. */
import * as z from 'zod';
import type { EventData, EventType } from '../../domain/kernel/events.ts';

/** One schema for each event of a chapter. */
export type EventSchemas<K extends EventType> = { readonly [T in K]: z.ZodType<EventData[T]> };

export const date = () => z.string().meta({ format: 'date' });
export const id = (kind?: string) => (kind === undefined ? z.string() : z.string().meta({ 'x-ref': kind }));
/** Where a text is kept outside the record, and its salted digest. */
export const textRef = () => z.object({ textId: z.uuid(), digest: z.string() });
/** Where a document is, and what it must hash to. */
export const documentDigest = () =>
  z.object({ documentId: id('document'), sha256: z.string(), sm3: z.string(), size: z.int() });
export const amount = () => z.string().regex(/^\d+\.\d{2}$/);
