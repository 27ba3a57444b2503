/** Names of rows that have none of their own: each row keeps its name while others are added and taken out. */
import { useState } from 'react';

export interface Named {
  readonly names: readonly number[];
  /** The next one to give: no name is given twice. */
  readonly next: number;
}

export const NOBODY_NAMED: Named = { names: [], next: 0 };

/** @param count how many rows there are, which an address may have changed meanwhile */
export function namedFor({ names, next }: Named, count: number): Named {
  const missing = Math.max(0, count - names.length);
  const more = Array.from({ length: missing }, (_, n) => next + n);
  return { names: [...names.slice(0, count), ...more], next: next + missing };
}

export const without = ({ names, next }: Named, index: number): Named => ({
  names: names.filter((_, at) => at !== index),
  next,
});

/** @returns a name for each row, and what is to be said when one is taken out */
export function useRowNames(count: number) {
  const [kept, keep] = useState(NOBODY_NAMED);
  const named = namedFor(kept, count);
  return { names: named.names, forget: (index: number) => keep(without(named, index)) };
}
