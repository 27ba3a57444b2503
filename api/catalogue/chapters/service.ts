/** Service (送达): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { ServiceDecisions, ServiceEvents } from '../../../domain/chapters/service/shape.ts';
import { factsAsked } from '../../../domain/chapters/service/guide.ts';
import { SERVICE_METHODS } from '../../../domain/kernel/codes.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_B } from '../examples/example.ts';
import { legalDate, ref, text } from '../fields.ts';
import { type Leaves, SENT } from '../leaves.ts';
import { askedWhen, neededWhen } from '../when.ts';

const MOST_FACTS = 20;

const arrival = (leaf: Leaves) =>
  leaf.object({
    channel: coded('electronicChannel'),
    arrivedOn: leaf.date(),
    addressConfirmed: z.boolean(),
    acknowledgedOn: leaf.date().exactOptional(),
    provedArrivedOn: leaf.date().exactOptional(),
  });

/** What was seen and done when a paper was served (送达经过): the same for a report to the court and for the court's own record. */
export const serviceFacts = (leaf: Leaves) => ({
  receiver: coded('metRelation').exactOptional(),
  signed: z.boolean().exactOptional(),
  place: coded('servicePlace').exactOptional(),
  witnesses: leaf.list(coded('witnessCapacity'), MOST_FACTS).exactOptional(),
  recorded: z.boolean().exactOptional(),
  consent: coded('consentBasis').exactOptional(),
  arrivals: leaf.list(arrival(leaf), MOST_FACTS).exactOptional(),
  postResult: coded('postResult').exactOptional(),
  postAttempts: leaf.list(leaf.date(), MOST_FACTS).exactOptional(),
  forwardedBy: coded('forwardingBody').exactOptional(),
  noticeGround: coded('publicNoticeGround').exactOptional(),
  publishedOn: leaf.list(leaf.date(), MOST_FACTS).exactOptional(),
});

/** Each fact beside the methods by which the law asks for it. */
function factsByMethod() {
  const facts = serviceFacts(SENT);
  const asked = Object.entries(facts).map(([name, schema]) => {
    const methods = SERVICE_METHODS.filter((method) => factsAsked(method).some((fact) => fact === name));
    return [name, askedWhen('../method', methods, schema)];
  });
  return Object.fromEntries(asked) as typeof facts;
}

export const serviceDecisions = {
  record_service: decision({
    partyId: ref('party'),
    document: coded('servedDocument'),
    method: coded('serviceMethod'),
    effectDate: legalDate().exactOptional(),
    facts: z.strictObject(factsByMethod()).exactOptional(),
  }),
  record_address_refusal: decision({
    partyId: ref('party'),
    warned: z.boolean(),
    note: text().exactOptional(),
  }),
  confirm_address: decision({
    address: text(300),
    electronic: z.boolean(),
    channels: neededWhen('electronic', [true], z.array(coded('electronicChannel')).max(5).exactOptional()),
    told: z.boolean(),
  }),
} satisfies SchemasFor<keyof ServiceDecisions>;

export const serviceExamples = {
  record_service: [
    { data: { partyId: PARTY_B, document: 'complaint', method: 'direct' } },
    { leadsTo: 'in_force', data: { partyId: PARTY_B, document: 'mediation_paper', method: 'direct' } },
    { data: { partyId: PARTY_B, document: 'judgment', method: 'direct' } },
    {
      data: {
        partyId: PARTY_B,
        document: 'judgment',
        method: 'lien',
        facts: { receiver: 'self', place: 'residence', witnesses: ['basic_organisation'], recorded: true },
      },
    },
  ],
  record_address_refusal: [{ data: { partyId: PARTY_B, warned: true, note: '当庭表示不愿提供' } }],
  confirm_address: [
    {
      data: {
        address: '佳木斯市郊区长青乡1组',
        electronic: true,
        channels: ['sms'],
        told: true,
      },
    },
  ],
} satisfies Examples<keyof ServiceDecisions>;

export const serviceEvents = {
  service_effected: z.object({
    serviceId: id(),
    partyId: id('party'),
    document: coded('servedDocument'),
    method: coded('serviceMethod'),
    date: date(),
    instrumentId: id().exactOptional(),
    article: z.string(),
    taskId: id('task').exactOptional(),
  }),
  address_refused: z.object({
    partyId: id('party'),
    date: date(),
    presumed: coded('presumedAddress'),
    note: textRef().exactOptional(),
    taskId: id('task').exactOptional(),
  }),
} satisfies EventSchemas<keyof ServiceEvents>;
