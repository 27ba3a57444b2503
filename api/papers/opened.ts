/** A case opened for its papers: who reads it, what is closed to them, and what a paper says above each page. */
import { paperPolicy, type PaperCode } from '../../domain/access/policy/papers.ts';
import type { Compartment } from '../../domain/access/policy/compartments.ts';
import type { CaseFacts } from '../../papers/facts/case-facts.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { type FactsDeps, readFacts, type ReadFacts } from './read-facts.ts';

/** @throws Problem 404, or 403 where the parties are masked for the reader */
export async function factsFor(deps: FactsDeps, viewer: Viewer, caseId: string): Promise<ReadFacts> {
  const read = await readFacts(deps, viewer, caseId);
  if (read === undefined) throw problem('case_not_found');
  if (read === 'masked') throw problem('role_not_permitted');
  return read;
}

/** The compartment that closes a paper to the reader. */
export function closedBy({ wall }: Pick<ReadFacts, 'wall'>, code: PaperCode): Compartment | undefined {
  const { compartment } = paperPolicy(code);
  return compartment !== undefined && wall.sealed.has(compartment) ? compartment : undefined;
}

const DRILL_MARK = '演练文书，不具有法律效力';
const PREVIEW_MARK = '预览，不得作为文书使用';

export function markOf(facts: Pick<CaseFacts, 'drill'>, preview: boolean): string | null {
  const marks = [...(preview ? [PREVIEW_MARK] : []), ...(facts.drill ? [DRILL_MARK] : [])];
  return marks.length === 0 ? null : marks.join('　');
}
