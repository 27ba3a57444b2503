/** Rooms and bookings (排期), as the calendar, the page of a case and the form ask for them. */
import { queryOptions } from '@tanstack/react-query';
import { type Booking, listBookings, type ListBookingsParams, listRooms } from './generated.ts';

const PAGE = '200';
/** More than so many pages nobody looks through: the screen asks to narrow it down. */
const MOST_PAGES = 5;

export interface Booked {
  readonly items: readonly Booking[];
  /** There is more than was read. */
  readonly more: boolean;
}

async function allBookings(params: ListBookingsParams): Promise<Booked> {
  const items: Booking[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await listBookings({ ...params, limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    items.push(...read.items);
    cursor = read.nextCursor;
    if (cursor === null) return { items, more: false };
  }
  return { items, more: true };
}

export const roomsQuery = (unit?: string) =>
  queryOptions({
    queryKey: ['bookings', 'rooms', unit ?? ''],
    queryFn: async () => (await listRooms(unit === undefined ? {} : { unit })).items,
  });

export const bookingsQuery = (params: ListBookingsParams) =>
  queryOptions({ queryKey: ['bookings', params], queryFn: () => allBookings(params) });
