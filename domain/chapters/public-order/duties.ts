/** What the public-order case (治安案件) owes: always the police's, whatever stage the civil dispute is in. */
import { OFFICERS } from '../../access/policy/groups.ts';
import type { Duty } from '../../kernel/duty.ts';
import type { CaseState } from '../../kernel/state.ts';
import { suitRightUntold } from '../record/telling.ts';
import { awaitedOpinion, isPublicOrderOpen } from './questions.ts';

const duty = (what: Duty['what'], ...by: Duty['by']): Duty => ({
  what,
  roles: OFFICERS,
  at: 'station',
  by,
  rules: ['PA5'],
  capacity: 'officer',
});

/** PSAPL 9, AJ 185: behind the same wall as the decision that it goes with, and like it owed after the dispute has ended. */
function tellSuitRight(state: CaseState): Duty[] {
  const partyIds = suitRightUntold(state);
  if (partyIds.length === 0) return [];
  return [{ ...duty('tell_suit_right', 'tell_parties'), tell: [{ id: 'DT3', partyIds }] }];
}

function decisionDuties(state: CaseState): Duty[] {
  if (state.publicOrder === undefined) return [duty('accept_public_order', 'accept_public_order')];
  if (state.publicOrder.application !== undefined) return [duty('approve_settlement', 'decide_public_order')];
  return awaitedOpinion(state) === undefined
    ? [duty('decide_public_order', 'decide_public_order')]
    : [duty('receive_opinion', 'receive_opinion')];
}

export const publicOrderDuties = (state: CaseState): Duty[] =>
  isPublicOrderOpen(state) ? [...decisionDuties(state), ...tellSuitRight(state)] : [];
