import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { amount, date, type EventSchemas, id, items, textRef } from './event-fields.ts';
import { coded } from '../codes.ts';

const procedure = () => coded('procedure');
const hearingMode = () => coded('hearingMode');
const onDate = z.object({ date: date() });

const filingEvents = {
  complaint_submitted: z.object({
    date: date(),
    channel: coded('channel'),
    materials: z.array(z.string()),
    claims: textRef().optional(),
  }),
  arbitration_recorded: z.object({ status: coded('arbitrationStatus'), date: date().optional() }),
  correction_requested: z.object({
    items: z.array(z.object({ code: z.string(), text: textRef().optional() })),
    days: z.int(),
  }),
  correction_submitted: z.object({ date: date(), note: textRef().optional() }),
  case_registered: z.object({ date: date(), courtCaseNumber: z.string(), procedure: procedure() }),
  complaint_returned: z.object({ reason: textRef().optional() }),
  complaint_redirected: z.object({ ground: coded('filingGround') }),
  mediator_appointed: z.object({ personId: id('person') }),
  mediator_accepted: z.object({ date: date(), personId: id('person') }),
};

const instrumentEvents = {
  instrument_issued: z.object({
    instrumentId: id(),
    kind: coded('instrumentKind'),
    date: date(),
    appealable: z.boolean(),
    subject: z.string().optional(),
    items: items(),
  }),
  instrument_effective: z.object({ instrumentId: id(), date: date() }),
  instrument_effect_revoked: z.object({
    instrumentId: id(),
    cause: coded('effectRevokedCause'),
  }),
  appeal_lodged: z.object({
    partyId: id('party'),
    date: date(),
    instrumentId: id(),
    late: z.boolean(),
    text: textRef().optional(),
  }),
  appeal_transferred: onDate,
  appeal_decided: z.object({ outcome: coded('appealOutcome'), date: date() }),
};

export const courtEvents = {
  ...filingEvents,
  ...instrumentEvents,
  fee_notice_issued: z.object({ date: date(), amount: amount() }),
  fee_paid: onDate,
  service_effected: z.object({
    serviceId: id(),
    partyId: id('party'),
    document: coded('servedDocument'),
    method: coded('serviceMethod'),
    date: date(),
    instrumentId: id().optional(),
    article: z.string(),
    taskId: id('task').optional(),
  }),
  answer_filed: z.object({ partyId: id('party'), date: date(), text: textRef().optional() }),
  evidence_period_set: z.object({ date: date(), days: z.int() }),
  hearing_scheduled: z.object({ date: date(), mode: hearingMode() }),
  hearing_held: z.object({ date: date(), mode: hearingMode(), notes: textRef().optional() }),
  procedure_converted: z.object({ from: procedure(), to: procedure(), reason: textRef().optional() }),
} satisfies Partial<EventSchemas<EventType>>;
