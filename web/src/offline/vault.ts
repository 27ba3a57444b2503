/**
 * Keys of what this device keeps (docs/adr/0020). Each person has a random data key, kept wrapped by a key from the password;
 * while the session lasts, the usable but unreadable key is kept too, so that a reload or a killed browser needs no password.
 */
import {
  makeDataKey,
  passwordKey,
  randomBytes,
  type Sealed,
  sealBytes,
  sealValue,
  unsealBytes,
  unsealValue,
  unwrapKey,
  wrapKey,
} from './seal.ts';
import { type OpenKeys, type Store, store, type Vault } from './store.ts';
import { tellKept, tellPerson } from './told.ts';

/** OWASP's figure for PBKDF2-HMAC-SHA256 (2023); Argon2 would need WebAssembly, which the policy of the pages refuses. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;

/** The person whose keys this page holds. */
interface Ring {
  readonly owner: string;
  readonly current: string;
  readonly keys: ReadonlyMap<string, CryptoKey>;
}

let ring: Ring | undefined;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** `elsewhere`: something kept earlier opens with an older password only. */
export type Opening = 'open' | 'elsewhere' | 'unavailable';

/** Plain HTTP on an intranet has no `crypto.subtle`; then nothing is kept on the device. */
export const canKeep = (): boolean =>
  globalThis.crypto?.subtle !== undefined && globalThis.indexedDB !== undefined;

export const openOwner = (): string | undefined => ring?.owner;

/** The name is part of what is authenticated: two people with one password do not open each other's. */
const wrapPlace = (id: string, username: string): string => `vault|${id}|${username.trim().toLowerCase()}`;

async function openVault(vault: Vault, { username, password }: Credentials, extractable = false) {
  const wrapping = await passwordKey(password, vault.salt, vault.iterations);
  return await unwrapKey(wrapping, wrapPlace(vault.id, username), vault.wrapped, extractable);
}

async function wrapped(id: string, owner: string, key: CryptoKey, { username, password }: Credentials) {
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await passwordKey(password, salt, ITERATIONS);
  const sealed = await wrapKey(wrapping, wrapPlace(id, username), key);
  return { id, owner, salt, iterations: ITERATIONS, wrapped: sealed, madeAt: Date.now() };
}

/** On the platter at once: without its vault everything else on the device is noise. */
async function putVault(db: Store, vault: Vault): Promise<void> {
  const tx = db.transaction('vaults', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(vault), tx.done]);
}

async function makeVault(db: Store, owner: string, credentials: Credentials): Promise<[string, CryptoKey]> {
  const id = crypto.randomUUID();
  const vault = await wrapped(id, owner, await makeDataKey(), credentials);
  await putVault(db, vault);
  const key = await openVault(vault, credentials);
  if (key === undefined) throw new Error('a vault does not open with the password it was made with');
  return [id, key];
}

const vaultsOf = async (db: Store, owner: string): Promise<readonly Vault[]> =>
  (await db.getAllFromIndex('vaults', 'owner', owner)).toSorted((a, b) => b.madeAt - a.madeAt);

async function keepOpen(db: Store, { owner, current, keys }: Ring, until: number): Promise<void> {
  const kept: OpenKeys = {
    owner,
    current,
    keys: Array.from(keys, ([vault, key]) => ({ vault, key })),
    until,
  };
  await db.put('open', kept);
}

/** One person's keys at a time: whoever signs in puts away those of everybody else. */
async function putAwayOthers(db: Store, owner: string): Promise<void> {
  for (const other of await db.getAllKeys('open')) if (other !== owner) await db.delete('open', other);
}

/**
 * After a sign-in that the API accepted. Makes the person's vault at the first.
 * @param until when the session ends
 */
export async function openAtSignIn(owner: string, credentials: Credentials, until: number): Promise<Opening> {
  if (!canKeep()) return 'unavailable';
  const db = await store();
  await putAwayOthers(db, owner);
  const before = await db.get('open', owner);
  const keys = new Map(before?.keys.map(({ vault, key }) => [vault, key]));
  // A page whose session ended still holds keys that the device has forgotten.
  if (ring?.owner === owner) for (const [vault, key] of ring.keys) keys.set(vault, key);
  const vaults = await vaultsOf(db, owner);
  const opened: string[] = [];
  for (const vault of vaults) {
    const key = await openVault(vault, credentials);
    if (key === undefined) continue;
    opened.push(vault.id);
    keys.set(vault.id, key);
  }
  if (opened.length === 0) {
    const [id, key] = await makeVault(db, owner, credentials);
    opened.push(id);
    keys.set(id, key);
  }
  ring = { owner, current: opened[0] ?? '', keys };
  await keepOpen(db, ring, until);
  tellKept();
  return vaults.some(({ id }) => !opened.includes(id)) ? 'elsewhere' : 'open';
}

/**
 * Without a password, while the session lasts: after a reload, in a second tab, after the browser was killed.
 * @param owner who the API says is signed in; absent offline: then the last person
 * @returns whose keys this page holds now
 */
export async function openKept(owner?: string): Promise<string | undefined> {
  if (!canKeep()) return undefined;
  if (ring !== undefined && (owner === undefined || ring.owner === owner)) return ring.owner;
  ring = undefined;
  const db = await store();
  const found = owner === undefined ? (await db.getAll('open'))[0] : await db.get('open', owner);
  if (found === undefined) return undefined;
  if (found.until <= Date.now()) {
    await db.delete('open', found.owner);
    return undefined;
  }
  ring = {
    owner: found.owner,
    current: found.current,
    keys: new Map(found.keys.map(({ vault, key }) => [vault, key])),
  };
  return ring.owner;
}

/** With the password and no network. Its keys stay in this page: no session says how long the device may keep them. */
export async function openOffline(credentials: Credentials): Promise<string | undefined> {
  if (!canKeep()) return undefined;
  const db = await store();
  for (const vault of (await db.getAll('vaults')).toSorted((a, b) => b.madeAt - a.madeAt)) {
    const key = await openVault(vault, credentials);
    if (key === undefined) continue;
    ring = { owner: vault.owner, current: vault.id, keys: new Map([[vault.id, key]]) };
    return vault.owner;
  }
  return undefined;
}

export async function hasVaults(): Promise<boolean> {
  return canKeep() && (await (await store()).count('vaults')) > 0;
}

/**
 * Wraps anew what an older password opens: after a change of the password here, or with the old one after a change elsewhere.
 * @returns how many vaults opened with the old password
 */
export async function rewrap(owner: string, username: string, old: string, now: string): Promise<number> {
  if (!canKeep()) return 0;
  const db = await store();
  let count = 0;
  for (const vault of await vaultsOf(db, owner)) {
    const key = await openVault(vault, { username, password: old }, true);
    if (key === undefined) continue;
    const again = await wrapped(vault.id, owner, key, { username, password: now });
    await putVault(db, { ...again, madeAt: vault.madeAt });
    const usable = await openVault(again, { username, password: now });
    if (ring?.owner === owner && usable !== undefined) {
      ring = { ...ring, keys: new Map([...ring.keys, [vault.id, usable]]) };
      const open = await db.get('open', owner);
      if (open !== undefined) await keepOpen(db, ring, open.until);
    }
    count += 1;
  }
  if (count > 0) tellKept();
  return count;
}

/** Whether the password opens one of the person's vaults. */
export async function opens(owner: string, credentials: Credentials): Promise<boolean> {
  for (const vault of await vaultsOf(await store(), owner)) {
    if ((await openVault(vault, credentials)) !== undefined) return true;
  }
  return false;
}

/** The session has ended: the device forgets the usable keys. This page goes on with its own, so that nothing typed is lost. */
export async function forgetOpenKeys(): Promise<void> {
  if (canKeep()) await (await store()).clear('open');
}

/** Signing out: also this page forgets. */
export async function shut(): Promise<void> {
  ring = undefined;
  try {
    await forgetOpenKeys();
  } finally {
    // Other tabs hear of it also where the browser refused to forget.
    tellPerson(undefined);
  }
}

/** A place for one thing of the open person; `undefined` while nobody's vault is open. */
export interface Place {
  readonly owner: string;
  readonly vault: string;
}

export const place = (): Place | undefined =>
  ring === undefined ? undefined : { owner: ring.owner, vault: ring.current };

function keyOf({ owner, vault }: Place): CryptoKey {
  const key = ring?.owner === owner ? ring.keys.get(vault) : undefined;
  if (key === undefined) throw new Error('the vault is not open');
  return key;
}

/** Whether what was kept there can be read now. */
export const canRead = ({ owner, vault }: Place): boolean => ring?.owner === owner && ring.keys.has(vault);

const inPlace = ({ owner }: Place, id: string): string => `${owner}|${id}`;

/** @param id unique among everything kept; what is sealed opens under it alone. @throws while the vault is shut */
export const sealFor = (at: Place, id: string, value: unknown): Promise<Sealed> =>
  sealValue(keyOf(at), inPlace(at, id), value);
export const unsealFor = <T>(at: Place, id: string, sealed: Sealed): Promise<T> =>
  unsealValue<T>(keyOf(at), inPlace(at, id), sealed);
export const sealBytesFor = (at: Place, id: string, bytes: ArrayBuffer): Promise<Sealed> =>
  sealBytes(keyOf(at), inPlace(at, id), bytes);
export const unsealBytesFor = (at: Place, id: string, sealed: Sealed): Promise<ArrayBuffer> =>
  unsealBytes(keyOf(at), inPlace(at, id), sealed);
