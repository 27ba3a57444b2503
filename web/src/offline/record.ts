/** Records an act: on the device where it keeps things, else straight to the API. */
import { ask } from '../api/ask.ts';
import { bodyOf } from './act-body.ts';
import { askToPersist } from './contents.ts';
import { type Act, addAct, pathOf } from './outbox.ts';
import type { PhotographNote } from './photographs.ts';
import { flush } from './send.ts';
import { uploadOnce } from './upload.ts';
import { place } from './vault.ts';

/** A photograph of a page whose device keeps nothing. */
export interface LoosePhotograph {
  readonly id: string;
  readonly blob: Blob;
  readonly note: PhotographNote;
}

/**
 * @param key made when the person pressed; used where the act goes straight to the API
 * @returns `kept`: on the device, and on its way; `sent`: the API has taken it
 * @throws Problem or UploadFailed where it went straight and was not taken; a storage error where the device has no room
 */
export async function recordAct(
  act: Act,
  draftName: string,
  loose: readonly LoosePhotograph[],
  key: string,
): Promise<'kept' | 'sent'> {
  if (place() !== undefined) {
    await addAct(act, draftName);
    void askToPersist();
    void flush();
    return 'kept';
  }
  const documents: string[] = [];
  for (const { blob, note } of loose) documents.push(await uploadOnce(blob, note));
  const now = Date.now();
  await ask(pathOf(act), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(bodyOf(act, documents, { device: now, server: now })),
  });
  return 'sent';
}
