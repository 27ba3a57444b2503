/** Evidence as it was received: the bytes, what is known of them, and the list of a case. */
import { coded } from '../catalogue/codes.ts';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { readTaskDocument } from '../../db/queries/evidence/performer-documents.ts';
import { type CaseDocument, listDocuments, readDocument } from '../../db/queries/evidence/read-document.ts';
import { COMPARTMENT } from '../../domain/access/policy/compartments.ts';
import type { Wall } from '../../domain/machine/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { Viewer } from '../auth/viewer.ts';
import { sealedIn, wallOf } from '../cases/walls.ts';
import { isShown, savedName, sendDocument, type SendingDeps } from '../documents/send-document.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';
import { taskViewer } from './list-tasks.ts';
import { caseParams } from './post-decision.ts';

export interface DocumentRoutesDeps extends SendingDeps {
  readonly db: Database;
}

const params = z.object({ documentId: z.guid() });

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
      await sendDocument(deps, one, { thumbnail: query.thumbnail === '1', req, res });
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
