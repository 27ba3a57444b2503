/** Whether an issued paper (已出文书) says what the record says now: its text is filled anew and the digests are compared. */
import type { IssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import { paperOf } from '../../papers/manifest/papers.ts';
import { subjectsOf } from '../../papers/paper.ts';
import { textDigest, textOf } from './issue.ts';
import type { ReadFacts } from './read-facts.ts';

export function isOutdated(
  secret: string,
  read: ReadFacts,
  { kind, subject, textDigest: issued, superseded }: IssuedPaper,
): boolean {
  if (superseded) return false;
  const paper = paperOf(kind);
  const found = paper && subjectsOf(paper, read.facts).find(({ id }) => id === subject);
  if (paper === undefined || found === undefined) return false;
  return textDigest(secret, textOf(read, paper, found).request) !== issued;
}
