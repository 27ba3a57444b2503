/**
 * Papers of a package that were issued and signed (ADR 0037): the bytes that the signatures seal as they were kept, the copy with the
 * signatures, and the scans. A text that the record has outgrown, or that another took the place of, is not what is handed in.
 */
import { type IssuedPaper, listIssuedPapers } from '../../db/queries/evidence/issued-papers.ts';
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { Signer } from '../../papers/signing/signers.ts';
import { type Line, linesOf, missingOf } from '../../papers/signing/standing.ts';
import { instantText } from '../http/instants.ts';
import { type IssuingDeps, paperRequest, textDigest } from '../papers/issue.ts';
import { printed } from '../papers/printed.ts';
import type { ReadFacts } from '../papers/read-facts.ts';
import { signedCopyRequest } from '../papers/signed-copy.ts';
import { printedCode } from '../papers/verify-code.ts';
import type { PackedPaper } from './contents.ts';

type PaperSignature = IssuedPaper['signatures'][number];

export interface PackedSignature {
  readonly signer: Signer;
  readonly signature: PaperSignature;
  readonly at: string;
  /** The scan, or the picture of the mark. */
  readonly scan?: CaseDocument;
}

export interface SignedPaper {
  readonly issued: IssuedPaper;
  /** As it is printed on each page. */
  readonly code: string;
  readonly issuedAt: string;
  /** What the signatures seal. */
  readonly sealed: CaseDocument;
  readonly signatures: readonly PackedSignature[];
  readonly missing: number;
}

export type PrintedPaper = { readonly paper: PackedPaper } & (
  | { readonly pdf: Uint8Array }
  | {
      readonly signed: SignedPaper;
      /** Absent where what it was printed from is erased. */
      readonly copy?: Uint8Array;
    }
);

const saysTheSame = (secret: string, { facts }: ReadFacts, paper: PackedPaper, one: IssuedPaper): boolean =>
  textDigest(secret, paperRequest(facts, paper.filled, paper.subject)) === one.textDigest;

function packedSignature(
  { clock }: IssuedPaper,
  { signer, signature }: Line<PaperSignature>,
  documents: readonly CaseDocument[],
): readonly PackedSignature[] {
  if (signature === undefined) return [];
  const at = instantText(legalInstant(clock, signature.signedAt));
  const scan = documents.find(({ documentId }) => documentId === signature.documentId);
  return [{ signer, signature, at, ...(scan === undefined ? {} : { scan }) }];
}

function signedPaper({ documents }: ReadFacts, issued: IssuedPaper): SignedPaper | undefined {
  const sealed = documents.find(({ documentId }) => documentId === issued.documentId);
  if (sealed === undefined || issued.signatures.length === 0) return undefined;
  const signers = issued.signers as readonly Signer[];
  return {
    issued,
    code: printedCode(issued.code),
    issuedAt: instantText(legalInstant(issued.clock, issued.issuedAt)),
    sealed,
    signatures: linesOf(signers, issued.signatures).flatMap((line) =>
      packedSignature(issued, line, documents),
    ),
    missing: missingOf(signers, issued.signatures).length,
  };
}

/** Of each paper of a package, in their order, the signed text that holds; undefined where it is printed anew. */
export async function signedPapersOf(
  { db, secret }: Pick<IssuingDeps, 'db' | 'secret'>,
  read: ReadFacts,
  papers: readonly PackedPaper[],
): Promise<readonly (SignedPaper | undefined)[]> {
  const all = (await listIssuedPapers(db, read.found.caseId)).filter(({ superseded }) => !superseded);
  return papers.map((paper) => {
    const issued = all.find(({ kind, subject }) => kind === paper.code && subject === paper.subject.id);
    return issued === undefined || !saysTheSame(secret, read, paper, issued)
      ? undefined
      : signedPaper(read, issued);
  });
}

/** Printed for the package, or as it was signed, with a copy that shows the signatures. @throws Problem */
export async function printedPaper(
  { db, printer }: Pick<IssuingDeps, 'db' | 'printer'>,
  { facts }: ReadFacts,
  paper: PackedPaper,
  signed: SignedPaper | undefined,
): Promise<PrintedPaper> {
  if (signed === undefined)
    return { paper, pdf: await printed(printer, paperRequest(facts, paper.filled, paper.subject)) };
  const request = await signedCopyRequest(db, facts, signed.issued);
  return { paper, signed, ...(request === undefined ? {} : { copy: await printed(printer, request) }) };
}
