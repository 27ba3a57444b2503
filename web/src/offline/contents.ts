/** What this device keeps, counted, and a way to erase each of it. */
import { isLasting } from './kept.ts';
import { heldByDraft, isOfDraft } from './photographs.ts';
import { type ActState, type Store, store, STORES } from './store.ts';
import { tellKept } from './told.ts';
import { canKeep, canRead, place, shut } from './vault.ts';

export interface Thing {
  readonly id: string;
  /** Of a draft or a kept answer: what it is of, without anything personal. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
  /** False where an older password is asked for. */
  readonly readable: boolean;
}

export interface Contents {
  readonly drafts: readonly Thing[];
  readonly kept: readonly Thing[];
  readonly photographs: readonly Thing[];
  readonly acts: Readonly<Record<ActState, number>>;
  /** Everything of other people of this device, sealed from the one who looks. */
  readonly ofOthers: number;
  readonly unreadable: number;
}

const NONE = { waiting: 0, sending: 0, refused: 0, sent: 0 } as const;
export const EMPTY: Contents = {
  drafts: [],
  kept: [],
  photographs: [],
  acts: NONE,
  ofOthers: 0,
  unreadable: 0,
};

function countStates(states: readonly ActState[]): Record<ActState, number> {
  const counts: Record<ActState, number> = { ...NONE };
  for (const state of states) counts[state] += 1;
  return counts;
}

async function read(db: Store) {
  const [entries, acts, photographs] = await Promise.all([
    db.getAll('entries'),
    db.getAll('acts'),
    db.getAll('photographs'),
  ]);
  return { entries, acts, photographs };
}

export async function contents(): Promise<Contents> {
  const at = place();
  if (!canKeep() || at === undefined) return EMPTY;
  const { entries, acts, photographs } = await read(await store());
  const mine = <T extends { readonly owner: string }>(all: readonly T[]): T[] =>
    all.filter(({ owner }) => owner === at.owner);
  const all = [...entries, ...acts, ...photographs];
  const things = mine(entries).map(({ what, id, name, at: when, sealed, vault, owner }) => ({
    what,
    thing: { id, name, at: when, bytes: sealed.data.byteLength, readable: canRead({ owner, vault }) },
  }));
  const pictures = mine(photographs).map((row) => ({
    id: row.id,
    name: row.holder,
    at: row.at,
    bytes: row.bytes,
    readable: canRead(row),
  }));
  return {
    drafts: things.filter(({ what }) => what === 'draft').map(({ thing }) => thing),
    kept: things.filter(({ what }) => what === 'kept').map(({ thing }) => thing),
    photographs: pictures,
    acts: countStates(mine(acts).map(({ state }) => state)),
    ofOthers: all.length - mine(all).length,
    unreadable: mine(all).filter((row) => !canRead(row)).length,
  };
}

/** Taken before anything was typed: no draft counts them. */
function withoutDraft({ photographs, drafts }: Contents): number {
  const holders = new Set(drafts.map(({ name }) => heldByDraft(name)));
  return photographs.filter(({ name }) => isOfDraft(name) && !holders.has(name)).length;
}

/** What would be lost, or left behind, at a sign-out. */
export const unsent = (all: Contents): number =>
  all.acts.waiting + all.acts.sending + all.acts.refused + all.drafts.length + withoutDraft(all);

export async function eraseEntry(id: string): Promise<void> {
  await (await store()).delete('entries', id);
  tellKept();
}

interface Owned {
  readonly owner: string;
  readonly vault: string;
  readonly what?: 'draft' | 'kept';
  readonly name?: string;
}

const lasts = ({ what, name = '' }: Owned): boolean => what === 'kept' && isLasting(name);

async function eraseWhere(which: (row: Owned) => boolean): Promise<void> {
  const db = await store();
  for (const row of await db.getAll('entries')) {
    if (which(row)) await db.delete('entries', row.id);
  }
  for (const row of await db.getAll('photographs')) if (which(row)) await db.delete('photographs', row.id);
  for (const row of await db.getAll('acts')) {
    if (which(row) && row.seq !== undefined) await db.delete('acts', row.seq);
  }
}

/** Everything of the person whose vault is open, but the vault and what lasts: who they are, and their saved filters. */
export async function eraseMine(): Promise<void> {
  const owner = place()?.owner;
  if (owner === undefined) return;
  await eraseWhere((row) => row.owner === owner && !lasts(row));
  tellKept();
}

/** Answers of the API kept for reading offline: they are there again when it is read again. */
export async function eraseKept(): Promise<void> {
  const owner = place()?.owner;
  const db = await store();
  for (const row of await db.getAll('entries')) {
    if (row.owner === owner && row.what === 'kept' && !lasts(row)) await db.delete('entries', row.id);
  }
  tellKept();
}

/** What only an older password opens, with the vaults it opens. */
export async function eraseUnreadable(): Promise<void> {
  const owner = place()?.owner;
  if (owner === undefined) return;
  await eraseWhere((row) => row.owner === owner && !canRead(row));
  const db = await store();
  for (const { id, owner: of } of await db.getAllFromIndex('vaults', 'owner', owner)) {
    if (!canRead({ owner: of, vault: id })) await db.delete('vaults', id);
  }
  tellKept();
}

/** The device as if nobody had used it. Its keys are gone, so this page keeps nothing more until the password is given again. */
export async function eraseEverything(): Promise<void> {
  const db = await store();
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([...STORES.map((name) => tx.objectStore(name).clear()), tx.done]);
  await shut();
  tellKept();
}

export interface Room {
  readonly used: number;
  readonly quota: number;
  /** Whether the browser promised not to evict it. */
  readonly persisted: boolean;
}

/** @returns undefined where the browser does not say */
export async function room(): Promise<Room | undefined> {
  const storage = globalThis.navigator?.storage;
  if (storage?.estimate === undefined) return undefined;
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { used: usage, quota, persisted };
}

/** The browser may ask the person, or say no by itself. */
export async function askToPersist(): Promise<boolean> {
  return (await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false;
}
