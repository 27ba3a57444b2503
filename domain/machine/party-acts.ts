/**
 * What a party may decide by themself now, with the code of the dispute (解纷码, ADR 0039): what the policy opens, where the law has had them
 * told that the dispute stands, and on their own matters alone.
 */
import { type ActByCode, isActByCode } from '../access/policy/party-acts.ts';
import type { Party } from '../chapters/people/shape.ts';
import type { ConsentMode } from '../kernel/codes.ts';
import type { DecisionInput } from '../kernel/input.ts';
import { hasConsent, partyOf, pendingInstrument } from '../kernel/questions.ts';
import { refuse } from '../kernel/refusals.ts';
import { COURT_STAGES, isMediationStage, type MediationStage } from '../kernel/stage.ts';
import type { CaseState } from '../kernel/state.ts';
import type { Refusal } from '../result.ts';
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

/** Triage says that a minor is concerned (AJ 181) and not who: until one is marked, each person may be the one. */
const isMinorUnnamed = ({ findings, parties }: CaseState): boolean =>
  findings?.minorInvolved === true && parties.every(({ guardianNotified }) => guardianNotified !== true);

/** For a minor a representative acts (CPL 60), for an organisation who represents it (CPL 51): a code shows neither. */
export const isRepresented = ({ kind, guardianNotified }: Party): boolean =>
  kind === 'organisation' || guardianNotified === true;

/** Who is known to be a person of full age; of others who they are is seen at the counter. */
export const actsInPerson = (state: CaseState, party: Party): boolean =>
  party.kind === 'person' && !isRepresented(party) && !isMinorUnnamed(state);

const speaksForThemself = (state: CaseState, party: Party): boolean =>
  actsInPerson(state, party) && party.apart === undefined;

/**
 * A withdrawal must end a mediation and nothing more: it goes back on no paper that was agreed (反悔, CPL 102), and leaves nobody to a
 * penalty (PSAPL 9) or without their ten days at the traffic police (RTA 94).
 */
function mayWithdraw(state: CaseState, stage: MediationStage): boolean {
  if (stage === 'police_mediation') return state.track !== 'A' && state.track !== 'C';
  return pendingInstrument(state)?.kind !== 'mediation_paper';
}

function consentActs(state: CaseState, { partyId }: Party, stage: MediationStage): readonly OpenAct[] {
  const modes = MODES.filter((mode) => !hasConsent(state, partyId, stage, mode));
  const withdraws = hasConsent(state, partyId, stage) && mayWithdraw(state, stage);
  return [
    ...(modes.length > 0 ? [{ type: 'give_consent', stage, modes } as const] : []),
    ...(withdraws ? [{ type: 'withdraw_consent', stage } as const] : []),
  ];
}

/** By the stage that the party was told of: what they do not know of closes nothing either (CPL 251). */
export function actsFor(state: CaseState, party: Party): readonly OpenAct[] {
  if (party.status !== 'active' || state.concluded !== undefined || !speaksForThemself(state, party))
    return [];
  const stage = stageFor(state, party);
  if (stage === 'mediation_ended') return [];
  const known = state.addresses.some(({ partyId }) => partyId === party.partyId);
  const atCourt = (COURT_STAGES as readonly string[]).includes(stage);
  return [
    ...(isMediationStage(stage) ? consentActs(state, party, stage) : []),
    ...(atCourt && !known ? [{ type: 'confirm_address' } as const] : []),
  ];
}

interface Sent {
  readonly stage?: string;
  readonly mode?: ConsentMode;
  readonly told?: boolean;
  readonly electronic?: boolean;
}

/** As the page offers it: told first, in a mode that is open, and of an address what needs no proof that a number is theirs (MAIL 4). */
function isAsOffered({ type, modes }: OpenAct, { mode, told, electronic }: Sent): boolean {
  if (type === 'give_consent') return told === true && modes?.some((one) => one === mode) === true;
  return type === 'withdraw_consent' ? mode === undefined : told === true && electronic === false;
}

/** Whether it is one of those: of consent for the stage that the party sees. */
export function isOpenFor(
  state: CaseState,
  party: Party,
  { type, data }: { readonly type: ActByCode; readonly data: unknown },
): boolean {
  const sent = data as Sent;
  return actsFor(state, party).some(
    (one) => one.type === type && one.stage === sent.stage && isAsOffered(one, sent),
  );
}

/** The edge looked before it took the act in; what is decided is decided as the case stands now. */
export function openByCodeGate(state: CaseState, { actor, type, data }: DecisionInput): Refusal | undefined {
  if (actor.partyId === undefined || !isActByCode(type)) return undefined;
  const party = partyOf(state, actor.partyId);
  return party !== undefined && isOpenFor(state, party, { type, data }) ? undefined : refuse('not_by_code');
}
