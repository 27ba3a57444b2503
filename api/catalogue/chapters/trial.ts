/** Trial and its instruments (审理、裁判文书): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { TrialDecisions, TrialEvents } from '../../../domain/chapters/trial/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { amount, date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { DOCUMENT, type Examples, ITEMS, PARTY_B } from '../examples/example.ts';
import { days, legalDate, money, ref, text } from '../fields.ts';
import { KEPT, SENT } from '../leaves.ts';
import { performanceItems } from './agreement.ts';
import { procedureBars, smallClaim, smallClaimKept } from './small-claims.ts';
import { telling } from '../tells.ts';
import type { TellingId } from '../../../domain/law/telling.ts';

const procedure = () => coded('procedure');

const told = (id: TellingId) => telling(z.boolean().exactOptional(), id);

export const trialDecisions = {
  issue_fee_notice: decision({
    amount: money('zero'),
    claimAmount: money().exactOptional(),
    relief: coded('feeRelief').exactOptional(),
    reliefReason: text().exactOptional(),
  }),
  record_fee_payment: decision({ date: legalDate().exactOptional() }),
  apply_fee_relief: decision({ relief: coded('feeRelief'), reason: text(), ...namedDocument }).transform(
    withDigest,
  ),
  decide_fee_relief: decision({
    partyId: ref('party').exactOptional(),
    outcome: coded('feeReliefOutcome'),
    amount: money().exactOptional(),
    claimAmount: money().exactOptional(),
    days: days().exactOptional(),
    reason: text().exactOptional(),
  }),
  file_answer: decision({ text: text().exactOptional() }),
  set_evidence_period: decision({ days: days(), onTheSpot: z.boolean().exactOptional(), told: told('DT7') }),
  set_answer_period: decision({ partyId: ref('party'), days: days(), agreed: z.boolean() }),
  waive_answer_period: decision({ note: text().exactOptional() }),
  convert_procedure: decision({
    to: procedure(),
    reason: text().exactOptional(),
    singleJudgeReason: text().exactOptional(),
    ...smallClaim('to'),
    ...procedureBars(),
  }),
  render_judgment: decision({
    date: legalDate().exactOptional(),
    announced: coded('announcement'),
    items: performanceItems(SENT),
    told: told('DT8'),
  }),
  render_ruling: decision({ kind: coded('rulingKind'), date: legalDate().exactOptional() }),
  close_suit: decision({ ground: coded('suitClosing') }),
} satisfies SchemasFor<keyof TrialDecisions>;

export const trialExamples = {
  issue_fee_notice: [
    { data: { amount: '50.00', claimAmount: '5000.00' } },
    { data: { amount: '0.00', relief: 'exempted', reliefReason: '低保户，附民政部门证明' } },
  ],
  record_fee_payment: [{ data: {} }],
  apply_fee_relief: [{ data: { relief: 'deferred', reason: '正在治疗，暂无收入', documentId: DOCUMENT } }],
  decide_fee_relief: [{ data: { outcome: 'refused', days: 7, reason: '不符合规定的条件' } }],
  file_answer: [{ data: { text: '不同意原告的诉讼请求' } }],
  set_evidence_period: [{ data: { days: 15, told: true } }],
  set_answer_period: [{ data: { partyId: PARTY_B, days: 10, agreed: true } }],
  waive_answer_period: [{ data: { note: '双方均表示不需要答辩期间' } }],
  convert_procedure: [{ data: { to: 'ordinary', reason: '案情复杂' } }],
  render_judgment: [
    { leadsTo: 'in_force', data: { announced: 'fixed_date', items: ITEMS, told: true } },
    { leadsTo: 'appeal', data: { announced: 'fixed_date', items: ITEMS, told: true } },
  ],
  render_ruling: [
    { leadsTo: 'appeal', data: { kind: 'jurisdiction' } },
    { leadsTo: 'appeal', data: { kind: 'dismissal_of_suit' } },
  ],
  close_suit: [{ data: { ground: 'withdrawn' } }],
} satisfies Examples<keyof TrialDecisions>;

export const trialEvents = {
  fee_notice_issued: z.object({
    date: date(),
    amount: amount(),
    claimAmount: amount().exactOptional(),
    relief: coded('feeRelief').exactOptional(),
    reliefReason: textRef().exactOptional(),
  }),
  fee_paid: z.object({ date: date() }),
  fee_relief_applied: z.object({
    partyId: id('party'),
    relief: coded('feeRelief'),
    reason: textRef(),
    date: date(),
    documentId: id('document').exactOptional(),
    document: documentDigest().exactOptional(),
  }),
  fee_relief_decided: z.object({
    partyId: id('party'),
    relief: coded('feeRelief'),
    outcome: coded('feeReliefOutcome'),
    date: date(),
    amount: amount().exactOptional(),
    claimAmount: amount().exactOptional(),
    days: z.int().exactOptional(),
    reason: textRef().exactOptional(),
  }),
  answer_filed: z.object({ partyId: id('party'), date: date(), text: textRef().exactOptional() }),
  evidence_period_set: z.object({ date: date(), days: z.int(), onTheSpot: z.boolean().exactOptional() }),
  answer_period_set: z.object({ partyId: id('party'), date: date(), days: z.int() }),
  answer_waived: z.object({ partyId: id('party'), date: date(), note: textRef().exactOptional() }),
  procedure_converted: z.object({
    from: procedure(),
    to: procedure(),
    reason: textRef().exactOptional(),
    late: z.boolean().exactOptional(),
    singleJudgeReason: textRef().exactOptional(),
    ...smallClaimKept(),
    ...procedureBars(),
  }),
  instrument_issued: z.object({
    instrumentId: id(),
    kind: coded('instrumentKind'),
    date: date(),
    appealable: z.boolean(),
    subject: z.string().exactOptional(),
    items: performanceItems(KEPT),
    defaultIds: z.array(id('party')).exactOptional(),
  }),
  instrument_effective: z.object({ instrumentId: id(), date: date() }),
  instrument_effect_revoked: z.object({ instrumentId: id(), cause: coded('effectRevokedCause') }),
} satisfies EventSchemas<keyof TrialEvents>;
