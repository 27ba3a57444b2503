/** Courts' case numbers (案号): each is one case's. Exercises claim none. */
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const courtNumbers = pgTable('court_numbers', {
  /** With full-width brackets, as the edge writes it. */
  number: text('number').primaryKey(),
  caseId: uuid('case_id').notNull(),
  claimedAt: instant('claimed_at').notNull(),
});
