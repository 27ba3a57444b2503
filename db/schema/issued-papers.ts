/**
 * Papers that were issued (已出文书, ADR 0037): the exact bytes lie in the evidence store under `document_id`, what they were printed from
 * and what was drawn on the glass are erasable texts. The rows themselves never change: the newest of a kind is the one that holds.
 */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant } from './column-types.ts';
import { documents } from './documents.ts';
import { texts } from './record.ts';

export const issuedPapers = pgTable(
  'issued_papers',
  {
    paperId: uuid('paper_id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.caseId),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    /** Counts the texts of this kind and subject: a higher one supersedes it. */
    no: integer('no').notNull(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.documentId),
    /** Of the bytes, as every signature seals it. */
    sha256: text('sha256').notNull(),
    /** Keyed digest of what it says: the same text again is the same paper. */
    textDigest: text('text_digest').notNull(),
    /** What it was printed from, for the copy with its signatures. */
    requestTextId: uuid('request_text_id')
      .notNull()
      .references(() => texts.textId),
    /** Who has to sign it: ids, lines and roles, no name. */
    signers: jsonb('signers').notNull(),
    /** 核验码, without its strokes. */
    code: text('code').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (t) => [
    uniqueIndex('issued_papers_text').on(t.caseId, t.kind, t.subject, t.no),
    uniqueIndex('issued_papers_code').on(t.code),
    check('issued_papers_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** A signature under an issued paper, chained within its case. */
export const paperSignatures = pgTable(
  'paper_signatures',
  {
    signatureId: uuid('signature_id').primaryKey(),
    caseId: uuid('case_id').notNull(),
    /** Counts the signatures of the case. */
    no: integer('no').notNull(),
    paperId: uuid('paper_id')
      .notNull()
      .references(() => issuedPapers.paperId),
    /** Of the paper, as it was signed. */
    sha256: text('sha256').notNull(),
    /** Which of the paper’s signers. */
    signer: text('signer').notNull(),
    partyId: text('party_id'),
    /** Of an officer who signed with the own session. */
    personId: uuid('person_id'),
    /** Who signed for the party: the number of their agent. */
    agentNo: integer('agent_no'),
    means: text('means', { enum: ['glass', 'mark', 'scan'] }).notNull(),
    /** The scan, or the picture of the mark. */
    documentId: uuid('document_id').references(() => documents.documentId),
    /** Strokes, and the witness of a mark. */
    drawnTextId: uuid('drawn_text_id').references(() => texts.textId),
    /** SHA-256 of salt and strokes. */
    drawnDigest: text('drawn_digest'),
    /** Before whom, or in whose own session: `person:` or `party:` and an id. */
    takenBy: text('taken_by').notNull(),
    key: uuid('key').notNull(),
    signedAt: instant('signed_at').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('paper_signatures_chain').on(t.caseId, t.no),
    uniqueIndex('paper_signatures_signer').on(t.paperId, t.signer),
    uniqueIndex('paper_signatures_person').on(t.paperId, t.personId).where(sql`${t.personId} is not null`),
    index('paper_signatures_key').on(t.key),
    check('paper_signatures_means', sql`${t.means} in ('glass', 'mark', 'scan')`),
    check('paper_signatures_shown', sql`${t.drawnTextId} is not null or ${t.documentId} is not null`),
  ],
);

/** Each request that issued or signed a paper, once: the same key again is answered from here. */
export const paperActs = pgTable('paper_acts', {
  key: uuid('key').primaryKey(),
  /** `person:` or `party:` and an id. */
  actor: text('actor').notNull(),
  route: text('route').notNull(),
  bodyDigest: text('body_digest').notNull(),
  paperId: uuid('paper_id')
    .notNull()
    .references(() => issuedPapers.paperId),
  at: instant('at').notNull(),
});
