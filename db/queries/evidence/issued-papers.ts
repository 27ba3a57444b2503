/** Issued papers and the signatures under them: written by functions of db/functions/issued-papers.sql, read by case. */
import { type SQL, sql } from 'drizzle-orm';
import type { PaperCode } from '../../../domain/access/policy/papers.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { HashedSignature } from '../../../domain/record/signature-lines.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';
import type { DocumentReceipt } from './receive-document.ts';

/** By whom, under which key, and what the key is bound to. */
export interface PaperActHead {
  readonly key: string;
  readonly caseId: string;
  /** `person:` or `party:` and an id. */
  readonly actor: string;
  readonly route: string;
  readonly bodyDigest: string;
}

/** An erasable text, with what its digest is salted with. */
interface KeptText {
  readonly textId: string;
  readonly body: string;
  readonly salt: string;
}

export interface PaperSigner {
  readonly id: string;
  readonly as: string;
  readonly line: string;
  readonly partyId?: string;
  readonly personId?: string;
  readonly roles?: readonly Role[];
  readonly optional?: true;
  readonly onPaper?: true;
  readonly byHand?: true;
}

export interface Issuing extends PaperActHead {
  /** A text with signatures that this one is to end. */
  readonly replaces?: string | undefined;
  readonly kind: PaperCode;
  readonly subject: string;
  readonly textDigest: string;
  /** Absent: only asked whether the text that holds says the same. */
  readonly made?: {
    readonly paperId: string;
    /** The version of the record that the paper was made from: it must still be the one that counts. */
    readonly inputNo: number;
    readonly receipt: DocumentReceipt;
    readonly printed: KeptText;
    readonly signers: readonly PaperSigner[];
    readonly code: string;
  };
}

export type IssueReply =
  | { readonly status: 'issued' | 'same' | 'same_text'; readonly paperId: string }
  | { readonly status: 'signed_text'; readonly paperId: string }
  | { readonly status: 'not_printed' | 'file_gone' | 'key_reused' | 'case_changed' };

function issuePaperStatement({ made, ...head }: Issuing): SQL {
  return sql`select issue_paper(${jsonParameter({ ...head, ...made })}) as reply`;
}

export async function issuePaper(db: Database, issuing: Issuing): Promise<IssueReply> {
  const row = await db.first<{ reply: IssueReply }>(issuePaperStatement(issuing));
  if (row === undefined) throw new Error('issue_paper returned nothing');
  return row.reply;
}

export interface Signing extends PaperActHead {
  readonly paperId: string;
  readonly means: 'glass' | 'mark' | 'scan';
  readonly signers: readonly {
    readonly signatureId: string;
    readonly signer: string;
    readonly partyId?: string;
    readonly personId?: string;
    readonly agentNo?: number;
  }[];
  readonly documentId?: string;
  readonly drawn?: KeptText & { readonly digest: string };
}

export interface SignReply {
  readonly status:
    | 'signed'
    | 'same'
    | 'key_reused'
    | 'unknown'
    | 'superseded'
    | 'signed_before'
    | 'document_gone';
}

function signPaperStatement(signing: Signing): SQL {
  return sql`select sign_paper(${jsonParameter(signing)}) as reply`;
}

export async function signPaper(db: Database, signing: Signing): Promise<SignReply> {
  const row = await db.first<{ reply: SignReply }>(signPaperStatement(signing));
  if (row === undefined) throw new Error('sign_paper returned nothing');
  return row.reply;
}

export interface PaperSignature extends HashedSignature {
  readonly signatureId: string;
  readonly means: 'glass' | 'mark' | 'scan';
  readonly key: string;
  readonly hash: string;
}

export interface IssuedPaper {
  readonly paperId: string;
  readonly caseId: string;
  readonly kind: PaperCode;
  readonly subject: string;
  readonly no: number;
  readonly documentId: string;
  readonly sha256: string;
  readonly textDigest: string;
  readonly code: string;
  readonly signers: readonly PaperSigner[];
  /** Epoch ms. */
  readonly issuedAt: number;
  readonly superseded: boolean;
  readonly clock: CaseClock;
  /** In the order in which they were given. */
  readonly signatures: readonly PaperSignature[];
}

const SIGNATURE = sql`jsonb_build_object('signatureId', s.signature_id, 'caseId', s.case_id, 'no', s.no, 'paperId', s.paper_id,
  'sha256', s.sha256, 'signer', s.signer, 'partyId', s.party_id, 'personId', s.person_id, 'agentNo', s.agent_no, 'means', s.means,
  'documentId', s.document_id, 'drawnDigest', s.drawn_digest, 'takenBy', s.taken_by, 'key', s.key, 'signedAt', epoch_ms(s.signed_at),
  'prevHash', s.prev_hash, 'hash', s.hash)`;

const PAPER = sql`jsonb_build_object('paperId', p.paper_id, 'caseId', p.case_id, 'kind', p.kind, 'subject', p.subject, 'no', p.no,
  'documentId', p.document_id, 'sha256', p.sha256, 'textDigest', p.text_digest, 'code', p.code, 'signers', p.signers,
  'issuedAt', epoch_ms(p.issued_at), 'superseded', is_superseded(p), 'clock', c.clock,
  'signatures', coalesce((select jsonb_agg(${SIGNATURE} order by s.no) from paper_signatures s where s.paper_id = p.paper_id), '[]'))`;

interface PaperRow {
  readonly paper: IssuedPaper;
}

/** Whether the reader may know of its case is for the caller to ask. */
export async function readIssuedPaper(db: Database, paperId: string): Promise<IssuedPaper | undefined> {
  const row = await db.first<PaperRow>(sql`
    select ${PAPER} as paper from issued_papers p join cases c on c.case_id = p.case_id where p.paper_id = ${paperId}::uuid`);
  return row?.paper;
}

/** Oldest first: the last of a kind and subject is the one that holds. */
export async function listIssuedPapers(db: Database, caseId: string): Promise<readonly IssuedPaper[]> {
  const rows = await db.rows<PaperRow>(sql`
    select ${PAPER} as paper from issued_papers p join cases c on c.case_id = p.case_id
    where p.case_id = ${caseId}::uuid order by p.issued_at, p.paper_id`);
  return rows.map(({ paper }) => paper);
}

/** What an earlier request did, as its key was bound. */
export async function readPaperAct(
  db: Database,
  key: string,
): Promise<(Omit<PaperActHead, 'key' | 'caseId'> & { readonly paperId: string }) | undefined> {
  return await db.first(sql`
    select a.actor, a.route, a.body_digest as "bodyDigest", a.paper_id as "paperId" from paper_acts a where a.key = ${key}::uuid`);
}

export interface DrawnText {
  readonly signatureId: string;
  readonly body: string;
}

/** What a paper was printed from, and what was drawn under it; what is erased is missing. */
export async function readPaperTexts(
  db: Database,
  paperId: string,
): Promise<{ readonly printed: string | null; readonly drawn: readonly DrawnText[] } | undefined> {
  return await db.first(sql`
    select x.body as printed, coalesce((select jsonb_agg(jsonb_build_object('signatureId', s.signature_id, 'body', t.body) order by s.no)
        from paper_signatures s join texts t on t.text_id = s.drawn_text_id where s.paper_id = p.paper_id and t.body is not null), '[]') as drawn
    from issued_papers p join texts x on x.text_id = p.request_text_id where p.paper_id = ${paperId}::uuid`);
}

export type PaperState = 'genuine' | 'superseded' | 'unknown';

/** @param code as `typedVerifyCode` gives it */
export async function readPaperState(db: Database, code: string): Promise<PaperState> {
  const row = await db.first<{ state: PaperState }>(sql`select paper_state(${code}) as state`);
  return row?.state ?? 'unknown';
}
