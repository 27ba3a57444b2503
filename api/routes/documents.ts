/** Evidence as it was received: the bytes, what is known of them, and the list of a case. */
import { coded } from '../catalogue/codes.ts';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { readTaskDocument } from '../../db/queries/evidence/performer-documents.ts';
import { type CaseDocument, listDocuments, readDocument } from '../../db/queries/evidence/read-document.ts';
import { COMPARTMENT } from '../../domain/access/policy/compartments.ts';
import type { Wall } from '../../domain/machine/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { ByteRange } from '../../evidence/blob-store.ts';
import { EvidenceDamaged } from '../../evidence/errors.ts';
import { allowedMediaType } from '../../evidence/media-types.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import type { Viewer } from '../auth/viewer.ts';
import { sealedIn, wallOf } from '../cases/walls.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { storeProblem } from '../uploads/upload-problems.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';
import { taskViewer } from './list-tasks.ts';
import { caseParams } from './post-decision.ts';

export interface DocumentRoutesDeps {
  readonly db: Database;
  readonly evidence: EvidenceStore;
  readonly logger: Logger;
  /** Counts what was found damaged. */
  readonly onDamaged?: (() => void) | undefined;
}

const params = z.object({ documentId: z.guid() });

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

function savedName(filename: string, mediaType: string): string {
  const harmless = HARMLESS[mediaType];
  return harmless === undefined || harmless.endings.test(filename) ? filename : filename + harmless.added;
}

/** A picture that could not be drawn small would not be drawn large by a telephone either. */
function isShown({ mediaType, thumbnail }: CaseDocument): boolean {
  const media = allowedMediaType(mediaType);
  return media?.inline === true && (media.readable === undefined || thumbnail);
}

function nameOf(one: CaseDocument, sealed: boolean) {
  const { filename, inFull, mediaType } = one;
  if (!inFull || sealed || filename === null) return { filename: null };
  return { filename, savedAs: savedName(filename, mediaType) };
}

function documentView(one: CaseDocument, wall: Wall) {
  const { generation: _, clock, receivedAt, inFull: _full, ...known } = one;
  const sealed = sealedIn(wall, one);
  return {
    ...known,
    ...nameOf(one, sealed !== undefined),
    shown: isShown(one),
    ...(sealed === undefined ? {} : { sealed: { compartment: sealed, ...COMPARTMENT[sealed] } }),
    receivedAt: instantText(legalInstant(clock, receivedAt)),
  };
}

const documentSchema = z.object({
  documentId: z.string(),
  caseId: z.string(),
  uploadedBy: z.string(),
  filename: z.string().nullable().meta({ description: 'null: erased, or not for the reader' }),
  purpose: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  sm3: z.string(),
  thumbnail: z.boolean(),
  shown: z.boolean().meta({ description: '浏览器可以直接显示或者播放 / a browser draws or plays it' }),
  savedAs: z
    .string()
    .optional()
    .meta({ description: '保存时的文件名 / under which name it is saved, by a double click harmless' }),
  scan: coded('scanStatus'),
  receivedAt: z.string(),
  sealed: z
    .object({ compartment: coded('compartment'), zh: z.string(), en: z.string(), article: z.string() })
    .optional()
    .meta({ description: '封：读者不得阅读及其依据 / not for the reader, and why' }),
  claimed: z.boolean().meta({ description: 'a decision on record names it: it is never removed' }),
});

async function seen(db: Database, viewer: Viewer, documentId: string): Promise<CaseDocument> {
  const found =
    (await readDocument(db, viewer.scope, documentId)) ??
    (await readTaskDocument(db, taskViewer(viewer), documentId));
  if (found === undefined) throw problem('document_not_found');
  return found;
}

/** Supervisors see that a document exists, neither its name nor its bytes. */
async function readable(db: Database, viewer: Viewer, documentId: string): Promise<CaseDocument> {
  const found = await seen(db, viewer, documentId);
  if (!found.inFull) throw problem('role_not_permitted');
  const sealed = sealedIn(await wallOf(db, viewer, found.caseId), found);
  if (sealed !== undefined) throw problem('sealed_from_reader', { params: { ...COMPARTMENT[sealed] } });
  return found;
}

function nameFor(res: Response, one: CaseDocument): void {
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

function describe(res: Response, one: CaseDocument, range: ByteRange | undefined): void {
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

function told({ logger, onDamaged }: DocumentRoutesDeps, one: CaseDocument, error: unknown): unknown {
  if (error instanceof EvidenceDamaged) {
    const { documentId, caseId, sha256 } = one;
    logger.error({ documentId, caseId, sha256, why: error.why }, 'evidence is damaged');
    onDamaged?.();
  }
  return storeProblem(error) ?? error;
}

async function sendThumbnail(deps: DocumentRoutesDeps, one: CaseDocument, res: Response): Promise<void> {
  if (!one.thumbnail) throw problem('document_not_found');
  const bytes = await deps.evidence.readThumbnail(one);
  res.set({ ...SANDBOXED, 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' }).send(bytes);
}

async function sendBytes(deps: DocumentRoutesDeps, one: CaseDocument, req: Request, res: Response) {
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

function bytesRoute(deps: DocumentRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/documents/{documentId}',
    id: 'readDocument',
    summary: '材料原件 / the bytes as received, checked against their digest; ranges',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'document_not_found',
    query: z.strictObject({ thumbnail: z.literal('1').optional() }),
    answers: {
      200: {
        description:
          'all of it; `ETag` is the SHA-256. A broken transfer means that it was changed meanwhile',
        schema: z.string().meta({ format: 'binary' }),
        mediaType: 'application/octet-stream',
      },
      206: {
        description: 'one range of it',
        schema: z.string().meta({ format: 'binary' }),
        mediaType: 'application/octet-stream',
      },
    },
    problems: [403, 404, 416, 500, 503],
    async handle({ params: { documentId }, query, viewer, req, res }) {
      const one = await readable(deps.db, viewer, documentId);
      try {
        await (query.thumbnail === '1' ? sendThumbnail(deps, one, res) : sendBytes(deps, one, req, res));
      } catch (error) {
        const answer = told(deps, one, error);
        if (!res.headersSent) throw answer;
        if (!leftEarly(error)) res.destroy();
      }
      return undefined;
    },
  });
}

function metadataRoute({ db }: DocumentRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/documents/{documentId}/metadata',
    id: 'readDocumentMetadata',
    summary: '材料信息 / what is known of a document',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'document_not_found',
    answers: { 200: { description: 'the document', schema: documentSchema } },
    problems: [404],
    async handle({ params: { documentId }, viewer }) {
      const found = await seen(db, viewer, documentId);
      return { status: 200, body: documentView(found, await wallOf(db, viewer, found.caseId)) };
    },
  });
}

function listRoute({ db }: DocumentRoutesDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/documents',
    id: 'listDocuments',
    summary: '案件材料 / what was received for a case, oldest first',
    tag: 'evidence',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page', schema: pageOf(documentSchema) } },
    problems: [404],
    async handle({ params: { caseId }, query, viewer }) {
      if ((await readCaseAccess(db, viewer.scope, caseId)) === undefined) throw problem('case_not_found');
      const { items, nextCursor } = await listDocuments(db, viewer.scope, caseId, pageRequest(query));
      const wall = await wallOf(db, viewer, caseId);
      return { status: 200, body: { items: items.map((one) => documentView(one, wall)), nextCursor } };
    },
  });
}

export function documentRoutes(deps: DocumentRoutesDeps): Route[] {
  return [bytesRoute(deps), metadataRoute(deps), listRoute(deps)];
}
