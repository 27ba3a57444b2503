/** The record: notes, telling, corrections (记录、告知、更正): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { RecordDecisions, RecordEvents } from '../../../domain/chapters/record/shape.ts';
import { MEDIATION_STAGES } from '../../../domain/kernel/stage.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { EVENT, type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { code, eventRef, legalDate, partyRefs, ref, text } from '../fields.ts';
import { neededWhen } from '../when.ts';
import { telling } from '../tells.ts';
import { TELLING_IDS } from '../../../domain/law/telling.ts';
import { topicOf } from '../../../domain/chapters/record/telling.ts';

/** Each text with the topic by which the record says that it was told. */
const BY_TOPIC = TELLING_IDS.map((id) => ({ id, when: { field: 'topic', in: [topicOf(id)] } }));

export const recordDecisions = {
  record_note: decision({
    text: text(),
    compartment: coded('noteCompartment').exactOptional(),
    danger: coded('danger').exactOptional(),
  }),
  record_undisputed_facts: decision({
    undisputedFacts: text(),
    signedBy: partyRefs(),
    date: legalDate().exactOptional(),
  }),
  tell_parties: decision({
    topic: telling(coded('toldTopic'), ...BY_TOPIC),
    partyIds: partyRefs(),
    textVersion: code(),
    guarantee: neededWhen(
      'topic',
      ['guarantee_period'],
      z
        .strictObject({
          guarantorId: ref('party').exactOptional(),
          kind: coded('guaranteeKind'),
          debtDue: legalDate(),
          agreedUntil: legalDate().exactOptional(),
        })
        .exactOptional(),
    ),
  }),
  remind_parties: decision({ partyIds: partyRefs(), text: text() }),
  correct: decision({ eventSeq: eventRef(), date: legalDate(), reason: text() }),
} satisfies SchemasFor<keyof RecordDecisions>;

export const recordExamples = {
  record_note: [{ data: { text: '已电话联系双方', compartment: 'none' } }],
  record_undisputed_facts: [
    {
      data: {
        undisputedFacts: '双方一致认可：围墙于2024年5月砌成，未经申请一方同意',
        signedBy: [PARTY_A, PARTY_B],
      },
    },
  ],
  tell_parties: [
    { data: { topic: 'mediation_rights', partyIds: [PARTY_A, PARTY_B], textVersion: '2026-12' } },
    {
      data: {
        topic: 'guarantee_period',
        partyIds: [PARTY_A],
        textVersion: '2026-12',
        guarantee: { kind: 'general', debtDue: '2025-12-31' },
      },
    },
  ],
  remind_parties: [
    { data: { partyIds: [PARTY_A, PARTY_B], text: '请于三日内提交证据材料，逾期将承担不利后果' } },
  ],
  correct: [{ leadsTo: 'trial', data: { eventSeq: EVENT, date: '2026-01-06', reason: '送达日期录入有误' } }],
} satisfies Examples<keyof RecordDecisions>;

export const recordEvents = {
  note_recorded: z.object({
    text: textRef(),
    compartment: coded('noteCompartment').exactOptional(),
    danger: coded('danger').exactOptional(),
  }),
  undisputed_facts_recorded: z.object({
    undisputedFacts: textRef(),
    signedBy: z.array(id('party')),
    date: date(),
  }),
  parties_told: z.object({
    topic: coded('toldTopic'),
    partyIds: z.array(id('party')),
    textVersion: z.string(),
    stage: codedFrom('stage', MEDIATION_STAGES).exactOptional(),
    guarantee: z
      .object({
        guarantorId: id('party').exactOptional(),
        kind: coded('guaranteeKind'),
        debtDue: date(),
        agreedUntil: date().exactOptional(),
        lastDay: date(),
      })
      .exactOptional(),
  }),
  parties_reminded: z.object({ partyIds: z.array(id('party')), text: textRef() }),
  event_corrected: z.object({
    eventSeq: z.int().meta({ 'x-ref': 'event' }),
    eventType: z.string(),
    oldDate: date(),
    date: date(),
    reason: textRef(),
  }),
  act_backdated: z.object({ happenedOn: date(), receivedOn: date(), reason: textRef() }),
} satisfies EventSchemas<keyof RecordEvents>;
