/**
 * Signing an issued paper (ADR 0037), by whoever has the authority: an officer with the own session, who also has others sign before them, or a
 * party on the own page. What is signed is a line of the paper; what is sealed is the digest of its bytes.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import {
  type IssuedPaper,
  type PaperActHead,
  type PaperSigner,
  type Signing,
  signPaper,
  type SignReply,
} from '../../db/queries/evidence/issued-papers.ts';
import { issuesPaper } from '../../domain/access/policy/papers.ts';
import { holdsOneOf } from '../../domain/access/policy/groups.ts';
import type { Role } from '../../domain/access/roles.ts';
import { agentRefusal } from '../../domain/chapters/people/agents.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { type CaseFacts, isThere } from '../../papers/facts/case-facts.ts';
import { paperOf } from '../../papers/manifest/papers.ts';
import { MEANS, type Means } from '../../papers/signing/standing.ts';
import type { Strokes } from '../../papers/signing/strokes.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { doneBefore, issuedPaper, keptText } from './issue.ts';

/** By whose right a signature is put: it names no session, so that each page has its own. */
export interface SigningAuthority {
  /** `person:` or `party:` and an id, as the signature keeps it. */
  readonly actor: string;
  /** Of an officer, who signs in these roles and takes the signatures of others. */
  readonly personId?: string;
  readonly roles: readonly Role[];
  /** Of a party on the own page: they sign for themselves alone, and on the glass alone. */
  readonly partyId?: string;
}

export type SignatureGiven =
  | {
      readonly means: 'glass';
      readonly signer: string;
      readonly strokes: Strokes;
      readonly agentNo?: number | undefined;
    }
  | {
      readonly means: 'mark';
      readonly signer: string;
      readonly strokes?: Strokes | undefined;
      readonly documentId?: string | undefined;
      readonly witness: { readonly name: string; readonly strokes: Strokes };
    }
  | { readonly means: 'scan'; readonly signers: readonly string[]; readonly documentId: string };

export interface SignatureBody {
  /** The digest that was shown to who signs. */
  readonly sha256: string;
  readonly signature: SignatureGiven;
}

const idsOf = (given: SignatureGiven): readonly string[] =>
  given.means === 'scan' ? given.signers : [given.signer];

/** With the own session and in the own role; where the act was somebody’s, that one alone. */
const signsThemselves = ({ personId, roles }: SigningAuthority, line: PaperSigner): boolean =>
  personId !== undefined &&
  line.roles !== undefined &&
  holdsOneOf(roles, line.roles) &&
  (line.personId === undefined || line.personId === personId);

/** Before who hands the paper out, parties sign in every way, and officers have signed on paper; on the glass an officer signs alone. */
function officeWays(authority: SigningAuthority, { kind }: IssuedPaper, line: PaperSigner): readonly Means[] {
  const takes = authority.personId !== undefined && issuesPaper(authority.roles, kind);
  if (line.partyId !== undefined) return takes ? MEANS : [];
  const own: readonly Means[] = signsThemselves(authority, line) ? ['glass'] : [];
  return takes ? [...own, 'scan'] : own;
}

/** How the authority may have a line signed now. */
export function waysOf(authority: SigningAuthority, paper: IssuedPaper, line: PaperSigner): readonly Means[] {
  if (paper.superseded) return [];
  const { partyId } = authority;
  const ways =
    partyId === undefined
      ? officeWays(authority, paper, line)
      : MEANS.filter((one) => one === 'glass' && line.partyId === partyId);
  return line.onPaper === undefined ? ways : ways.filter((one) => one === 'scan');
}

/** @throws Problem signer_unknown, signer_not_permitted */
function linesFor(authority: SigningAuthority, paper: IssuedPaper, given: SignatureGiven) {
  return idsOf(given).map((id) => {
    const line = paper.signers.find((one) => one.id === id);
    if (line === undefined) throw problem('signer_unknown');
    if (line.onPaper === true && given.means !== 'scan')
      throw line.byHand === true
        ? problem('paper_filled_by_hand')
        : refusalProblem(409, refuse('paper_signature_required'));
    if (!waysOf(authority, paper, line).includes(given.means)) throw problem('signer_not_permitted');
    return line;
  });
}

/** Who died or left signs nothing; who took their place is asked with a new text. @throws Problem */
function checkThere(facts: CaseFacts | undefined, line: PaperSigner): void {
  const party = facts?.parties.find(({ partyId }) => partyId === line.partyId);
  if (party !== undefined && !isThere(party)) throw refusalProblem(409, refuse('party_not_active'));
}

/** An agent signs for the party with the power that the paper asks for (CPL 62). @throws Problem */
function checkAgent(facts: CaseFacts | undefined, paper: IssuedPaper, line: PaperSigner, no: number): void {
  if (facts === undefined || line.partyId === undefined) throw problem('signer_not_permitted');
  const settles = paperOf(paper.kind)?.group === 'agreement';
  const refusal = agentRefusal(facts.state, line.partyId, {
    no,
    ...(settles ? { power: 'settle' as const } : {}),
  });
  if (refusal !== undefined) throw refusalProblem(409, refusal);
}

/** Who witnesses a mark is none of those who sign. @throws Problem */
function checkWitness(facts: CaseFacts | undefined, name: string): void {
  if (facts?.parties.some((party) => party.name === name)) throw problem('witness_is_party');
}

function drawnIn(given: SignatureGiven): unknown {
  if (given.means === 'scan') return undefined;
  const { strokes } = given;
  if (given.means === 'glass') return { strokes };
  return { ...(strokes === undefined ? {} : { strokes }), witness: given.witness };
}

const REFUSED: Readonly<Partial<Record<SignReply['status'], Parameters<typeof problem>[0]>>> = {
  key_reused: 'idempotency_key_reused',
  unknown: 'issued_paper_not_found',
  superseded: 'paper_superseded',
  signed_before: 'paper_signed_before',
  document_gone: 'document_not_found',
};

export interface SigningCall {
  readonly authority: SigningAuthority;
  readonly head: PaperActHead;
  readonly paper: IssuedPaper;
  /** Of the case; a party on the own page needs none. */
  readonly facts?: CaseFacts;
  readonly body: SignatureBody;
}

function signingOf({ authority, head, paper, facts, body: { signature } }: SigningCall): Signing {
  const lines = linesFor(authority, paper, signature);
  for (const line of lines) checkThere(facts, line);
  const agentNo = signature.means === 'glass' ? signature.agentNo : undefined;
  for (const line of lines) if (agentNo !== undefined) checkAgent(facts, paper, line, agentNo);
  if (signature.means === 'mark') checkWitness(facts, signature.witness.name);
  const drawn = drawnIn(signature);
  const documentId = signature.means === 'glass' ? undefined : signature.documentId;
  return {
    ...head,
    paperId: paper.paperId,
    means: signature.means,
    signers: lines.map(({ id, partyId, personId }) => {
      const own = signature.means === 'scan' ? personId : authority.personId;
      return {
        signatureId: randomUUID(),
        signer: id,
        ...(partyId === undefined ? {} : { partyId }),
        ...(partyId !== undefined || own === undefined ? {} : { personId: own }),
        ...(agentNo === undefined ? {} : { agentNo }),
      };
    }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(drawn === undefined ? {} : { drawn: keptText(JSON.stringify(drawn)) }),
  };
}

/** @returns the paper with its signatures @throws Problem */
export async function sign(db: Database, call: SigningCall): Promise<IssuedPaper> {
  const { head, paper, body } = call;
  const before = await doneBefore(db, head);
  if (before === undefined) {
    if (paper.superseded) throw problem('paper_superseded');
    if (body.sha256 !== paper.sha256) throw problem('paper_other_bytes');
    const { status } = await signPaper(db, signingOf(call));
    const refused = REFUSED[status];
    if (refused !== undefined) throw problem(refused);
  }
  return await issuedPaper(db, paper.paperId);
}
