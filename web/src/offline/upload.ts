/** Sends a photograph by tus, and goes on where an earlier attempt stopped, also after a reload or an ended session. */
import { DetailedError, Upload } from 'tus-js-client';
import { type KeptPhotograph, type PhotographNote, pictureOf, renote } from './photographs.ts';

const ENDPOINT = '/api/uploads';
const RETRY_MS = [0, 500, 1500];
const GONE = new Set([404, 410]);

/** Only what another try at once may mend. */
const PASSING = new Set([0, 409, 423, 502, 503, 504]);

/** The API said no to an upload; `status` 0 where it did not answer. */
export class UploadFailed extends Error {
  readonly status: number;
  readonly answer: string;

  constructor(status: number, answer: string) {
    super(`upload: ${status}`);
    this.name = 'UploadFailed';
    this.status = status;
    this.answer = answer;
  }
}

type Progress = (fraction: number) => void;

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
const answerOf = (error: Error): string =>
  error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';

const metadataOf = ({ caseId, filename, purpose, sha256 }: PhotographNote) => ({
  caseId,
  filename,
  purpose,
  sha256,
});

/** A document has the id of its upload (docs/adr/0008). */
const documentIdOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** @returns the address of the finished upload */
function sendBytes(
  blob: Blob,
  note: PhotographNote,
  onUrl: (url: string) => void,
  onProgress: Progress,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(blob, {
      // With an endpoint, any 4xx to the look at the standing of an upload makes tus-js-client forget it and begin another.
      ...(note.uploadUrl === undefined
        ? { endpoint: ENDPOINT }
        : { endpoint: null, uploadUrl: note.uploadUrl }),
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      metadata: metadataOf(note),
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', note.uploadKey);
      },
      onShouldRetry: (error) => PASSING.has(statusOf(error)),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) onUrl(upload.url);
      },
      onProgress: (sent, total) => onProgress(total === 0 ? 1 : sent / total),
      onError: (error) => reject(new UploadFailed(statusOf(error), answerOf(error))),
      onSuccess: () => resolve(upload.url ?? ''),
    });
    upload.start();
  });
}

const path = (url: string): string => new URL(url, location.href).pathname;

/** Without going on after a reload, for a page whose device keeps nothing. @returns the documentId @throws UploadFailed */
export async function uploadOnce(blob: Blob, note: PhotographNote): Promise<string> {
  const none = (): void => undefined;
  return documentIdOf(path(await sendBytes(blob, note, none, none)));
}

/**
 * @returns the photograph with its documentId
 * @throws UploadFailed
 */
export async function upload(photograph: KeptPhotograph, onProgress: Progress): Promise<KeptPhotograph> {
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
    const url = await sendBytes(blob, photograph.note, onUrl, onProgress);
    await noted;
    return await renote(standing, { ...standing.note, documentId: documentIdOf(path(url)) });
  } catch (error) {
    await noted;
    if (!(error instanceof UploadFailed && GONE.has(error.status) && standing.note.uploadUrl !== undefined)) {
      throw error;
    }
    // Unfinished uploads are kept for a day: a later one begins anew, under a key of its own.
    return await upload(await anew(standing), onProgress);
  }
}

/** For a document that the API no longer has. */
export async function anew(photograph: KeptPhotograph): Promise<KeptPhotograph> {
  const { uploadUrl: _url, documentId: _document, ...note } = photograph.note;
  return await renote(photograph, { ...note, uploadKey: crypto.randomUUID() });
}
