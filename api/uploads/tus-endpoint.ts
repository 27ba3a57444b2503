/** tus 1.0.0 behind our own session, scope and problems. Its server sees web requests; nothing of it answers by itself. */
import { randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { MemoryLocker, Server, type Upload } from '@tus/server';
import type { Request as ExpressRequest } from 'express';
import type { Viewer } from '../auth/viewer.ts';
import { Problem, problem } from '../http/problem.ts';
import { type BeginDeps, beginUpload, metadataFrom } from './begin-upload.ts';
import type { Finisher } from './finish-upload.ts';
import { storeProblem, tusProblem } from './upload-problems.ts';
import { notesOf } from './upload-store.ts';

export const UPLOADS_PATH = '/api/uploads';
export const TUS_VERSION = '1.0.0';

export interface TusReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TusEndpoint {
  /**
   * @param uploadId of an upload that begins, where it follows from the sender's key
   * @throws Problem
   */
  answer(req: ExpressRequest, viewer: Viewer | undefined, uploadId?: string): Promise<TusReply>;
}

/** What belongs to one request and cannot be told to the hooks in another way. */
interface Turn {
  readonly viewer: Viewer | undefined;
  readonly uploadId: string | undefined;
  failure?: unknown;
}

type WebRequest = Parameters<Server['handleWeb']>[0];

/** Idle time-out; the client may resume at its offset. */
const LONGEST_SILENCE_MS = 30_000;
/** How long the first of two senders of one upload may take to let go. */
const DRAIN_MS = 500;

/**
 * The body through a pipe of its own, so that a refusal can be answered while the sender still sends, and so that what has
 * arrived is kept when the line is lost: for tus, a body that ends early is one that goes on later.
 */
function bodyOf(req: ExpressRequest): PassThrough {
  const body = new PassThrough();
  req.setTimeout(LONGEST_SILENCE_MS, () => req.destroy());
  req.once('end', () => req.setTimeout(0));
  req.once('error', () => body.end());
  req.once('close', () => body.end());
  return req.pipe(body);
}

function webRequest(req: ExpressRequest, body: PassThrough | undefined): WebRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const init = { method: req.method, headers };
  // tus takes what follows the last slash of the whole address for the id, also in a query: it gets the path, which was checked.
  const url = new URL(new URL(req.originalUrl, 'http://uploads.invalid').pathname, 'http://uploads.invalid');
  if (body === undefined) return new Request(url, init);
  return new Request(url, { ...init, body: Readable.toWeb(body), duplex: 'half' });
}

/** Same origin only: what tus says to other origins is left out. */
function ownHeaders(response: Response): Record<string, string> {
  const entries = [...response.headers].filter(
    ([name]) => !name.startsWith('access-control-') && name !== 'content-type' && name !== 'content-length',
  );
  return Object.fromEntries(entries);
}

function asProblem(error: unknown, maxBytes: number): unknown {
  if (error instanceof Problem) return error;
  const known = storeProblem(error);
  if (known !== undefined) return known;
  const { status_code: status, body } = error as { status_code?: number; body?: string };
  // The sender that had to let go of the upload for another request.
  if (status === 400 && body?.startsWith('Request aborted')) return problem('upload_interrupted');
  if (body === 'failed to acquire lock before timeout') return problem('upload_interrupted');
  return (status === undefined ? undefined : tusProblem(status, maxBytes)) ?? error;
}

function createServer(
  deps: BeginDeps & { readonly finisher: Finisher },
  turns: WeakMap<object, Turn>,
): Server {
  const { uploads, evidence, finisher } = deps;
  const viewerOf = (req: object): Viewer => {
    const viewer = turns.get(req)?.viewer;
    if (viewer === undefined) throw problem('session_required');
    return viewer;
  };
  return new Server({
    path: UPLOADS_PATH,
    datastore: uploads,
    locker: new MemoryLocker({ acquireLockTimeout: 10_000 }),
    lockDrainTimeout: DRAIN_MS,
    relativeLocation: true,
    maxSize: evidence.limits.maxBytes,
    namingFunction: (req) => turns.get(req)?.uploadId ?? randomUUID(),
    async onUploadCreate(req, upload: Upload) {
      return { metadata: { ...(await beginUpload(deps, viewerOf(req), upload)) } };
    },
    async onUploadFinish(req, upload: Upload) {
      const notes = notesOf(upload.metadata);
      const complete = { uploadId: upload.id, notes, size: upload.size ?? 0 };
      const { documentId } = await finisher.finish(complete, viewerOf(req));
      return { headers: { 'Document-Id': documentId } };
    },
    onResponseError(req, error) {
      const turn = turns.get(req);
      if (turn !== undefined) turn.failure = error;
      return undefined;
    },
  });
}

export function createTusEndpoint(deps: BeginDeps & { readonly finisher: Finisher }): TusEndpoint {
  const turns = new WeakMap<object, Turn>();
  const server = createServer(deps, turns);
  return {
    async answer(req, viewer, uploadId) {
      if (req.method !== 'OPTIONS' && req.get('tus-resumable') !== TUS_VERSION) {
        throw problem('upload_version_unsupported', { headers: { 'Tus-Version': TUS_VERSION } });
      }
      const metadata = req.get('upload-metadata');
      if (metadata !== undefined) metadataFrom(metadata);
      const carries = req.method === 'PATCH' || req.method === 'POST';
      const body = carries ? bodyOf(req) : undefined;
      const request = webRequest(req, body);
      const turn: Turn = { viewer, uploadId };
      turns.set(request, turn);
      const response = await server.handleWeb(request);
      if (turn.failure === undefined && response.status < 400) {
        return { status: response.status, headers: ownHeaders(response) };
      }
      // The rest of the body is read and dropped: a sender that is still writing would not read the answer.
      if (body !== undefined) req.unpipe(body).resume();
      const { maxBytes } = deps.evidence.limits;
      const failure = turn.failure ?? tusProblem(response.status, maxBytes);
      throw asProblem(failure ?? new Error(`tus: ${response.status}`), maxBytes);
    },
  };
}
