/**
 * Uploads of papers by tus from a page at the desk. A cut line goes on where it stopped; nothing about a file is kept in
 * the browser's storage, since its name may be about a person. Photographs taken at a door have the outbox (offline/).
 */
import { createSHA256 } from 'hash-wasm';
import { DetailedError, Upload } from 'tus-js-client';
import { newKey } from '../../api/send.ts';

const ENDPOINT = '/api/uploads';
const RETRY_MS = [0, 500, 1500, 4000];
/** Only what another try can mend. */
const PASSING = [0, 409, 423, 502, 503, 504];

export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly caseId: string;
  readonly purpose: string;
  /** Where it goes on; absent before the API has taken it in. */
  url?: string;
}

export class UploadRefused extends Error {
  readonly status: number;
  /** The API's own words, where it gave some. */
  readonly title: string | undefined;

  constructor(status: number, title: string | undefined) {
    super('upload refused');
    this.name = 'UploadRefused';
    this.status = status;
    this.title = title;
  }
}

export const newSending = (file: File, caseId: string, purpose: string): Sending => ({
  key: newKey(),
  file,
  caseId,
  purpose,
});

/** SHA-256 of what is sent, a piece at a time: a video does not fit into memory. */
async function digestOf(file: File): Promise<string> {
  const hash = await createSHA256();
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value);
  return hash.digest('hex');
}

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;

function titleOf(error: Error): string | undefined {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  try {
    const { title } = JSON.parse(body ?? '') as { readonly title?: unknown };
    return typeof title === 'string' ? title : undefined;
  } catch {
    return undefined;
  }
}

/** @param onPart of the bytes that the API has, 0 to 1 @throws UploadRefused; call it again with the same `sending` to go on */
export async function sendPaper(sending: Sending, onPart: (part: number) => void): Promise<void> {
  const { file, caseId, purpose, key, url } = sending;
  const sha256 = await digestOf(file);
  await new Promise<void>((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      // With an endpoint a 401 to HEAD would make the client forget the upload and begin another.
      ...(url === undefined ? { endpoint: ENDPOINT } : { endpoint: null, uploadUrl: url }),
      metadata: { caseId, filename: file.name, purpose, sha256 },
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', key);
      },
      onShouldRetry: (error) => PASSING.includes(statusOf(error)),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) sending.url = upload.url;
      },
      onProgress: (sent, total) => onPart(total === 0 ? 1 : sent / total),
      onError: (error) => reject(new UploadRefused(statusOf(error), titleOf(error))),
      onSuccess: () => resolve(),
    });
    upload.start();
  });
}
