/** Traffic mediation (交通事故损害赔偿调解): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { TrafficDecisions, TrafficEvents } from '../../../domain/chapters/traffic/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id } from '../event-fields.ts';
import { DOCUMENT, type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { legalDate, partyRefs } from '../fields.ts';

export const trafficDecisions = {
  accept_traffic_mediation: decision({
    basis: coded('trafficBasis'),
    receivedOn: legalDate().exactOptional(),
    applicantIds: partyRefs(),
    ...namedDocument,
  }).transform(withDigest),
  record_traffic_start: decision({ ground: coded('trafficStart'), since: legalDate() }),
  notify_traffic_session: decision({ sessionOn: legalDate(), partyIds: partyRefs() }),
} satisfies SchemasFor<keyof TrafficDecisions>;

const applied = {
  basis: 'determination',
  receivedOn: '2026-01-05',
  applicantIds: [PARTY_A, PARTY_B],
  documentId: DOCUMENT,
} as const;

export const trafficExamples = {
  accept_traffic_mediation: [
    { data: applied },
    {
      leadsTo: 'police_mediation',
      data: { basis: 'peoples_mediation_failed', applicantIds: [PARTY_A, PARTY_B], documentId: DOCUMENT },
    },
  ],
  record_traffic_start: [{ data: { ground: 'loss', since: '2026-01-05' } }],
  notify_traffic_session: [{ data: { sessionOn: '2026-01-12', partyIds: [PARTY_A, PARTY_B] } }],
} satisfies Examples<keyof TrafficDecisions>;

export const trafficEvents = {
  traffic_mediation_accepted: z.object({
    basis: coded('trafficBasis'),
    receivedOn: date().exactOptional(),
    applicantIds: z.array(id('party')),
    date: date(),
    documentId: id('document').exactOptional(),
    document: documentDigest().exactOptional(),
  }),
  traffic_start_recorded: z.object({ ground: coded('trafficStart'), since: date(), begunOn: date() }),
  traffic_session_notified: z.object({ sessionOn: date(), partyIds: z.array(id('party')), date: date() }),
} satisfies EventSchemas<keyof TrafficEvents>;
