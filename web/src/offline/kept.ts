/** Answers of the API kept to be read without a network: read anew whenever it answers, sealed as everything about people is. */
import { isProblem } from '../api/problem.ts';
import { type Entry, store } from './store.ts';
import { canRead, place, sealFor, unsealFor } from './vault.ts';

export interface Kept<T> {
  readonly value: T;
  /** When it was read (milliseconds since 1970), where the device answered and not the API. */
  readonly keptAt?: number;
}

/** Who the person is, for a start without a network; small, and it lasts through a sign-out. */
export const ME = 'me';
const VIEWS = 'views:';
export const viewsOf = (screen: string): string => VIEWS + screen;

/** What a sign-out leaves, and what is not there again when it is read again. */
export const isLasting = (name: string): boolean => name === ME || name.startsWith(VIEWS);

const idOf = (owner: string, name: string): string => `kept|${owner}|${name}`;

export async function keep(name: string, value: unknown): Promise<void> {
  const at = place();
  if (at === undefined) return;
  const id = idOf(at.owner, name);
  const sealed = await sealFor(at, id, value);
  const entry: Entry = { ...at, id, what: 'kept', name, at: Date.now(), sealed };
  await (await store()).put('entries', entry);
}

export async function readKeptAnswer<T>(name: string): Promise<Kept<T> | undefined> {
  const at = place();
  if (at === undefined) return undefined;
  const id = idOf(at.owner, name);
  const entry = await (await store()).get('entries', id);
  if (entry === undefined || !canRead(entry)) return undefined;
  return { value: await unsealFor<T>(entry, id, entry.sealed), keptAt: entry.at };
}

/** @returns names of the kept answers that begin so, with when they were read */
export async function keptNames(prefix: string): Promise<ReadonlyMap<string, number>> {
  const at = place();
  if (at === undefined) return new Map();
  const entries = await (await store()).getAllFromIndex('entries', 'owner', at.owner);
  return new Map(
    entries
      .filter((one) => one.what === 'kept' && one.name.startsWith(prefix))
      .map((one) => [one.name, one.at]),
  );
}

export async function dropKept(name: string): Promise<void> {
  const at = place();
  if (at !== undefined) await (await store()).delete('entries', idOf(at.owner, name));
}

/**
 * The API's answer, or, where it gives none, the one kept from before.
 * @param name without anything personal
 * @throws Problem of the API; also "no answer" where nothing was kept
 */
export async function orKept<T>(name: string, read: () => Promise<T>): Promise<Kept<T>> {
  try {
    const value = await read();
    await keep(name, value).catch(() => undefined);
    return { value };
  } catch (error) {
    if (!isProblem(error) || !error.unanswered) throw error;
    const kept = await readKeptAnswer<T>(name).catch(() => undefined);
    if (kept === undefined) throw error;
    return kept;
  }
}
