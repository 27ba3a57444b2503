/**
 * Mediation on the spot (现场调解): a minor, clear case without costs in dispute, where both agree and perform at once, may be mediated
 * where it happened; a full recording stands for the paper. Any other agreement before the police is written (AJ 178).
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { codesOf } from '../../words.ts';
import { type Agency, agencyGate, conductGate } from '../mediation/session.ts';
import { policeMediate } from '../public-order/questions.ts';
import { ON_THE_SPOT } from './words.ts';

type Reach = DecisionData['reach_agreement'];

/** In the record of a session, or, where none was held, in that of the agreement (PSAPL 108). */
const agreementConductGate = (state: CaseState, data: Reach): Refusal | undefined =>
  (state.publicOrder?.sessions ?? 0) > 0 && data.officers === undefined
    ? undefined
    : conductGate(state, data);

function spotGate(state: CaseState, { onTheSpot = [], items }: Reach, date: LegalDate): Refusal | undefined {
  if (!policeMediate(state)) return refuse('on_the_spot_not_public_order');
  const missing = codesOf(ON_THE_SPOT).filter((one) => !onTheSpot.includes(one));
  if (missing.length > 0) return refuse('on_the_spot_conditions', { missing: missing.join(',') });
  const later = items.findIndex(({ dueDate = date }) => dueDate > date);
  return later === -1 ? undefined : refuse('on_the_spot_later', { item: later + 1 });
}

/** Who was sent to speak alone settles nothing: the written authority says how far it goes (AJ 181). */
function settlingGate(state: CaseState, agents: readonly Agency[]): Refusal | undefined {
  const speaking = policeMediate(state) && agents.find(({ authority }) => authority !== 'special');
  return speaking ? refuse('agent_may_not_settle', { partyId: speaking.partyId }) : undefined;
}

/** What the police ask of an agreement before them: its form, who mediated how, and who signed for whom. */
export function policeAgreementGate(state: CaseState, data: Reach, date: LegalDate): Refusal | undefined {
  const spot = data.onTheSpot === undefined ? undefined : spotGate(state, data, date);
  if (spot !== undefined) return spot;
  const recorded = data.onTheSpot !== undefined && data.recording === 'full';
  if (policeMediate(state) && data.form === 'oral' && !recorded) return refuse('police_agreement_written');
  const agents = (data.signatures ?? []).filter(({ by }) => by === 'agent');
  return agreementConductGate(state, data) ?? agencyGate(state, agents) ?? settlingGate(state, agents);
}
