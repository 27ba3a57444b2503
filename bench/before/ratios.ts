/** Figures of several sides beside each other, and this build's ratio to each revision's, round by round. */
import { median } from './median.ts';

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Of a slice of one side, or of all its slices put together; more is worse, unless it is not held to a bound. */
export interface Figure<M> {
  readonly name: string;
  readonly digits: number;
  /** Whether `--at-most` applies to its median ratio. */
  readonly held: boolean;
  of(measured: M): number;
}

export interface Row {
  /** What was going on, as "16 at once". */
  readonly group: string;
  readonly name: string;
  readonly digits: number;
  readonly held: boolean;
  /** Of each side, this build first; NaN where there is none. */
  readonly values: readonly number[];
  /** This build's to each revision's, by revision. */
  readonly ratios: readonly { readonly revision: string; readonly spread: Spread }[];
}

/** Where one round has no figure there is no spread: a median of the others would hide it. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0 || !values.every(Number.isFinite))
    return { min: Number.NaN, median: Number.NaN, max: Number.NaN };
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) };
}

export interface SideSlices<M> {
  /** The revision; undefined: this build, or the yardstick, which no ratio is taken to. */
  readonly revision: string | undefined;
  /** By round. */
  readonly slices: readonly M[];
}

/** @param sides this build first; every side has as many rounds */
export function compareFigure<M>(
  group: string,
  figure: Figure<M>,
  sides: readonly SideSlices<M>[],
  together: (slices: readonly M[]) => M,
): Row {
  const after = sides[0]?.slices.map((slice) => figure.of(slice)) ?? [];
  const ratios = sides.flatMap(({ revision, slices }) => {
    if (revision === undefined) return [];
    const before = slices.map((slice) => figure.of(slice));
    return [
      { revision, spread: spreadOf(after.map((value, round) => value / (before[round] ?? Number.NaN))) },
    ];
  });
  const values = sides.map(({ slices }) => figure.of(together(slices)));
  const { name, digits, held } = figure;
  return { group, name, digits, held, values, ratios };
}

/** The held rows whose median ratio is above the bound or was not measured, one sentence each. */
export function worseThan(rows: readonly Row[], atMost: number): readonly string[] {
  return rows
    .filter((row) => row.held)
    .flatMap(({ group, name, ratios }) =>
      ratios
        .filter(({ spread }) => !(spread.median <= atMost))
        .map(
          ({ revision, spread }) =>
            `${group}, ${name}: ${spread.median.toFixed(3)} times that of ${revision}, more than ${atMost}`,
        ),
    );
}
