/** Mediating bodies (调解组织登记): committees, invited and other organisations with their period, and who belongs to each from when until when. */
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { BODY_KINDS, JOINED_AS } from '../../domain/law/mediating-bodies.ts';
import { codesOf } from '../../domain/words.ts';
import { people, units } from './people.ts';

/** Days (Asia/Shanghai) of which the first and the last are included; a body that ended stays, as agreements name it. */
export const mediatingBodies = pgTable(
  'mediating_bodies',
  {
    bodyId: text('body_id').primaryKey(),
    /** Public, like the names of units. */
    name: text('name').notNull(),
    kind: text('kind', { enum: BODY_KINDS }).notNull(),
    /** The station, justice office, county or court that it is at. */
    unitId: text('unit_id')
      .notNull()
      .references(() => units.unitId),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    /** Of a committee: how many members it has (PML 8), with and without an account here. */
    size: integer('size'),
    /** Of a committee: how many of them are women (PML 8); null where nobody has said it since it is asked. */
    women: integer('women'),
    /** How often its people were saved: who saves from an older look is told. */
    membersVersion: integer('members_version').notNull().default(0),
  },
  (t) => [index('mediating_bodies_unit').on(t.unitId)],
);

/** Those with an account: elected members (委员) and engaged mediators (聘任), PML 13; a row for each term, so that a re-election keeps the one before. */
export const mediatingBodyMembers = pgTable(
  'mediating_body_members',
  {
    bodyId: text('body_id')
      .notNull()
      .references(() => mediatingBodies.bodyId),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.personId),
    joinedAs: text('joined_as', { enum: codesOf(JOINED_AS) }).notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.bodyId, t.personId, t.fromDay] }),
    index('mediating_body_members_person').on(t.personId),
  ],
);
