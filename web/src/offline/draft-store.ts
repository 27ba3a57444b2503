/** Drafts on the device: one a person and name, sealed. */
import { type Entry, store } from './store.ts';
import { tellKept } from './told.ts';
import { canRead, place, sealFor, unsealFor } from './vault.ts';

const idOf = (owner: string, name: string): string => `draft|${owner}|${name}`;

export interface KeptDraft<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** @returns undefined where there is none, or it cannot be read now */
export async function readDraft<T>(name: string): Promise<KeptDraft<T> | undefined> {
  const at = place();
  if (at === undefined) return undefined;
  const id = idOf(at.owner, name);
  const entry = await (await store()).get('entries', id);
  if (entry === undefined || !canRead(entry)) return undefined;
  return { value: await unsealFor<T>(entry, id, entry.sealed), at: entry.at };
}

/**
 * @param strict waits until it is on the platter, for the moment in which the page may go
 * @returns whether it is kept: not while nobody's vault is open
 */
export async function writeDraft(name: string, value: unknown, strict = false): Promise<boolean> {
  const at = place();
  if (at === undefined) return false;
  const id = idOf(at.owner, name);
  // Sealed before the transaction: one that waits for anything but itself ends.
  const sealed = await sealFor(at, id, value);
  const entry: Entry = { ...at, id, what: 'draft', name, at: Date.now(), sealed };
  const tx = (await store()).transaction('entries', 'readwrite', {
    durability: strict ? 'strict' : 'default',
  });
  await Promise.all([tx.store.put(entry), tx.done]);
  tellKept();
  return true;
}

export async function eraseDraft(name: string): Promise<void> {
  const at = place();
  if (at === undefined) return;
  await (await store()).delete('entries', idOf(at.owner, name));
  tellKept();
}
