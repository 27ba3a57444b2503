/** What every act of administration begins and ends with: who is meant, whether the viewer may, and what the database said. */
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import type { ActHead, ActReply } from '../../db/queries/people/administer.ts';
import { type DirectoryViewer, type PersonCard, readPersonCard } from '../../db/queries/people/directory.ts';
import {
  adminReach,
  type AdminRight,
  barredOnOneself,
  mayAdminister,
} from '../../domain/access/policy/administration.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { CaseMessenger } from '../cases/case-messenger.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { problem } from '../http/problem.ts';
import type { Call } from '../http/route.ts';

export interface AdminDeps {
  readonly db: Database;
  /** Keys the digests of bodies: names in them must not be guessable from the digest. */
  readonly secret: string;
  readonly messenger: CaseMessenger;
  readonly logger: Logger;
  /** How long a caller is kept waiting for cases to let go. */
  readonly waitMs: number;
}

export function directoryViewer(viewer: Viewer): DirectoryViewer {
  const { scope, unit } = viewer;
  return { scope, unitPath: unit.path, accounts: adminReach(viewer, 'see_account') };
}

/** @param address with the ids in it: the key is bound to whom it was used for */
export function actHead(
  { secret }: AdminDeps,
  { key, viewer }: Pick<Call, 'key' | 'viewer'>,
  address: string,
  body: unknown,
): ActHead {
  return { key, route: address, bodyDigest: bodyDigest(secret, body), actorId: viewer.personId };
}

/** @throws Problem person_not_found outside of the viewer's directory */
export async function personCard(db: Database, viewer: Viewer, personId: string): Promise<PersonCard> {
  const card = await readPersonCard(db, directoryViewer(viewer), personId);
  if (card === undefined) throw problem('person_not_found');
  return card;
}

/** @throws Problem role_not_permitted, own_account */
export function permitOn(viewer: Viewer, right: AdminRight, { personId, unit }: PersonCard): void {
  if (!mayAdminister(viewer, right, unit)) throw problem('role_not_permitted');
  if (personId === viewer.personId && barredOnOneself(right)) throw problem('own_account');
}

/** @returns whether it was done now; false: it was done before under the same key */
export function settled(reply: ActReply): boolean {
  switch (reply.status) {
    case 'done':
      return true;
    case 'same':
      return false;
    case 'key_reused':
      throw problem('idempotency_key_reused');
    case 'username_taken':
      throw problem('username_taken');
    case 'unit_exists':
      throw problem('unit_exists');
    case 'body_exists':
      throw problem('body_exists');
    case 'room_exists':
      throw problem('room_exists');
    case 'body_changed_meanwhile':
      throw problem('body_changed_meanwhile');
    case 'term_lost':
      throw problem('member_term_lost');
    case 'changed_meanwhile':
      throw problem('person_changed_meanwhile');
  }
}
