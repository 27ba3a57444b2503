/** Somebody leaves, or no longer holds what a capacity asks for: their assignments end, and the work is their unit's again. */
import type { Capacity } from '../../access/roles.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { judgeGone } from './who-sits.ts';

/** @param of the capacities to end; all of them when it is not said */
export function releaseAssignments(draft: EventDraft, personId: string, of?: readonly Capacity[]): void {
  for (const { personId: held, capacity, status } of draft.state.assignments) {
    const ends = of === undefined || of.includes(capacity);
    if (held !== personId || status !== 'active' || !ends) continue;
    draft.emit('person_released', { personId, capacity });
    judgeGone(draft);
  }
}
