/** Who can take over from somebody, or stand in for them: an enabled colleague of the same unit. */
import type { Database } from '../../db/client.ts';
import { type PersonCard, readPersonCard } from '../../db/queries/people/directory.ts';
import type { Viewer } from '../auth/viewer.ts';
import { directoryViewer } from './acting.ts';

/** @returns undefined where the person is no such colleague, or not seen by the viewer */
export async function colleagueOf(
  db: Database,
  viewer: Viewer,
  of: PersonCard,
  personId: string,
): Promise<PersonCard | undefined> {
  const other = await readPersonCard(db, directoryViewer(viewer), personId);
  const fits = other?.active === true && other.unitId === of.unitId && personId !== of.personId;
  return fits ? other : undefined;
}
