/** Measures of execution (财产调查、执行措施、限制消费、失信): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { MeasureDecisions, MeasureEvents } from '../../../domain/chapters/measures/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { amount, date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { EVENT, type Examples, PARTY_B } from '../examples/example.ts';
import { days, eventRef, legalDate, money, ref, text } from '../fields.ts';
import { askedWhen, neededWhen } from '../when.ts';

const day = () => legalDate().exactOptional();
const words = () => text().exactOptional();

/** Measures that bind property. */
const OF_PROPERTY = ['freeze_deposit', 'seize_movable', 'seize_immovable'] as const;

export const measuresDecisions = {
  order_property_report: decision({ partyId: ref('party'), days: days().exactOptional() }),
  record_property_report: decision({
    partyId: ref('party'),
    outcome: coded('reportOutcome'),
    changedOn: day(),
    date: day(),
    text: words(),
  }),
  record_search: decision({
    partyId: ref('party'),
    scopes: z.array(coded('searchScope')).min(1).max(5),
    found: z.boolean(),
    date: day(),
    text: words(),
  }),
  record_clue: decision({ urgent: z.boolean(), text: words() }),
  check_clue: decision({
    eventSeq: eventRef(),
    found: z.boolean(),
    measureSeq: eventRef().exactOptional(),
    text: words(),
  }),
  take_measure: decision({
    kind: coded('measureKind'),
    partyId: ref('party'),
    amount: askedWhen('kind', [...OF_PROPERTY, 'fine'], money().exactOptional()),
    item: askedWhen('kind', [...OF_PROPERTY, 'fine'], z.int().min(1).max(99).exactOptional()),
    clueSeq: askedWhen('kind', OF_PROPERTY, eventRef().exactOptional()),
    detentionDays: neededWhen('kind', ['detention'], z.int().min(1).max(15).exactOptional()),
    limitedBeside: askedWhen(
      'kind',
      ['limit_spending'],
      z.array(coded('limitedPerson')).min(1).max(4).exactOptional(),
    ),
    date: day(),
    text: words(),
  }),
  renew_measure: decision({ eventSeq: eventRef(), date: day() }),
  end_measure: decision({ eventSeq: eventRef(), ground: coded('measureEnd'), date: day() }),
  decide_listing: decision({
    partyId: ref('party'),
    listed: z.boolean(),
    ground: neededWhen('listed', [true], coded('listingGround').exactOptional()),
    ofAge: askedWhen('listed', [true], z.boolean().exactOptional()),
    signedByPresident: neededWhen('listed', [true], z.boolean().exactOptional()),
    reason: words(),
  }),
  remove_listing: decision({ eventSeq: eventRef(), ground: coded('listingRemoval'), date: day() }),
  hear_creditor: decision({ opinion: coded('creditorOpinion'), date: day(), text: words() }),
} satisfies SchemasFor<keyof MeasureDecisions>;

export const measuresExamples = {
  order_property_report: [{ data: { partyId: PARTY_B, days: 15 } }],
  record_property_report: [
    { data: { partyId: PARTY_B, outcome: 'truthful', text: '名下无房产，存款三百元' } },
  ],
  record_search: [
    {
      data: {
        partyId: PARTY_B,
        scopes: ['deposits', 'vehicles', 'real_estate', 'securities'],
        found: false,
      },
    },
  ],
  record_clue: [{ data: { urgent: false, text: '据称在外地有一辆货车' } }],
  check_clue: [{ data: { eventSeq: EVENT, found: false, text: '车辆已过户' } }],
  take_measure: [
    { data: { kind: 'limit_spending', partyId: PARTY_B } },
    { data: { kind: 'freeze_deposit', partyId: PARTY_B, amount: '300.00' } },
    { data: { kind: 'detention', partyId: PARTY_B, detentionDays: 10 } },
  ],
  renew_measure: [{ data: { eventSeq: EVENT } }],
  end_measure: [{ data: { eventSeq: EVENT, ground: 'performed' } }],
  decide_listing: [
    { data: { partyId: PARTY_B, listed: true, signedByPresident: true, ground: 'able_but_refuses' } },
    { data: { partyId: PARTY_B, listed: false, reason: '确无履行能力' } },
  ],
  remove_listing: [{ data: { eventSeq: EVENT, ground: 'performed' } }],
  hear_creditor: [{ data: { opinion: 'agrees', text: '已告知查询结果、终本依据和后果' } }],
} satisfies Examples<keyof MeasureDecisions>;

const said = () => textRef().exactOptional();

export const measuresEvents = {
  property_report_ordered: z.object({ partyId: id('party'), date: date(), days: z.int().exactOptional() }),
  property_report_recorded: z.object({
    partyId: id('party'),
    outcome: coded('reportOutcome'),
    changedOn: date().exactOptional(),
    date: date(),
    text: said(),
  }),
  property_searched: z.object({
    partyId: id('party'),
    scopes: z.array(coded('searchScope')),
    found: z.boolean(),
    date: date(),
    text: said(),
  }),
  clue_received: z.object({ urgent: z.boolean(), date: date(), text: said() }),
  clue_checked: z.object({
    clueSeq: z.int(),
    found: z.boolean(),
    leadsOn: z.boolean().exactOptional(),
    measureSeq: z.int().exactOptional(),
    date: date(),
    text: said(),
  }),
  measure_taken: z.object({
    kind: coded('measureKind'),
    partyId: id('party'),
    date: date(),
    amount: amount().exactOptional(),
    item: z.int().exactOptional(),
    clueSeq: z.int().exactOptional(),
    detentionDays: z.int().exactOptional(),
    limitedBeside: z.array(coded('limitedPerson')).exactOptional(),
    text: said(),
  }),
  measure_renewed: z.object({ measureSeq: z.int(), date: date() }),
  measure_ended: z.object({ measureSeq: z.int(), ground: coded('measureEnd'), date: date() }),
  measure_lapsed: z.object({ measureSeq: z.int() }),
  listing_decided: z.object({
    partyId: id('party'),
    listed: z.boolean(),
    date: date(),
    ground: coded('listingGround').exactOptional(),
    ofAge: z.boolean().exactOptional(),
    signedByPresident: z.boolean().exactOptional(),
    reason: said(),
  }),
  listing_removed: z.object({
    listingSeq: z.int(),
    ground: coded('listingRemoval'),
    date: date(),
    wishOf: id('party').exactOptional(),
  }),
  listing_corrected: z.object({ listingSeq: z.int(), date: date() }),
  listing_left_to_term: z.object({ listingSeq: z.int(), partyId: id('party'), until: date() }),
  creditor_heard: z.object({ opinion: coded('creditorOpinion'), date: date(), text: said() }),
} satisfies EventSchemas<keyof MeasureEvents>;
