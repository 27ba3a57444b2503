/** Booking, moving and ending (排期, ADR 0038), each by one statement of the database. A request that is sent again is answered before anything is judged. */
import type * as z from 'zod';
import { type BookingItem, listBookings } from '../../db/queries/bookings/list-bookings.ts';
import { actOnBooking, knownBooking } from '../../db/queries/bookings/write-bookings.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import type { ActHead } from '../../db/queries/people/administer.ts';
import { mayClearRoom, mayEndBooking } from '../../domain/access/policy/bookings.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { isRecused } from '../../domain/kernel/questions.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { directoryViewer } from '../administration/acting.ts';
import type { Viewer } from '../auth/viewer.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { problem } from '../http/problem.ts';
import type { Answer, Call } from '../http/route.ts';
import type { change, ended, moved, newBooking } from './booking-bodies.ts';
import { bookingView } from './booking-view.ts';
import { type AskedSitting, type BookingDeps, settledBooking, sittingOf } from './sitting.ts';

const PATH = '/api/bookings';

type Session = NonNullable<BookingItem['session']>;

/** The case as it stands, to who books for it. @throws Problem 404, 403 */
async function stateOf({ db, folded }: BookingDeps, viewer: Viewer, caseId: string): Promise<CaseState> {
  const found = await readCaseAccess(db, viewer.scope, caseId);
  if (found === undefined) throw problem('case_not_found');
  if (!found.inFull) throw problem('role_not_permitted');
  const { state } = await folded.latest(caseId);
  if (state === undefined) throw problem('case_not_found');
  return state;
}

/** @throws Problem booking_not_found to who sees neither the case nor whose time is taken */
async function foundBooking({ db }: BookingDeps, viewer: Viewer, bookingId: string): Promise<BookingItem> {
  const { items } = await listBookings(db, directoryViewer(viewer), { bookingId }, { limit: 1 });
  const [item] = items;
  if (item === undefined) throw problem('booking_not_found');
  return item;
}

/** @throws Problem booking_not_found to who may not see the case */
function sessionOf({ session }: BookingItem): Session {
  if (session === undefined) throw problem('booking_not_found');
  return session;
}

const headOf = (
  { secret }: BookingDeps,
  { key, viewer }: Pick<Call, 'key' | 'viewer'>,
  address: string,
  body: unknown,
): ActHead => ({
  key,
  route: address,
  bodyDigest: bodyDigest(secret, body),
  actorId: viewer.personId,
});

async function shown(deps: BookingDeps, viewer: Viewer, status: number, bookingId: string): Promise<Answer> {
  return { status, body: bookingView(viewer, await foundBooking(deps, viewer, bookingId)) };
}

/** What was done under the key stands, whatever would be said of it now. @throws Problem idempotency_key_reused */
async function doneBefore({ db }: BookingDeps, head: ActHead): Promise<boolean> {
  const known = await knownBooking(db, head);
  if (known === undefined) return false;
  settledBooking(known);
  return true;
}

export async function book(
  deps: BookingDeps,
  call: Call<unknown, unknown, z.output<typeof newBooking>>,
): Promise<Answer> {
  const { viewer, body, key: bookingId } = call;
  const { caseId, kind, hearingId } = body;
  const head = headOf(deps, call, `POST ${PATH}`, body);
  if (!(await doneBefore(deps, head))) {
    const sitting = await sittingOf(deps, viewer, await stateOf(deps, viewer, caseId), body);
    const data = { bookingId, caseId, kind, hearingId, ...sitting };
    settledBooking(await actOnBooking(deps.db, 'book_session', head, data));
  }
  return await shown(deps, viewer, 201, bookingId);
}

/** What is not said stays as it is, but for those who have left or are recused since. */
function askedOf(state: CaseState, item: BookingItem, body: z.output<typeof moved>): AskedSitting {
  const { kind, hearingId, mode, parties } = sessionOf(item);
  const people = item.people.map(({ personId }) => personId).filter((id) => !isRecused(state, id));
  const roomId = body.roomId === undefined ? item.room?.roomId : (body.roomId ?? undefined);
  return {
    kind,
    hearingId,
    mode: body.mode ?? mode,
    roomId,
    keepsRoom: roomId === item.room?.roomId,
    from: body.from ?? new Date(item.startsAt).toISOString(),
    to: body.to ?? new Date(item.endsAt).toISOString(),
    personIds: body.personIds ?? people,
    partyIds: body.partyIds,
    keptPartyIds: parties.map(({ partyId }) => partyId),
  };
}

type Ending = z.output<typeof ended>;

/** A hearing is held, put off and run as its record says; a session of mediation is led by its booking. @throws Problem */
function checkEnding(
  viewer: Viewer,
  state: CaseState,
  { startsAt, session }: BookingItem,
  becomes: Ending['status'],
): void {
  if (session?.status !== 'booked') return;
  const hearing = state.hearings.find((one) => one.hearingId === session.hearingId);
  if (!mayEndBooking(viewer.roles, session.kind, hearing?.instance)) throw problem('role_not_permitted');
  if (session.kind === 'hearing' && becomes !== 'cancelled') throw problem('booking_record_leads');
  if (becomes === 'held' && startsAt > legalInstant(state.clock, Date.now()))
    throw problem('booking_not_begun');
}

/** @throws Problem */
async function checkEnder(
  deps: BookingDeps,
  viewer: Viewer,
  item: BookingItem,
  becomes: Ending['status'],
): Promise<void> {
  if (becomes === 'cancelled' && item.room !== undefined && mayClearRoom(viewer, item.room.unitId)) return;
  checkEnding(viewer, await stateOf(deps, viewer, sessionOf(item).caseId), item, becomes);
}

type ChangeCall = Call<{ readonly bookingId: string }, unknown, z.output<typeof change>>;

export async function changeBooking(deps: BookingDeps, call: ChangeCall): Promise<Answer> {
  const { viewer, params, body } = call;
  const { bookingId } = params;
  const head = headOf(deps, call, `PATCH ${PATH}/${bookingId}`, body);
  if (await doneBefore(deps, head)) return await shown(deps, viewer, 200, bookingId);
  const item = await foundBooking(deps, viewer, bookingId);
  const { saw } = body;
  if ('status' in body) {
    await checkEnder(deps, viewer, item, body.status);
    const ending = { bookingId, saw, becomes: body.status };
    settledBooking(await actOnBooking(deps.db, 'end_booking', head, ending));
  } else {
    const state = await stateOf(deps, viewer, sessionOf(item).caseId);
    const sitting = await sittingOf(deps, viewer, state, askedOf(state, item, body));
    settledBooking(await actOnBooking(deps.db, 'move_booking', head, { bookingId, saw, ...sitting }));
  }
  return await shown(deps, viewer, 200, bookingId);
}
