/** Mediation and the consent to it (调解、同意): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { MediationDecisions, MediationEvents } from '../../../domain/chapters/mediation/shape.ts';
import type * as T from '../../../domain/kernel/codes.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { documentRef } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_A, PARTY_B, PERSON } from '../examples/example.ts';
import { legalDate, partyRefs, personRef, ref, text } from '../fields.ts';
import { telling } from '../tells.ts';

const stage = () => codedFrom('stage', MEDIATION_STAGES);
const mode = () => coded('consentMode');

/** An agreement has a decision of its own. */
const WITHOUT_AGREEMENT = [
  'self_settled',
  'unreachable',
  'party_unwilling',
  'too_far_apart',
  'expired',
  'sued',
  'refuses_to_sign',
  'other',
] as const satisfies readonly T.MediationEndReason[];

const MOST_OF_A_SESSION = 20;

/** How many officers, where, and how far it was recorded (PSAPL 108). */
export const policeConduct = {
  officers: z.int().min(1).max(MOST_OF_A_SESSION).exactOptional(),
  place: coded('sessionPlace').exactOptional(),
  recording: coded('sessionRecording').exactOptional(),
};

const circle = {
  ...policeConduct,
  withIds: z.array(personRef('conducting')).max(MOST_OF_A_SESSION).exactOptional(),
  invited: z.array(coded('invited')).max(MOST_OF_A_SESSION).exactOptional(),
  invitedAgreedBy: partyRefs().exactOptional(),
  attendance: z
    .array(
      z.strictObject({
        partyId: ref('party'),
        came: coded('attendance'),
        persons: z.int().min(1).max(MOST_OF_A_SESSION).exactOptional(),
        authorityPaper: documentRef().exactOptional(),
        authority: coded('agentAuthority').exactOptional(),
        instead: coded('insteadOfComing').exactOptional(),
      }),
    )
    .max(200)
    .exactOptional(),
  guardian: coded('guardianAtSession').exactOptional(),
  startChecks: z.array(coded('startCheck')).max(10).exactOptional(),
  bar: coded('mediationBar').exactOptional(),
};

export const mediationDecisions = {
  give_consent: decision({
    stage: stage(),
    mode: mode(),
    told: telling(z.boolean().exactOptional(), 'DT2', {
      id: 'DT4',
      when: { field: 'mode', in: ['online'] },
    }),
  }),
  withdraw_consent: decision({
    stage: stage(),
    mode: mode().exactOptional(),
    reason: text().exactOptional(),
  }),
  hold_session: decision({
    outcome: coded('sessionOutcome'),
    mode: mode(),
    date: legalDate().exactOptional(),
    notes: text().exactOptional(),
    separately: z.boolean().exactOptional(),
    ...circle,
  }),
  end_mediation: decision({
    reason: codedFrom('mediationEndReason', WITHOUT_AGREEMENT),
    next: coded('afterMediation'),
    notes: text().exactOptional(),
    bar: coded('mediationBar').exactOptional(),
    waysTold: telling(z.boolean().exactOptional(), 'DT3'),
    costlyConduct: text().exactOptional(),
    warnings: text().exactOptional(),
  }),
  accept_referral: decision({ note: text().exactOptional() }),
  decline_referral: decision({ reason: text() }),
  appoint_mediator: decision({
    personId: personRef('appointed'),
    bodyId: ref('body').exactOptional(),
    chosenTogether: z.boolean().exactOptional(),
  }),
  accept_appointment: decision({
    note: text().exactOptional(),
    disclosed: coded('recusalGround').exactOptional(),
    waivedBy: partyRefs().exactOptional(),
  }),
} satisfies SchemasFor<keyof MediationDecisions>;

export const mediationExamples = {
  give_consent: [{ data: { stage: 'police_mediation', mode: 'in_person', told: true } }],
  withdraw_consent: [
    { leadsTo: 'awaiting_judge', data: { stage: 'police_mediation', reason: '不愿继续调解' } },
    { leadsTo: 'filing_preparation', data: { stage: 'judge_mediation', reason: '不愿继续调解' } },
    { leadsTo: 'trial', data: { stage: 'mediation_after_registration', reason: '不愿继续调解' } },
  ],
  hold_session: [
    {
      data: {
        outcome: 'continue',
        mode: 'in_person',
        officers: 2,
        place: 'case_handling_place',
        notes: '双方各自陈述',
      },
    },
    {
      leadsTo: 'filing_preparation',
      data: {
        outcome: 'no_agreement',
        mode: 'in_person',
        officers: 2,
        place: 'case_handling_place',
        attendance: [
          { partyId: PARTY_A, came: 'present' },
          { partyId: PARTY_B, came: 'walked_out' },
        ],
        bar: 'clear_no',
      },
    },
  ],
  end_mediation: [
    { leadsTo: 'awaiting_judge', data: { reason: 'too_far_apart', next: 'judge' } },
    { leadsTo: 'filing_preparation', data: { reason: 'party_unwilling', next: 'filing' } },
    { leadsTo: 'trial', data: { reason: 'too_far_apart', next: 'trial' } },
    {
      data: {
        reason: 'too_far_apart',
        next: 'close',
        waysTold: true,
        costlyConduct: '一方两次临时改期',
        warnings: '已告知诚信参加调解',
      },
    },
    { data: { reason: 'self_settled', next: 'close' } },
  ],
  accept_referral: [{ leadsTo: 'judge_mediation', data: {} }],
  decline_referral: [{ leadsTo: 'filing_preparation', data: { reason: '不宜由法官指导调解' } }],
  appoint_mediator: [{ data: { personId: PERSON } }],
  accept_appointment: [{ data: {} }],
} satisfies Examples<keyof MediationDecisions>;

export const keptConduct = {
  officers: z.int().exactOptional(),
  place: coded('sessionPlace').exactOptional(),
  recording: coded('sessionRecording').exactOptional(),
};

export const mediationEvents = {
  consent_given: z.object({ partyId: id('party'), stage: stage(), mode: mode() }),
  consent_withdrawn: z.object({
    partyId: id('party'),
    stage: stage(),
    mode: mode().exactOptional(),
    reason: textRef().exactOptional(),
  }),
  session_held: z.object({
    no: z.int(),
    date: date(),
    mode: mode(),
    outcome: coded('sessionOutcome'),
    notes: textRef().exactOptional(),
    separately: z.boolean().exactOptional(),
    ...keptConduct,
    withIds: z.array(id('person')).exactOptional(),
    invited: z.array(coded('invited')).exactOptional(),
    invitedAgreedBy: z.array(id('party')).exactOptional(),
    attendance: z
      .array(
        z.object({
          partyId: id('party'),
          came: coded('attendance'),
          persons: z.int().exactOptional(),
          authorityPaper: documentDigest().exactOptional(),
          authority: coded('agentAuthority').exactOptional(),
          instead: coded('insteadOfComing').exactOptional(),
        }),
      )
      .exactOptional(),
    guardian: coded('guardianAtSession').exactOptional(),
    startChecks: z.array(coded('startCheck')).max(10).exactOptional(),
    bar: coded('mediationBar').exactOptional(),
  }),
  mediation_ended: z.object({
    stage: stage(),
    reason: coded('mediationEndReason'),
    date: date(),
    notes: textRef().exactOptional(),
    bar: coded('mediationBar').exactOptional(),
    waysTold: z.boolean().exactOptional(),
    costlyConduct: textRef().exactOptional(),
    warnings: textRef().exactOptional(),
    paper: coded('endPaper').exactOptional(),
  }),
  referral_accepted: z.object({ personId: id('person'), note: textRef().exactOptional() }),
  referral_declined: z.object({ reason: textRef().exactOptional(), by: coded('declinedBy') }),
  mediator_appointed: z.object({
    personId: id('person'),
    bodyId: id('body').exactOptional(),
    bodyKind: coded('bodyKind').exactOptional(),
    chosenTogether: z.boolean().exactOptional(),
  }),
  mediator_accepted: z.object({
    date: date(),
    personId: id('person'),
    disclosed: coded('recusalGround').exactOptional(),
    waivedBy: z.array(id('party')).exactOptional(),
  }),
} satisfies EventSchemas<keyof MediationEvents>;
