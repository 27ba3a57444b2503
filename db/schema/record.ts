/**
 * The record of a dispute: what was received, what was decided on each input, and the chained events.
 * Nothing here is ever changed; triggers and grants refuse it.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

/** Free texts and party details (erasable): the record itself holds only their ids and salted digests. */
export const texts = pgTable(
  'texts',
  {
    textId: uuid('text_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** `party`: the body is a JSON object {name?, description?, idNumber?, phone?, address?}. */
    kind: text('kind', { enum: ['text', 'party'] }).notNull(),
    body: text('body'),
    salt: text('salt'),
    createdAt: instant('created_at').notNull(),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    index('texts_case').on(t.caseId),
    check('texts_kind', sql`${t.kind} in ('text', 'party')`),
    check('texts_erased', sql`(${t.body} is null) = (${t.erasedAt} is not null)`),
    check(
      'texts_party',
      sql`${t.kind} <> 'party' or ${t.body} is null or jsonb_typeof(${t.body}::jsonb) = 'object'`,
    ),
  ],
);

/** What the API took in. `envelope` is the CaseInput without `receivedAt`, which is this row's `received_at`. */
export const inbox = pgTable(
  'inbox',
  {
    decisionId: uuid('decision_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind', { enum: ['open', 'decision'] }).notNull(),
    inputId: text('input_id').notNull(),
    actorPersonId: uuid('actor_person_id').notNull(),
    route: text('route').notNull(),
    bodyDigest: text('body_digest').notNull(),
    envelope: jsonb('envelope').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    uniqueIndex('inbox_case_input').on(t.caseId, t.inputId),
    // Openings of exercises, for their quota (db/functions/drills.sql).
    index('inbox_drills_of_person')
      .on(t.actorPersonId, t.receivedAt)
      .where(sql`${t.kind} = 'open' and ${t.envelope} #>> '{data,clock,kind}' = 'drill'`),
    index('inbox_drills_of_station')
      .on(sql`(${t.envelope} #>> '{data,stationId}')`, t.receivedAt)
      .where(sql`${t.kind} = 'open' and ${t.envelope} #>> '{data,clock,kind}' = 'drill'`),
  ],
);

/** What of the inbox has no outcome yet: kept apart so that finding it does not grow with history. */
export const inboxPending = pgTable(
  'inbox_pending',
  {
    caseId: uuid('case_id').notNull(),
    inputId: text('input_id').notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => inbox.decisionId),
    receivedAt: instant('received_at').notNull(),
    /** Of an exercise: the relay brings what is real first. */
    drill: boolean('drill').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.inputId] }),
    index('inbox_pending_age').on(t.drill, t.receivedAt, t.decisionId),
  ],
);

/** One row for every input a case took, applied or refused, in the order it took them. */
export const caseInputs = pgTable(
  'case_inputs',
  {
    caseId: uuid('case_id').notNull(),
    inputNo: integer('input_no').notNull(),
    inputId: text('input_id').notNull(),
    kind: text('kind', { enum: ['open', 'decision', 'expiry', 'calendar'] }).notNull(),
    type: text('type'),
    outcome: text('outcome', { enum: ['applied', 'refused'] }).notNull(),
    refusal: jsonb('refusal'),
    version: integer('version').notNull(),
    stage: text('stage').notNull(),
    personId: uuid('person_id'),
    receivedAt: instant('received_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.inputNo] }),
    uniqueIndex('case_inputs_once').on(t.caseId, t.inputId),
    // What people did, latest first; and what was refused, by when (supervisors' figures).
    index('case_inputs_of_person').on(t.personId, t.receivedAt).where(sql`${t.personId} is not null`),
    index('case_inputs_refused').on(t.receivedAt, t.caseId, t.type).where(sql`${t.outcome} = 'refused'`),
    index('case_inputs_unjudged')
      .on(t.recordedAt, t.caseId, t.inputNo)
      .where(sql`${t.refusal} ->> 'code' = 'judgement_failed'`),
    check('case_inputs_refusal', sql`(${t.outcome} = 'refused') = (${t.refusal} is not null)`),
  ],
);

/** `body` is the canonical JSON that the hash covers; the other columns are copies of it for reading. */
export const caseEvents = pgTable(
  'case_events',
  {
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    inputNo: integer('input_no').notNull(),
    type: text('type').notNull(),
    typeVersion: integer('type_version').notNull(),
    /** Legal time. */
    at: instant('at').notNull(),
    receivedAt: instant('received_at'),
    happenedAt: instant('happened_at'),
    recordedAt: instant('recorded_at').notNull(),
    /** Null: the system acted (an expiry, a calendar). */
    actorPersonId: uuid('actor_person_id'),
    body: text('body').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    index('case_events_input').on(t.caseId, t.inputNo),
    index('case_events_backdated').on(t.recordedAt, t.caseId, t.seq).where(sql`${t.type} = 'act_backdated'`),
    // The courts' numbers (案号) of a case, for lists (db/queries/cases/row-marks.ts).
    index('case_events_numbered')
      .on(t.caseId, t.seq)
      .where(sql`${t.type} in ('case_registered', 'confirmation_accepted', 'execution_accepted')`),
  ],
);

/** What must be told after the record; only `delivered_at` ever changes. */
export const outbox = pgTable(
  'outbox',
  {
    outboxId: uuid('outbox_id').primaryKey().default(sql`gen_random_uuid()`),
    caseId: uuid('case_id').notNull(),
    inputNo: integer('input_no').notNull(),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    data: jsonb('data').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  (t) => [
    uniqueIndex('outbox_effect').on(t.caseId, t.inputNo, t.ordinal),
    index('outbox_waiting').on(t.recordedAt, t.outboxId).where(sql`${t.deliveredAt} is null`),
  ],
);

/**
 * The fold of a record up to an input, kept with it so that a run begins where the record stands (ADR 0018). It follows
 * from the record alone: a row may be lost, and one that another version of the code made is not used.
 */
export const caseFolds = pgTable('case_folds', {
  caseId: uuid('case_id').primaryKey(),
  inputNo: integer('input_no').notNull(),
  seq: integer('seq').notNull(),
  headHash: text('head_hash').notNull(),
  /** Digest of the bundle whose code folded it. */
  version: text('version').notNull(),
  /** The state as JSON text. */
  state: text('state').notNull(),
});

/** Folds of a record at intervals, for its earlier instants (ADR 0023); kept, and lost, like `case_folds`. */
export const caseCheckpoints = pgTable(
  'case_checkpoints',
  {
    caseId: uuid('case_id').notNull(),
    /** The last event of its input. */
    seq: integer('seq').notNull(),
    inputNo: integer('input_no').notNull(),
    headHash: text('head_hash').notNull(),
    /** Digest of the code that folded it. */
    version: text('version').notNull(),
    /** The state as JSON text. */
    state: text('state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq] })],
);

/**
 * Cases in whose workflow a worker did not yield, so that it had to be ended (ADR 0018): at the second strike of one version
 * the case is parked until another version runs, or an operator lets it go on.
 */
export const caseStrikes = pgTable('case_strikes', {
  caseId: uuid('case_id').primaryKey(),
  /** Digest of the bundle that did not yield. */
  version: text('version').notNull(),
  strikes: integer('strikes').notNull(),
  struckAt: instant('struck_at').notNull(),
});
