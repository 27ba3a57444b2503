/**
 * From a complete upload to a document on record: looked at, put into the store, then written. The document has the id of
 * its upload, so that doing this again after a lost answer, in this process or another, gives the same document.
 */
import type { Database } from '../../db/client.ts';
import { type DocumentRead, readReceived } from '../../db/queries/evidence/read-document.ts';
import { holdDocumentFile, receiveDocument } from '../../db/queries/evidence/receive-document.ts';
import type { Inspected } from '../../evidence/receive.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import type { Viewer } from '../auth/viewer.ts';

import { problem } from '../http/problem.ts';
import { checkMayUpload } from './may-upload.ts';
import { refusalOfEvidence, storeProblem } from './upload-problems.ts';
import type { UploadNotes, UploadStore } from './upload-store.ts';

export interface FinishDeps {
  readonly db: Database;
  readonly evidence: EvidenceStore;
  readonly uploads: UploadStore;
}

/** An upload all of whose bytes are here. */
export interface CompleteUpload {
  readonly uploadId: string;
  readonly notes: UploadNotes;
  readonly size: number;
}

export interface Finisher {
  /** @throws Problem; what was refused for good is gone with it */
  finish(upload: CompleteUpload, viewer: Viewer): Promise<DocumentRead>;
}

/** Each is a sweep that came between; a second one would have to come within a day. */
const MOST_SWEPT = 3;

async function record(
  { db, evidence }: FinishDeps,
  documentId: string,
  notes: UploadNotes,
  inspected: Inspected,
): Promise<void> {
  const { personId, caseId, filename, purpose } = notes;
  const { digests, mediaType, scan } = inspected;
  const thumbnail = inspected.thumbnailPath !== undefined;
  for (let swept = 0; swept <= MOST_SWEPT; swept += 1) {
    const generation = await holdDocumentFile(db, digests.sha256);
    await evidence.place(inspected, generation);
    const receipt = {
      documentId,
      caseId,
      uploadedBy: personId,
      filename,
      purpose,
      mediaType,
      scan,
      thumbnail,
    };
    if ((await receiveDocument(db, { ...receipt, ...digests, generation })) !== 'file_gone') return;
    // Put after the sweep had taken it away, it would lie there for ever.
    await evidence.remove({ sha256: digests.sha256, generation });
  }
  throw new Error('the file was swept again and again while it was received');
}

async function receive(deps: FinishDeps, { uploadId, notes, size }: CompleteUpload): Promise<void> {
  const { evidence, uploads } = deps;
  const inspected = await evidence.inspect(uploads.pathOf(uploadId));
  if ('refused' in inspected) {
    await uploads.forget(uploadId);
    throw refusalOfEvidence(inspected);
  }
  try {
    // Another sender was still writing.
    if (inspected.digests.size !== size) throw problem('upload_offset_conflict');
    if (notes.sha256 !== undefined && notes.sha256 !== inspected.digests.sha256) {
      await uploads.forget(uploadId);
      throw problem('evidence_digest_mismatch', { params: { sha256: inspected.digests.sha256 } });
    }
    await record(deps, uploadId, notes, inspected);
  } finally {
    await evidence.discard(inspected);
  }
}

export function createFinisher(deps: FinishDeps): Finisher {
  const { db } = deps;
  const running = new Map<string, Promise<DocumentRead>>();

  async function work(upload: CompleteUpload, viewer: Viewer): Promise<DocumentRead> {
    const { uploadId, notes } = upload;
    // The sender may have lost sight of the case since the upload began.
    await checkMayUpload(db, viewer, notes.caseId);
    try {
      await receive(deps, upload);
    } catch (error) {
      throw storeProblem(error) ?? error;
    }
    const received = await readReceived(db, uploadId, notes.personId);
    if (received === undefined) throw new Error('a document that was received is not on record');
    return received;
  }

  return {
    async finish(upload, viewer) {
      const { uploadId } = upload;
      const same = running.get(uploadId) ?? work(upload, viewer);
      running.set(uploadId, same);
      return await same.finally(() => running.delete(uploadId));
    },
  };
}
