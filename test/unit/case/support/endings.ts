/** Every way in which a case may be brought to an end, or moved, by those who see it: for walks that leave none out. */
import type { DecisionData, DecisionType } from '../../../../domain/kernel/decision-data.ts';
import * as T from '../../../../domain/kernel/codes.ts';
import { NOTHING_SPECIAL, NUMBER, pays, SIGNED } from './journeys.ts';

export type Ending = { [K in DecisionType]: readonly [K, DecisionData[K]] }[DecisionType];

const triaged = (route: T.TriageRoute, criminal = false): Ending => [
  'triage',
  { findings: { ...NOTHING_SPECIAL, criminal }, route, track: 'B' },
];

export const ENDINGS: readonly Ending[] = [
  ...(['advice', 'police_mediation', 'judge', 'filing'] as const).map((route) => triaged(route)),
  triaged('criminal_referral', true),
  ...T.CLOSE_REASONS.map((reason): Ending => ['close_case', { reason }]),
  ...T.AFTER_MEDIATION.map((next): Ending => ['end_mediation', { reason: 'self_settled', next }]),
  ['reach_agreement', SIGNED],
  ['record_performance', { full: true }],
  ['report_breach', {}],
  ['apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true }],
  ['refuse_confirmation', { ground: 'no_jurisdiction' }],
  ['withdraw_confirmation', { treatedAs: 'requested' }],
  ['submit_complaint', { materials: ['complaint'] }],
  ['register_case', { courtCaseNumber: NUMBER, procedure: 'summary', next: 'trial' }],
  ['refuse_registration', { ground: 'conditions_not_met' }],
  ['return_complaint', {}],
  ['redirect_complaint', { ground: 'other_court' }],
  ...T.SUIT_CLOSINGS.map((ground): Ending => ['close_suit', { ground }]),
  ['render_judgment', { announced: 'fixed_date', items: [pays()] }],
  ['transfer_appeal', {}],
  ['register_appeal', {}],
  ['render_ruling', { kind: 'dismissal_of_suit' }],
  ...T.APPEAL_OUTCOMES.map((outcome): Ending => ['decide_appeal', { outcome }]),
  ['start_urging', { basis: 'court' }],
  ...T.URGING_RESULTS.map((result): Ending => ['record_urging_result', { result }]),
  ['apply_execution', {}],
  ...T.EXECUTION_CLOSINGS.map((mode): Ending => ['close_execution', { mode }]),
  ['close_for_now', { basis: 'creditor_signed', searches: 2 }],
  ['resume_execution', {}],
  ['waive_claim', {}],
  ['archive_case', { visited: false }],
];
