/** The holiday calendar in force, kept for a minute. */
import type { Database } from '../../db/client.ts';
import { readCalendar } from '../../db/queries/time/read-calendar.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { PUBLISHED_CALENDAR } from '../../domain/deadlines/published-calendar.ts';

const KEPT_MS = 60_000;

/** The calculator answers also while the database is away: then from the calendar that this release ships with. */
export function createCalendar(db: Database): () => Promise<Calendar> {
  let kept: { readonly calendar: Calendar; readonly at: number } | undefined;
  return async () => {
    if (kept !== undefined && Date.now() - kept.at < KEPT_MS) return kept.calendar;
    try {
      const stored = await readCalendar(db);
      kept = { calendar: stored.years.length === 0 ? PUBLISHED_CALENDAR : stored, at: Date.now() };
    } catch {
      return kept?.calendar ?? PUBLISHED_CALENDAR;
    }
    return kept.calendar;
  };
}
