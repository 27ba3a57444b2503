/** Intake and triage (登记甄别): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { IntakeDecisions, IntakeEvents } from '../../../domain/chapters/intake/shape.ts';
import { because } from '../../http/issue-messages.ts';
import { coded, codedAs } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { partyRefs, text } from '../fields.ts';
import { partyFields } from './people.ts';
import { askedWhen, neededWhen } from '../when.ts';
import { telling } from '../tells.ts';

const findings = {
  criminal: z.boolean(),
  publicOrder: coded('publicOrder'),
  traffic: z.boolean(),
  domesticViolence: z.boolean(),
  labour: z.boolean(),
  minorInvolved: z.boolean(),
  notPoliceBusiness: z.boolean(),
};

export const intakeDecisions = {
  triage: decision({
    findings: z.strictObject(findings),
    route: coded('triageRoute'),
    track: neededWhen('route', ['police_mediation'], coded('track').exactOptional()),
    guardianNotified: askedWhen('findings/minorInvolved', [true], z.boolean().exactOptional()),
    guardianDeclined: askedWhen('findings/minorInvolved', [true], z.boolean().exactOptional()),
    violenceAsked: z.boolean().exactOptional(),
    arbitrationTold: z.boolean().exactOptional(),
    reason: text().exactOptional(),
    toldIds: telling(
      partyRefs().exactOptional(),
      { id: 'DT1', when: { field: 'findings/publicOrder', in: ['none'] } },
      'DT10',
    ),
    contested: z.boolean().exactOptional(),
    ...namedDocument,
  })
    .refine(({ route, track }) => track === undefined || route === 'police_mediation', {
      path: ['track'],
      ...because('track_with_police_mediation'),
    })
    .transform(withDigest),
  close_case: decision({
    reason: coded('closeReason'),
    toldIds: telling(askedWhen('reason', ['advice_given'], partyRefs().exactOptional()), 'DT1'),
    text: text().exactOptional(),
  }),
} satisfies SchemasFor<keyof IntakeDecisions>;

const nothingFound = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
} as const;

export const intakeExamples = {
  triage: [
    {
      leadsTo: 'police_mediation',
      data: { findings: nothingFound, route: 'police_mediation', track: 'B' },
    },
    { leadsTo: 'awaiting_judge', data: { findings: nothingFound, route: 'judge' } },
    { leadsTo: 'filing_preparation', data: { findings: nothingFound, route: 'filing' } },
    { data: { findings: nothingFound, route: 'advice', toldIds: [PARTY_A, PARTY_B] } },
    { data: { findings: { ...nothingFound, criminal: true }, route: 'criminal_referral' } },
    { data: { findings: { ...nothingFound, publicOrder: 'not_mediable' }, route: 'public_order_case' } },
  ],
  close_case: [
    { data: { reason: 'self_settled', text: '双方自行和解' } },
    { data: { reason: 'advice_given', toldIds: [PARTY_A, PARTY_B] } },
  ],
} satisfies Examples<keyof IntakeDecisions>;

const clock = z.union([
  z.object({ kind: codedAs('clockKind', 'real') }),
  z.object({
    kind: codedAs('clockKind', 'drill'),
    msPerDay: z.number(),
    startDate: date(),
    openedAt: z.int(),
  }),
]);

export const intakeEvents = {
  case_opened: z.object({
    policy: coded('policy'),
    clock,
    stationId: id('unit'),
    courtId: id('unit'),
    appealCourtId: id('unit'),
    source: coded('source'),
    matter: z.string(),
    summary: textRef(),
    parties: z.array(z.object(partyFields)),
    openedOn: date(),
    calendarVersion: z.string(),
    edition: z.int().exactOptional(),
  }),
  triaged: z.object({
    findings: z.object(findings),
    route: coded('triageRoute'),
    track: coded('track').exactOptional(),
    guardianNotified: z.boolean(),
    guardianDeclined: z.boolean().exactOptional(),
    violenceAsked: z.boolean().exactOptional(),
    arbitrationTold: z.boolean().exactOptional(),
    reason: textRef().exactOptional(),
    contested: z.boolean().exactOptional(),
    documentId: id('document').exactOptional(),
    document: documentDigest().exactOptional(),
  }),
} satisfies EventSchemas<keyof IntakeEvents>;
