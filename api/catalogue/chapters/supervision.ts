/** Supervision (督办): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { SupervisionDecisions, SupervisionEvents } from '../../../domain/chapters/supervision/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { DEADLINE, type Examples, EXPLANATION } from '../examples/example.ts';
import { ref, text } from '../fields.ts';

const asked = {
  seat: coded('supervisedSeat'),
  capacity: coded('capacity').exactOptional(),
  deadlineId: ref('deadline').exactOptional(),
  reason: text(2000),
};

export const supervisionDecisions = {
  urge: decision(asked),
  ask_explanation: decision(asked),
  give_explanation: decision({
    explanationId: ref('explanation'),
    ground: coded('explanationGround'),
    text: text(2000),
  }),
} satisfies SchemasFor<keyof SupervisionDecisions>;

export const supervisionExamples = {
  urge: [
    { data: { seat: 'station', reason: '期限将至，请尽快办理' } },
    { data: { seat: 'court', deadlineId: DEADLINE, reason: '期限将至，请尽快办理' } },
  ],
  ask_explanation: [
    { data: { seat: 'station', deadlineId: DEADLINE, reason: '期限已过仍未办理，请说明情况' } },
    { data: { seat: 'court', reason: '长期没有进展，请说明情况' } },
  ],
  give_explanation: [
    { data: { explanationId: EXPLANATION, ground: 'waiting_for_party', text: '当事人外出，约定下周到所' } },
  ],
} satisfies Examples<keyof SupervisionDecisions>;

const askedOn = {
  seat: coded('supervisedSeat'),
  capacity: coded('capacity').exactOptional(),
  deadlineId: id('deadline').exactOptional(),
};

export const supervisionEvents = {
  urged: z.object({ ...askedOn, on: date(), reason: textRef() }),
  explanation_asked: z.object({ ...askedOn, explanationId: id(), reason: textRef() }),
  explanation_given: z.object({
    explanationId: id(),
    seat: coded('supervisedSeat'),
    ground: coded('explanationGround'),
    text: textRef(),
  }),
} satisfies EventSchemas<keyof SupervisionEvents>;
