/** The case needs no hearing any more: what is still scheduled is called off, and its clocks end. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { endHearingClocks } from './announce.ts';

export function lapseHearings(draft: EventDraft): void {
  for (const hearing of draft.state.hearings.filter((one) => one.status === 'scheduled')) {
    draft.emit('hearing_cancelled', { hearingId: hearing.hearingId, cause: 'case_moved_on' });
    endHearingClocks(draft, hearing);
  }
}
