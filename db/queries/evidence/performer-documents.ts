/** Evidence (证据材料) for those who carry out a task of a case that they may not see: the papers to hand over, the proof they send. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { type CaseDocument, DOCUMENT_COLUMNS } from './read-document.ts';
import { type TaskViewer, asFormer, asPerformer, ofPerformedTask } from '../tasks/task-visibility.ts';

export function readTaskDocumentStatement(who: TaskViewer, documentId: string): SQL {
  return sql`
    select ${DOCUMENT_COLUMNS}, c.clock, ${who.viewer.takesPart}::boolean as "inFull"
    from documents d join cases c on c.case_id = d.case_id
    where d.document_id = ${documentId}::uuid and ${ofPerformedTask(who)}`;
}

/** One that a task of the viewer's unit names, or that the viewer sent for it. */
export async function readTaskDocument(
  db: Database,
  who: TaskViewer,
  documentId: string,
): Promise<CaseDocument | undefined> {
  return await db.first<CaseDocument>(readTaskDocumentStatement(who, documentId));
}

export function performsInCaseStatement(who: TaskViewer, caseId: string): SQL {
  return sql`
    select exists (select from tasks t where t.case_id = ${caseId}::uuid
      and t.status in ('issued', 'accepted', 'returned', 'completed') and (${asPerformer(who)} or ${asFormer(who)})) as performs`;
}

/** Whether the viewer's unit has, or had before it went elsewhere, a task of the case that is not ended: it may send proof of it. */
export async function performsInCase(db: Database, who: TaskViewer, caseId: string): Promise<boolean> {
  return (await db.first<{ performs: boolean }>(performsInCaseStatement(who, caseId)))?.performs ?? false;
}
