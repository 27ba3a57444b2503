/** Side processes (附属程序): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { ProcessDecisions, ProcessEvents } from '../../../domain/chapters/processes/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { DEADLINE, EVENT, type Examples, PARTY_A } from '../examples/example.ts';
import { eventRef, legalDate, ref, text } from '../fields.ts';

export const processesDecisions = {
  open_process: decision({
    kind: coded('processKind'),
    stopDeadlineIds: z.array(ref('deadline')).max(20).exactOptional(),
    reason: text().exactOptional(),
    applicantBody: coded('protectionApplicant').exactOptional(),
    forPartyId: ref('party').exactOptional(),
    applicantGround: coded('protectionApplicantGround').exactOptional(),
    aboutPartyId: ref('party').exactOptional(),
    atTheirWish: z.boolean().exactOptional(),
    fault: coded('mediatorFault').exactOptional(),
  }),
  record_security: decision({
    eventSeq: eventRef(),
    step: coded('securityStep'),
    date: legalDate().exactOptional(),
  }),
  record_entrusted_step: decision({
    eventSeq: eventRef(),
    step: coded('entrustedStep'),
    date: legalDate().exactOptional(),
    text: text().exactOptional(),
  }),
  close_process: decision({
    eventSeq: eventRef(),
    outcome: coded('processOutcome'),
    date: legalDate().exactOptional(),
    receivedOn: legalDate().exactOptional(),
    months: z.int().min(1).max(6).exactOptional(),
    order: coded('superiorOrder').exactOptional(),
  }),
} satisfies SchemasFor<keyof ProcessDecisions>;

export const processesExamples = {
  open_process: [
    { data: { kind: 'preservation', reason: '对方转移财产' } },
    { data: { kind: 'appraisal', stopDeadlineIds: [DEADLINE] } },
    { data: { kind: 'entrusted_execution', reason: '被执行人的财产在外地' } },
    {
      data: {
        kind: 'protection_order',
        applicantBody: 'womens_federation',
        forPartyId: PARTY_A,
        applicantGround: 'coerced',
        reason: '受威吓不敢申请',
      },
    },
  ],
  record_security: [
    { data: { eventSeq: EVENT, step: 'ordered' } },
    { data: { eventSeq: EVENT, step: 'given' } },
  ],
  record_entrusted_step: [
    { data: { eventSeq: EVENT, step: 'arrived' } },
    { data: { eventSeq: EVENT, step: 'reported', text: '已冻结银行存款' } },
  ],
  close_process: [
    { data: { eventSeq: EVENT, outcome: 'granted' } },
    // An objection to jurisdiction, upheld while the parties mediate.
    { leadsTo: 'trial', data: { eventSeq: EVENT, outcome: 'granted' } },
  ],
} satisfies Examples<keyof ProcessDecisions>;

export const processesEvents = {
  process_opened: z.object({
    kind: coded('processKind'),
    date: date(),
    stops: z.array(id('deadline')),
    partyId: id('party').exactOptional(),
    reason: textRef().exactOptional(),
    applicantBody: coded('protectionApplicant').exactOptional(),
    applicantGround: coded('protectionApplicantGround').exactOptional(),
    aboutPartyId: id('party').exactOptional(),
    atTheirWish: z.boolean().exactOptional(),
    fault: coded('mediatorFault').exactOptional(),
  }),
  security_recorded: z.object({ processSeq: z.int(), step: coded('securityStep'), date: date() }),
  entrusted_step_recorded: z.object({
    processSeq: z.int(),
    step: coded('entrustedStep'),
    date: date(),
    text: textRef().exactOptional(),
  }),
  process_closed: z.object({
    processSeq: z.int(),
    outcome: coded('processOutcome'),
    date: date(),
    receivedOn: date().exactOptional(),
    order: coded('superiorOrder').exactOptional(),
  }),
} satisfies EventSchemas<keyof ProcessEvents>;
