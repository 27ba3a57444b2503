/** What the plaintiff named as evidence (证据清单), with the complaint and with its correction, in this order and each once. */
import type { EvidenceItem } from '../../domain/chapters/filing/shape.ts';
import type { CaseFacts, Known } from './case-facts.ts';

type WithEvidence = Known<'complaint_submitted'> | Known<'correction_submitted'>;

const isWithEvidence = (event: CaseFacts['events'][number]): event is WithEvidence =>
  event.type === 'complaint_submitted' || event.type === 'correction_submitted';

export function evidenceItems({ events }: Pick<CaseFacts, 'events'>): readonly EvidenceItem[] {
  const all = events.filter(isWithEvidence).flatMap(({ data }) => data.evidence ?? []);
  const ids = all.map(({ paper }) => paper.documentId);
  return all.filter(({ paper }, index) => ids.indexOf(paper.documentId) === index);
}
