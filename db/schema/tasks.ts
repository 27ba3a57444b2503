/** Delegated tasks (协助事项) as lists read them: written with the record, like the other readable rows. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant, ltree } from './column-types.ts';

/** `detail` is the TaskRow; the columns are what queries look for. Instants are real: for a drill they differ from legal ones. */
export const tasks = pgTable(
  'tasks',
  {
    taskId: text('task_id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    status: text('status', {
      enum: ['issued', 'accepted', 'returned', 'completed', 'confirmed', 'rejected', 'withdrawn', 'expired'],
    }).notNull(),
    attemptNo: integer('attempt_no').notNull(),
    /** The unit that carries it out. Its path is null where the platform does not know the unit. */
    unitId: text('unit_id').notNull(),
    unitPath: ltree('unit_path'),
    issuerUnitId: text('issuer_unit_id').notNull(),
    issuerPerson: uuid('issuer_person').notNull(),
    assigneeId: uuid('assignee_id'),
    partyId: text('party_id'),
    document: text('document'),
    method: text('method'),
    /** The stage of its case, kept while the task is not ended: who of the issuing unit sees it turns on that. */
    caseStage: text('case_stage').notNull(),
    /** Of an exercise (演练): in no figure. */
    drill: boolean('drill').notNull(),
    issuedAtReal: instant('issued_at_real').notNull(),
    roundAtReal: instant('round_at_real').notNull(),
    dueAtReal: instant('due_at_real'),
    acceptedAtReal: instant('accepted_at_real'),
    firstAttemptAtReal: instant('first_attempt_at_real'),
    completedAtReal: instant('completed_at_real'),
    endedAtReal: instant('ended_at_real'),
    /** Of the result, once there is one. */
    outcome: text('outcome'),
    attempts: integer('attempts').notNull(),
    /** Lists are ordered by it: what has no due day comes last. */
    dueSort: instant('due_sort')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(due_at_real, 'infinity'::timestamptz)`),
    detail: jsonb('detail').notNull(),
    /** What came of the first attempt, once there was one. */
    firstResult: text('first_result').generatedAlwaysAs(sql`detail #>> '{attempts,0,result}'`),
  },
  (t) => [
    check('tasks_id', sql`${t.taskId} = ${t.caseId}::text || '.' || ${t.ordinal}::text`),
    index('tasks_case').on(t.caseId, t.ordinal),
    // One for each view of a worklist, over what is not ended only: their size does not grow with the years. What decides
    // who sees a task is in them too, so that counting looks at no case.
    index('tasks_of_person')
      .on(t.assigneeId, t.drill, t.dueSort, t.taskId, t.unitId, t.kind)
      .where(sql`${t.status} in ('issued', 'accepted') and ${t.assigneeId} is not null`),
    index('tasks_of_unit')
      .on(t.unitId, t.drill, t.dueSort, t.taskId, t.kind)
      .where(sql`${t.status} in ('issued', 'accepted') and ${t.assigneeId} is not null`),
    index('tasks_unassigned')
      .on(t.unitId, t.drill, t.dueSort, t.taskId, t.kind)
      .where(sql`${t.status} in ('issued', 'accepted') and ${t.assigneeId} is null`),
    index('tasks_waiting')
      .on(t.issuerUnitId, t.drill, t.dueSort, t.taskId, t.caseStage)
      .where(sql`${t.status} in ('issued', 'accepted')`),
    index('tasks_returned')
      .on(t.issuerUnitId, t.drill, t.dueSort, t.taskId, t.caseStage)
      .where(sql`${t.status} = 'returned'`),
    index('tasks_to_judge')
      .on(t.issuerUnitId, t.drill, t.dueSort, t.taskId, t.caseStage)
      .where(sql`${t.status} = 'completed'`),
    index('tasks_open').on(t.taskId).where(sql`${t.status} in ('issued', 'accepted')`),
    index('tasks_services')
      .on(t.issuedAtReal, t.taskId, t.unitId, t.unitPath, t.firstResult)
      .where(sql`not ${t.drill} and ${t.kind} = 'service' and ${t.firstResult} is not null`),
    index('tasks_figures').on(t.issuedAtReal).where(sql`not ${t.drill}`),
  ],
);
