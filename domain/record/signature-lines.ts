/** What is hashed of a signature under a paper (ADR 0037): the same lines as `signature_hash` in db/functions/issued-papers.sql. */

export interface HashedSignature {
  readonly prevHash: string;
  readonly caseId: string;
  /** Counts the signatures of the case. */
  readonly no: number;
  readonly paperId: string;
  /** Of the bytes that were signed. */
  readonly sha256: string;
  readonly signer: string;
  readonly partyId: string | null;
  readonly personId: string | null;
  readonly agentNo: number | null;
  readonly means: string;
  readonly documentId: string | null;
  /** SHA-256 of salt and strokes, which may be erased. */
  readonly drawnDigest: string | null;
  readonly takenBy: string;
  /** Epoch ms. */
  readonly signedAt: number;
}

const FORM = 'jingfa paper signature 1';

export const signatureLines = (one: HashedSignature): string =>
  [
    FORM,
    one.prevHash,
    one.caseId,
    one.no,
    one.paperId,
    one.sha256,
    one.signer,
    one.partyId ?? '',
    one.personId ?? '',
    one.agentNo ?? '',
    one.means,
    one.documentId ?? '',
    one.drawnDigest ?? '',
    one.takenBy,
    one.signedAt,
  ].join('\n');
