/** What every act of a mediation asks first: live consent of each party, and one who may mediate here. */
import { mediates, mediatesOnTheBench } from '../../access/policy/mediation.ts';
import { readsPublicOrder } from '../../access/policy/walls.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ConsentMode } from '../../kernel/codes.ts';
import { disputants, mediatorGone, missingConsents, sideMissing } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { isMediationStage, type MediationStage } from '../../kernel/stage.ts';
import type { CaseState } from '../../kernel/state.ts';
import { untold } from '../record/telling.ts';
import { policeMediate } from '../public-order/questions.ts';
import { asksForTrafficPolice } from '../traffic/gates.ts';
import type { Refusal } from '../../result.ts';

/** No mediation act before every party's live consent, in the mode it happens in (PML 17, OLR 4). */
export function consentGate(
  state: CaseState,
  stage: MediationStage,
  mode?: ConsentMode,
): Refusal | undefined {
  const sides = new Set(disputants(state).map((party) => party.role));
  if (!sideMissing(state) && sides.size < 2) return refuse('nobody_to_mediate_with');
  const missing = missingConsents(state, stage, mode);
  if (missing.length > 0) return refuse('consent_missing', { parties: missing.join(',') });
  return rightsGate(state) ?? (mode === 'online' ? onlineGate(state) : undefined);
}

/** PML 23, TY 14: told before a committee or somebody for the court mediates; the police's own mediation has no such article. */
function rightsGate(state: CaseState): Refusal | undefined {
  if (state.stage === 'police_mediation' && state.track !== 'B') return undefined;
  const parties = untold(state, 'DT2');
  return parties.length === 0 ? undefined : refuse('mediation_rights_untold', { parties: parties.join(',') });
}

/** OLR 4; OMR 7. */
function onlineGate(state: CaseState): Refusal | undefined {
  const parties = untold(state, 'DT4');
  return parties.length === 0 ? undefined : refuse('online_steps_untold', { parties: parties.join(',') });
}

/** Who may mediate a registered case: the mediator who accepted it (OMR 12), or the bench; in the trial the bench only (CPL 97). */
export function mediatorGate(state: CaseState, actor: Actor): Refusal | undefined {
  if (state.stage === 'trial') return mediatesOnTheBench(actor.roles) ? undefined : refuse('bench_only');
  if (state.stage !== 'mediation_after_registration') return undefined;
  const { mediatorId, mediatorAccepted } = state.mediation ?? {};
  if (mediatorId === undefined || mediatorAccepted !== true || mediatorGone(state))
    return refuse('mediator_pending');
  return mediatorId === actor.personId || mediatesOnTheBench(actor.roles)
    ? undefined
    : refuse('not_the_mediator');
}

/** Who does not mediate, the chief of the station, ends only what waits for traffic police that the station has not (RTA 86). */
export function endingGate(state: CaseState, { roles }: Actor): Refusal | undefined {
  const waits = asksForTrafficPolice(state) && state.traffic === undefined;
  return mediates(roles) || waits ? undefined : refuse('role_not_permitted');
}

/**
 * The police mediate a case that they have accepted (AJ 61, 178; NORM07 9). Nobody of the court mediates it, and what else stands in
 * the way would tell them of the public-order case (PSAPL 136).
 */
export function acceptedGate(state: CaseState, { roles }: Actor): Refusal | undefined {
  if (!policeMediate(state)) return undefined;
  if (!readsPublicOrder(roles)) return refuse('role_not_permitted');
  return state.publicOrder === undefined ? refuse('public_order_not_accepted') : undefined;
}

/** Mediation during the trial is asked for consent as after registration. */
export const mediationStage = (state: CaseState): MediationStage =>
  isMediationStage(state.stage) ? state.stage : 'mediation_after_registration';
