/** The address at which a person's calendar is read by other programs (日历订阅): kept as a digest, made, replaced, ended. */
import { type SQL, sql } from 'drizzle-orm';
import type { BookingKind, BookingMode } from '../../../domain/access/policy/bookings.ts';
import type { Database } from '../../client.ts';

export interface FeedState {
  /** Epoch ms. */
  readonly madeAt: number;
  readonly lastReadAt: number | null;
}

/** Of a booking, what leaves the platform. */
export interface FeedItem {
  readonly bookingId: string;
  readonly version: number;
  /** Epoch ms. */
  readonly changedAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly kind: BookingKind;
  readonly mode: BookingMode;
  readonly caseNumber: string;
  readonly room?: string;
  readonly unit?: string;
}

export const makeCalendarFeedStatement = (personId: string, digest: string): SQL =>
  sql`select epoch_ms(make_calendar_feed(${personId}::uuid, ${digest})) as "madeAt"`;

/** @returns when (epoch ms); an address before it reads nothing more */
export async function makeCalendarFeed(db: Database, personId: string, digest: string): Promise<number> {
  const row = await db.first<{ madeAt: number }>(makeCalendarFeedStatement(personId, digest));
  if (row === undefined) throw new Error('make_calendar_feed returned nothing');
  return row.madeAt;
}

export const endCalendarFeedStatement = (personId: string): SQL =>
  sql`select end_calendar_feed(${personId}::uuid)`;

export async function endCalendarFeed(db: Database, personId: string): Promise<void> {
  await db.first(endCalendarFeedStatement(personId));
}

export const calendarFeedOfStatement = (personId: string): SQL =>
  sql`select calendar_feed_of(${personId}::uuid) as feed`;

export async function calendarFeedOf(db: Database, personId: string): Promise<FeedState | undefined> {
  const row = await db.first<{ feed: FeedState | null }>(calendarFeedOfStatement(personId));
  return row?.feed ?? undefined;
}

export const readCalendarFeedStatement = (digest: string): SQL =>
  sql`select read_calendar_feed(${digest}) as items`;

/** @returns undefined where no enabled person has the address */
export async function readCalendarFeed(
  db: Database,
  digest: string,
): Promise<readonly FeedItem[] | undefined> {
  const row = await db.first<{ items: readonly FeedItem[] | null }>(readCalendarFeedStatement(digest));
  return row?.items ?? undefined;
}
