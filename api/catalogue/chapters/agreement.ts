/** The agreement and its performance (调解协议、履行): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { AgreementDecisions, AgreementEvents } from '../../../domain/chapters/agreement/shape.ts';
import type { DocumentDigest } from '../../../domain/kernel/refs.ts';
import { codesOf } from '../../../domain/words.ts';
import { MEDIATING_BODY } from '../../../domain/chapters/agreement/words.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { documentRef } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { legalDate, partyRefs, ref, text } from '../fields.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';
import { askedWhen } from '../when.ts';
import { keptConduct, policeConduct } from './mediation.ts';

const MOST_ITEMS = 200;
const MOST_HEADS = 20;
const MOST_SIGNATURES = 200;

/** What is to be performed (履行内容): by whom, for whom, until when. */
export const performanceItems = (leaf: Leaves) =>
  leaf.list(
    leaf.object({
      kind: coded('performanceKind'),
      obligorId: leaf.ref('party'),
      obligeeId: leaf.ref('party').exactOptional(),
      amount: leaf.askedWhen('kind', ['pay'], leaf.amount().exactOptional()),
      heads: leaf.askedWhen(
        'kind',
        ['pay'],
        leaf
          .list(leaf.object({ head: coded('compensationHead'), amount: leaf.amount() }), MOST_HEADS)
          .exactOptional(),
      ),
      dueDate: leaf.agreedDate().exactOptional(),
    }),
    MOST_ITEMS,
  );

/** Who signed for each party, how, and when (PML 29); of an agent, on which authority (AJ 181). */
const signatures = (leaf: Leaves, paper: () => z.ZodType<DocumentDigest>) =>
  leaf.list(
    leaf.object({
      partyId: leaf.ref('party'),
      by: coded('signedBy'),
      how: coded('signatureWay'),
      date: leaf.date().exactOptional(),
      authorityPaper: leaf.askedWhen('by', ['agent'], paper().exactOptional()),
      authority: leaf.askedWhen('by', ['agent'], coded('agentAuthority').exactOptional()),
    }),
    MOST_SIGNATURES,
  );

const performance = (leaf: Leaves) => ({
  itemNo: leaf.itemNo(MOST_ITEMS).exactOptional(),
  full: z.boolean(),
  amount: leaf.askedWhen('full', [false], leaf.amount().exactOptional()),
});

/** Who mediates stands on the register of bodies, other than the police and the court. */
const ON_REGISTER = codesOf(MEDIATING_BODY).filter((code) => code !== 'police' && code !== 'court');

const breachCause = () => codedFrom('returnCause', ['not_performed', 'reneged']);

export const agreementDecisions = {
  reach_agreement: decision({
    form: coded('agreementForm'),
    mediatingBody: coded('mediatingBody'),
    bodyId: askedWhen('mediatingBody', ON_REGISTER, ref('body').exactOptional()),
    partyIds: partyRefs().exactOptional(),
    effectDate: legalDate().exactOptional(),
    signatures: signatures(SENT, documentRef).exactOptional(),
    mediatorSigned: z.boolean(),
    sealAffixed: z.boolean(),
    items: performanceItems(SENT),
    suitEnding: coded('suitEnding').exactOptional(),
    text: text().exactOptional(),
    onTheSpot: askedWhen('mediatingBody', ['police'], z.array(coded('onTheSpot')).max(10).exactOptional()),
    officers: askedWhen('mediatingBody', ['police'], policeConduct.officers),
    place: askedWhen('mediatingBody', ['police'], policeConduct.place),
    recording: askedWhen('mediatingBody', ['police'], policeConduct.recording),
  }),
  record_performance: decision({
    ...performance(SENT),
    date: legalDate().exactOptional(),
    through: coded('agency').exactOptional(),
  }),
  report_breach: decision({ cause: breachCause().exactOptional(), note: text().exactOptional() }),
} satisfies SchemasFor<keyof AgreementDecisions>;

const agreement = {
  form: 'written',
  mediatingBody: 'peoples_mediation_committee',
  signatures: [
    { partyId: PARTY_A, by: 'self', how: 'signature' },
    { partyId: PARTY_B, by: 'self', how: 'signature' },
  ],
  mediatorSigned: true,
  sealAffixed: true,
  items: [{ kind: 'pay', obligorId: PARTY_B, obligeeId: PARTY_A, amount: '3000.00', dueDate: '2026-01-20' }],
} as const;

export const agreementExamples = {
  reach_agreement: [
    { leadsTo: 'agreement_in_force', data: agreement },
    { leadsTo: 'in_force', data: { ...agreement, mediatingBody: 'court', suitEnding: 'mediation_paper' } },
    { data: { ...agreement, mediatingBody: 'court', suitEnding: 'withdrawal' } },
  ],
  record_performance: [
    { data: { full: true } },
    { data: { itemNo: 1, full: false } },
    { data: { itemNo: 1, amount: '1000.00', full: false } },
  ],
  report_breach: [{ leadsTo: 'filing_preparation', data: { note: '到期未付' } }],
} satisfies Examples<keyof AgreementDecisions>;

export const agreementEvents = {
  party_settled: z.object({ partyId: id('party'), agreementId: id() }),
  agreement_reached: z.object({
    agreementId: id(),
    form: coded('agreementForm'),
    mediatingBody: coded('mediatingBody'),
    bodyId: id('body').exactOptional(),
    bodyKind: coded('bodyKind').exactOptional(),
    confirmable: coded('confirmable'),
    partyIds: z.array(id('party')),
    date: date(),
    signatures: signatures(KEPT, documentDigest).exactOptional(),
    items: performanceItems(KEPT),
    suitEnding: coded('suitEnding').exactOptional(),
    text: textRef().exactOptional(),
    onTheSpot: z.array(coded('onTheSpot')).exactOptional(),
    ...keptConduct,
  }),
  performance_recorded: z.object({
    ...performance(KEPT),
    date: date(),
    through: coded('agency').exactOptional(),
  }),
  breach_reported: z.object({ cause: breachCause().exactOptional(), note: textRef().exactOptional() }),
} satisfies EventSchemas<keyof AgreementEvents>;
