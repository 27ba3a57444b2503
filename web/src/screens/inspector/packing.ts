/** Where bars and marks of a lane stand: bars in rows without touching, acts counted by the column of pixels they fall into. */

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** How it is drawn. */
  readonly kind: string;
  /** Instants at which it changed, each with what changed. */
  readonly turns: readonly { readonly at: number; readonly text: string }[];
}

export interface Placed extends Bar {
  readonly row: number;
}

/** Room for a name, as a share of the axis: beside it the next bar begins in another row. */
const NAME_SHARE = 0.09;

/**
 * @param share where an instant lies on the unzoomed axis, 0 to 1: rows stay the same while one zooms
 * @returns each bar with its row, and how many rows there are
 */
export function placed(
  bars: readonly Bar[],
  share: (at: number) => number,
): { readonly bars: readonly Placed[]; readonly rows: number } {
  const ends: number[] = [];
  const result = bars
    .toSorted((a, b) => a.from - b.from)
    .map((bar) => {
      const from = share(bar.from);
      const free = ends.findIndex((end) => end <= from);
      const row = free === -1 ? ends.length : free;
      ends[row] = Math.max(share(bar.to), from + NAME_SHARE);
      return { ...bar, row };
    });
  return { bars: result, rows: ends.length };
}

export interface Column {
  readonly x: number;
  readonly count: number;
}

export const COLUMN_PX = 4;

/** @param xs pixels of acts; what lies outside 0 to `width` is not in the picture */
export function columns(xs: readonly number[], width: number): readonly Column[] {
  const counts = new Map<number, number>();
  for (const x of xs) {
    if (x < 0 || x > width) continue;
    const column = Math.floor(x / COLUMN_PX);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].map(([column, count]) => ({ x: column * COLUMN_PX, count }));
}

/** @returns what lies at or before an instant, by halving; -1 where all lies after it */
export function lastBefore(instants: readonly number[], at: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
