/** Photographs on the device: sealed, each held by the draft or the act it belongs to until the act is sent. */
import type { Picture } from './photograph.ts';
import { type PhotographRow, store } from './store.ts';
import { tellKept } from './told.ts';
import { canRead, place, sealBytesFor, sealFor, unsealBytesFor, unsealFor } from './vault.ts';

export const heldByDraft = (name: string): string => `draft:${name}`;
export const isOfDraft = (holder: string): boolean => holder.startsWith(heldByDraft(''));
export const heldByAct = (key: string): string => `act:${key}`;

/** What is said of a picture, and how far it was sent. */
export interface PhotographNote {
  readonly caseId: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly original: boolean;
  /** One of the catalogue's `documentPurpose`. */
  readonly purpose: string;
  /** The Idempotency-Key of its upload. */
  readonly uploadKey: string;
  readonly uploadUrl?: string;
  readonly documentId?: string;
  /** `signature` is drawn on the glass. */
  readonly kind: 'photograph' | 'signature';
}

export interface KeptPhotograph {
  readonly id: string;
  readonly bytes: number;
  readonly note: PhotographNote;
  readonly row: PhotographRow;
}

const noteId = (id: string): string => `photograph|${id}|note`;
const pictureId = (id: string): string => `photograph|${id}|picture`;

/** @throws while the vault is shut, or when the device has no room */
export async function addPhotograph(
  holder: string,
  picture: Picture,
  about: Pick<PhotographNote, 'caseId' | 'purpose' | 'kind'>,
): Promise<string> {
  const at = place();
  if (at === undefined) throw new Error('the vault is not open');
  const id = crypto.randomUUID();
  const { blob, ...told } = picture;
  const note: PhotographNote = { ...told, ...about, uploadKey: crypto.randomUUID() };
  const row: PhotographRow = {
    ...at,
    id,
    holder,
    at: Date.now(),
    bytes: blob.size,
    note: await sealFor(at, noteId(id), note),
    picture: await sealBytesFor(at, pictureId(id), await blob.arrayBuffer()),
  };
  const tx = (await store()).transaction('photographs', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(row), tx.done]);
  tellKept();
  return id;
}

export async function photographsOf(holder: string): Promise<readonly KeptPhotograph[]> {
  const rows = await (await store()).getAllFromIndex('photographs', 'holder', holder);
  const readable = rows.filter(canRead).toSorted((a, b) => a.at - b.at);
  return await Promise.all(
    readable.map(async (row) => ({
      id: row.id,
      bytes: row.bytes,
      note: await unsealFor<PhotographNote>(row, noteId(row.id), row.note),
      row,
    })),
  );
}

export async function pictureOf({ row, note }: KeptPhotograph): Promise<Blob> {
  return new Blob([await unsealBytesFor(row, pictureId(row.id), row.picture)], { type: note.mediaType });
}

export async function renote({ row }: KeptPhotograph, note: PhotographNote): Promise<KeptPhotograph> {
  const next = { ...row, note: await sealFor(row, noteId(row.id), note) };
  await (await store()).put('photographs', next);
  return { id: row.id, bytes: row.bytes, note, row: next };
}

export async function erasePhotograph(id: string): Promise<void> {
  await (await store()).delete('photographs', id);
  tellKept();
}
