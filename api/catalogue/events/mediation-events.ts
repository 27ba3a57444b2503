import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import * as T from '../../../domain/kernel/codes.ts';
import { date, type EventSchemas, id, items, stage, textRef } from './event-fields.ts';

const findings = z.object({
  criminal: z.boolean(),
  publicOrder: z.enum(T.PUBLIC_ORDER),
  traffic: z.boolean(),
  domesticViolence: z.boolean(),
  labour: z.boolean(),
  minorInvolved: z.boolean(),
  notPoliceBusiness: z.boolean(),
});
const CONCLUSIONS = [
  ...T.CLOSE_REASONS,
  'criminal_referral',
  'public_order_case',
  'agreement_performed',
  'judgment_performed',
  'registration_refused',
  'redirected',
  'fee_unpaid',
  'plaintiff_absent',
  'settled',
  ...T.EXECUTION_CLOSINGS,
  'claim_dismissed',
  'creditor_waived',
] as const satisfies readonly T.Conclusion[];

export const mediationEvents = {
  stage_entered: z.object({
    from: stage(),
    stage: stage(),
    reason: z.enum(['decision', 'expiry', 'consent_withdrawn', 'correction', 'law']),
  }),
  triaged: z.object({
    findings,
    route: z.enum(T.TRIAGE_ROUTES),
    track: z.enum(T.TRACKS).optional(),
    guardianNotified: z.boolean(),
    reason: textRef().optional(),
  }),
  session_held: z.object({
    no: z.int(),
    date: date(),
    mode: z.enum(T.CONSENT_MODES),
    outcome: z.enum(T.SESSION_OUTCOMES),
    notes: textRef().optional(),
  }),
  mediation_ended: z.object({
    stage: z.enum(MEDIATION_STAGES),
    reason: z.enum(T.MEDIATION_END_REASONS),
    date: date(),
    notes: textRef().optional(),
  }),
  agreement_reached: z.object({
    agreementId: id(),
    form: z.enum(T.AGREEMENT_FORMS),
    mediatingBody: z.enum(T.MEDIATING_BODIES),
    confirmable: z.enum(['green', 'amber', 'red']),
    partyIds: z.array(id('party')),
    date: date(),
    items: items(),
    suitEnding: z.enum(T.SUIT_ENDINGS).optional(),
    text: textRef().optional(),
  }),
  referral_accepted: z.object({ personId: id('person'), note: textRef().optional() }),
  referral_declined: z.object({ reason: textRef().optional(), by: z.enum(['judge', 'silence']) }),
  confirmation_applied: z.object({ date: date(), applicantIds: z.array(id('party')), late: z.boolean() }),
  confirmation_accepted: z.object({ date: date(), courtCaseNumber: z.string().optional() }),
  confirmation_refused: z.object({ ground: z.enum(T.CONFIRMATION_REFUSAL_GROUNDS) }),
  confirmation_rejected: z.object({ ground: z.enum(T.CONFIRMATION_REJECTION_GROUNDS) }),
  confirmation_withdrawn: z.object({ treatedAs: z.enum(['requested', 'no_show', 'no_supplement']) }),
  ruling_objected: z.object({
    by: z.enum(['party', 'third_person']),
    late: z.boolean(),
    reason: textRef().optional(),
  }),
  objection_decided: z.object({ outcome: z.enum(['dismissed', 'revoked']) }),
  performance_recorded: z.object({ itemNo: z.int().optional(), full: z.boolean(), date: date() }),
  breach_reported: z.object({ note: textRef().optional() }),
  case_concluded: z.object({ conclusion: z.enum(CONCLUSIONS), text: textRef().optional() }),
  case_archived: z.object({ visited: z.boolean(), note: textRef().optional() }),
} satisfies Partial<EventSchemas<EventType>>;
