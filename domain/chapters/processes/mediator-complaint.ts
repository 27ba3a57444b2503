/** A complaint about a mediator (对调解员的投诉): made by a party, for one of the faults of OMR 29, where somebody has mediated. */
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';

const hasMediator = ({ mediation, mediators = [] }: CaseState): boolean =>
  mediation !== undefined || mediators.length > 0;

export function complaintRefusal(
  state: CaseState,
  { kind, fault }: DecisionData['open_process'],
  partyId: string | undefined,
): Refusal | undefined {
  if (kind !== 'mediator_complaint')
    return fault === undefined ? undefined : refuse('fault_of_mediator_only');
  if (partyId === undefined) return refuse('on_behalf_required');
  if (fault === undefined) return refuse('mediator_fault_missing');
  return hasMediator(state) ? undefined : refuse('nobody_mediated');
}
