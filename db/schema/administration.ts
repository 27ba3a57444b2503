/** Administration of people and units: what was done by whom (append-only), and who is away with which substitute. */
import { bigint, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';
import { people, units } from './people.ts';

/** Ids and codes only: no name, no password. `line` 0 is the request itself; an import has a row for each line beside it. */
export const adminActs = pgTable(
  'admin_acts',
  {
    actNo: bigint('act_no', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The Idempotency-Key, with what it is bound to. */
    key: uuid('key').notNull(),
    line: integer('line').notNull().default(0),
    route: text('route').notNull(),
    bodyDigest: text('body_digest').notNull(),
    /** Null: by a command at the server. */
    actorId: uuid('actor_id').references(() => people.personId),
    act: text('act').notNull(),
    personId: uuid('person_id').references(() => people.personId),
    unitId: text('unit_id').references(() => units.unitId),
    detail: jsonb('detail').notNull().default({}),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('admin_acts_key').on(t.key, t.line),
    index('admin_acts_person').on(t.personId, t.actNo),
    index('admin_acts_unit').on(t.unitId, t.actNo),
  ],
);

/** From the first to the last day (Asia/Shanghai), both included; without a last day until it is taken back. */
export const absences = pgTable(
  'absences',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.personId),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }),
    substituteId: uuid('substitute_id').references(() => people.personId),
  },
  (t) => [index('absences_substitute').on(t.substituteId)],
);
