/** Routes beside the court (诉讼外途径): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { RouteDecisions, RouteEvents } from '../../../domain/chapters/routes/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { amount, date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { EVENT, type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { eventRef, legalDate, money, partyRefs, text } from '../fields.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';

/** On which day each party received what was decided. */
const receipts = (leaf: Leaves) =>
  leaf.list(leaf.object({ partyId: leaf.ref('party'), date: leaf.date() }), 50);

/** What a final award decides, claim by claim (LMAL 47). */
const awarded = (leaf: Leaves) =>
  leaf.list(leaf.object({ claim: coded('awardedClaim'), amount: leaf.amount().exactOptional() }), 10);

export const routesDecisions = {
  refer_to_route: decision({
    route: coded('route'),
    partyIds: partyRefs(),
    papers: z.array(coded('routePaper')).min(1).max(20),
    date: legalDate().exactOptional(),
    knownOn: legalDate().exactOptional(),
    employmentEndedOn: legalDate().exactOptional(),
    text: text().exactOptional(),
  }),
  record_route_step: decision({
    eventSeq: eventRef(),
    step: coded('routeStep'),
    date: legalDate().exactOptional(),
    receipts: receipts(SENT).exactOptional(),
    namedFinal: z.boolean().exactOptional(),
    awarded: awarded(SENT).exactOptional(),
    minimumWage: money().exactOptional(),
    text: text().exactOptional(),
  }),
} satisfies SchemasFor<keyof RouteDecisions>;

export const routesExamples = {
  refer_to_route: [
    {
      data: {
        route: 'labour_arbitration',
        partyIds: [PARTY_A, PARTY_B],
        papers: ['application', 'identity', 'wage_record'],
      },
    },
    { data: { route: 'township', partyIds: [PARTY_A], papers: ['application'] } },
  ],
  record_route_step: [
    { data: { eventSeq: EVENT, step: 'not_accepted', text: '仲裁委认为不属于受理范围' } },
    { data: { eventSeq: EVENT, step: 'applied' } },
    { data: { eventSeq: EVENT, step: 'accepted' } },
  ],
} satisfies Examples<keyof RouteDecisions>;

export const routesEvents = {
  route_taken: z.object({
    route: coded('route'),
    partyIds: z.array(id('party')),
    papers: z.array(coded('routePaper')),
    date: date(),
    knownOn: date().exactOptional(),
    employmentEndedOn: date().exactOptional(),
    limitation: coded('limitationKind').exactOptional(),
    limitationEnds: date().exactOptional(),
    limitationOver: z.boolean().exactOptional(),
    text: textRef().exactOptional(),
  }),
  route_step_recorded: z.object({
    routeSeq: z.int(),
    step: coded('routeStep'),
    date: date(),
    receipts: receipts(KEPT).exactOptional(),
    namedFinal: z.boolean().exactOptional(),
    awarded: awarded(KEPT).exactOptional(),
    minimumWage: amount().exactOptional(),
    text: textRef().exactOptional(),
  }),
} satisfies EventSchemas<keyof RouteEvents>;
