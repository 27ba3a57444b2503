/** Who may send evidence to a case. */
import type { Database } from '../../db/client.ts';
import { performsInCase } from '../../db/queries/evidence/performer-documents.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { problem } from '../http/problem.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';

/**
 * Evidence is sent to a case by those who may read it in full, and by those who carry out a task of it.
 * @throws Problem 404 of a case not seen, 403 of one seen masked
 */
export async function checkMayUpload(db: Database, viewer: Viewer, caseId: string): Promise<void> {
  const access = await readCaseAccess(db, viewer.scope, caseId);
  if (access?.inFull === true) return;
  const { scope } = viewer;
  if (scope.takesPart && (await performsInCase(db, { viewer: scope, actor: actorOf(viewer) }, caseId)))
    return;
  throw problem(access === undefined ? 'case_not_found' : 'role_not_permitted');
}
