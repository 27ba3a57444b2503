import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import { date, type EventSchemas, id, items, stage, textRef } from './event-fields.ts';
import { coded, codedFrom } from '../codes.ts';

const findings = z.object({
  criminal: z.boolean(),
  publicOrder: coded('publicOrder'),
  traffic: z.boolean(),
  domesticViolence: z.boolean(),
  labour: z.boolean(),
  minorInvolved: z.boolean(),
  notPoliceBusiness: z.boolean(),
});

export const mediationEvents = {
  stage_entered: z.object({
    from: stage(),
    stage: stage(),
    reason: coded('stageReason'),
  }),
  triaged: z.object({
    findings,
    route: coded('triageRoute'),
    track: coded('track').optional(),
    guardianNotified: z.boolean(),
    reason: textRef().optional(),
  }),
  session_held: z.object({
    no: z.int(),
    date: date(),
    mode: coded('consentMode'),
    outcome: coded('sessionOutcome'),
    notes: textRef().optional(),
  }),
  mediation_ended: z.object({
    stage: codedFrom('stage', MEDIATION_STAGES),
    reason: coded('mediationEndReason'),
    date: date(),
    notes: textRef().optional(),
  }),
  agreement_reached: z.object({
    agreementId: id(),
    form: coded('agreementForm'),
    mediatingBody: coded('mediatingBody'),
    confirmable: coded('confirmable'),
    partyIds: z.array(id('party')),
    date: date(),
    items: items(),
    suitEnding: coded('suitEnding').optional(),
    text: textRef().optional(),
  }),
  referral_accepted: z.object({ personId: id('person'), note: textRef().optional() }),
  referral_declined: z.object({ reason: textRef().optional(), by: coded('declinedBy') }),
  confirmation_applied: z.object({ date: date(), applicantIds: z.array(id('party')), late: z.boolean() }),
  confirmation_accepted: z.object({ date: date(), courtCaseNumber: z.string().optional() }),
  confirmation_refused: z.object({ ground: coded('confirmationRefusalGround') }),
  confirmation_rejected: z.object({ ground: coded('confirmationRejectionGround') }),
  confirmation_withdrawn: z.object({ treatedAs: coded('confirmationWithdrawal') }),
  ruling_objected: z.object({
    by: coded('objector'),
    late: z.boolean(),
    reason: textRef().optional(),
  }),
  objection_decided: z.object({ outcome: coded('objectionOutcome') }),
  performance_recorded: z.object({ itemNo: z.int().optional(), full: z.boolean(), date: date() }),
  breach_reported: z.object({ note: textRef().optional() }),
  case_concluded: z.object({ conclusion: coded('conclusion'), text: textRef().optional() }),
  case_archived: z.object({ visited: z.boolean(), note: textRef().optional() }),
} satisfies Partial<EventSchemas<EventType>>;
