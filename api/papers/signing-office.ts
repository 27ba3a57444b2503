/** An issued paper opened from an office: its case must be the reader’s in full, and the paper behind no wall. */
import type { IssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import { COMPARTMENT } from '../../domain/access/policy/compartments.ts';
import type { CaseFacts } from '../../papers/facts/case-facts.ts';
import { paperOf } from '../../papers/manifest/papers.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { issuedPaper } from './issue.ts';
import { closedBy } from './opened.ts';
import { type FactsDeps, readFacts, type ReadFacts } from './read-facts.ts';
import type { SigningAuthority } from './sign.ts';

export const officeAuthority = ({ personId, roles }: Viewer): SigningAuthority => ({
  actor: `person:${personId}`,
  personId,
  roles,
});

/**
 * A text that is signed, of what the record has no more (a task that was withdrawn, a party who left), is ended as if another took its
 * place. What an office alone hands out stays what it was.
 */
export function standing(paper: IssuedPaper, facts: CaseFacts): IssuedPaper {
  if (paper.signers.length === 0) return paper;
  const subjects = paperOf(paper.kind)?.subjects(facts) ?? [];
  return { ...paper, superseded: paper.superseded || subjects.every(({ id }) => id !== paper.subject) };
}

/** @throws Problem 404 where it is not there, or not for the reader to know of; 403 where it is sealed or masked */
export async function openedPaper(
  deps: FactsDeps,
  viewer: Viewer,
  paperId: string,
): Promise<{ readonly paper: IssuedPaper; readonly read: ReadFacts }> {
  const paper = await issuedPaper(deps.db, paperId);
  const read = await readFacts(deps, viewer, paper.caseId);
  if (read === undefined) throw problem('issued_paper_not_found');
  if (read === 'masked') throw problem('role_not_permitted');
  const closed = closedBy(read, paper.kind);
  // Of a public-order case not even that there is such a paper.
  if (closed === 'public_order') throw problem('issued_paper_not_found');
  if (closed !== undefined) throw problem('sealed_from_reader', { params: { ...COMPARTMENT[closed] } });
  return { paper: standing(paper, read.facts), read };
}
