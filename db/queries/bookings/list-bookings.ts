/**
 * Bookings (排期) of a span of time, by room, person, unit or case. Whose dispute it is, is selected under the viewer's scope and under nothing else:
 * to all others the time is taken, and no more.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { BookingKind, BookingMode, BookingStatus } from '../../../domain/access/policy/bookings.ts';
import type { Database } from '../../client.ts';
import { decodeCursor, isMoment, isUuid, type Page, pageOf, type PageRequest } from '../page.ts';
import { COURT_NUMBER } from '../cases/row-marks.ts';
import { type DirectoryViewer, inDirectory } from '../people/directory.ts';
import { inScope, readsInFull } from '../scope.ts';

export interface BookingItem {
  readonly bookingId: string;
  readonly exercise: boolean;
  /** Epoch ms. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room?: {
    readonly roomId: string;
    readonly name: string;
    readonly unitId: string;
    readonly unit: string;
  };
  readonly version: number;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** Only to who may see the case. */
  readonly session?: {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly courtCaseNumber?: string;
    readonly matter: string;
    readonly kind: BookingKind;
    readonly hearingId?: string;
    readonly mode: BookingMode;
    readonly status: BookingStatus;
    readonly inFull: boolean;
    readonly parties: readonly { readonly partyId: string; readonly name?: string }[];
  };
}

export interface BookingFilter {
  readonly bookingId?: string | undefined;
  /** Epoch ms; what overlaps the span. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly room?: string | undefined;
  readonly person?: string | undefined;
  /** In its rooms, or of its people. */
  readonly unit?: string | undefined;
  readonly caseId?: string | undefined;
  readonly drill?: boolean | undefined;
}

/** What keeps its time. Of a case, and of one booking, all are told. */
const KEEPS_TIME = sql`b.status in ('booked', 'held')`;

function conditionsOf(viewer: DirectoryViewer, filter: BookingFilter): SQL[] {
  const { bookingId, from, to, room, person, unit, caseId, drill } = filter;
  return [
    bookingId === undefined ? undefined : sql`b.booking_id = ${bookingId}::uuid`,
    from === undefined
      ? undefined
      : sql`b.ends_at > from_epoch_ms(${from}::bigint) and b.starts_at > from_epoch_ms(${from}::bigint) - interval '1 day'`,
    to === undefined ? undefined : sql`b.starts_at < from_epoch_ms(${to}::bigint)`,
    room === undefined ? undefined : sql`b.room_id = ${room}::uuid`,
    person === undefined ? undefined : sql`${person}::uuid = any(b.person_ids)`,
    unit === undefined
      ? undefined
      : sql`(r.unit_id = ${unit} or exists (select from people w where w.person_id = any(b.person_ids) and w.unit_id = ${unit}))`,
    caseId === undefined ? undefined : sql`b.case_id = ${caseId}::uuid and ${inScope(viewer.scope)}`,
    drill === undefined ? undefined : sql`b.exercise = ${drill}`,
    caseId === undefined && bookingId === undefined ? KEEPS_TIME : undefined,
    sql`(${inScope(viewer.scope)} or exists (select from units u where ${inDirectory(viewer)}
        and (u.unit_id = r.unit_id or u.unit_id in (select w.unit_id from people w where w.person_id = any(b.person_ids)))))`,
  ].filter((condition) => condition !== undefined);
}

function itemOf(viewer: DirectoryViewer): SQL {
  const { scope } = viewer;
  return sql`jsonb_strip_nulls(jsonb_build_object('bookingId', b.booking_id, 'exercise', b.exercise, 'version', b.version,
      'startsAt', epoch_ms(b.starts_at), 'endsAt', epoch_ms(b.ends_at),
      'room', case when r.room_id is not null then jsonb_build_object('roomId', r.room_id, 'name', r.name, 'unitId', r.unit_id, 'unit', ru.name) end,
      'people', coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'name', w.name) order by w.name collate "zh-x-icu", w.person_id)
        from people w where w.person_id = any(b.person_ids)), '[]'),
      'session', case when ${inScope(scope)} then jsonb_build_object('caseId', c.case_id, 'caseNumber', c.case_number,
        'courtCaseNumber', ${COURT_NUMBER}, 'matter', c.matter,
        'kind', b.kind, 'hearingId', b.hearing_id, 'mode', b.mode, 'status', b.status,
        'inFull', ${readsInFull(scope)},
        'parties', coalesce((select jsonb_agg(jsonb_build_object('partyId', p.party_id,
            'name', case when ${readsInFull(scope)} then p.name end) order by p.ordinal)
          from parties p where p.case_id = b.case_id and p.party_id = any(b.party_ids)), '[]')) end))`;
}

export function listBookingsStatement(
  viewer: DirectoryViewer,
  filter: BookingFilter,
  page: PageRequest,
): SQL {
  const after = decodeCursor(page.cursor, [isMoment, isUuid]);
  const conditions = [
    ...conditionsOf(viewer, filter),
    ...(after
      ? [sql`(b.starts_at, b.booking_id) > (from_epoch_ms(${after[0]}::bigint), ${after[1]}::uuid)`]
      : []),
  ];
  return sql`
    select ${itemOf(viewer)} as item
    from bookings b join cases c on c.case_id = b.case_id
      left join rooms r on r.room_id = b.room_id left join units ru on ru.unit_id = r.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by b.starts_at, b.booking_id limit ${page.limit + 1}::int`;
}

/** In order of their beginning. */
export async function listBookings(
  db: Database,
  viewer: DirectoryViewer,
  filter: BookingFilter,
  page: PageRequest,
): Promise<Page<BookingItem>> {
  const rows = await db.rows<{ item: BookingItem }>(listBookingsStatement(viewer, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map(({ item }) => item),
    page.limit,
    ({ startsAt, bookingId }) => [startsAt, bookingId],
  );
}
