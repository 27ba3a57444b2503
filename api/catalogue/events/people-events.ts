import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import { date, type EventSchemas, id, textRef } from './event-fields.ts';
import { coded, codedAs, codedFrom } from '../codes.ts';

const party = {
  partyId: id('party'),
  role: coded('partyRole'),
  kind: coded('partyKind'),
  details: textRef(),
};
const clock = z.union([
  z.object({ kind: codedAs('clockKind', 'real') }),
  z.object({
    kind: codedAs('clockKind', 'drill'),
    msPerDay: z.number(),
    startDate: date(),
    openedAt: z.int(),
  }),
]);
const mediationStage = () => codedFrom('stage', MEDIATION_STAGES);
const mode = () => coded('consentMode');

export const peopleEvents = {
  case_opened: z.object({
    policy: coded('policy'),
    clock,
    stationId: id('unit'),
    courtId: id('unit'),
    appealCourtId: id('unit'),
    source: coded('source'),
    matter: z.string(),
    summary: textRef(),
    parties: z.array(z.object(party)),
    openedOn: date(),
    calendarVersion: z.string(),
  }),
  person_assigned: z.object({ personId: id('person'), capacity: coded('capacity') }),
  person_recused: z.object({
    personId: id('person'),
    capacity: coded('capacity'),
    ground: coded('recusalGround'),
    reason: textRef().optional(),
  }),
  party_added: z.object(party),
  party_identified: z.object({
    partyId: id('party'),
    kind: coded('partyKind').optional(),
    details: textRef(),
  }),
  party_changed: z.object({ partyId: id('party'), change: coded('partyChange') }),
  party_settled: z.object({ partyId: id('party'), agreementId: id() }),
  consent_given: z.object({ partyId: id('party'), stage: mediationStage(), mode: mode() }),
  consent_withdrawn: z.object({
    partyId: id('party'),
    stage: mediationStage(),
    mode: mode().optional(),
    reason: textRef().optional(),
  }),
  note_recorded: z.object({ text: textRef() }),
  parties_told: z.object({
    topic: coded('toldTopic'),
    partyIds: z.array(id('party')),
    textVersion: z.string(),
  }),
  event_corrected: z.object({
    eventSeq: z.int().meta({ 'x-ref': 'event' }),
    eventType: z.string(),
    oldDate: date(),
    date: date(),
    reason: textRef(),
  }),
  process_opened: z.object({
    kind: coded('processKind'),
    date: date(),
    stops: z.array(id('deadline')),
    partyId: id('party').optional(),
    reason: textRef().optional(),
  }),
  process_closed: z.object({ processSeq: z.int(), outcome: coded('processOutcome'), date: date() }),
  act_backdated: z.object({ happenedOn: date(), receivedOn: date(), reason: textRef() }),
} satisfies Partial<EventSchemas<EventType>>;
