/** What a session asks of those in it: who conducts it and how, whom they invite, and who comes for a party (PSAPL 108; AJ 179, 181, 182; PML 19, 20; RTA 89). */
import type { Actor } from '../../kernel/actor.ts';
import type { DecisionData } from '../../kernel/decision-data.ts';
import { type EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, assignedIn, disputants, isRecused, partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import { mustMediate } from '../../law/matter-questions.ts';
import { agentRefusal } from '../people/agents.ts';
import { isSuspectedOf, policeMediate } from '../public-order/questions.ts';
import { trafficPoliceMediate } from '../traffic/gates.ts';
import { sideGate } from '../traffic/sides.ts';
import { endMediation, enterStage } from '../stages/transition.ts';
import { afterFailed } from './consent.ts';
import type { Attendance, PoliceConduct, SessionCircle } from './shape.ts';

type Session = DecisionData['hold_session'];

/** Somebody acts for a party: which paper says so, and how far it goes (AJ 181). */
export type Agency = Pick<Attendance, 'partyId' | 'authority' | 'authorityPaper'>;

/** PSAPL 108: the police say how many of them mediate; one alone does so only in the regular place, recorded in full. */
export function conductGate(state: CaseState, conduct: PoliceConduct): Refusal | undefined {
  if (!policeMediate(state)) return undefined;
  if (conduct.officers === undefined) return refuse('officers_unsaid');
  const regular = conduct.place === 'case_handling_place' && conduct.recording === 'full';
  return conduct.officers === 1 && !regular ? refuse('one_officer_alone') : undefined;
}

/** AJ 181: the suspect sends nobody; who comes for the injured party shows a paper that says how far it goes. */
export function agencyGate(state: CaseState, agencies: readonly Agency[]): Refusal | undefined {
  if (!policeMediate(state)) return undefined;
  const suspect = agencies.find(({ partyId }) => {
    const party = partyOf(state, partyId);
    return party?.kind === 'person' && isSuspectedOf(state, party);
  });
  if (suspect !== undefined) return refuse('suspect_sends_nobody', { partyId: suspect.partyId });
  const bare = agencies.find((one) => one.authority === undefined || one.authorityPaper === undefined);
  return bare === undefined ? undefined : refuse('agent_authority_missing', { partyId: bare.partyId });
}

/** Who conducts it beside the one who records it: not themselves, not who had to withdraw, not the judge of the case (TY 16), unless it is theirs to guide. */
function fellowGate(state: CaseState, actor: Actor, withIds: readonly string[]): Refusal | undefined {
  if (withIds.includes(actor.personId)) return refuse('fellow_is_oneself');
  if (withIds.some((one) => isRecused(state, one))) return refuse('person_recused');
  if (state.stage === 'judge_mediation') return undefined;
  const judges = [assignedIn(state, 'judge'), assignedIn(state, 'appeal_judge')];
  return withIds.some((one) => judges.includes(one)) ? refuse('mediator_conflict') : undefined;
}

/** PML 20: before the committee relatives, neighbours and experts are invited if the parties agree. */
function invitationGate(state: CaseState, { invited = [], invitedAgreedBy = [] }: SessionCircle) {
  if (invited.length === 0 || state.stage !== 'police_mediation' || state.track !== 'B') return undefined;
  const asked = disputants(state).filter(({ partyId }) => !invitedAgreedBy.includes(partyId));
  return asked.length === 0
    ? undefined
    : refuse('invited_without_consent', { parties: asked.map(({ partyId }) => partyId).join(',') });
}

/** AJ 181: before the police a minor's guardian is asked to come, each time. */
const guardianGate = (state: CaseState, { guardian }: SessionCircle): Refusal | undefined =>
  policeMediate(state) && state.findings?.minorInvolved === true && guardian === undefined
    ? refuse('guardian_unsaid')
    : undefined;

export const barGate = (state: CaseState, bar: SessionCircle['bar']): Refusal | undefined =>
  bar === undefined || policeMediate(state) ? undefined : refuse('bar_not_public_order');

/**
 * Elsewhere than before the police: an agent on record, or, before a suit, one who shows the written authority there. At court the agent who
 * takes the party's place has special power to settle, and in a divorce a written opinion of the party (CPLI 147).
 */
function representedGate(state: CaseState, one: Attendance): Refusal | undefined {
  if (policeMediate(state)) return undefined;
  const { partyId, authority, authorityPaper, instead } = one;
  const atCourt = state.stage === 'mediation_after_registration';
  const shown = authority !== undefined && authorityPaper !== undefined;
  if (!atCourt && shown) return undefined;
  const refusal = agentRefusal(state, partyId, atCourt ? { power: 'settle' } : {});
  if (refusal !== undefined || !atCourt) return refusal;
  return mustMediate(state.matter) && instead === undefined
    ? refuse('divorce_party_absent', { partyId })
    : undefined;
}

function attendanceGate(state: CaseState, attendance: readonly Attendance[]): Refusal | undefined {
  const present = activeParties(state);
  const unknown = attendance.find((one) => !present.some(({ partyId }) => partyId === one.partyId));
  if (unknown !== undefined) return refuse('party_not_active', { partyId: unknown.partyId });
  const represented = attendance.filter(({ came }) => came === 'represented');
  const without = represented.map((one) => representedGate(state, one)).find((one) => one !== undefined);
  return agencyGate(state, represented) ?? without ?? sideGate(state, attendance);
}

const ALWAYS = ['identity_compared', 'sham_warned'] as const;

/** OMR 17: before mediation online begins at court; before registration the address form is filled in too. */
function startGate(state: CaseState, { mode, startChecks = [] }: Session): Refusal | undefined {
  const atCourt = state.stage === 'judge_mediation' || state.stage === 'mediation_after_registration';
  const { sessions = 0, lastSession } = state.mediation ?? {};
  const begun = sessions > 0 && lastSession?.mode !== 'in_person';
  if (!atCourt || mode === 'in_person' || begun) return undefined;
  const asked = state.stage === 'judge_mediation' ? ([...ALWAYS, 'address_form'] as const) : ALWAYS;
  const missing = asked.filter((one) => !startChecks.includes(one));
  return missing.length === 0 ? undefined : refuse('start_unchecked', { missing: missing.join(',') });
}

export const circleGate = (state: CaseState, actor: Actor, data: Session): Refusal | undefined =>
  conductGate(state, data) ??
  guardianGate(state, data) ??
  startGate(state, data) ??
  fellowGate(state, actor, data.withIds ?? []) ??
  invitationGate(state, data) ??
  attendanceGate(state, data.attendance ?? []) ??
  barGate(state, data.bar);

/** RTA 94: before the traffic police a party who stays away without a reason, or walks out, ends it. */
const isLeft = (state: CaseState, { attendance = [] }: SessionCircle): boolean =>
  trafficPoliceMediate(state) &&
  disputants(state).some(({ partyId }) =>
    attendance.some((one) => one.partyId === partyId && (one.came === 'absent' || one.came === 'walked_out')),
  );

/** What was found, or who did not stay, ends the mediation with the session (AJ 179; RTA 94). */
export function endBySession(draft: EventDraft, data: Session): boolean {
  const left = isLeft(draft.state, data);
  if (data.bar === undefined && !left) return false;
  const unwilling = left || data.bar === 'clear_no';
  const after = afterFailed(draft.state, 'police_mediation');
  endMediation(draft, 'police_mediation', unwilling ? 'party_unwilling' : 'other');
  enterStage(draft, after);
  return true;
}
