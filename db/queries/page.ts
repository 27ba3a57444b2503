/** Keyset pages: a cursor names the last row seen, so that rows added meanwhile move nothing. */
import { isLegalDate } from '../../domain/deadlines/legal-date.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The cursor was not made by this list. */
export class InvalidCursor extends Error {
  constructor() {
    super('the cursor is not one of this list');
    this.name = 'InvalidCursor';
  }
}

export type CursorPart = string | number | null;

export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

function parseParts(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
}

/** `shape` has one test for each part. */
export function decodeCursor(
  cursor: string | undefined,
  shape: readonly ((part: unknown) => boolean)[],
): readonly CursorPart[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = parseParts(cursor);
  if (!Array.isArray(parts) || parts.length !== shape.length) throw new InvalidCursor();
  if (!shape.every((fits, index) => fits(parts[index]))) throw new InvalidCursor();
  return parts as CursorPart[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (part: unknown): boolean => typeof part === 'string' && UUID.test(part);
/** PostgreSQL stores no NUL, and half a surrogate pair is no character. */
export const isText = (part: unknown): boolean =>
  typeof part === 'string' && !part.includes('\u0000') && part.isWellFormed();
/** Of the years 1 to 9999, which PostgreSQL can hold. */
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');
export const isMoment = (part: unknown): boolean =>
  Number.isSafeInteger(part) && Number(part) >= FIRST_MOMENT && Number(part) <= LAST_MOMENT;
/** A day as `YYYY-MM-DD`, as the calendar has it. */
export const isDay = (part: unknown): boolean => typeof part === 'string' && isLegalDate(part);
/** A boolean as a part of a cursor. */
export const isFlag = (part: unknown): boolean => part === 0 || part === 1;
/** The number of an event in its case. */
export const isSeq = (part: unknown): boolean =>
  Number.isSafeInteger(part) && Number(part) >= 0 && Number(part) <= 2 ** 31 - 1;
export const isMomentOrNone = (part: unknown): boolean => part === null || isMoment(part);

/** Makes a page of the `limit + 1` rows that were asked for. */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  cursorOf: (item: Item) => readonly CursorPart[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(cursorOf(last)) : null };
}
