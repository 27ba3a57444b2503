/** Requests to the owner (提请有权机关处理): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { RequestDecisions, RequestEvents } from '../../../domain/chapters/requests/shape.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { type EventSchemas, id, textRef } from '../event-fields.ts';
import { DEADLINE, EVENT, type Examples, PARTY_B, REQUEST } from '../examples/example.ts';
import { eventRef, personRef, ref, text } from '../fields.ts';

export const requestsDecisions = {
  ask_owner: decision({
    wanted: coded('ownedDecision'),
    deadlineId: ref('deadline').exactOptional(),
    eventSeq: eventRef().exactOptional(),
    partyId: ref('party').exactOptional(),
    personId: personRef('recused').exactOptional(),
    capacity: coded('capacity').exactOptional(),
    reason: text(),
  }),
  answer_request: decision({
    requestId: ref('request'),
    outcome: codedFrom('requestOutcome', ['declined']),
    reason: text(),
  }),
} satisfies SchemasFor<keyof RequestDecisions>;

export const requestsExamples = {
  ask_owner: [
    { data: { wanted: 'assign_person', capacity: 'clerk', reason: '请指定书记员，以便联系送达' } },
    { data: { wanted: 'add_party', reason: '当事人称还有一名共同被告，请决定是否追加' } },
    { data: { wanted: 'exclude_period', deadlineId: DEADLINE, reason: '鉴定机构已受理，请扣除鉴定期间' } },
    { data: { wanted: 'correct', eventSeq: EVENT, reason: '送达日期与回证不一致，请更正' } },
    { data: { wanted: 'record_party_change', partyId: PARTY_B, reason: '户籍显示该当事人已死亡' } },
  ],
  answer_request: [{ data: { requestId: REQUEST, outcome: 'declined', reason: '不符合扣除审限的情形' } }],
} satisfies Examples<keyof RequestDecisions>;

export const requestsEvents = {
  owner_asked: z.object({
    requestId: id(),
    wanted: coded('ownedDecision'),
    deadlineId: id('deadline').exactOptional(),
    eventSeq: z.int().meta({ 'x-ref': 'event' }).exactOptional(),
    partyId: id('party').exactOptional(),
    personId: id('person').exactOptional(),
    capacity: coded('capacity').exactOptional(),
    reason: textRef(),
  }),
  request_answered: z.object({
    requestId: id(),
    wanted: coded('ownedDecision'),
    outcome: coded('requestOutcome'),
    reason: textRef().exactOptional(),
  }),
} satisfies EventSchemas<keyof RequestEvents>;
