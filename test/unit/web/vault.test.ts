/** What a device keeps opens with its person's password, and while the session lasts, and for nobody else (docs/adr/0020). */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../../web/src/offline/draft-store.ts';
import { store, STORES } from '../../../web/src/offline/store.ts';
import * as vault from '../../../web/src/offline/vault.ts';

const LI = { username: 'li', password: 'correct horse battery' };
const WU = { username: 'wu', password: 'correct horse battery' };
const later = () => Date.now() + 60_000;

async function erase(): Promise<void> {
  await vault.shut();
  const db = await store();
  for (const name of STORES) await db.clear(name);
}

/** As after a reload: the page holds nothing, the device what it kept. */
async function reload(): Promise<void> {
  const db = await store();
  const open = await db.getAll('open');
  await vault.shut();
  for (const one of open) await db.put('open', one);
}

describe('the vault', { timeout: 60_000 }, () => {
  beforeEach(erase);

  it('keeps a draft that its person reads after a reload without a password, while the session lasts', async () => {
    await vault.openAtSignIn('p1', LI, later());
    expect(await writeDraft('intake', { summary: '邻里排水' })).toBe(true);
    await reload();
    expect(await readDraft('intake')).toBeUndefined();
    expect(await vault.openKept('p1')).toBe('p1');
    expect((await readDraft('intake'))?.value).toEqual({ summary: '邻里排水' });
  });

  it('holds no word of it in clear on the device', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await writeDraft('intake', { summary: 'drainage-of-the-neighbours' });
    const [entry] = await (await store()).getAll('entries');
    expect(Buffer.from(entry!.sealed.data).toString('latin1')).not.toContain('drainage');
    const [open] = await (await store()).getAll('open');
    expect(open!.keys[0]!.key.extractable).toBe(false);
    const [kept] = await (await store()).getAll('vaults');
    expect(JSON.stringify(kept)).not.toContain('li');
  });

  it('forgets the usable key when the session has ended by the clock, and opens again with the password', async () => {
    await vault.openAtSignIn('p1', LI, Date.now() - 1);
    await writeDraft('intake', 'typed');
    await reload();
    expect(await vault.openKept('p1')).toBeUndefined();
    expect(await (await store()).count('open')).toBe(0);
    expect(await vault.openAtSignIn('p1', LI, later())).toBe('open');
    expect((await readDraft('intake'))?.value).toBe('typed');
  });

  it('goes on in the open page after the session ended, and loses nothing', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await vault.forgetOpenKeys();
    expect(await writeDraft('intake', 'typed after the end')).toBe(true);
    await vault.shut();
    await vault.openAtSignIn('p1', LI, later());
    expect((await readDraft('intake'))?.value).toBe('typed after the end');
  });

  it('shows another person of the device nothing, also one with the same password', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await writeDraft('intake', 'of li');
    await vault.openAtSignIn('p2', WU, later());
    expect(await readDraft('intake')).toBeUndefined();
    expect(await vault.openKept('p1')).toBeUndefined();
    const [entry] = await (await store()).getAll('entries');
    expect(vault.canRead(entry!)).toBe(false);
    await vault.shut();
    expect(await vault.openOffline(WU)).toBe('p2');
    expect(vault.canRead(entry!)).toBe(false);
  });

  it('opens offline with name and password alone, and not with a wrong one', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await writeDraft('intake', 'typed');
    await vault.shut();
    expect(await vault.openOffline({ ...LI, password: 'wrong' })).toBeUndefined();
    expect(await vault.openOffline({ username: ' LI ', password: LI.password })).toBe('p1');
    expect((await readDraft('intake'))?.value).toBe('typed');
    expect(await (await store()).count('open')).toBe(0);
  });

  it('asks for the old password after a change elsewhere, and reads again what it opens', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await writeDraft('intake', 'under the old password');
    await vault.shut();
    const changed = { ...LI, password: 'another long password' };
    expect(await vault.openAtSignIn('p1', changed, later())).toBe('elsewhere');
    expect(await readDraft('intake')).toBeUndefined();
    await writeDraft('decide:1:accept', 'under the new one');
    expect(await vault.rewrap('p1', 'li', 'wrong', changed.password)).toBe(0);
    expect(await vault.rewrap('p1', 'li', LI.password, changed.password)).toBe(1);
    expect((await readDraft('intake'))?.value).toBe('under the old password');
    await vault.shut();
    expect(await vault.openAtSignIn('p1', changed, later())).toBe('open');
    expect((await readDraft('intake'))?.value).toBe('under the old password');
    expect((await readDraft('decide:1:accept'))?.value).toBe('under the new one');
  });

  it('refuses what was moved to another place', async () => {
    await vault.openAtSignIn('p1', LI, later());
    await writeDraft('a', 'of a');
    const db = await store();
    const [entry] = await db.getAll('entries');
    await db.put('entries', { ...entry!, id: entry!.id.replace(/a$/, 'b'), name: 'b' });
    await expect(readDraft('b')).rejects.toThrow();
  });
});
