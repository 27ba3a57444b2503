/** The judge's review (审查) before an agreement is confirmed: both called in and asked, no sham left open (CPLI 356; OMR 23). */
import { lastAgreement, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { SideProcess } from '../processes/shape.ts';

/** CPLI 356: each party of the agreement who is still in the proceedings. */
export function unaskedRefusal(state: CaseState, askedIds: readonly string[]): Refusal | undefined {
  const missing = (lastAgreement(state)?.partyIds ?? []).filter(
    (partyId) => partyOf(state, partyId)?.status === 'active' && !askedIds.includes(partyId),
  );
  return missing.length === 0 ? undefined : refuse('parties_not_asked', { parties: missing.join(',') });
}

const shamInquiries = (state: CaseState): readonly SideProcess[] =>
  state.processes.filter((one) => one.kind === 'sham_inquiry');

/**
 * The last inquiry was closed without the evidence that was asked for: `completed` and `withdrawn` say that it was no sham. An earlier
 * one, of an agreement that was set right since or of evidence that came later, says nothing any more.
 */
export function isSham(state: CaseState): boolean {
  const outcome = shamInquiries(state).at(-1)?.outcome;
  return outcome === 'granted' || outcome === 'rejected';
}

/** OMR 23: asked for evidence; none, no confirmation. */
export function shamRefusal(state: CaseState): Refusal | undefined {
  if (shamInquiries(state).some((one) => one.status === 'open')) return refuse('sham_inquiry_open');
  return isSham(state) ? refuse('sham_not_cleared') : undefined;
}
