/** The public-order case (治安案件): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { PublicOrderDecisions, PublicOrderEvents } from '../../../domain/chapters/public-order/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id } from '../event-fields.ts';
import { DOCUMENT, type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { legalDate, partyRefs } from '../fields.ts';

const on = { date: legalDate().exactOptional() };

export const publicOrderDecisions = {
  accept_public_order: decision({ suspectIds: partyRefs().exactOptional(), ...on }),
  order_opinion: decision({ kind: coded('opinionKind'), ...on }),
  receive_opinion: decision({ kind: coded('opinionKind'), ...on }),
  apply_no_punishment: decision({
    settledBy: coded('settledBy'),
    applicantIds: partyRefs(),
    performed: z.boolean(),
    ...on,
    ...namedDocument,
  }).transform(withDigest),
  decide_public_order: decision({
    outcome: coded('publicOrderOutcome'),
    partyIds: partyRefs().exactOptional(),
    recordingKept: coded('recordingKept').exactOptional(),
    otherEvidence: z.boolean().exactOptional(),
    ...on,
  }),
} satisfies SchemasFor<keyof PublicOrderDecisions>;

export const publicOrderExamples = {
  accept_public_order: [{ data: {} }, { data: { suspectIds: [PARTY_A, PARTY_B] } }],
  order_opinion: [{ data: { kind: 'injury' } }, { data: { kind: 'valuation' } }],
  receive_opinion: [{ data: { kind: 'injury' } }, { data: { kind: 'valuation' } }],
  apply_no_punishment: [
    {
      data: {
        settledBy: 'themselves',
        applicantIds: [PARTY_A, PARTY_B],
        performed: true,
        documentId: DOCUMENT,
      },
    },
  ],
  decide_public_order: [
    { data: { outcome: 'punished' } },
    { data: { outcome: 'settled' } },
    { data: { outcome: 'not_punished', partyIds: [PARTY_A] } },
  ],
} satisfies Examples<keyof PublicOrderDecisions>;

export const publicOrderEvents = {
  public_order_accepted: z.object({ date: date(), suspectIds: z.array(id('party')).exactOptional() }),
  opinion_ordered: z.object({ kind: coded('opinionKind'), date: date() }),
  opinion_received: z.object({ kind: coded('opinionKind'), date: date() }),
  public_order_returned: z.object({ cause: coded('returnCause'), date: date() }),
  no_punishment_applied: z.object({
    settledBy: coded('settledBy'),
    applicantIds: z.array(id('party')),
    date: date(),
    documentId: id('document').exactOptional(),
    document: documentDigest().exactOptional(),
  }),
  public_order_decided: z.object({
    outcome: coded('publicOrderOutcome'),
    date: date(),
    partyIds: z.array(id('party')).exactOptional(),
    recordingKept: coded('recordingKept').exactOptional(),
    otherEvidence: z.boolean().exactOptional(),
  }),
} satisfies EventSchemas<keyof PublicOrderEvents>;
