/** What a mediator says they are good for (调解员名册): kinds of dispute and languages; where they belong is on the register of bodies. */
import { sql } from 'drizzle-orm';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

export const mediatorProfiles = pgTable('mediator_profiles', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.personId),
  /** Matters (案由) by code, those below them included. */
  fields: text('fields').array().notNull().default(sql`'{}'`),
  languages: text('languages').array().notNull().default(sql`'{}'`),
});
