/** Violence at home (家庭暴力): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { ViolenceDecisions, ViolenceEvents } from '../../../domain/chapters/violence/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { EVENT, type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { eventRef, legalDate, partyRefs, ref, text } from '../fields.ts';

/** DVL 30. */
const months = () => z.int().min(1).max(6);

export const violenceDecisions = {
  record_violence: decision({
    found: z.boolean(),
    victimIds: partyRefs().exactOptional(),
    reason: text(),
  }),
  ask_separate_mediation: decision({ separately: z.boolean(), reason: text().exactOptional() }),
  issue_warning: decision({
    perpetratorId: ref('party'),
    victimIds: partyRefs(),
    violenceFacts: text(),
    date: legalDate().exactOptional(),
    otherAct: z.boolean().exactOptional(),
  }),
  deliver_violence_paper: decision({
    eventSeq: eventRef(),
    receiver: coded('violenceReceiver'),
    date: legalDate().exactOptional(),
  }),
  change_protection_order: decision({
    eventSeq: eventRef(),
    change: coded('orderChange'),
    months: months().exactOptional(),
    reason: text(),
  }),
  ask_order_review: decision({ eventSeq: eventRef(), reason: text().exactOptional() }),
  decide_order_review: decision({
    eventSeq: eventRef(),
    outcome: coded('orderReviewOutcome'),
    reason: text().exactOptional(),
  }),
} satisfies SchemasFor<keyof ViolenceDecisions>;

export const violenceExamples = {
  record_violence: [
    { data: { found: true, victimIds: [PARTY_A], reason: '申请人称多次被打，有就诊记录' } },
    { data: { found: false, reason: '经核实系误报' } },
  ],
  ask_separate_mediation: [{ data: { separately: true, reason: '愿意分别调解，不与对方见面' } }],
  issue_warning: [
    {
      data: {
        perpetratorId: PARTY_B,
        victimIds: [PARTY_A],
        violenceFacts: '2026年1月3日晚在家中殴打申请人，情节较轻',
      },
    },
  ],
  deliver_violence_paper: [{ data: { eventSeq: EVENT, receiver: 'victim' } }],
  change_protection_order: [
    { data: { eventSeq: EVENT, change: 'extended', months: 3, reason: '仍有现实危险' } },
    { data: { eventSeq: EVENT, change: 'withdrawn', reason: '申请人申请撤销' } },
  ],
  ask_order_review: [{ data: { eventSeq: EVENT, reason: '不服裁定' } }],
  decide_order_review: [{ data: { eventSeq: EVENT, outcome: 'upheld' } }],
} satisfies Examples<keyof ViolenceDecisions>;

export const violenceEvents = {
  violence_recorded: z.object({ found: z.boolean(), victimIds: z.array(id('party')), reason: textRef() }),
  separate_mediation_asked: z.object({
    partyId: id('party'),
    separately: z.boolean(),
    reason: textRef().exactOptional(),
  }),
  warning_issued: z.object({
    perpetratorId: id('party'),
    victimIds: z.array(id('party')),
    violenceFacts: textRef(),
    date: date(),
    otherAct: z.boolean().exactOptional(),
  }),
  protection_order_made: z.object({
    processSeq: z.int(),
    date: date(),
    months: z.int(),
    until: date(),
    victimIds: z.array(id('party')),
    perpetratorIds: z.array(id('party')),
  }),
  violence_paper_delivered: z.object({
    paperSeq: z.int(),
    receiver: coded('violenceReceiver'),
    date: date(),
  }),
  protection_order_changed: z.object({
    paperSeq: z.int(),
    change: coded('orderChange'),
    until: date(),
    date: date(),
    reason: textRef(),
  }),
  protection_order_ended: z.object({ paperSeq: z.int(), until: date() }),
  order_review_asked: z.object({
    processSeq: z.int(),
    partyId: id('party'),
    date: date(),
    late: z.boolean(),
    reason: textRef().exactOptional(),
  }),
  order_review_decided: z.object({
    reviewSeq: z.int(),
    outcome: coded('orderReviewOutcome'),
    date: date(),
    reason: textRef().exactOptional(),
  }),
} satisfies EventSchemas<keyof ViolenceEvents>;
