/** A mediation paper (调解书) binds nobody before it is served: a party may go back on it until then (CPL 102). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { pendingInstrument } from '../../kernel/questions.ts';

/** The court then judges without delay. @returns whether there was a paper to set aside */
export function setAsidePaper(draft: EventDraft): boolean {
  const pending = pendingInstrument(draft.state);
  if (pending?.kind !== 'mediation_paper') return false;
  const { instrumentId } = pending;
  draft.emit('instrument_effect_revoked', { instrumentId, cause: 'objection' });
  draft.supersede((one) => one.instrumentId === instrumentId, 'replaced');
  return true;
}
