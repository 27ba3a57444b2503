/** A list from the API that stays still while it is looked at (kept-order.ts). */
import { useState } from 'react';
import { type Arranged, arrange, extend, type Kept, take } from './kept-order.ts';

interface Shown<T> {
  readonly of: string;
  readonly pages: number;
  readonly kept: Kept<T>;
}

interface StillRequest<T> {
  /** What is listed: filters, tab. Another list begins anew. */
  readonly of: string;
  readonly pages: readonly (readonly T[])[] | undefined;
  readonly keyOf: (item: T) => string;
}

export interface Still<T> extends Arranged<T> {
  /** Takes the order as it is now. */
  readonly show: () => void;
}

function next<T>(
  shown: Shown<T> | undefined,
  of: string,
  pages: readonly (readonly T[])[],
  keyOf: (item: T) => string,
) {
  const items = pages.flat();
  if (shown === undefined || shown.of !== of || shown.kept.items.length === 0) {
    return { of, pages: pages.length, kept: take<T>(items, undefined, keyOf) };
  }
  const more = pages.slice(shown.pages).flat();
  return { of, pages: pages.length, kept: extend(shown.kept, more, keyOf) };
}

/** @returns the rows as they are shown, `undefined` before the first answer */
export function useStill<T>({ of, pages, keyOf }: StillRequest<T>): Still<T> | undefined {
  const [shown, setShown] = useState<Shown<T>>();
  if (pages === undefined) return undefined;
  const begun = shown !== undefined && shown.of === of && shown.pages >= pages.length;
  const empty = shown?.kept.items.length === 0 && pages.some((page) => page.length > 0);
  const current = begun && !empty ? shown : next(shown, of, pages, keyOf);
  if (current !== shown) setShown(current);
  const items = pages.flat();
  return {
    ...arrange(current.kept, items, keyOf),
    show: () => setShown({ of, pages: pages.length, kept: take(items, current.kept, keyOf) }),
  };
}
