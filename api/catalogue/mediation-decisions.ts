/** Triage, mediation, agreement and judicial confirmation (甄别、调解、协议、司法确认). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type * as T from '../../domain/kernel/codes.ts';
import { because } from '../http/issue-messages.ts';
import { decision, performanceItems, type SchemasFor } from './decision.ts';
import { courtCaseNumber, legalDate, partyRefs, text } from './fields.ts';
import { coded, codedFrom } from './codes.ts';

/** An agreement has a decision of its own. */
const WITHOUT_AGREEMENT = [
  'self_settled',
  'unreachable',
  'party_unwilling',
  'too_far_apart',
  'expired',
  'refuses_to_sign',
  'other',
] as const satisfies readonly T.MediationEndReason[];

const findings = z.strictObject({
  criminal: z.boolean(),
  publicOrder: coded('publicOrder'),
  traffic: z.boolean(),
  domesticViolence: z.boolean(),
  labour: z.boolean(),
  minorInvolved: z.boolean(),
  notPoliceBusiness: z.boolean(),
});

export const mediationDecisions = {
  triage: decision({
    findings,
    route: coded('triageRoute'),
    track: coded('track').optional(),
    guardianNotified: z.boolean().optional(),
    reason: text().optional(),
  }).refine(({ route, track }) => track === undefined || route === 'police_mediation', {
    path: ['track'],
    ...because('track_with_police_mediation'),
  }),
  close_case: decision({ reason: coded('closeReason'), text: text().optional() }),
  hold_session: decision({
    outcome: coded('sessionOutcome'),
    mode: coded('consentMode'),
    date: legalDate().optional(),
    notes: text().optional(),
  }),
  reach_agreement: decision({
    form: coded('agreementForm'),
    mediatingBody: coded('mediatingBody'),
    partyIds: partyRefs().optional(),
    effectDate: legalDate().optional(),
    mediatorSigned: z.boolean(),
    sealAffixed: z.boolean(),
    items: performanceItems(),
    suitEnding: coded('suitEnding').optional(),
    text: text().optional(),
  }),
  end_mediation: decision({
    reason: codedFrom('mediationEndReason', WITHOUT_AGREEMENT),
    next: coded('afterMediation'),
    notes: text().optional(),
  }),
  accept_referral: decision({ note: text().optional() }),
  decline_referral: decision({ reason: text() }),
  apply_confirmation: decision({ applicantIds: partyRefs(), organisationProof: z.boolean() }),
  record_performance: decision({
    itemNo: z.int().min(1).max(200).optional(),
    full: z.boolean(),
    date: legalDate().optional(),
  }),
  report_breach: decision({ note: text().optional() }),
  accept_confirmation: decision({ courtCaseNumber: courtCaseNumber().optional() }),
  refuse_confirmation: decision({ ground: coded('confirmationRefusalGround') }),
  confirm_agreement: decision({ date: legalDate().optional() }),
  reject_confirmation: decision({
    ground: coded('confirmationRejectionGround'),
    next: coded('afterRejection'),
  }),
  withdraw_confirmation: decision({ treatedAs: coded('confirmationWithdrawal') }),
  object_to_ruling: decision({
    by: coded('objector'),
    knownOn: legalDate().optional(),
    reason: text().optional(),
  }),
  decide_objection: decision({ outcome: coded('objectionOutcome') }),
} satisfies Partial<SchemasFor<DecisionType>>;
