/** What the plaintiff named as evidence (证据清单), with the last complaint and its correction, in this order; of what is named twice the last word holds. */
import type { EvidenceItem } from '../../domain/chapters/filing/shape.ts';
import type { CaseFacts, Known } from './case-facts.ts';

type WithEvidence = Known<'complaint_submitted'> | Known<'correction_submitted'>;

const isWithEvidence = (event: CaseFacts['events'][number]): event is WithEvidence =>
  event.type === 'complaint_submitted' || event.type === 'correction_submitted';

export function evidenceItems({ events }: Pick<CaseFacts, 'events'>): readonly EvidenceItem[] {
  // What came with a complaint that was returned or taken back is not in the new one.
  const since = events.findLast(({ type }) => type === 'complaint_submitted')?.seq ?? 0;
  const all = events
    .filter(isWithEvidence)
    .filter(({ seq }) => seq >= since)
    .flatMap(({ data }) => data.evidence ?? []);
  return [...new Map(all.map((one) => [one.paper.documentId, one])).values()];
}
