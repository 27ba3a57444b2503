/** Bookings (排期) as acts of one statement each (`db/functions/bookings.sql`): the time of all whom one concerns is taken together, or not at all. */
import { type SQL, sql } from 'drizzle-orm';
import type { BookingKind, BookingMode, BookingStatus } from '../../../domain/access/policy/bookings.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';
import type { ActHead } from '../people/administer.ts';

/** Who has no time then: the room, a person, or a party by their id in the case that is booked. */
export interface Clash {
  readonly kind: 'room' | 'person' | 'party';
  readonly id: string;
}

export type BookingReply =
  | { readonly status: 'done' | 'same' | 'key_reused' | 'changed_meanwhile' | 'booking_over' }
  | { readonly status: 'case_over' | 'hearing_changed' | 'hearing_booked' | 'room_closed' | 'person_gone' }
  | { readonly status: 'already_booked'; readonly clashes: readonly Clash[] };

/** When, where, how and with whom. Instants in epoch ms, of the case's legal time. */
export interface Sitting {
  readonly mode: BookingMode;
  readonly roomId?: string | undefined;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly personIds: readonly string[];
  readonly partyIds: readonly string[];
  /** Of a hearing: the event that fixed its day as it was looked at. */
  readonly hearingSeq?: number | undefined;
}

interface BookingData {
  readonly book_session: Sitting & {
    readonly bookingId: string;
    readonly caseId: string;
    readonly kind: BookingKind;
    readonly hearingId?: string | undefined;
  };
  /** `saw`: the version that was looked at. */
  readonly move_booking: Sitting & { readonly bookingId: string; readonly saw: number };
  readonly end_booking: {
    readonly bookingId: string;
    readonly saw: number;
    readonly becomes: Extract<BookingStatus, 'held' | 'adjourned' | 'cancelled'>;
  };
}

export function bookingStatement<N extends keyof BookingData>(
  name: N,
  head: ActHead,
  data: BookingData[N],
): SQL {
  return sql`select ${sql.identifier(name)}(${jsonParameter({ ...head, ...data })}) as reply`;
}

export const knownBookingStatement = (head: ActHead): SQL =>
  sql`select known_booking(${jsonParameter(head)}) as reply`;

/** @returns undefined where the key is new */
export async function knownBooking(db: Database, head: ActHead): Promise<BookingReply | undefined> {
  const row = await db.first<{ reply: BookingReply | null }>(knownBookingStatement(head));
  return row?.reply ?? undefined;
}

/** Does one act, or says why not; nothing is written then. */
export async function actOnBooking<N extends keyof BookingData>(
  db: Database,
  name: N,
  head: ActHead,
  data: BookingData[N],
): Promise<BookingReply> {
  const row = await db.first<{ reply: BookingReply }>(bookingStatement(name, head, data));
  if (row === undefined) throw new Error(`${name} returned nothing`);
  return row.reply;
}
