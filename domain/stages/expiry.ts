/**
 * What an expired deadline does. It never decides a right: it warns, changes who owes what, and offers the lawful
 * next step (rule book §14 invariant 8). Exhaustive over the rules that the machine arms is not possible by type
 * (rules are data), so every rule without an entry escalates to whoever supervises the stage.
 */
import type { Draft } from '../case/draft.ts';
import { activeParties } from '../case/questions.ts';
import type { MediationStage, Stage } from '../case/stage.ts';
import type { Deadline } from '../case/state.ts';
import type { RuleId } from '../law/rule.ts';
import { AFTER_FAILED } from './consent.ts';
import { sendFileUp } from './appeal-chain.ts';
import { settleAppealPeriods } from './effect.ts';
import { applyTaskExpiry } from '../tasks/expiry.ts';
import { endMediation, enterStage } from './transition.ts';

type Effect = (draft: Draft, deadline: Deadline) => void;

/** Tells the roles that must see to it now, and the parties where they must know. */
const escalate =
  (to: readonly string[], tellParties = false): Effect =>
  (draft, deadline) => {
    const partyIds = activeParties(draft.state).map((party) => party.partyId);
    draft.emit('escalated', {
      deadlineId: deadline.deadlineId,
      rule: deadline.rule,
      to,
      ...(tellParties ? { partyIds } : {}),
    });
  };

/** Mediation out of time without an agreed extension: the next who owes something is the judge, the helper, or the bench. */
const mediationExpired =
  (stage: MediationStage): Effect =>
  (draft, deadline) => {
    if (draft.state.stage !== stage) return;
    escalate(stage === 'police_mediation' ? ['station_chief'] : ['division_head'], true)(draft, deadline);
    endMediation(draft, stage, 'expired');
    enterStage(draft, AFTER_FAILED[stage], 'expiry');
  };

/** A judge's silence: nothing may be held back for it (rule book §14 S2D). */
const judgeSilent: Effect = (draft, deadline) => {
  if (draft.state.stage !== 'awaiting_judge') return;
  escalate(['division_head', 'president'], true)(draft, deadline);
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
  'SLA-INTAKE': escalate(['station_chief']),
  PA3: mediationExpired('police_mediation'),
  PA4: mediationExpired('police_mediation'),
  PM4: mediationExpired('police_mediation'),
  RTA90: mediationExpired('police_mediation'),
  'SLA-POLICE-D': mediationExpired('police_mediation'),
  'SLA-JUDGE-ACCEPT': judgeSilent,
  CM1: mediationExpired('judge_mediation'),
  'SLA-JUDGE-GUIDE': mediationExpired('judge_mediation'),
  PM10: confirmationLapsed,
  JC1: escalate(['division_head', 'president']),
  JC2: escalate(['president']),
  'SLA-CONFIRM-TARGET': escalate(['judge']),
  'SLA-FILING-PREP': escalate(['station_chief'], true),
  // CPL 126, REG 8: what cannot be decided in seven days is registered first; a person does it.
  FL2: escalate(['filing_judge', 'division_head']),
  FL4: escalate(['filing_judge']),
  'CM2.ordinary': mediationExpired('mediation_after_registration'),
  'CM2.summary': mediationExpired('mediation_after_registration'),
  'CM3.ordinary': mediationExpired('mediation_after_registration'),
  'CM3.summary': mediationExpired('mediation_after_registration'),
  'CM3.small_claims': mediationExpired('mediation_after_registration'),
  FL9: escalate(['judge', 'court_clerk']),
  T1: escalate(['court_clerk', 'division_head']),
  'T16.answer': (draft) => sendFileUp(draft),
  // CPL 128: a respondent's silence does not stop the trial.
  T2: escalate(['judge']),
  T7: escalate(['division_head', 'president']),
  T8: escalate(['division_head', 'president']),
  T9: escalate(['division_head', 'president']),
  'T14.judgment': (draft) => settleAppealPeriods(draft),
  'T14.ruling': (draft) => settleAppealPeriods(draft),
  E1: escalate(['execution_judge', 'court_clerk'], true),
  E2: escalate(['execution_judge', 'president']),
  E9: escalate(['execution_judge', 'president'], true),
  'SLA-URGING': urgingOver,
};

const STATION_STAGES: readonly Stage[] = ['intake', 'police_mediation', 'filing_preparation'];

export function applyExpiry(draft: Draft, deadline: Deadline): void {
  if (applyTaskExpiry(draft, deadline)) return;
  const supervisor = STATION_STAGES.includes(draft.state.stage) ? 'station_chief' : 'division_head';
  const effect = EFFECTS[deadline.rule] ?? escalate([supervisor]);
  effect(draft, deadline);
}
