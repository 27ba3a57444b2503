/**
 * Who uses this page: as the API says or, while it does not answer, the person whose vault is open on this device. The vault is
 * opened before anything is drawn, so that a form begins with its draft; a device that keeps nothing is no hindrance.
 */
import { me as readMe } from '../api/generated.ts';
import type { Me } from '../api/generated.ts';
import { isProblem } from '../api/problem.ts';
import { keep, ME, readKeptAnswer } from '../offline/kept.ts';
import { store } from '../offline/store.ts';
import { canKeep, openKept } from '../offline/vault.ts';
import { endLeftSession } from './left-session.ts';

/** @returns the person whose vault is open, as this device knows them; undefined where it does not */
export async function keptPerson(): Promise<Me | undefined> {
  const owner = await openKept();
  if (owner === undefined) return undefined;
  const kept = await readKeptAnswer<Me>(ME);
  return kept?.value.id === owner ? kept.value : undefined;
}

/** @throws Problem of the API, also "no answer" where this device knows nobody */
async function readPerson(): Promise<Me> {
  try {
    await endLeftSession();
    // The database of the device takes as long to open as the API to answer.
    if (canKeep()) void store().catch(() => undefined);
    const me = await readMe();
    await openKept(me.id).catch(() => undefined);
    void keepPerson(me);
    return me;
  } catch (error) {
    if (!isProblem(error) || !error.unanswered) throw error;
    const me = await keptPerson().catch(() => undefined);
    if (me === undefined) throw error;
    return me;
  }
}

/** For a start without a network. */
export const keepPerson = (me: Me): Promise<void> => keep(ME, me).catch(() => undefined);

/** Asked for once by the app; whoever has no session is not asked about again until they sign in. */
export const personQuery = { queryKey: ['me'], queryFn: readPerson, retry: false } as const;
