/** The days that a picture of deadlines spans. */

export interface Axis {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

interface Span {
  readonly startDate: string;
  readonly dueDate: string;
}

/** @returns from the first start to the last due day, today included */
export function axisOf(spans: readonly Span[], today: string): Axis {
  const days = [today, ...spans.flatMap(({ startDate, dueDate }) => [startDate, dueDate])].toSorted();
  return { from: days[0] ?? today, to: days.at(-1) ?? today };
}

/** @returns where a day lies on the axis, 0 to 100; what lies outside is shown at its end */
export function shareOf({ from, to }: Axis, day: string): number {
  const length = Date.parse(to) - Date.parse(from);
  const share = length === 0 ? 0 : ((Date.parse(day) - Date.parse(from)) / length) * 100;
  return Math.min(100, Math.max(0, share));
}
