/** Receipts of evidence (证据材料) that a viewer may read, and the digests that an event keeps of them. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { uuidArray } from '../json-parameter.ts';
import { decodeCursor, isMoment, isUuid, type Page, type PageRequest, pageOf } from '../page.ts';
import { inScope, readsInFull } from '../scope.ts';
import { ofPerformedTask, type TaskViewer } from '../tasks/task-visibility.ts';

export interface DocumentRead {
  readonly documentId: string;
  readonly caseId: string;
  readonly uploadedBy: string;
  /** Null: erased. */
  readonly filename: string | null;
  readonly purpose: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly generation: number;
  readonly sm3: string;
  readonly thumbnail: boolean;
  readonly scan: 'clean' | 'failed' | 'not_scanned';
  readonly receivedAt: number;
  readonly claimed: boolean;
}

export interface CaseDocument extends DocumentRead {
  /** Of its case: a drill's reader lives in legal time. */
  readonly clock: CaseClock;
  /** Whether the viewer may read its name and its bytes. */
  readonly inFull: boolean;
}

export const DOCUMENT_COLUMNS = sql`d.document_id as "documentId", d.case_id as "caseId", d.uploaded_by as "uploadedBy", d.filename,
      d.purpose, d.media_type as "mediaType", d.size::float8 as size, d.sha256, d.generation, d.sm3, d.thumbnail, d.scan,
      epoch_ms(d.received_at)::float8 as "receivedAt", d.claimed_at is not null as claimed`;

export function readDocumentStatement(viewer: ViewerScope, documentId: string): SQL {
  return sql`
    select ${DOCUMENT_COLUMNS}, c.clock, ${readsInFull(viewer)} as "inFull"
    from documents d join cases c on c.case_id = d.case_id
    where d.document_id = ${documentId}::uuid and ${inScope(viewer)}`;
}

/** Undefined when there is no such document or its case may not be seen: the two must look the same. */
export async function readDocument(
  db: Database,
  viewer: ViewerScope,
  documentId: string,
): Promise<CaseDocument | undefined> {
  return await db.first<CaseDocument>(readDocumentStatement(viewer, documentId));
}

export function readReceivedStatement(documentId: string): SQL {
  return sql`select ${DOCUMENT_COLUMNS} from documents d where d.document_id = ${documentId}::uuid`;
}

/** Whether its reader may read it is for the caller to ask. */
export const readReceipt = (db: Database, documentId: string): Promise<DocumentRead | undefined> =>
  db.first<DocumentRead>(readReceivedStatement(documentId));

/** The receipt of an upload, for the person who sent it. */
export async function readReceived(
  db: Database,
  documentId: string,
  uploadedBy: string,
): Promise<DocumentRead | undefined> {
  const found = await readReceipt(db, documentId);
  return found?.uploadedBy === uploadedBy ? found : undefined;
}

export function listDocumentsStatement(viewer: ViewerScope, caseId: string, page: PageRequest): SQL {
  const [at, id] = decodeCursor(page.cursor, [isMoment, isUuid]) ?? [];
  const after =
    at === undefined || id === undefined
      ? sql`true`
      : sql`(d.received_at, d.document_id) > (from_epoch_ms(${at}::bigint), ${id}::uuid)`;
  return sql`
    select ${DOCUMENT_COLUMNS}, c.clock, ${readsInFull(viewer)} as "inFull"
    from documents d join cases c on c.case_id = d.case_id
    where d.case_id = ${caseId}::uuid and ${inScope(viewer)} and ${after}
    order by d.received_at, d.document_id limit ${page.limit + 1}::int`;
}

/** What was received for a case, oldest first; nothing of a case that may not be seen. */
export async function listDocuments(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
  page: PageRequest,
): Promise<Page<CaseDocument>> {
  const rows = await db.rows<CaseDocument>(listDocumentsStatement(viewer, caseId, page));
  return pageOf(rows, page.limit, (row) => [row.receivedAt, row.documentId]);
}

/** What an event that claims a document says of it: enough to show later that the bytes are the same. */
export interface DocumentDigest {
  readonly documentId: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Unclaimed documents go after a day (`sweep_documents`). In their last hour they can no longer be claimed, so that none
 * is swept between the look here and the input that claims it; from then on the undecided input keeps it.
 */
const CLAIMABLE_HOURS = 23;

export function readDocumentDigestsStatement(
  who: TaskViewer,
  caseId: string,
  documentIds: readonly string[],
): SQL {
  return sql`
    select d.document_id as "documentId", d.sha256, d.sm3, d.size::float8 as size, d.media_type as "mediaType"
    from documents d join cases c on c.case_id = d.case_id
    where d.case_id = ${caseId}::uuid and d.document_id = any(${uuidArray(documentIds)})
      and (d.uploaded_by = ${who.actor.personId}::uuid or ${inScope(who.viewer)} or ${ofPerformedTask(who)})
      and (d.claimed_at is not null or d.received_at > now() - make_interval(hours => ${CLAIMABLE_HOURS}::int))
    order by d.document_id`;
}

/**
 * Digests of those documents that were received for this case, may be claimed, and are the viewer's own or theirs to read:
 * a task opens what it names to those who carry it out, so that naming must not be a way to read. The others are left out.
 */
export async function readDocumentDigests(
  db: Database,
  who: TaskViewer,
  caseId: string,
  documentIds: readonly string[],
): Promise<DocumentDigest[]> {
  return await db.rows<DocumentDigest>(readDocumentDigestsStatement(who, caseId, documentIds));
}
