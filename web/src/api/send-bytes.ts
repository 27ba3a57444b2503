/**
 * The one way of bytes to the API (tus): from a paper at the desk as from the outbox of a door. The library comes when something is
 * sent, and notes nothing in the browser's storage, since the name of a file may be about a person.
 */
const ENDPOINT = '/api/uploads';
const RETRY_MS = [0, 500, 1500, 4000];
/** In pieces: what is refused by its first bytes is not sent to its end, and a poor line loses one piece at most. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** Only what another try at once may mend. */
const PASSING = new Set([0, 409, 423, 502, 503, 504]);

/** The API said no to an upload; `status` 0 where it did not answer. */
export class UploadFailed extends Error {
  readonly status: number;
  /** What it answered, as it came. */
  readonly answer: string;

  constructor(status: number, answer: string) {
    super(`upload: ${status}`);
    this.name = 'UploadFailed';
    this.status = status;
    this.answer = answer;
  }

  /** The API's own words, where it gave some: of a file that is not taken, with what it is or how large one may be. */
  get title(): string | undefined {
    try {
      const { code, title, detail } = JSON.parse(this.answer) as Readonly<Record<string, unknown>>;
      const said = typeof code === 'string' && code.startsWith('evidence_') ? (detail ?? title) : title;
      return typeof said === 'string' ? said : undefined;
    } catch {
      return undefined;
    }
  }
}

export interface Bytes {
  readonly blob: Blob;
  /** Idempotency-Key of the upload, made once. */
  readonly key: string;
  readonly metadata: Readonly<Record<'caseId' | 'filename' | 'purpose' | 'sha256', string>>;
  /** Where it goes on; absent before the API has taken it in. */
  readonly url?: string | undefined;
}

export interface Progress {
  /** Told once the upload has an address, under which it can go on after a reload. */
  readonly onUrl: (url: string) => void;
  /** Of the bytes that the API has, 0 to 1. */
  readonly onPart?: (part: number) => void;
}

/** @returns the address of the finished upload @throws UploadFailed; called again with its address it goes on */
export async function sendBytes({ blob, key, metadata, url }: Bytes, progress: Progress): Promise<string> {
  const { DetailedError, Upload } = await import('tus-js-client').catch(() => {
    // Without a network the library cannot be fetched either, where no service worker keeps it.
    throw new UploadFailed(0, '');
  });
  const answered = (error: Error) => (error instanceof DetailedError ? error.originalResponse : null);
  const statusOf = (error: Error): number => answered(error)?.getStatus() ?? 0;
  return await new Promise((resolve, reject) => {
    const upload = new Upload(blob, {
      // With an endpoint, any 4xx to the look at the standing of an upload makes the library forget it and begin another.
      ...(url === undefined ? { endpoint: ENDPOINT } : { endpoint: null, uploadUrl: url }),
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      metadata,
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', key);
      },
      onShouldRetry: (error) => PASSING.has(statusOf(error)),
      onUploadUrlAvailable: () => {
        if (upload.url !== null) progress.onUrl(upload.url);
      },
      onProgress: (sent, total) => progress.onPart?.(total === 0 ? 1 : sent / total),
      onError: (error) => reject(new UploadFailed(statusOf(error), answered(error)?.getBody() ?? '')),
      onSuccess: () => resolve(upload.url ?? ''),
    });
    upload.start();
  });
}
