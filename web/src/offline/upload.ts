/** Sends a photograph by tus, and goes on where an earlier attempt stopped, also after a reload or an ended session. */
import { type Bytes, sendBytes, UploadFailed } from '../api/send-bytes.ts';
import { type KeptPhotograph, type PhotographNote, pictureOf, renote } from './photographs.ts';

const GONE = new Set([404, 410]);

const bytesOf = (blob: Blob, { uploadKey, uploadUrl, ...note }: PhotographNote): Bytes => {
  const { caseId, filename, purpose, sha256 } = note;
  return { blob, key: uploadKey, metadata: { caseId, filename, purpose, sha256 }, url: uploadUrl };
};

/** A document has the id of its upload (docs/adr/0008). */
const documentIdOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

const path = (url: string): string => new URL(url, location.href).pathname;

/** Without going on after a reload, for a page whose device keeps nothing. @returns the documentId @throws UploadFailed */
export async function uploadOnce(blob: Blob, note: PhotographNote): Promise<string> {
  return documentIdOf(path(await sendBytes(bytesOf(blob, note), { onUrl: () => undefined })));
}

/**
 * @returns the photograph with its documentId
 * @throws UploadFailed
 */
export async function upload(
  photograph: KeptPhotograph,
  onPart: (part: number) => void,
): Promise<KeptPhotograph> {
  if (photograph.note.documentId !== undefined) return photograph;
  const blob = await pictureOf(photograph);
  let standing = photograph;
  let noted: Promise<unknown> = Promise.resolve();
  const onUrl = (url: string): void => {
    if (standing.note.uploadUrl !== undefined) return;
    const note = { ...standing.note, uploadUrl: path(url) };
    standing = { ...standing, note };
    noted = renote(standing, note);
  };
  try {
    const url = await sendBytes(bytesOf(blob, photograph.note), { onUrl, onPart });
    await noted;
    return await renote(standing, { ...standing.note, documentId: documentIdOf(path(url)) });
  } catch (error) {
    await noted;
    if (!(error instanceof UploadFailed && GONE.has(error.status) && standing.note.uploadUrl !== undefined)) {
      throw error;
    }
    // Unfinished uploads are kept for a day: a later one begins anew, under a key of its own.
    return await upload(await anew(standing), onPart);
  }
}

/** For a document that the API no longer has. */
export async function anew(photograph: KeptPhotograph): Promise<KeptPhotograph> {
  const { uploadUrl: _url, documentId: _document, ...note } = photograph.note;
  return await renote(photograph, { ...note, uploadKey: crypto.randomUUID() });
}
