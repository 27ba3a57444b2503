/**
 * What an expired deadline does. It never decides a right: it warns, changes who owes what, and offers the lawful
 * next step (rule book §14 invariant 8). Exhaustive over the rules that the machine arms is not possible by type
 * (rules are data), so every rule without an entry escalates to whoever supervises the stage.
 */
import { headsOf, oversightOf, type RoleAt, type Seat } from '../access/policy.ts';
import type { Role } from '../access/roles.ts';
import type { Draft } from '../case/draft.ts';
import { activeParties } from '../case/questions.ts';
import type { MediationStage } from '../case/stage.ts';
import type { Deadline } from '../case/state.ts';
import type { RuleId } from '../law/rule.ts';
import { AFTER_FAILED } from './consent.ts';
import { sendFileUp } from './appeal-chain.ts';
import { settleAppealPeriods } from './effect.ts';
import { applyTaskExpiry } from '../tasks/expiry.ts';
import { endMediation, enterStage } from './transition.ts';

type Effect = (draft: Draft, deadline: Deadline) => void;

/** Tells those who must see to it now, and the parties where they must know. */
const tell =
  (to: readonly Role[], tellParties: boolean): Effect =>
  (draft, deadline) => {
    const partyIds = activeParties(draft.state).map((party) => party.partyId);
    draft.emit('escalated', {
      deadlineId: deadline.deadlineId,
      rule: deadline.rule,
      to,
      ...(tellParties ? { partyIds } : {}),
    });
  };

/** As `tell`, for roles that the seat has: others do not compile. */
const escalate = <S extends Seat>(_seat: S, to: readonly RoleAt<S>[], tellParties = false): Effect =>
  tell(to, tellParties);

/** Mediation out of time without an agreed extension: the next who owes something is the judge, the helper, or the bench. */
const mediationExpired =
  (stage: MediationStage): Effect =>
  (draft, deadline) => {
    if (draft.state.stage !== stage) return;
    tell(oversightOf(stage, false).heads, true)(draft, deadline);
    endMediation(draft, stage, 'expired');
    enterStage(draft, AFTER_FAILED[stage], 'expiry');
  };

/** A judge's silence: nothing may be held back for it (rule book §14 S2D). */
const judgeSilent: Effect = (draft, deadline) => {
  if (draft.state.stage !== 'awaiting_judge') return;
  escalate('court', ['division_head', 'president'], true)(draft, deadline);
  draft.emit('referral_declined', { by: 'silence' });
  enterStage(draft, 'filing_preparation', 'expiry');
};

const urgingOver: Effect = (draft) => {
  if (draft.state.stage !== 'urging') return;
  draft.emit('urging_ended', { result: 'expired', date: draft.actDate });
  enterStage(draft, 'in_force', 'expiry');
};

/** The parties of the agreement are told, those who have settled and left the case among them (PML 33). */
const confirmationLapsed: Effect = (draft, { deadlineId, rule, startSeq }) => {
  const agreement = draft.state.agreements.find((one) => one.seq === startSeq);
  draft.emit('escalated', {
    deadlineId,
    rule,
    to: ['police_officer', 'mediator'],
    partyIds: agreement?.partyIds ?? [],
  });
};

const EFFECTS: Partial<Record<RuleId, Effect>> = {
  'SLA-INTAKE': escalate('station', ['station_chief']),
  PA3: mediationExpired('police_mediation'),
  PA4: mediationExpired('police_mediation'),
  PM4: mediationExpired('police_mediation'),
  RTA90: mediationExpired('police_mediation'),
  'SLA-POLICE-D': mediationExpired('police_mediation'),
  'SLA-JUDGE-ACCEPT': judgeSilent,
  CM1: mediationExpired('judge_mediation'),
  'SLA-JUDGE-GUIDE': mediationExpired('judge_mediation'),
  PM10: confirmationLapsed,
  JC1: escalate('court', ['division_head', 'president']),
  JC2: escalate('court', ['president']),
  'SLA-CONFIRM-TARGET': escalate('court', ['judge']),
  'SLA-FILING-PREP': escalate('station', ['station_chief'], true),
  // CPL 126, REG 8: what cannot be decided in seven days is registered first; a person does it.
  FL2: escalate('court', ['filing_judge', 'division_head']),
  FL4: escalate('court', ['filing_judge']),
  'CM2.ordinary': mediationExpired('mediation_after_registration'),
  'CM2.summary': mediationExpired('mediation_after_registration'),
  'CM3.ordinary': mediationExpired('mediation_after_registration'),
  'CM3.summary': mediationExpired('mediation_after_registration'),
  'CM3.small_claims': mediationExpired('mediation_after_registration'),
  FL9: escalate('court', ['judge', 'court_clerk']),
  T1: escalate('court', ['court_clerk', 'division_head']),
  'T16.answer': (draft) => sendFileUp(draft),
  // CPL 128: a respondent's silence does not stop the trial.
  T2: escalate('court', ['judge']),
  T7: escalate('court', ['division_head', 'president']),
  T8: escalate('court', ['division_head', 'president']),
  T9: escalate('court', ['division_head', 'president']),
  'T16.judgment': tell(headsOf('appeal_court'), false),
  'T16.ruling': tell(headsOf('appeal_court'), false),
  'T14.judgment': (draft) => settleAppealPeriods(draft),
  'T14.ruling': (draft) => settleAppealPeriods(draft),
  E1: escalate('court', ['execution_judge', 'court_clerk'], true),
  E2: escalate('court', ['execution_judge', 'president']),
  E9: escalate('court', ['execution_judge', 'president'], true),
  'SLA-URGING': urgingOver,
};

/** A side process is the court's at every stage; else the heads of the stage's own seat answer. */
function headsFor({ state }: Draft, { startSeq }: Deadline): readonly Role[] {
  if (state.processes.some((one) => one.seq === startSeq)) return headsOf('court');
  return oversightOf(state.stage, state.appeal?.transferred === true).heads;
}

export function applyExpiry(draft: Draft, deadline: Deadline): void {
  if (applyTaskExpiry(draft, deadline)) return;
  const effect = EFFECTS[deadline.rule] ?? tell(headsFor(draft, deadline), false);
  effect(draft, deadline);
}
