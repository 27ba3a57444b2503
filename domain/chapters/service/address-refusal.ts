/**
 * Refusing to give an address for service (拒不提供送达地址): told what that leads to, a party who still gives none is served at
 * the registered domicile or seat, and a letter that comes back is served on the day of return (MAIL 5, 11).
 */
import type { DecisionRules } from '../../kernel/decision-rule.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, partyOf } from '../../kernel/questions.ts';
import type { TextRef } from '../../kernel/refs.ts';
import { refuse } from '../../kernel/refusals.ts';
import { COURT_STAGES } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';

/**
 * The refusal counts from its day, on which the party was told what it leads to (MAIL 5), until the party confirms an address after all.
 * @param on the day asked about: on which a letter came back
 */
export function refusesAddress(
  { addressRefusals = [], addresses }: CaseState,
  partyId: string,
  on: LegalDate,
): boolean {
  const refusedBy = addressRefusals.findLast((one) => one.partyId === partyId && one.date <= on);
  return refusedBy !== undefined && !addresses.some((one) => one.partyId === partyId && one.date <= on);
}

export function addressRefused(
  draft: EventDraft,
  partyId: string,
  more: { readonly date: LegalDate; readonly note?: TextRef; readonly taskId?: string },
): void {
  const presumed = partyOf(draft.state, partyId)?.kind === 'organisation' ? 'seat' : 'residence';
  draft.emit('address_refused', { partyId, presumed, ...more });
}

export const addressDecisions: DecisionRules<'record_address_refusal'> = {
  record_address_refusal: {
    zh: '记录拒不提供送达地址',
    en: 'Record that a party refuses to give an address',
    stages: COURT_STAGES,
    leadsTo: [],
    onBehalf: 'never',
    targets: (state) => ({ party: activeParties(state).map(({ partyId }) => partyId) }),
    decide: (draft, { data }) => {
      const { partyId, warned, note } = data;
      if (partyOf(draft.state, partyId)?.status !== 'active') return refuse('party_not_active', { partyId });
      if (!warned) return refuse('address_refusal_not_warned', { partyId });
      // CPLI 137: a confirmed address lasts through all instances and execution.
      if (draft.state.addresses.some((one) => one.partyId === partyId))
        return refuse('address_is_confirmed', { partyId });
      if (refusesAddress(draft.state, partyId, draft.actDate))
        return refuse('address_refusal_exists', { partyId });
      addressRefused(draft, partyId, { date: draft.actDate, ...(note === undefined ? {} : { note }) });
      return undefined;
    },
  },
};
