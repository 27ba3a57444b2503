/** Triage, mediation, agreement and judicial confirmation (甄别、调解、协议、司法确认). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import * as T from '../../domain/kernel/codes.ts';
import { because } from '../http/issue-messages.ts';
import { decision, performanceItems, type SchemasFor } from './decision.ts';
import { courtCaseNumber, legalDate, partyRefs, text } from './fields.ts';

const findings = z.strictObject({
  criminal: z.boolean(),
  publicOrder: z.enum(T.PUBLIC_ORDER),
  traffic: z.boolean(),
  domesticViolence: z.boolean(),
  labour: z.boolean(),
  minorInvolved: z.boolean(),
  notPoliceBusiness: z.boolean(),
});

export const mediationDecisions = {
  triage: decision({
    findings,
    route: z.enum(T.TRIAGE_ROUTES),
    track: z.enum(T.TRACKS).optional(),
    guardianNotified: z.boolean().optional(),
    reason: text().optional(),
  }).refine(({ route, track }) => track === undefined || route === 'police_mediation', {
    path: ['track'],
    ...because('track_with_police_mediation'),
  }),
  close_case: decision({ reason: z.enum(T.CLOSE_REASONS), text: text().optional() }),
  hold_session: decision({
    outcome: z.enum(T.SESSION_OUTCOMES),
    mode: z.enum(T.CONSENT_MODES),
    date: legalDate().optional(),
    notes: text().optional(),
  }),
  reach_agreement: decision({
    form: z.enum(T.AGREEMENT_FORMS),
    mediatingBody: z.enum(T.MEDIATING_BODIES),
    partyIds: partyRefs().optional(),
    effectDate: legalDate().optional(),
    mediatorSigned: z.boolean(),
    sealAffixed: z.boolean(),
    items: performanceItems(),
    suitEnding: z.enum(T.SUIT_ENDINGS).optional(),
    text: text().optional(),
  }),
  end_mediation: decision({
    reason: z.enum(T.MEDIATION_END_REASONS).exclude(['agreement']),
    next: z.enum(T.AFTER_MEDIATION),
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
  refuse_confirmation: decision({ ground: z.enum(T.CONFIRMATION_REFUSAL_GROUNDS) }),
  confirm_agreement: decision({ date: legalDate().optional() }),
  reject_confirmation: decision({
    ground: z.enum(T.CONFIRMATION_REJECTION_GROUNDS),
    next: z.enum(['mediation', 'filing']),
  }),
  withdraw_confirmation: decision({ treatedAs: z.enum(['requested', 'no_show', 'no_supplement']) }),
  object_to_ruling: decision({
    by: z.enum(['party', 'third_person']),
    knownOn: legalDate().optional(),
    reason: text().optional(),
  }),
  decide_objection: decision({ outcome: z.enum(['dismissed', 'revoked']) }),
} satisfies Partial<SchemasFor<DecisionType>>;
