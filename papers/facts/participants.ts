/** Who took part in a mediation (参加人) when something was done in it: as the record stood then, not as it stands now. */
import type { CaseFacts, PartyFacts } from './case-facts.ts';
import { allOf } from './case-facts.ts';

/** The last of the events about each party before the event of that number. */
function lastBefore<T extends { readonly seq: number; readonly data: { readonly partyId: string } }>(
  events: readonly T[],
  seq: number,
): ReadonlyMap<string, T> {
  return new Map(events.filter((one) => one.seq < seq).map((one) => [one.data.partyId, one]));
}

/** Parties in the proceedings then who did not stay away: neither those who had left, died or settled, nor those who joined later. */
export function participantsAt(facts: CaseFacts, seq: number): readonly PartyFacts[] {
  const later = new Set(facts.state.joined.filter((one) => one.seq > seq).map(({ partyId }) => partyId));
  const changes = allOf(facts, 'party_changed').filter(
    ({ data }) => data.change === 'left' || data.change === 'deceased',
  );
  const changed = lastBefore(changes, seq);
  const settled = lastBefore(allOf(facts, 'party_settled'), seq);
  const apart = lastBefore(allOf(facts, 'participation_recorded'), seq);
  return facts.parties.filter(({ partyId }) => {
    const gone = later.has(partyId) || changed.has(partyId) || settled.has(partyId);
    return !gone && (apart.get(partyId)?.data.participation ?? 'taking_part') === 'taking_part';
  });
}
