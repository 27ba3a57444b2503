/**
 * Issuing a paper (成文, ADR 0037): printed once with a code of its own, its bytes put into the evidence store, then written. The same text again
 * is the paper that was issued; another text supersedes it.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import type { DocumentReceipt } from '../../db/queries/evidence/receive-document.ts';
import { holdDocumentFile } from '../../db/queries/evidence/receive-document.ts';
import {
  type IssuedPaper,
  issuePaper,
  type IssueReply,
  type Issuing,
  type PaperActHead,
  readIssuedPaper,
  readPaperAct,
} from '../../db/queries/evidence/issued-papers.ts';
import { issuesPaper, paperPolicy, type PaperCode } from '../../domain/access/policy/papers.ts';
import { COMPARTMENT } from '../../domain/access/policy/compartments.ts';
import type { EvidenceStore } from '../../evidence/store.ts';
import type { CaseFacts } from '../../papers/facts/case-facts.ts';
import { paperOf } from '../../papers/manifest/papers.ts';
import { type FilledPaper, fillPaper, type Paper, type Subject, subjectsOf } from '../../papers/paper.ts';
import type { PaperPrinter, PrintRequest } from '../../papers/print/printer.ts';
import { signersOf } from '../../papers/signing/signers.ts';
import { PAPER } from '../../words/papers.ts';
import type { Viewer } from '../auth/viewer.ts';
import { bodyDigest } from '../decisions/submit.ts';
import { problem } from '../http/problem.ts';
import { storeProblem } from '../uploads/upload-problems.ts';
import { closedBy, factsFor, markOf } from './opened.ts';
import { printed } from './printed.ts';
import type { FactsDeps, ReadFacts } from './read-facts.ts';
import { newVerifyCode, verifyAddress } from './verify-code.ts';

export interface IssuingDeps extends FactsDeps {
  readonly printer: PaperPrinter;
  readonly evidence: EvidenceStore;
  /** Keys the digests of texts and bodies: what they say must not be guessable from the digest. */
  readonly secret: string;
  readonly publicAddress: string;
}

export interface WantedPaper {
  readonly kind: PaperCode;
  readonly subject?: string | undefined;
  readonly replaces?: string | undefined;
}

/** What a key did before. @throws Problem idempotency_key_reused */
export async function doneBefore(db: Database, head: PaperActHead): Promise<string | undefined> {
  const act = await readPaperAct(db, head.key);
  if (act === undefined) return undefined;
  const same = act.actor === head.actor && act.route === head.route && act.bodyDigest === head.bodyDigest;
  if (!same) throw problem('idempotency_key_reused');
  return act.paperId;
}

export async function issuedPaper(db: Database, paperId: string): Promise<IssuedPaper> {
  const found = await readIssuedPaper(db, paperId);
  if (found === undefined) throw problem('issued_paper_not_found');
  return found;
}

/** An erasable text with the salt of its digest. */
export function keptText(body: string) {
  const salt = randomBytes(16).toString('hex');
  const digest = createHash('sha256')
    .update(salt + body)
    .digest('hex');
  return { textId: randomUUID(), body, salt, digest };
}

/** One is taken as it is; among several somebody has to say which. @throws Problem */
function subjectIn(subjects: readonly Subject[], wanted: string | undefined): Subject {
  const [only] = subjects;
  if (only === undefined) throw problem('paper_not_found');
  if (wanted === undefined && subjects.length > 1)
    throw problem('paper_subject_missing', { params: { subjects: subjects.map(({ id }) => id) } });
  const found = wanted === undefined ? only : subjects.find(({ id }) => id === wanted);
  if (found === undefined) throw problem('paper_not_found');
  return found;
}

/** What a paper is printed from, alone: issued, and in a filing package. */
export function paperRequest(facts: CaseFacts, filled: FilledPaper['filled'], { at }: Subject): PrintRequest {
  const { title, issuer } = filled;
  return { title, issuer, mark: markOf(facts, false), papers: [filled], index: null, at };
}

/** What a paper says now. @returns also what is missing for it */
export function textOf({ facts }: ReadFacts, paper: Paper, subject: Subject) {
  const { filled, missing } = fillPaper(paper, facts, subject.id);
  return { request: paperRequest(facts, filled, subject), missing };
}

export const textDigest = (secret: string, request: PrintRequest): string => bodyDigest(secret, request);

const PURPOSES = { agreement: 'agreement', service: 'service', execution: 'execution' } as const;

/** Behind the wall of its compartment; never among the evidence of a suit. */
const purposeOf = ({ code, group }: Paper): string =>
  paperPolicy(code).compartment ?? (group in PURPOSES ? PURPOSES[group as keyof typeof PURPOSES] : 'other');

interface Made {
  readonly deps: IssuingDeps;
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly paper: Paper;
  readonly request: PrintRequest;
  readonly inputNo: number;
}

/** Each is a sweep that came between; a second one would have to come within a day. */
const MOST_SWEPT = 3;

/** Puts the bytes into the store, then has the row written that names them. */
async function keep(
  { deps: { db, evidence }, viewer, caseId, paper }: Made,
  pdf: Uint8Array,
  write: (receipt: DocumentReceipt) => Promise<IssueReply>,
): Promise<IssueReply> {
  const inspected = await evidence.inspectBytes(pdf);
  if ('refused' in inspected) throw new Error(`the evidence store refuses a paper: ${inspected.refused}`);
  try {
    for (let swept = 0; swept <= MOST_SWEPT; swept += 1) {
      const generation = await holdDocumentFile(db, inspected.digests.sha256);
      await evidence.place(inspected, generation);
      const reply = await write({
        documentId: randomUUID(),
        caseId,
        uploadedBy: viewer.personId,
        filename: `${PAPER[paper.code].zh}.pdf`,
        purpose: purposeOf(paper),
        mediaType: inspected.mediaType,
        scan: inspected.scan,
        thumbnail: false,
        generation,
        ...inspected.digests,
      });
      if (reply.status !== 'file_gone') return reply;
      await evidence.remove({ sha256: inspected.digests.sha256, generation });
    }
    throw new Error('the file was swept again and again while it was kept');
  } finally {
    await evidence.discard(inspected);
  }
}

async function printAndKeep(made: Made, issuing: Issuing, signers: ReturnType<typeof signersOf>) {
  const { deps, request, inputNo } = made;
  const code = newVerifyCode();
  const whole = { ...request, verify: verifyAddress(deps.publicAddress, code) };
  const pdf = await printed(deps.printer, whole);
  const { digest: _, ...text } = keptText(JSON.stringify(whole));
  const paperId = randomUUID();
  return await keep(made, pdf, (receipt) =>
    issuePaper(deps.db, { ...issuing, made: { paperId, inputNo, receipt, printed: text, signers, code } }),
  ).catch((error: unknown) => {
    throw storeProblem(error) ?? error;
  });
}

/** @throws Problem 403, 404, 422 facts_missing with each fact and where it is entered */
function wantedOf(read: ReadFacts, viewer: Viewer, wanted: WantedPaper) {
  const { kind } = wanted;
  const closed = closedBy(read, kind);
  // Of a public-order case not even that there is such a paper.
  if (closed === 'public_order') throw problem('paper_not_found');
  if (closed !== undefined) throw problem('sealed_from_reader', { params: { ...COMPARTMENT[closed] } });
  if (!issuesPaper(viewer.roles, kind)) throw problem('role_not_permitted');
  const paper = paperOf(kind);
  if (paper === undefined) throw problem('paper_not_found');
  const subject = subjectIn(subjectsOf(paper, read.facts), wanted.subject);
  const { request, missing } = textOf(read, paper, subject);
  if (missing.length > 0) throw problem('facts_missing', { params: { missing } });
  return { paper, subject, request };
}

/** @returns the paper that holds from now on, or the one that the key issued before */
export async function issue(
  deps: IssuingDeps,
  viewer: Viewer,
  head: PaperActHead,
  wanted: WantedPaper,
): Promise<IssuedPaper> {
  const { db, secret } = deps;
  const { caseId } = head;
  const read = await factsFor(deps, viewer, caseId);
  const before = await doneBefore(db, head);
  if (before !== undefined) return await issuedPaper(db, before);
  const { paper, subject, request } = wantedOf(read, viewer, wanted);
  const digest = textDigest(secret, request);
  const issuing: Issuing = {
    ...head,
    kind: paper.code,
    subject: subject.id,
    textDigest: digest,
    replaces: wanted.replaces,
  };
  const asked = await issuePaper(db, issuing);
  const signers = signersOf(paper.code, read.facts, subject.id);
  const made: Made = { deps, viewer, caseId, paper, request, inputNo: read.found.inputNo };
  const reply = asked.status === 'not_printed' ? await printAndKeep(made, issuing, signers) : asked;
  if (reply.status === 'key_reused') throw problem('idempotency_key_reused');
  if (reply.status === 'case_changed') throw problem('case_changed_meanwhile');
  if (reply.status === 'signed_text')
    throw problem('paper_signed_text', { params: { paperId: reply.paperId } });
  if (!('paperId' in reply)) throw new Error(`a paper was not issued: ${reply.status}`);
  return await issuedPaper(db, reply.paperId);
}
