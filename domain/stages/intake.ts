/** Intake and triage (登记甄别): the gates of rule book §14 S1, and closing a dispute that needs no procedure. */
import type { DecisionRules } from '../case/decision-rule.ts';
import type { DecisionData } from '../case/decisions.ts';
import type { Draft } from '../case/draft.ts';
import { refuse } from '../case/refusals.ts';
import type { Track, TriageRoute } from '../case/terms.ts';
import type { Refusal } from '../result.ts';
import { conclude, enterStage } from './transition.ts';

type Triage = DecisionData['triage'];

/** The gates that no route may pass: crime, a violation that may not be mediated, violence at home, minors (S1). */
function gate({ findings, route, guardianNotified }: Triage): Refusal | undefined {
  if (findings.criminal && route !== 'criminal_referral') return refuse('criminal_must_be_referred');
  if (!findings.criminal && route === 'criminal_referral') return refuse('next_not_possible', { route });
  if (findings.publicOrder === 'not_mediable' && route !== 'public_order_case' && !findings.criminal) {
    return refuse('not_mediable_public_order');
  }
  if (findings.publicOrder === 'none' && route === 'public_order_case')
    return refuse('civil_not_public_order');
  const mediates = route === 'police_mediation' || route === 'judge';
  if (mediates && findings.domesticViolence) return refuse('domestic_violence_no_mediation');
  if (mediates && findings.minorInvolved && guardianNotified !== true) return refuse('guardian_not_notified');
  return undefined;
}

/** Which track fits the findings (rule book §1.1). */
function trackGate({ findings, route, track }: Triage): Refusal | undefined {
  if (route !== 'police_mediation') return undefined;
  if (track === undefined) return refuse('track_required');
  if (findings.publicOrder === 'mediable' && track !== 'A') return refuse('public_order_track_required');
  if (findings.publicOrder === 'none' && track === 'A') return refuse('civil_not_public_order');
  if (findings.traffic && track !== 'C' && track !== 'B') return refuse('traffic_track_required');
  if (!findings.traffic && track === 'C') return refuse('not_traffic');
  // AJ 61, 178: what is not police business is told to the parties; people's mediation at the station (B) stays open.
  if (findings.notPoliceBusiness && track !== 'B') return refuse('not_police_business');
  return undefined;
}

function takeRoute(draft: Draft, route: TriageRoute): void {
  switch (route) {
    case 'police_mediation':
      return enterStage(draft, 'police_mediation');
    case 'judge':
      return enterStage(draft, 'awaiting_judge');
    case 'filing':
      return enterStage(draft, 'filing_preparation');
    case 'criminal_referral':
    case 'public_order_case':
      return conclude(draft, route);
    case 'advice':
      return conclude(draft, 'advice_given');
  }
}

export const intakeDecisions: DecisionRules<'triage' | 'close_case'> = {
  triage: {
    zh: '甄别分流',
    en: 'Triage',
    stages: ['intake'],
    leadsTo: ['police_mediation', 'awaiting_judge', 'filing_preparation'],
    onBehalf: 'never',
    capacity: 'officer',
    decide: (draft, { data }) => {
      const refusal = gate(data) ?? trackGate(data);
      if (refusal !== undefined) return refusal;
      const track: { track?: Track } = data.track === undefined ? {} : { track: data.track };
      draft.emit('triaged', {
        findings: data.findings,
        route: data.route,
        guardianNotified: data.guardianNotified ?? false,
        ...track,
        ...(data.reason === undefined ? {} : { reason: data.reason }),
      });
      takeRoute(draft, data.route);
      return undefined;
    },
  },
  close_case: {
    zh: '结束处理',
    en: 'Close the dispute',
    stages: [
      'intake',
      'police_mediation',
      'awaiting_judge',
      'judge_mediation',
      'agreement_in_force',
      'filing_preparation',
    ],
    leadsTo: [],
    onBehalf: 'never',
    decide: (draft, { data }) => {
      conclude(draft, data.reason);
      return undefined;
    },
  },
};
