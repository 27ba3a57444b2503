/**
 * Heads of the chains as they were published (公布的末条哈希, ADR 0030): once a day one list of the cases whose record grew since the
 * list before, and its digest, which holds that of the list before. Exercises (演练) have lists of their own.
 */
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const headLists = pgTable(
  'head_lists',
  {
    drill: boolean('drill').notNull(),
    /** From 1, without gaps. */
    no: integer('no').notNull(),
    /** Legal day, one list each. */
    day: date('day', { mode: 'string' }).notNull(),
    publishedAt: instant('published_at').notNull(),
    cases: integer('cases').notNull(),
    /** Of the list before; '' for the first. */
    prevDigest: text('prev_digest').notNull(),
    /** Of what `domain/record/heads.ts` says. */
    digest: text('digest').notNull(),
  },
  (t) => [primaryKey({ columns: [t.drill, t.no] })],
);

export const publishedHeads = pgTable(
  'published_heads',
  {
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    drill: boolean('drill').notNull(),
    /** The list that it stands in. */
    no: integer('no').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    index('published_heads_list').on(t.drill, t.no, t.caseId),
  ],
);
