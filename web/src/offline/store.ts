/** What is kept on this device (IndexedDB): keys, entries, acts and photographs. Everything about people in it is sealed (seal.ts). */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sealed } from './seal.ts';

/** A data key of one person, wrapped by a key that only that person's password gives (docs/adr/0020). */
export interface Vault {
  readonly id: string;
  /** `personId`, an opaque id. */
  readonly owner: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly wrapped: Sealed;
  /** Milliseconds since 1970, by this device's clock; so are all the others here. */
  readonly madeAt: number;
}

/** Data keys of the person who is signed in, usable and not readable, until the session ends. */
export interface OpenKeys {
  readonly owner: string;
  readonly current: string;
  readonly keys: readonly { readonly vault: string; readonly key: CryptoKey }[];
  readonly until: number;
}

interface OfPerson {
  readonly owner: string;
  /** Which vault's key opens it. */
  readonly vault: string;
  readonly at: number;
}

/** A draft, or an answer of the API kept to be read offline. */
export interface Entry extends OfPerson {
  readonly id: string;
  readonly what: 'draft' | 'kept';
  readonly name: string;
  readonly sealed: Sealed;
}

export const ACT_STATES = ['waiting', 'sending', 'refused', 'sent'] as const;
export type ActState = (typeof ACT_STATES)[number];

/** An act to be sent. Its words are sealed; what orders and counts it is not about anybody. */
export interface ActRow extends OfPerson {
  /** Order of recording, which is the order of sending. */
  readonly seq?: number;
  /** The Idempotency-Key. */
  readonly key: string;
  readonly state: ActState;
  readonly sealed: Sealed;
}

/** A picture that belongs to a draft or to an act. */
export interface PhotographRow extends OfPerson {
  readonly id: string;
  /** `draft:<name>` or `act:<key>`. */
  readonly holder: string;
  readonly bytes: number;
  /** Its name, type, digest and how far it was sent. */
  readonly note: Sealed;
  readonly picture: Sealed;
}

interface Schema extends DBSchema {
  vaults: { key: string; value: Vault; indexes: { owner: string } };
  open: { key: string; value: OpenKeys };
  entries: { key: string; value: Entry; indexes: { owner: string } };
  acts: { key: number; value: ActRow; indexes: { owner: string; key: string } };
  photographs: { key: string; value: PhotographRow; indexes: { owner: string; holder: string } };
}

export type Store = IDBPDatabase<Schema>;
export const STORES = ['vaults', 'open', 'entries', 'acts', 'photographs'] as const;

const NAME = 'jingfa';
const VERSION = 1;

let opened: Promise<Store> | undefined;

function open(): Promise<Store> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('vaults', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('open', { keyPath: 'owner' });
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('owner', 'owner');
      const acts = db.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true });
      acts.createIndex('owner', 'owner');
      acts.createIndex('key', 'key', { unique: true });
      const photographs = db.createObjectStore('photographs', { keyPath: 'id' });
      photographs.createIndex('owner', 'owner');
      photographs.createIndex('holder', 'holder');
    },
    // A newer release in another tab waits for this one to let go; the next use opens it again.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

/** @throws where the browser refuses storage (private windows of some, a full disk) */
export function store(): Promise<Store> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
