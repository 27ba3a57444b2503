/** Notices (消息): what the record says must be told, one row for each who is told. Ids and codes only. */
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
import { BOUNCES } from '../../domain/machine/party-messages.ts';
import { instant } from './column-types.ts';
import { outbox } from './record.ts';

/** To a person, to those of a unit who hold one of the roles (all of it when `roles` is null), or to a party, who has no inbox here. */
export const notices = pgTable(
  'notices',
  {
    noticeId: uuid('notice_id').primaryKey().default(sql`gen_random_uuid()`),
    /** What the record says, or else `source`: what the platform tells by itself (a digest of a day, a report). */
    outboxId: uuid('outbox_id').references(() => outbox.outboxId),
    source: text('source'),
    /** The person's, the unit's or the party's id: nobody is told the same thing twice. */
    recipient: text('recipient').notNull(),
    personId: uuid('person_id'),
    unitId: text('unit_id'),
    roles: text('roles').array(),
    partyId: text('party_id'),
    caseId: uuid('case_id'),
    taskId: text('task_id'),
    kind: text('kind').notNull(),
    data: jsonb('data').notNull(),
    /** Of an exercise (演练): shown in the inbox, never sent outside. */
    drill: boolean('drill').notNull(),
    /** When the record said so. */
    createdAt: instant('created_at').notNull(),
    sendAttempts: integer('send_attempts').notNull().default(0),
    sendClaimedUntil: instant('send_claimed_until'),
    sentAt: instant('sent_at'),
    /** Of a message to a party: the carrier says that it did not arrive, and why. */
    bouncedAt: instant('bounced_at'),
    bounce: text('bounce', { enum: BOUNCES }),
  },
  (t) => [
    uniqueIndex('notices_once').on(t.outboxId, t.recipient),
    uniqueIndex('notices_of_source').on(t.source, t.recipient).where(sql`${t.source} is not null`),
    index('notices_of_person').on(t.personId, t.createdAt, t.noticeId).where(sql`${t.personId} is not null`),
    index('notices_of_unit').on(t.unitId, t.createdAt, t.noticeId).where(sql`${t.unitId} is not null`),
    index('notices_to_send').on(t.createdAt, t.noticeId).where(sql`${t.sentAt} is null and not ${t.drill}`),
    index('notices_of_party').on(t.caseId, t.createdAt).where(sql`${t.partyId} is not null`),
    check('notices_bounced', sql`(${t.bouncedAt} is null) = (${t.bounce} is null)`),
    check('notices_recipient', sql`num_nonnulls(${t.personId}, ${t.unitId}, ${t.partyId}) = 1`),
    check(
      'notices_source',
      sql`num_nonnulls(${t.outboxId}, ${t.source}) = 1 and num_nonnulls(${t.caseId}, ${t.source}) = 1`,
    ),
  ],
);

export const noticeReads = pgTable(
  'notice_reads',
  {
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.noticeId),
    personId: uuid('person_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.noticeId, t.personId] })],
);
