/** What a party has said of mediation at the counter: from the record, and what was recorded here a moment ago. */
import type { Case, Party } from '../../api/generated.ts';

/** The stage of which one is asked at the counter of a station. */
export const STAGE = 'police_mediation';

export type Said = 'agreed' | 'refused' | 'not_asked' | 'unidentified';

/** Nothing that nobody said becomes an answer. @param refused parties whose no was recorded at this counter */
export function saidBy(
  { consents }: Pick<Case, 'consents'>,
  { partyId, kind }: Pick<Party, 'partyId' | 'kind'>,
  refused: readonly string[],
): Said {
  if (refused.includes(partyId)) return 'refused';
  if (consents.some((one) => one.partyId === partyId && one.stage === STAGE)) return 'agreed';
  return kind === 'unknown' ? 'unidentified' : 'not_asked';
}
