/**
 * A person's bookings as iCalendar (RFC 5545). Instants stand in UTC, which every program shows in the time of its own place, Asia/Shanghai here, and needs no table
 * of time zones. Number, kind and room leave the platform; no party and no matter does (ADR 0038).
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FeedItem } from '../../db/queries/bookings/calendar-feeds.ts';
import { BOOKING_KIND, BOOKING_MODE } from '../../domain/access/policy/bookings.ts';

const HOUR_S = 3600;
const ZONE = 'Asia/Shanghai';

function summaryOf({ kind, mode, caseNumber }: FeedItem): string {
  const how = mode === 'in_person' ? '' : `（${BOOKING_MODE[mode].zh}）`;
  return `${BOOKING_KIND[kind].zh}${how} ${caseNumber}`;
}

/** @param host names who made the events: their ids stay the same at every reading, so that a program replaces what it has */
export function calendarText(items: readonly FeedItem[], host: string): string {
  const calendar = ical({
    name: '警法诉讼服务共享平台 排期',
    prodId: { company: 'Jingfa', product: 'Bookings', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOUR_S,
    x: [{ key: 'X-WR-TIMEZONE', value: ZONE }],
  });
  for (const item of items) {
    const { bookingId, version, changedAt, startsAt, endsAt, room, unit } = item;
    calendar.createEvent({
      id: `${bookingId}@${host}`,
      sequence: version,
      stamp: new Date(changedAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: summaryOf(item),
      status: ICalEventStatus.CONFIRMED,
      ...(room === undefined ? {} : { location: `${unit ?? ''} ${room}`.trim() }),
    });
  }
  return calendar.toString();
}
