/** Through which stages each case went and how long it stood in each (阶段停留): what supervisors' figures of a period are counted from. */
import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant, ltree } from './column-types.ts';

/**
 * One row for each stage that a case entered, from the events `case_opened` and `stage_entered` alone (db/functions/passages.sql).
 * Days are legal days (Asia/Shanghai); units and `drill` are copies of the case's, which never change.
 */
export const casePassages = pgTable(
  'case_passages',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    /** Of the event by which the stage was entered. */
    seq: integer('seq').notNull(),
    stage: text('stage').notNull(),
    enteredAt: instant('entered_at').notNull(),
    enteredOn: date('entered_on', { mode: 'string' }).notNull(),
    /** Null while the case stands there. */
    leftOn: date('left_on', { mode: 'string' }),
    nextStage: text('next_stage'),
    /** From `entered_on` to `left_on`. */
    days: integer('days'),
    stationId: text('station_id').notNull(),
    courtId: text('court_id').notNull(),
    stationPath: ltree('station_path').notNull(),
    courtPath: ltree('court_path').notNull(),
    drill: boolean('drill').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    // Everything that a figure of a period needs, so that none of them looks at a case.
    index('case_passages_left')
      .on(
        t.leftOn,
        t.caseId,
        t.seq,
        t.stage,
        t.nextStage,
        t.days,
        t.stationId,
        t.courtId,
        t.stationPath,
        t.courtPath,
      )
      .where(sql`${t.leftOn} is not null and not ${t.drill}`),
    index('case_passages_standing')
      .on(t.stage, t.enteredAt, t.caseId, t.stationPath, t.courtPath)
      .where(sql`${t.leftOn} is null and not ${t.drill}`),
  ],
);

/** How many passages of each kind ended in each month, by units: what trends are read from. Kept by the rows of `case_passages` themselves. */
export const passageMonths = pgTable(
  'passage_months',
  {
    /** Its first day. */
    month: date('month', { mode: 'string' }).notNull(),
    stationId: text('station_id').notNull(),
    courtId: text('court_id').notNull(),
    stage: text('stage').notNull(),
    nextStage: text('next_stage').notNull(),
    stationPath: ltree('station_path').notNull(),
    courtPath: ltree('court_path').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.stationId, t.courtId, t.stage, t.nextStage] })],
);
