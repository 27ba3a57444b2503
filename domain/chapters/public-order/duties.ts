/** What the public-order case (治安案件) owes: always the police's, whatever stage the civil dispute is in. */
import { OFFICERS } from '../../access/policy/groups.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';
import { awaitedOpinion, isPublicOrderOpen } from './questions.ts';

const duty = (what: Duty['what'], ...by: Duty['by']): Duty => ({
  what,
  roles: OFFICERS,
  at: 'station',
  by,
  rules: ['PA5'],
  capacity: 'officer',
});

export function publicOrderDuties(state: CaseState): Duty[] {
  if (!isPublicOrderOpen(state)) return [];
  if (state.publicOrder === undefined) return [duty('accept_public_order', 'accept_public_order')];
  if (state.publicOrder.application !== undefined) return [duty('approve_settlement', 'decide_public_order')];
  return awaitedOpinion(state) === undefined
    ? [duty('decide_public_order', 'decide_public_order')]
    : [duty('receive_opinion', 'receive_opinion')];
}
