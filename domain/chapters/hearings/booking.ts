/** A hearing (开庭) as a room is booked for it (ADR 0038): the record leads, so that it is at the day and the hour that stand there. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { isOnline } from './online.ts';
import type { Hearing } from './shape.ts';

/** @param time 'HH:MM'; a hearing without an hour may be booked at any of its day */
export const isBookedAt = (hearing: Hearing, date: LegalDate, time: string): boolean =>
  hearing.date === date && (hearing.time === undefined || hearing.time === time);

/** A hearing is in a room, of the court or of the station, or online; there is none by telephone (CPL 137; OLR 2). */
export const wayOf = ({ mode }: Hearing): 'in_person' | 'online' => (isOnline(mode) ? 'online' : 'in_person');
