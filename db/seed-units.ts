/**
 * Units and holiday calendars, from code into the database (`node db/seed-units.ts`); idempotent. Runs as the owner of the database,
 * because neither of the platform's own roles may change either.
 */
import { sql } from 'drizzle-orm';
import { readMigrationEnv } from '../config/env.ts';
import type { Calendar } from '../domain/deadlines/calendar.ts';
import { versionUsed, withNotice } from '../domain/deadlines/calendar-change.ts';
import { PUBLISHED_CALENDAR } from '../domain/deadlines/published-calendar.ts';
import { ok, refused, type Result } from '../domain/result.ts';
import { type Database, openDatabase } from './client.ts';
import { JIAMUSI_UNITS, type UnitRow } from './jiamusi-units.ts';
import { jsonParameter } from './queries/json-parameter.ts';
import { readCalendar } from './queries/time/read-calendar.ts';

/** Adds what is missing: a unit that is there keeps the name that administration gave it. */
export async function writeUnits(db: Database, units: readonly UnitRow[]): Promise<void> {
  await db.rows(sql`
    insert into units (unit_id, kind, code, name, path, parent_id)
    select "unitId", kind, code, name, path::ltree, "parentId"
    from jsonb_to_recordset(${jsonParameter(units)})
      as u ("unitId" text, kind text, code text, name text, path text, "parentId" text)
    on conflict do nothing`);
}

/**
 * Replaces the years it holds and gives the whole its version; years it does not name stay.
 * @returns `calendar_version_used` where the version stands for other days, or was in force before another
 */
export async function publishCalendar(db: Database, { version, years }: Calendar): Promise<Result<void>> {
  const whole = withNotice(await readCalendar(db), version, years);
  const row = await db.first<{ put: string }>(sql`select put_calendar_once(${jsonParameter(whole)}) as put`);
  return row?.put === 'done' ? ok(undefined) : refused(versionUsed(version));
}

/** What this release ships with never overwrites a calendar that was published here since. */
async function publishShipped(db: Database): Promise<void> {
  const stored = new Set((await readCalendar(db)).years.map(({ year }) => year));
  if (PUBLISHED_CALENDAR.years.every(({ year }) => stored.has(year))) return;
  const shipped = await publishCalendar(db, PUBLISHED_CALENDAR);
  if (!shipped.ok) throw new Error(`the calendar of this release: ${shipped.refusal.code}`);
}

export async function seedUnits(ownerUrl: string): Promise<void> {
  const db = openDatabase({ url: ownerUrl, max: 1, applicationName: 'jingfa-seed' });
  try {
    await writeUnits(db, JIAMUSI_UNITS);
    await publishShipped(db);
  } finally {
    await db.end();
  }
}

if (import.meta.main) await seedUnits(readMigrationEnv().MIGRATION_DATABASE_URL);
