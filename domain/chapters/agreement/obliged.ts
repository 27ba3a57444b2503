/** Who may be obliged, or owed something, by a judgment or agreement: a party who is in the proceedings, or who took the place of one. */
import type { PerformanceItem } from './shape.ts';
import { activeParties, inPlaceOf, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

const isPresent = (state: CaseState, partyId: string): boolean =>
  partyOf(state, partyId)?.status === 'active';

const named = ({ obligorId, obligeeId }: PerformanceItem): readonly string[] =>
  obligeeId === undefined ? [obligorId] : [obligorId, obligeeId];

/** @returns the refusal for the first item that names somebody who is no party any more; items count from 1 */
export function absentFrom(state: CaseState, items: readonly PerformanceItem[]): Refusal | undefined {
  for (const [index, item] of items.entries()) {
    const absent = named(item).find((id) => !isPresent(state, id));
    if (absent !== undefined) return refuse('item_party_absent', { item: index + 1, partyId: absent });
  }
  return undefined;
}

/** Who stands now where this party stood; themselves when they are present or no successor took their place. */
function standsNow(state: CaseState, partyId: string): string {
  if (isPresent(state, partyId)) return partyId;
  const heirs = activeParties(state).filter((party) => inPlaceOf(state, party.partyId).includes(partyId));
  const [only, another] = heirs;
  return only === undefined || another !== undefined ? partyId : only.partyId;
}

/** What an earlier judgment or agreement said, with the one successor of each who left in their place. */
export const carriedOver = (
  state: CaseState,
  items: readonly PerformanceItem[],
): readonly PerformanceItem[] =>
  items.map((item) => ({
    ...item,
    obligorId: standsNow(state, item.obligorId),
    ...(item.obligeeId === undefined ? {} : { obligeeId: standsNow(state, item.obligeeId) }),
  }));
