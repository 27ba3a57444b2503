import * as z from 'zod';
import { CAPACITIES } from '../../../domain/access/roles.ts';
import type { EventType } from '../../../domain/kernel/events.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import * as T from '../../../domain/kernel/codes.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import { date, type EventSchemas, id, textRef } from './event-fields.ts';

const party = {
  partyId: id('party'),
  role: z.enum(T.PARTY_ROLES),
  kind: z.enum(T.PARTY_KINDS),
  details: textRef(),
};
const clock = z.union([
  z.object({ kind: z.literal('real') }),
  z.object({
    kind: z.literal('drill'),
    msPerDay: z.number(),
    startDate: date(),
    openedAt: z.int(),
  }),
]);
const mediationStage = () => z.enum(MEDIATION_STAGES);
const mode = () => z.enum(T.CONSENT_MODES);

export const peopleEvents = {
  case_opened: z.object({
    policy: z.enum(POLICIES),
    clock,
    stationId: id('unit'),
    courtId: id('unit'),
    appealCourtId: id('unit'),
    source: z.enum(T.SOURCES),
    matter: z.string(),
    summary: textRef(),
    parties: z.array(z.object(party)),
    openedOn: date(),
    calendarVersion: z.string(),
  }),
  person_assigned: z.object({ personId: id('person'), capacity: z.enum(CAPACITIES) }),
  person_recused: z.object({
    personId: id('person'),
    capacity: z.enum(CAPACITIES),
    ground: z.enum(T.RECUSAL_GROUNDS),
    reason: textRef().optional(),
  }),
  party_added: z.object(party),
  party_identified: z.object({
    partyId: id('party'),
    kind: z.enum(T.PARTY_KINDS).optional(),
    details: textRef(),
  }),
  party_changed: z.object({ partyId: id('party'), change: z.enum(T.PARTY_CHANGES) }),
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
    topic: z.enum(T.TOLD_TOPICS),
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
    kind: z.enum(T.PROCESS_KINDS),
    date: date(),
    stops: z.array(id('deadline')),
    partyId: id('party').optional(),
    reason: textRef().optional(),
  }),
  process_closed: z.object({ processSeq: z.int(), outcome: z.enum(T.PROCESS_OUTCOMES), date: date() }),
  act_backdated: z.object({ happenedOn: date(), receivedOn: date(), reason: textRef() }),
} satisfies Partial<EventSchemas<EventType>>;
