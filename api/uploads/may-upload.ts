/** Who may send evidence to a case. */
import type { Database } from '../../db/client.ts';
import { performsInCase } from '../../db/queries/evidence/performer-documents.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';

/** Evidence is sent to a case by those who may see it, and by those who carry out a task of it. */
export async function mayUpload(db: Database, viewer: Viewer, caseId: string): Promise<boolean> {
  if ((await readCaseAccess(db, viewer.scope, caseId)) !== undefined) return true;
  return await performsInCase(db, { viewer: viewer.scope, actor: actorOf(viewer) }, caseId);
}
