/**
 * Keeps a list still while it is looked at: what changes is shown in its place, what is gone stays marked, what is new waits
 * until the person asks for it. No row moves under the cursor (rule 7 of the screens).
 */

export type RowMark = 'same' | 'new' | 'gone';

export interface KeptRow<T> {
  readonly key: string;
  /** The item as it is now; of a row that is gone, as it was last. */
  readonly item: T;
  /** The item as it was when the order was taken: which group the row stands in. */
  readonly placed: T;
  readonly mark: RowMark;
}

/** What a person was shown and has not asked to be changed. */
export interface Kept<T> {
  readonly items: readonly T[];
  /** Keys that were new when this order was taken. */
  readonly fresh: ReadonlySet<string>;
}

export interface Arranged<T> {
  readonly rows: readonly KeptRow<T>[];
  readonly added: number;
  readonly gone: number;
}

type KeyOf<T> = (item: T) => string;

/** The order as it is now becomes the one that is kept; what was not in the one before is marked new. */
export function take<T>(items: readonly T[], before: Kept<T> | undefined, keyOf: KeyOf<T>): Kept<T> {
  if (before === undefined) return { items, fresh: new Set() };
  const known = new Set(before.items.map(keyOf));
  return { items, fresh: new Set(items.map(keyOf).filter((key) => !known.has(key))) };
}

/** More was asked for: it follows what is shown, and is not called new. */
export function extend<T>(kept: Kept<T>, items: readonly T[], keyOf: KeyOf<T>): Kept<T> {
  const known = new Set(kept.items.map(keyOf));
  return { ...kept, items: [...kept.items, ...items.filter((item) => !known.has(keyOf(item)))] };
}

/** @returns the kept rows with what is known of them now, and how many wait or are gone */
export function arrange<T>(kept: Kept<T>, items: readonly T[], keyOf: KeyOf<T>): Arranged<T> {
  const now = new Map(items.map((item) => [keyOf(item), item]));
  const rows = kept.items.map((placed): KeptRow<T> => {
    const key = keyOf(placed);
    const item = now.get(key);
    if (item === undefined) return { key, item: placed, placed, mark: 'gone' };
    return { key, item, placed, mark: kept.fresh.has(key) ? 'new' : 'same' };
  });
  const shown = new Set(rows.map(({ key }) => key));
  const added = items.filter((item) => !shown.has(keyOf(item))).length;
  return { rows, added, gone: rows.filter(({ mark }) => mark === 'gone').length };
}
