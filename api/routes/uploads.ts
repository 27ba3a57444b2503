/** Evidence comes in by tus 1.0.0 (https://tus.io): resumable, and a document of the same id once all of it is here. */
import * as z from 'zod';
import { stableUuid } from '../../db/people.ts';
import { type DocumentRead, readReceived } from '../../db/queries/evidence/read-document.ts';
import { MEDIA_TYPES } from '../../evidence/media-types.ts';
import { idempotencyKey } from '../http/idempotency-key.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Documented, type Route, route } from '../http/route.ts';
import type { FinishDeps, Finisher } from '../uploads/finish-upload.ts';
import { metadataFrom, notesFrom, PURPOSES } from '../uploads/begin-upload.ts';
import { checkRoom } from '../uploads/room.ts';
import { notesOf, type UploadNotes } from '../uploads/upload-store.ts';
import { TUS_VERSION, type TusEndpoint, UPLOADS_PATH } from '../uploads/tus-endpoint.ts';

const params = z.object({ uploadId: z.guid() });
const query = z.strictObject({});
const PATH = `${UPLOADS_PATH}/{uploadId}`;

const version = z.literal(TUS_VERSION);
const tusHeaders = z.object({ 'Tus-Resumable': version });
const offset = z.string().regex(/^\d+$/);
const documentId = z.string().optional().meta({ description: 'once the document is received' });

export interface UploadRoutesDeps extends FinishDeps {
  readonly finisher: Finisher;
  readonly tus: TusEndpoint;
}

interface Standing {
  readonly notes: UploadNotes;
  readonly offset: number;
  readonly length: number;
  readonly document?: DocumentRead;
}

/** Where an upload stands, for the person who began it. One that is complete is received now, if it was not before. */
async function findStanding(
  { db, uploads, finisher }: UploadRoutesDeps,
  uploadId: string,
  viewer: Call['viewer'],
): Promise<Standing | undefined> {
  const received = await readReceived(db, uploadId, viewer.personId);
  if (received !== undefined) {
    const { size, caseId, filename, purpose } = received;
    const notes = { personId: viewer.personId, caseId, filename: filename ?? '', purpose };
    return { notes, offset: size, length: size, document: received };
  }
  const upload = await uploads.find(uploadId);
  const notes = upload && notesOf(upload.metadata);
  if (upload === undefined || notes?.personId !== viewer.personId) return undefined;
  const length = upload.size ?? 0;
  if (upload.offset < length) return { notes, offset: upload.offset, length };
  const document = await finisher.finish({ uploadId, notes, size: length }, viewer);
  await uploads.forget(uploadId);
  return { notes, offset: length, length, document };
}

async function standingOf(
  deps: UploadRoutesDeps,
  uploadId: string,
  viewer: Call['viewer'],
): Promise<Standing> {
  const standing = await findStanding(deps, uploadId, viewer);
  if (standing === undefined) throw problem('upload_not_found');
  return standing;
}

function finished({ document, offset: at, length }: Standing, status: number): Answer {
  return {
    status,
    headers: {
      'Tus-Resumable': TUS_VERSION,
      'Upload-Offset': String(at),
      'Upload-Length': String(length),
      ...(document === undefined ? {} : { 'Document-Id': document.documentId }),
    },
  };
}

const documented = (description: string, headers: z.ZodRawShape = {}): Documented => ({
  description,
  headers: z.object({ 'Tus-Resumable': version, ...headers }),
});

function optionsRoute({ tus }: UploadRoutesDeps): Route {
  return route({
    method: 'options',
    path: UPLOADS_PATH,
    id: 'uploadOptions',
    summary: '上传协议说明 / what of tus is spoken here',
    tag: 'evidence',
    access: 'public',
    query,
    answers: { 204: documented('version, extensions and the largest size') },
    handle: ({ req }) => tus.answer(req, undefined),
  });
}

const METADATA = `caseId, filename, purpose? (${PURPOSES.join(', ')}), sha256? (hex); values in base64`;

/** tus has no idempotency keys: with one, a sender that lost the answer begins again and gets the same upload. */
function uploadIdFrom(req: Call['req'], viewer: Call['viewer']): string | undefined {
  if (req.get('idempotency-key') === undefined) return undefined;
  return stableUuid(`upload:${viewer.personId}:${idempotencyKey(req)}`);
}

/** Fields that were erased meanwhile, such as the name, are not compared. */
function isBegunAs({ notes, length, document }: Standing, req: Call['req']): boolean {
  const given = notesFrom(metadataFrom(req.get('upload-metadata')), notes.personId);
  const digest = document === undefined ? notes.sha256 : given.sha256 && document.sha256;
  return (
    req.get('upload-length') === String(length) &&
    given.caseId === notes.caseId &&
    given.purpose === notes.purpose &&
    (given.filename === notes.filename || document?.filename === null) &&
    given.sha256 === digest
  );
}

function begunBefore(standing: Standing, uploadId: string, req: Call['req']): Answer {
  req.resume();
  if (!isBegunAs(standing, req)) throw problem('idempotency_key_reused');
  const { headers } = finished(standing, 201);
  return { status: 201, headers: { ...headers, Location: `${UPLOADS_PATH}/${uploadId}` } };
}

function beginRoute(deps: UploadRoutesDeps): Route {
  const { tus, uploads, db } = deps;
  return route({
    method: 'post',
    path: UPLOADS_PATH,
    id: 'beginUpload',
    summary: '开始上传材料 / begins an upload of evidence (tus creation)',
    tag: 'evidence',
    access: 'session',
    query,
    headers: tusHeaders.extend({
      'Upload-Length': offset,
      'Upload-Metadata': z.string().meta({ description: METADATA }),
      'Idempotency-Key': z.guid().optional().meta({ description: 'the same key comes to the same upload' }),
    }),
    answers: {
      201: documented(`where to send the bytes. Types taken: ${MEDIA_TYPES.join(', ')}`, {
        Location: z.string(),
        'Upload-Expires': z.string().optional(),
        'Document-Id': documentId,
      }),
    },
    problems: [400, 404, 412, 413, 415, 422, 507],
    async handle({ req, viewer }) {
      const own = uploadIdFrom(req, viewer);
      const before = own === undefined ? undefined : await findStanding(deps, own, viewer);
      if (own !== undefined && before !== undefined) return begunBefore(before, own, req);
      try {
        const answer = await tus.answer(req, viewer, own);
        const received = answer.headers['document-id'];
        // tus looks at the upload once more after it is finished, so it can go only now.
        if (received !== undefined) await uploads.forget(received);
        return answer;
      } catch (error) {
        // Its twin may have finished meanwhile and left nothing here to look at.
        const twin = own === undefined ? undefined : await readReceived(db, own, viewer.personId);
        if (own === undefined || twin === undefined) throw error;
        return begunBefore(await standingOf(deps, own, viewer), own, req);
      }
    },
  });
}

function headRoute(deps: UploadRoutesDeps): Route {
  return route({
    method: 'head',
    path: PATH,
    id: 'headUpload',
    summary: '查询续传位置 / where to go on',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'upload_not_found',
    query,
    headers: tusHeaders,
    answers: {
      200: documented('where the upload stands', {
        'Upload-Offset': offset,
        'Upload-Length': offset,
        'Document-Id': documentId,
      }),
    },
    problems: [404, 410, 413, 415, 422, 507],
    async handle({ params: { uploadId }, req, viewer }) {
      const standing = await standingOf(deps, uploadId, viewer);
      return standing.document === undefined ? await deps.tus.answer(req, viewer) : finished(standing, 200);
    },
  });
}

const uploadSchema = z.object({
  uploadId: z.string(),
  caseId: z.string(),
  offset: z.int(),
  length: z.int(),
  documentId: z.string().nullable().meta({ description: 'null until all of it is received' }),
});

function readRoute(deps: UploadRoutesDeps): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'readUpload',
    summary: '上传状态 / an upload, and its document once it is finished',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'upload_not_found',
    query,
    answers: { 200: { description: 'the upload', schema: uploadSchema } },
    problems: [404, 413, 415, 422, 507],
    async handle({ params: { uploadId }, viewer }) {
      const { notes, offset: at, length, document } = await standingOf(deps, uploadId, viewer);
      const id = document?.documentId ?? null;
      return { status: 200, body: { uploadId, caseId: notes.caseId, offset: at, length, documentId: id } };
    },
  });
}

function patchRoute(deps: UploadRoutesDeps): Route {
  return route({
    method: 'patch',
    path: PATH,
    id: 'goOnWithUpload',
    summary: '续传 / goes on from the offset',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'upload_not_found',
    query,
    headers: tusHeaders.extend({ 'Upload-Offset': offset }),
    documentedBody: z.string().meta({ format: 'binary' }),
    bodyType: 'application/offset+octet-stream',
    answers: { 204: documented('taken', { 'Upload-Offset': offset, 'Document-Id': documentId }) },
    problems: [400, 404, 409, 410, 412, 413, 415, 422, 423, 507],
    async handle({ params: { uploadId }, req, viewer }) {
      const standing = await standingOf(deps, uploadId, viewer);
      if (standing.document !== undefined) {
        req.resume();
        if (req.get('upload-offset') !== String(standing.length)) throw problem('upload_offset_conflict');
        return finished(standing, 204);
      }
      await checkRoom(deps.evidence, standing).catch((error: unknown) => {
        req.resume();
        throw error;
      });
      const answer = await deps.tus.answer(req, viewer);
      if (answer.headers['document-id'] !== undefined) await deps.uploads.forget(uploadId);
      return answer;
    },
  });
}

function cancelRoute(deps: UploadRoutesDeps): Route {
  return route({
    method: 'delete',
    path: PATH,
    id: 'cancelUpload',
    summary: '取消上传 / gives up an unfinished upload',
    tag: 'evidence',
    access: 'session',
    params,
    notFound: 'upload_not_found',
    query,
    headers: tusHeaders,
    answers: { 204: documented('gone') },
    problems: [404, 409, 412],
    async handle({ params: { uploadId }, req, viewer }) {
      const standing = await standingOf(deps, uploadId, viewer);
      if (standing.document !== undefined) throw problem('upload_finished');
      return await deps.tus.answer(req, viewer);
    },
  });
}

export function uploadRoutes(deps: UploadRoutesDeps): Route[] {
  return [
    optionsRoute(deps),
    beginRoute(deps),
    headRoute(deps),
    readRoute(deps),
    patchRoute(deps),
    cancelRoute(deps),
  ];
}
