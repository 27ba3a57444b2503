/** Judicial confirmation (司法确认): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type {
  ConfirmationDecisions,
  ConfirmationEvents,
} from '../../../domain/chapters/confirmation/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { courtCaseNumber, legalDate, partyRefs, text } from '../fields.ts';

/** What comes with the application (CPLI 354). */
const papers = () => z.array(coded('confirmationPaper')).max(10);

export const confirmationDecisions = {
  apply_confirmation: decision({
    applicantIds: partyRefs(),
    organisationProof: z.boolean(),
    papers: papers().exactOptional(),
    ...namedDocument,
  }).transform(withDigest),
  accept_confirmation: decision({
    courtCaseNumber: courtCaseNumber().exactOptional(),
    supplied: papers().exactOptional(),
  }),
  refuse_confirmation: decision({ ground: coded('confirmationRefusalGround') }),
  confirm_agreement: decision({
    date: legalDate().exactOptional(),
    askedIds: partyRefs().exactOptional(),
  }),
  reject_confirmation: decision({
    ground: coded('confirmationRejectionGround'),
    next: coded('afterRejection'),
    crimeHandedOver: z.boolean().exactOptional(),
  }),
  withdraw_confirmation: decision({ treatedAs: coded('confirmationWithdrawal') }),
  object_to_ruling: decision({
    by: coded('objector'),
    knownOn: legalDate().exactOptional(),
    reason: text().exactOptional(),
  }),
  decide_objection: decision({ outcome: coded('objectionOutcome') }),
} satisfies SchemasFor<keyof ConfirmationDecisions>;

export const confirmationExamples = {
  apply_confirmation: [
    {
      leadsTo: 'judicial_confirmation',
      data: {
        applicantIds: [PARTY_A, PARTY_B],
        organisationProof: true,
        papers: ['agreement', 'identity', 'address', 'contact', 'title', 'authority'],
      },
    },
  ],
  accept_confirmation: [{ data: { courtCaseNumber: '（2026）黑0811民特12号' } }],
  refuse_confirmation: [{ leadsTo: 'agreement_in_force', data: { ground: 'no_jurisdiction' } }],
  confirm_agreement: [{ leadsTo: 'in_force', data: { askedIds: [PARTY_A, PARTY_B] } }],
  reject_confirmation: [
    { leadsTo: 'police_mediation', data: { ground: 'content_unclear', next: 'mediation' } },
    { leadsTo: 'filing_preparation', data: { ground: 'against_free_will', next: 'filing' } },
  ],
  withdraw_confirmation: [{ leadsTo: 'agreement_in_force', data: { treatedAs: 'requested' } }],
  object_to_ruling: [{ data: { by: 'party', reason: '协议内容违背真实意思' } }],
  decide_objection: [
    { leadsTo: 'filing_preparation', data: { outcome: 'revoked' } },
    { data: { outcome: 'dismissed' } },
  ],
} satisfies Examples<keyof ConfirmationDecisions>;

export const confirmationEvents = {
  confirmation_applied: z.object({
    date: date(),
    applicantIds: z.array(id('party')),
    late: z.boolean(),
    lacking: papers().exactOptional(),
    documentId: id('document').exactOptional(),
    document: documentDigest().exactOptional(),
  }),
  confirmation_accepted: z.object({
    date: date(),
    courtCaseNumber: z.string().exactOptional(),
    supplied: papers().exactOptional(),
  }),
  confirmation_refused: z.object({ ground: coded('confirmationRefusalGround') }),
  confirmation_parties_asked: z.object({ partyIds: z.array(id('party')) }),
  confirmation_rejected: z.object({
    ground: coded('confirmationRejectionGround'),
    crimeHandedOver: z.boolean().exactOptional(),
  }),
  confirmation_withdrawn: z.object({ treatedAs: coded('confirmationWithdrawal') }),
  ruling_objected: z.object({
    by: coded('objector'),
    late: z.boolean(),
    reason: textRef().exactOptional(),
  }),
  objection_decided: z.object({ outcome: coded('objectionOutcome') }),
} satisfies EventSchemas<keyof ConfirmationEvents>;
