/**
 * Codes of parties (解纷码, ADR 0036): one that works for a party of a case, given at the counter, and the visits it opened. Digests
 * only: neither a code nor a visit can be read from here.
 */
import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { parties } from './cases.ts';
import { instant } from './column-types.ts';
import { people } from './people.ts';

export const partyCodes = pgTable(
  'party_codes',
  {
    /** Of the code, keyed (`api/party/code.ts`). */
    digest: text('digest').primaryKey(),
    caseId: uuid('case_id').notNull(),
    partyId: text('party_id').notNull(),
    givenBy: uuid('given_by')
      .notNull()
      .references(() => people.personId),
    givenAt: instant('given_at').notNull(),
    /** Another was given since: this one opens nothing. */
    endedAt: instant('ended_at'),
    /** Wrong numbers in a row, from wherever. */
    failures: integer('failures').notNull().default(0),
    lastOpenedAt: instant('last_opened_at'),
  },
  (t) => [
    foreignKey({ columns: [t.caseId, t.partyId], foreignColumns: [parties.caseId, parties.partyId] }),
    uniqueIndex('party_codes_working').on(t.caseId, t.partyId).where(sql`ended_at is null`),
  ],
);

/** Who opened a dispute with a code and is still there. */
export const partyVisits = pgTable(
  'party_visits',
  {
    /** Of the cookie’s token, SHA-256. */
    digest: text('digest').primaryKey(),
    codeDigest: text('code_digest')
      .notNull()
      .references(() => partyCodes.digest),
    openedAt: instant('opened_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [index('party_visits_seen').on(t.seenAt)],
);
