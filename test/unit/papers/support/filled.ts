/** A paper of a case as it is filled, by its code. */
import { expect } from 'vitest';
import type { PaperCode } from '../../../../domain/access/policy/papers.ts';
import type { CaseFacts } from '../../../../papers/facts/case-facts.ts';
import { paperOf } from '../../../../papers/manifest/papers.ts';
import {
  fillPaper,
  type FilledPaper,
  type Paper,
  type Subject,
  subjectsOf,
} from '../../../../papers/paper.ts';

export function paper(code: PaperCode): Paper {
  const found = paperOf(code);
  if (found === undefined) throw new Error(code);
  return found;
}

export const subjects = (code: PaperCode, facts: CaseFacts): readonly Subject[] =>
  subjectsOf(paper(code), facts);

export const each = (code: PaperCode, facts: CaseFacts): readonly FilledPaper[] =>
  subjects(code, facts).map(({ id }) => fillPaper(paper(code), facts, id));

export function only(code: PaperCode, facts: CaseFacts): FilledPaper {
  const all = each(code, facts);
  expect(all).toHaveLength(1);
  return all[0] ?? fillPaper(paper(code), facts, '');
}

/** Names of a field of parties. */
export const names = ({ filled }: FilledPaper, field: string): readonly string[] => {
  const found = filled.f[field];
  return Array.isArray(found) ? found.map((one) => (one as { name: string }).name) : [];
};
