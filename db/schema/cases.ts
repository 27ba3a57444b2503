/** The readable rows that follow from a case's state, written with the record and never apart from it. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, ltree } from './column-types.ts';
import { units } from './people.ts';

export const cases = pgTable(
  'cases',
  {
    caseId: uuid('case_id').primaryKey(),
    caseNumber: text('case_number').notNull(),
    stationId: text('station_id')
      .notNull()
      .references(() => units.unitId),
    courtId: text('court_id')
      .notNull()
      .references(() => units.unitId),
    /** Copies of the units' paths, so that a viewer's scope is a condition on this one row. */
    stationPath: ltree('station_path').notNull(),
    courtPath: ltree('court_path').notNull(),
    stage: text('stage').notNull(),
    version: integer('version').notNull(),
    policy: text('policy').notNull(),
    clock: jsonb('clock').notNull(),
    /** An exercise (演练): marked everywhere, in no figure. */
    drill: boolean('drill').notNull(),
    source: text('source').notNull(),
    matter: text('matter').notNull(),
    /** Legal date. */
    openedOn: date('opened_on', { mode: 'string' }).notNull(),
    /** Real instant. */
    openedAt: instant('opened_at').notNull(),
    seq: integer('seq').notNull(),
    inputNo: integer('input_no').notNull(),
    headHash: text('head_hash').notNull(),
    calendarVersion: text('calendar_version').notNull(),
    concluded: text('concluded'),
    archivedAt: instant('archived_at'),
    nextDueAt: instant('next_due_at'),
    summaryTextId: uuid('summary_text_id').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    /** Roles in units (`<unit>/<role>`) that see the case beyond what its stage shows them. */
    openTo: text('open_to').array().notNull().default(sql`'{}'`),
    /** Names and telephones of the parties in the form in which they are searched (`search_form`), one a line, and their one- and two-character pieces. */
    partyNames: text('party_names').notNull().default(''),
    partyGrams: text('party_grams').array().generatedAlwaysAs(sql`cjk_grams(party_names)`),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.caseNumber),
    index('cases_number_part').using('gin', sql`${t.caseNumber} gin_trgm_ops`),
    index('cases_party').using('gin', t.partyGrams),
    index('cases_open_to').using('gin', t.openTo),
    index('cases_station_tree').using('gist', t.stationPath),
    index('cases_court_tree').using('gist', t.courtPath),
    index('cases_newest').on(t.openedAt, t.caseId),
    index('cases_of_station').on(t.stationId, t.openedAt, t.caseId),
    index('cases_of_day').on(t.openedOn, t.openedAt, t.caseId),
    index('cases_of_stage').on(t.stage, t.openedAt, t.caseId),
    index('cases_of_matter').on(t.matter, t.openedAt, t.caseId),
    index('cases_drills_open').on(t.stationId).where(sql`${t.drill} and ${t.archivedAt} is null`),
    index('cases_open').on(t.caseId).where(sql`${t.archivedAt} is null`),
    index('cases_open_calendar').on(t.calendarVersion).where(sql`${t.archivedAt} is null`),
    // What supervisors count of open cases is read from this index alone.
    index('cases_at_work')
      .on(t.stage, t.openedAt, t.caseId, t.stationId, t.courtId, t.stationPath, t.courtPath)
      .where(sql`${t.archivedAt} is null and not ${t.drill}`),
  ],
);

/** Serial numbers of the platform's own case numbers, per station and year. */
export const caseSerials = pgTable(
  'case_serials',
  {
    stationId: text('station_id').notNull(),
    year: smallint('year').notNull(),
    /** Exercises (演练) have a series of their own. */
    drill: boolean('drill').notNull().default(false),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.stationId, t.year, t.drill] })],
);

export const parties = pgTable(
  'parties',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    partyId: text('party_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    role: text('role').notNull(),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    textId: uuid('text_id').notNull(),
    name: text('name'),
    detail: jsonb('detail').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.partyId] }), index('parties_text').on(t.textId)],
);

export const assignments = pgTable(
  'assignments',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    personId: uuid('person_id').notNull(),
    capacity: text('capacity').notNull(),
    status: text('status', { enum: ['active', 'ended', 'recused'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.personId, t.capacity] }),
    index('assignments_person').on(t.personId, t.status, t.caseId),
  ],
);

/** `detail` is the Deadline as the state holds it; the columns are what queries look for. */
export const deadlines = pgTable(
  'deadlines',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    deadlineId: text('deadline_id').notNull(),
    rule: text('rule').notNull(),
    status: text('status', { enum: ['armed', 'met', 'breached', 'superseded', 'excluded'] }).notNull(),
    /** Real instant of the legal `dueAt`: for a drill the two differ. */
    dueAtReal: instant('due_at_real').notNull(),
    detail: jsonb('detail').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.deadlineId] }),
    index('deadlines_armed').on(t.dueAtReal).where(sql`${t.status} = 'armed'`),
  ],
);

/** Who owes what now. `due_sort` is the real due instant, or infinity where there is none: worklists are ordered by it, exercises last. */
export const obligations = pgTable(
  'obligations',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    obligationId: text('obligation_id').notNull(),
    what: text('what').notNull(),
    unitId: text('unit_id').notNull(),
    roles: text('roles').array().notNull(),
    personId: uuid('person_id'),
    deadlineId: text('deadline_id'),
    dueSort: instant('due_sort').notNull(),
    /** As its case. */
    drill: boolean('drill').notNull().default(false),
    detail: jsonb('detail').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.obligationId] }),
    index('obligations_person')
      .on(t.personId, t.drill, t.dueSort, t.caseId, t.obligationId)
      .where(sql`${t.personId} is not null`),
    index('obligations_unit')
      .on(t.unitId, t.drill, t.dueSort, t.caseId, t.obligationId)
      .where(sql`${t.personId} is null`),
    index('obligations_due').on(t.dueSort),
    index('obligations_overdue')
      .on(t.drill, t.dueSort, t.caseId, t.obligationId)
      .where(sql`${t.what} = 'see_to_overdue' and ${t.personId} is null`),
  ],
);
