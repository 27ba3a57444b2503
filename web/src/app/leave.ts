/** Leaving the app: the keys of this device go also without a network; the session then ends as soon as there is one. */
import { letGo } from '../offline/kept-nowhere.ts';
import { shut } from '../offline/vault.ts';
import { endLeftSession, noteLeaving } from './left-session.ts';

export async function leave(): Promise<void> {
  letGo();
  noteLeaving();
  await shut().catch(() => undefined);
  await endLeftSession().catch(() => undefined);
  location.assign('/');
}
