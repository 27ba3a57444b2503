/**
 * What a party may decide by themself now, with the code of the dispute (解纷码, ADR 0039): what the policy opens, where the law has had them
 * told that the dispute stands, and on their own matters alone.
 */
import { type ActByCode } from '../access/policy/party-acts.ts';
import type { Party } from '../chapters/people/shape.ts';
import type { ConsentMode } from '../kernel/codes.ts';
import { hasConsent } from '../kernel/questions.ts';
import { COURT_STAGES, isMediationStage, type MediationStage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';
import { stageFor } from './party-view.ts';

export interface OpenAct {
  readonly type: ActByCode;
  /** Of consent and its withdrawal. */
  readonly stage?: MediationStage;
  /** To what may be consented; what is withdrawn is withdrawn in every mode. */
  readonly modes?: readonly ConsentMode[];
}

/** Consent to what is done at different times (异步) is asked with each step, by who conducts it. */
const MODES = ['in_person', 'online'] as const satisfies readonly ConsentMode[];

function consentActs(state: CaseState, party: Party, stage: MediationStage): readonly OpenAct[] {
  const { partyId, kind, apart } = party;
  const modes = MODES.filter((mode) => !hasConsent(state, partyId, stage, mode));
  const canGive = kind !== 'unknown' && apart === undefined && modes.length > 0;
  return [
    ...(canGive ? [{ type: 'give_consent', stage, modes } as const] : []),
    ...(hasConsent(state, partyId, stage) ? [{ type: 'withdraw_consent', stage } as const] : []),
  ];
}

export function actsFor(state: CaseState, party: Party): readonly OpenAct[] {
  if (party.status !== 'active' || state.concluded !== undefined) return [];
  const stage = stageFor(state, party);
  if (stage === 'mediation_ended') return [];
  const known = state.addresses.some(({ partyId }) => partyId === party.partyId);
  const atCourt = (COURT_STAGES as readonly string[]).includes(stage) && stage === state.stage;
  return [
    ...(isMediationStage(stage) ? consentActs(state, party, stage) : []),
    ...(atCourt && !known ? [{ type: 'confirm_address' } as const] : []),
  ];
}

/** Whether it is one of those: of consent for the stage that the party sees. */
export function isOpenFor(
  state: CaseState,
  party: Party,
  { type, data }: { readonly type: ActByCode; readonly data: unknown },
): boolean {
  const { stage } = data as { readonly stage?: string };
  return actsFor(state, party).some((one) => one.type === type && one.stage === stage);
}
