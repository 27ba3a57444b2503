/** Courts' case numbers (案号): each is one case's. Exercises claim none. */
import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const courtNumbers = pgTable(
  'court_numbers',
  {
    /** With full-width brackets, as the edge writes it. */
    number: text('number').primaryKey(),
    caseId: uuid('case_id').notNull(),
    claimedAt: instant('claimed_at').notNull(),
  },
  (t) => [index('court_numbers_part').using('gin', sql`cjk_grams(search_form(${t.number}))`)],
);
