/** After a person changed their own password here: what the device keeps of them opens with the new one. */
import { me as readMe } from '../api/generated.ts';
import { sessionEnd } from '../api/session-end.ts';
import { tellPerson } from './told.ts';
import { openAtSignIn, openOwner, rewrap } from './vault.ts';

export async function afterPasswordChange(old: string, next: string): Promise<void> {
  const me = await readMe();
  await rewrap(me.id, me.username, old, next);
  tellPerson(me.id);
  if (openOwner() === me.id) return;
  await openAtSignIn(me.id, { username: me.username, password: next }, await sessionEnd());
}
