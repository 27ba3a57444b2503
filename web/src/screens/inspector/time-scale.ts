/** The one time axis of the lanes: instants to pixels, idle time folded to a narrow strip, and the marks below it. */
import { type ScaleLinear, scaleLinear, scaleUtc } from 'd3-scale';

/** Milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface TimeScale {
  /** Unzoomed: 0 to 1. */
  readonly share: ScaleLinear<number, number>;
  /** Idle time, drawn narrow. */
  readonly folds: readonly Span[];
  readonly whole: Span;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shorter pauses are the ordinary course of things (the story of the case page folds the same). */
const IDLE_MS = 3 * DAY_MS;
/** Of the whole axis: one folded pause at most, and all of them together. */
const ONE_FOLD = 0.03;
const ALL_FOLDS = 0.5;
/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const SHANGHAI_MS = 8 * HOUR_MS;

function pieces(instants: readonly number[]): readonly Span[] {
  const sorted = [...new Set(instants)].toSorted((a, b) => a - b);
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? to, to }));
}

/** Joins pieces that lie beside each other, so that the scale has few. */
function joined(all: readonly Span[], idle: (piece: Span) => boolean): readonly Span[] {
  const result: Span[] = [];
  for (const piece of all) {
    const last = result.at(-1);
    if (last !== undefined && !idle(last) && !idle(piece))
      result[result.length - 1] = { ...last, to: piece.to };
    else result.push(piece);
  }
  return result;
}

/**
 * @param instants at which something happened, or will
 * @param fold whether pauses are narrowed; else the axis is even
 */
export function timeScale(instants: readonly number[], fold: boolean): TimeScale {
  const idle = ({ from, to }: Span): boolean => fold && to - from >= IDLE_MS;
  const first = Math.min(...instants.slice(0, 1), Number.MAX_SAFE_INTEGER);
  const from = instants.reduce((least, one) => Math.min(least, one), first);
  const to = instants.reduce((most, one) => Math.max(most, one), from + HOUR_MS);
  const all = joined(pieces([...instants, from, to]), idle);
  const folds = all.filter(idle);
  const busy = all.filter((one) => !idle(one)).reduce((sum, one) => sum + one.to - one.from, 0);
  const foldShare = busy === 0 ? 1 / Math.max(1, folds.length) : Math.min(ONE_FOLD, ALL_FOLDS / folds.length);
  const rest = 1 - (busy === 0 ? 1 : foldShare * folds.length);
  const shares = [0];
  for (const one of all)
    shares.push((shares.at(-1) ?? 0) + (idle(one) ? foldShare : (rest * (one.to - one.from)) / busy));
  const share = scaleLinear()
    .domain([from, ...all.map((one) => one.to)])
    .range(shares)
    .clamp(true);
  return { share, folds, whole: { from, to } };
}

const textOf = (at: number, step: number): string => {
  const iso = new Date(at + SHANGHAI_MS).toISOString();
  return step >= DAY_MS ? iso.slice(0, 10) : iso.slice(5, 16).replace('T', ' ');
};

/** The part of the axis that lies in the picture, without folded time. */
function shown({ folds }: TimeScale, { from, to }: Span): readonly Span[] {
  const result: Span[] = [];
  let at = from;
  for (const fold of folds) {
    if (fold.to <= from || fold.from >= to) continue;
    if (fold.from > at) result.push({ from: at, to: fold.from });
    at = fold.to;
  }
  return at < to ? [...result, { from: at, to }] : result;
}

const LEAST_PX = 92;

/**
 * @param x pixel of an instant
 * @returns marks for what is in the picture, far enough apart to be read
 */
export function ticksOf(scale: TimeScale, window: Span, x: (at: number) => number): readonly Tick[] {
  const result: Tick[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, to } of shown(scale, window)) {
    const room = Math.floor((x(to) - x(from)) / LEAST_PX);
    if (room < 1) continue;
    const ticks = scaleUtc()
      .domain([from + SHANGHAI_MS, to + SHANGHAI_MS])
      .ticks(room)
      .map((one) => one.getTime() - SHANGHAI_MS);
    const step = (ticks[1] ?? to) - (ticks[0] ?? from);
    for (const at of ticks) {
      if (x(at) - last < LEAST_PX) continue;
      last = x(at);
      result.push({ at, text: textOf(at, step) });
    }
  }
  return result;
}
