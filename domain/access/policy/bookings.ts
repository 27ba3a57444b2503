/** Rooms (调解室、法庭) and bookings (排期, ADR 0038): their codes, where which room is, and who books what. Source: PAPER 9-11; CPL 137-139. */
import { type Vocabulary, words as w } from '../../words.ts';
import type { Role } from '../roles.ts';
import { holdsOneOf, MEDIATING } from './groups.ts';
import { type Administering, LEADERS } from './administration.ts';
import { HEARING_ROLES, mayRunHearings } from './hearings.ts';
import type { UnitKind } from './seats.ts';

export const ROOM_KIND = {
  mediation_room: w('调解室', 'mediation room'),
  courtroom: w('法庭', 'courtroom'),
} as const satisfies Vocabulary;
export type RoomKind = keyof typeof ROOM_KIND;

/** In which units a room of each kind is. */
export const ROOM_PLACES: Readonly<Record<RoomKind, readonly UnitKind[]>> = {
  mediation_room: ['station', 'justice', 'court', 'bureau', 'county'],
  courtroom: ['court'],
};

export const BOOKING_KIND = {
  mediation: w('调解', 'mediation'),
  hearing: w('开庭', 'hearing'),
} as const satisfies Vocabulary;
export type BookingKind = keyof typeof BOOKING_KIND;

export const BOOKING_MODE = {
  in_person: w('当面', 'in person'),
  online: w('在线', 'online'),
  telephone: w('电话', 'by telephone'),
} as const satisfies Vocabulary;
export type BookingMode = keyof typeof BOOKING_MODE;

/** `released`: the record moved or cancelled what it was booked for, or needs it no more. */
export const BOOKING_STATUS = {
  booked: w('已排定', 'booked'),
  held: w('已举行', 'held'),
  adjourned: w('休庭、改期', 'adjourned'),
  cancelled: w('已取消', 'cancelled'),
  released: w('随案件变动撤销', 'given up, as the case moved on'),
} as const satisfies Vocabulary;
export type BookingStatus = keyof typeof BOOKING_STATUS;

/** A clerk books for the judge; the chief of a station keeps its rooms. */
const BOOKS: Readonly<Record<BookingKind, readonly Role[]>> = {
  mediation: [...MEDIATING, 'station_chief', 'court_clerk', 'division_head'],
  hearing: [...HEARING_ROLES.first.holding, ...HEARING_ROLES.appeal.holding],
};

/** Who books anything at all. */
export const BOOKERS: readonly Role[] = [...new Set(Object.values(BOOKS).flat())];

/** Whose rooms serve a case: those of its station and its courts. */
interface Seats {
  readonly stationId: string;
  readonly courtId: string;
  readonly appealCourtId: string;
}

/** What lies elsewhere is for those who work there. */
export const mayUseRoom = (ownUnitId: string, seats: Seats, unitId: string): boolean =>
  [ownUnitId, seats.stationId, seats.courtId, seats.appealCourtId].includes(unitId);

/** Who answers for a unit calls off what is booked in its rooms, whosever case it is. */
export const mayClearRoom = ({ roles, unit }: Administering, unitId: string): boolean =>
  unit.unitId === unitId && holdsOneOf(roles, LEADERS);

export const mayBook = (roles: readonly Role[], kind: BookingKind): boolean => holdsOneOf(roles, BOOKS[kind]);

/** @param instance of the hearing that it is booked for; none is known where it is booked for mediation */
export const mayEndBooking = (
  roles: readonly Role[],
  kind: BookingKind,
  instance?: keyof typeof HEARING_ROLES,
): boolean =>
  mayBook(roles, kind) &&
  (kind === 'mediation' || (instance !== undefined && mayRunHearings(roles, instance)));
