/** What was drawn on the glass: points with their time and pressure as they came, and the same fitted to a line of a paper. */

interface StrokePoint {
  readonly x: number;
  readonly y: number;
  /** Milliseconds since the first point. */
  readonly t: number;
  readonly p?: number | undefined;
}

export interface Strokes {
  readonly lines: readonly (readonly StrokePoint[])[];
}

/** Height of a fitted drawing in its own units. */
const UNITS = 1000;
/** At most as wide as so many heights. */
const WIDEST = 3;
/** Shorter than this, in points of the glass, it is a tap and no signature. */
const SHORTEST = 40;

const lengthOf = (line: readonly StrokePoint[]): number =>
  line
    .slice(1)
    .reduce(
      (sum, { x, y }, index) => sum + Math.hypot(x - (line[index]?.x ?? x), y - (line[index]?.y ?? y)),
      0,
    );

/** A touch of the glass by chance. */
export const isBlank = ({ lines }: Strokes): boolean =>
  lines.reduce((sum, line) => sum + lengthOf(line), 0) < SHORTEST;

/** Time runs forward from point to point, and from stroke to stroke. */
export function runsForward({ lines }: Strokes): boolean {
  const times = lines.flatMap((line) => line.map(({ t }) => t));
  return times.every((t, index) => t >= (times[index - 1] ?? 0));
}

export type Drawing = readonly (readonly (readonly [number, number])[])[];

/** The drawing in whole units, its least corner at zero, at most one height high and three wide: the same strokes are the same numbers. */
export function fitted({ lines }: Strokes): Drawing {
  const points = lines.flat();
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const width = Math.max(...points.map(({ x }) => x)) - left;
  const height = Math.max(...points.map(({ y }) => y)) - top;
  const scale = Math.min(UNITS / Math.max(height, 1), (WIDEST * UNITS) / Math.max(width, 1));
  return lines.map((line) =>
    line.map(({ x, y }) => [Math.round((x - left) * scale), Math.round((y - top) * scale)] as const),
  );
}
