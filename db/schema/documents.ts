/**
 * Evidence (证据材料): what was received, with its digests, and the files that hold the bytes. A row of `documents` never
 * changes but for its claim and the erasure of its name; once claimed it is never removed.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant } from './column-types.ts';
import { people } from './people.ts';

/**
 * A file of the evidence store, named by its content. Once `removed_at` is set, that generation is never named again:
 * the same bytes received later get the next generation and a file of their own, so that deleting can come late or twice.
 */
export const documentFiles = pgTable(
  'document_files',
  {
    sha256: text('sha256').notNull(),
    generation: integer('generation').notNull(),
    /** A row of `documents` named it at some time. */
    named: boolean('named').notNull(),
    touchedAt: instant('touched_at').notNull(),
    removedAt: instant('removed_at'),
    /** Its file is off the disk. */
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.sha256, t.generation] }),
    uniqueIndex('document_files_live').on(t.sha256).where(sql`${t.removedAt} is null`),
    index('document_files_unnamed').on(t.touchedAt).where(sql`${t.removedAt} is null and not ${t.named}`),
    index('document_files_to_delete')
      .on(t.removedAt)
      .where(sql`${t.removedAt} is not null and ${t.deletedAt} is null`),
    check('document_files_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const documents = pgTable(
  'documents',
  {
    documentId: uuid('document_id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => people.personId),
    /** Null: erased. */
    filename: text('filename'),
    purpose: text('purpose').notNull(),
    mediaType: text('media_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    generation: integer('generation').notNull(),
    sm3: text('sm3').notNull(),
    thumbnail: boolean('thumbnail').notNull(),
    scan: text('scan', { enum: ['clean', 'failed', 'not_scanned'] }).notNull(),
    receivedAt: instant('received_at').notNull(),
    claimedAt: instant('claimed_at'),
    claimedByInput: text('claimed_by_input'),
  },
  (t) => [
    foreignKey({
      name: 'documents_file',
      columns: [t.sha256, t.generation],
      foreignColumns: [documentFiles.sha256, documentFiles.generation],
    }),
    index('documents_case').on(t.caseId, t.receivedAt, t.documentId),
    index('documents_file_names').on(t.sha256, t.generation),
    index('documents_unclaimed').on(t.receivedAt).where(sql`${t.claimedAt} is null`),
    check('documents_sm3', sql`${t.sm3} ~ '^[0-9a-f]{64}$'`),
    check('documents_scan', sql`${t.scan} in ('clean', 'failed', 'not_scanned')`),
    check('documents_claim', sql`(${t.claimedAt} is null) = (${t.claimedByInput} is null)`),
  ],
);
