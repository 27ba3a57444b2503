/** The bytes of a document as an answer: checked against their digest, one range at most, and harmless to who opens them. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { DocumentRead } from '../../db/queries/evidence/read-document.ts';
import type { ByteRange } from '../../evidence/blob-store.ts';
import { EvidenceDamaged } from '../../evidence/errors.ts';
import { allowedMediaType } from '../../evidence/media-types.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import { problem } from '../http/problem.ts';
import { storeProblem } from '../uploads/upload-problems.ts';

export interface SendingDeps {
  readonly evidence: EvidenceStore;
  readonly logger: Logger;
  /** Counts what was found damaged. */
  readonly onDamaged?: (() => void) | undefined;
}

/** Whatever the bytes are, they run nothing, load nothing, and no other site may use them. */
const SANDBOXED = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store, no-transform',
};

/** A text or unknown bytes under the ending of a program would be run by a double click: such a name gets an ending that is not. */
const HARMLESS: Readonly<Record<string, { readonly endings: RegExp; readonly added: string }>> = {
  'text/plain': { endings: /\.(?:txt|csv|tsv|log|md|srt)$/iu, added: '.txt' },
  'application/octet-stream': { endings: /\.(?:bin|dat|raw)$/iu, added: '.bin' },
};

export function savedName(filename: string, mediaType: string): string {
  const harmless = HARMLESS[mediaType];
  return harmless === undefined || harmless.endings.test(filename) ? filename : filename + harmless.added;
}

/** A picture that could not be drawn small would not be drawn large by a telephone either. */
export function isShown({ mediaType, thumbnail }: DocumentRead): boolean {
  const media = allowedMediaType(mediaType);
  return media?.inline === true && (media.readable === undefined || thumbnail);
}

function nameFor(res: Response, one: DocumentRead): void {
  res.attachment(savedName(one.filename ?? one.documentId, one.mediaType));
  if (isShown(one)) {
    const header = res.get('Content-Disposition') ?? '';
    res.set('Content-Disposition', header.replace(/^attachment/, 'inline'));
  }
}

/** One range at most: several would be a message of parts, which no player asks for. */
function rangeOf(req: Request, etag: string, size: number): ByteRange | undefined {
  const condition = req.get('if-range');
  if (req.get('range') === undefined || (condition !== undefined && condition !== etag)) return undefined;
  const ranges = req.range(size, { combine: true });
  if (ranges === -1) {
    throw problem('evidence_range_not_satisfiable', { headers: { 'Content-Range': `bytes */${size}` } });
  }
  const [range, ...more] = ranges === undefined || ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  return more.length > 0 ? undefined : range;
}

function describe(res: Response, one: DocumentRead, range: ByteRange | undefined): void {
  nameFor(res, one);
  const { start, end } = range ?? { start: 0, end: one.size - 1 };
  res.set({
    ...SANDBOXED,
    'Content-Type': one.mediaType,
    'Content-Length': String(end - start + 1),
    'Accept-Ranges': 'bytes',
    ETag: `"${one.sha256}"`,
    ...(range === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${one.size}` }),
  });
  res.status(range === undefined ? 200 : 206);
}

function told({ logger, onDamaged }: SendingDeps, one: DocumentRead, error: unknown): unknown {
  if (error instanceof EvidenceDamaged) {
    const { documentId, caseId, sha256 } = one;
    logger.error({ documentId, caseId, sha256, why: error.why }, 'evidence is damaged');
    onDamaged?.();
  }
  return storeProblem(error) ?? error;
}

async function sendThumbnail(deps: SendingDeps, one: DocumentRead, res: Response): Promise<void> {
  if (!one.thumbnail) throw problem('document_not_found');
  const bytes = await deps.evidence.readThumbnail(one);
  res.set({ ...SANDBOXED, 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' }).send(bytes);
}

async function sendBytes(deps: SendingDeps, one: DocumentRead, req: Request, res: Response) {
  const range = rangeOf(req, `"${one.sha256}"`, one.size);
  const stream = await deps.evidence.read(one, range);
  describe(res, one, range);
  if (req.method === 'HEAD') {
    stream.destroy();
    res.end();
    return;
  }
  await pipeline(stream, res);
}

/** Nothing was wrong but the reader's patience. */
const leftEarly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

export interface Wanted {
  /** A small picture of it. */
  readonly thumbnail: boolean;
  readonly req: Request;
  readonly res: Response;
}

/** @throws Problem while nothing was sent; afterwards the answer is broken off */
export async function sendDocument(
  deps: SendingDeps,
  one: DocumentRead,
  { thumbnail, req, res }: Wanted,
): Promise<void> {
  try {
    await (thumbnail ? sendThumbnail(deps, one, res) : sendBytes(deps, one, req, res));
  } catch (error) {
    const answer = told(deps, one, error);
    if (!res.headersSent) throw answer;
    if (!leftEarly(error)) res.destroy();
  }
}
