/** The holiday calendar (节假日安排) in force. */
import { type SQL, sql } from 'drizzle-orm';
import type { Calendar } from '../../../domain/deadlines/calendar.ts';
import type { Database } from '../../client.ts';

export function readCalendarStatement(): SQL {
  return sql`select current_calendar() as calendar`;
}

/** The holiday calendar in force (国务院办公厅节假日安排). */
export async function readCalendar(db: Database): Promise<Calendar> {
  const row = await db.first<{ calendar: Calendar }>(readCalendarStatement());
  if (!row) throw new Error('current_calendar returned nothing');
  return row.calendar;
}

export function readCalendarVersionStatement(): SQL {
  return sql`select version from calendar_version`;
}

/** Its name alone: whether another was published. Absent before the first. */
export async function readCalendarVersion(db: Database): Promise<string | undefined> {
  return (await db.first<{ version: string }>(readCalendarVersionStatement()))?.version;
}
