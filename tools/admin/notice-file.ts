/**
 * A holiday notice as a file: `{version, years: [{year, off, workdays, source}]}`, days as `MM-DD` of the year, or as
 * `YYYY-MM-DD` where the notice reaches into the year before or after. What is wrong is told by line, in both languages.
 */
import { z } from 'zod';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { NOTICE_FAULTS, noticeFaults } from '../../domain/deadlines/holiday-notice.ts';
import { linesOfJson } from './json-lines.ts';

const day = z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'MM-DD, or YYYY-MM-DD');
const notice = z.strictObject({
  version: z.string().min(1).max(64),
  years: z
    .array(
      z.strictObject({
        year: z.int().min(2023).max(2099),
        off: z.array(day),
        workdays: z.array(day),
        source: z.string().min(1),
      }),
    )
    .min(1),
});

export type NoticeRead =
  | { readonly ok: true; readonly calendar: Calendar }
  /** A line for each fault: `第3行 / line 3: …`. */
  | { readonly ok: false; readonly wrong: readonly string[] };

interface Told {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

/** @param text of the file */
export function readNotice(text: string): NoticeRead {
  const told = (faults: readonly Told[]): NoticeRead => {
    const lineOf = linesOfJson(text);
    return {
      ok: false,
      wrong: faults.map(({ path, what }) => `第${lineOf(path)}行 / line ${lineOf(path)}: ${what}`),
    };
  };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { ok: false, wrong: [`不是 JSON / not JSON: ${error instanceof Error ? error.message : ''}`] };
  }
  const shaped = notice.safeParse(given);
  if (!shaped.success) {
    return told(
      shaped.error.issues.map(({ path, message }) => ({ path, what: `${path.join('.')}: ${message}` })),
    );
  }
  const faults = noticeFaults(shaped.data);
  if (faults.length === 0) return { ok: true, calendar: shaped.data };
  return told(
    faults.map(({ path, day: named = '', code }) => {
      const { zh, en } = NOTICE_FAULTS[code];
      return { path, what: `${named} ${zh} / ${en}`.trim() };
    }),
  );
}
