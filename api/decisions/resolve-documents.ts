/** Puts the digests of uploaded documents in the place of the ids by which a client names them. */
import type { Database } from '../../db/client.ts';
import { readDocumentDigests } from '../../db/queries/evidence/read-document.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { documentDrafts } from '../catalogue/document-drafts.ts';
import { REASONS } from '../http/issue-messages.ts';
import type { Language } from '../http/language.ts';
import { problem } from '../http/problem.ts';
import { pointerOf } from '../http/validate.ts';

/** Who names them, for which case. */
export interface Naming {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly language: Language;
}

/**
 * @param body checked, or as much of it as may name documents
 * @throws Problem that points at every document that was not received for this case, or is not for its namer to read
 */
export async function resolveDocuments(
  db: Database,
  { viewer, caseId, language }: Naming,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const drafts = documentDrafts(body, []);
  if (drafts.length === 0) return;
  const who = { viewer: viewer.scope, actor: actorOf(viewer) };
  const found = await readDocumentDigests(db, who, caseId, [...new Set(drafts.map((one) => one.documentId))]);
  const digests = new Map(found.map((one) => [one.documentId, one]));
  const message = REASONS.document_unknown[language];
  const errors = drafts
    .filter(({ documentId }) => !digests.has(documentId))
    .map(({ path }) => ({ pointer: pointerOf(path), message }));
  if (errors.length > 0) throw problem('invalid_body', { errors });
  for (const { documentId, become } of drafts) {
    const digest = digests.get(documentId);
    if (digest !== undefined) become(digest);
  }
}
