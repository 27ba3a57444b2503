/**
 * Online mediation after registration (在线调解): the parties choose a mediator together first (OMR 10), and the mediator asks whoever has
 * not agreed yet; without an answer it ends at once, and the material goes back to the court (OMR 15).
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { disputants, hasConsent, hasEdition, isArmed, missingConsents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

/** Each of them agreed to mediate online: they have two working days to choose together. */
export function armChoosing(draft: EventDraft, startSeq: number): void {
  const { state } = draft;
  const online = disputants(state).every(({ partyId }) =>
    (['online', 'asynchronous'] as const).some((mode) =>
      hasConsent(state, partyId, 'mediation_after_registration', mode),
    ),
  );
  if (!hasEdition(state) || !online) return;
  draft.arm('CM7', {
    startDate: draft.actDate,
    startSeq,
    startEvent: 'stage_entered.mediation_after_registration',
  });
}

/** OMR 10: the court names a mediator once the parties have not chosen one together in time. */
export function choosingGate(state: CaseState, chosenTogether: boolean | undefined): Refusal | undefined {
  const running = state.deadlines.find((one) => one.rule === 'CM7' && isArmed(one));
  return running === undefined || chosenTogether === true
    ? undefined
    : refuse('parties_choose_first', { until: running.dueDate });
}

/** OMR 15: three working days to ask whoever has not agreed: after registration that is who joined since. */
export function armAsking(draft: EventDraft, startSeq: number): void {
  const { state } = draft;
  if (!hasEdition(state) || missingConsents(state, 'mediation_after_registration').length === 0) return;
  if (state.deadlines.some((one) => one.rule === 'CM9' && isArmed(one))) return;
  draft.arm('CM9', { startDate: draft.actDate, startSeq, startEvent: 'mediator_accepted' });
}

/** Everybody has agreed. */
export function meetAsking(draft: EventDraft): void {
  if (missingConsents(draft.state, 'mediation_after_registration').length === 0)
    draft.meet((one) => one.rule === 'CM9');
}
