/** Hearings (开庭): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { HearingDecisions, HearingEvents } from '../../../domain/chapters/hearings/shape.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import type { DocumentDigest } from '../../../domain/kernel/refs.ts';
import { documentRef } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, HEARING } from '../examples/example.ts';
import { legalDate, partyRefs, ref, text } from '../fields.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';
import { askedWhen, neededWhen } from '../when.ts';

const MOST_APPEARANCES = 200;
const mode = () => coded('hearingMode');
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = () => z.string().regex(TIME).meta({ example: '09:30' });
const hearing = () => ref('hearing').exactOptional();

/** Who takes part online, and what speaks against it (OLR 10, 20, 21). */
const online = (
  parties: () => z.ZodType<string[]>,
  party: () => z.ZodType<string>,
  paper: () => z.ZodType<DocumentDigest>,
) => ({
  onlineIds: parties().exactOptional(),
  onlineBars: z.array(coded('onlineBar')).max(10).exactOptional(),
  appliedBy: party().exactOptional(),
  appliedPaper: paper().exactOptional(),
  factsUndisputed: z.boolean().exactOptional(),
});

const ONLINE = ['online', 'asynchronous'];

/** @param asks how: of a hearing that is online already what was said of it stands, and need not be said again */
const onlineSent = (asks: typeof neededWhen) => {
  const said = online(partyRefs, () => ref('party'), documentRef);
  return {
    onlineIds: asks('mode', ONLINE, said.onlineIds),
    onlineBars: askedWhen('mode', ONLINE, said.onlineBars),
    appliedBy: asks('mode', ['asynchronous'], said.appliedBy),
    appliedPaper: asks('mode', ['asynchronous'], said.appliedPaper),
    factsUndisputed: asks('mode', ['asynchronous'], said.factsUndisputed),
  };
};
const onlineKept = () =>
  online(
    () => z.array(id('party')),
    () => id('party'),
    documentDigest,
  );

/** Who came, themselves or by an agent (CPL 65). */
const appearances = (leaf: Leaves) =>
  leaf.list(
    leaf.object({
      partyId: leaf.ref('party'),
      came: codedFrom('attendance', ['present', 'represented', 'absent', 'walked_out']),
      instead: coded('insteadOfComing').exactOptional(),
    }),
    MOST_APPEARANCES,
  );

export const hearingsDecisions = {
  schedule_hearing: decision({
    date: legalDate(),
    mode: mode(),
    time: time().exactOptional(),
    place: text(200).exactOptional(),
    partyIds: partyRefs().exactOptional(),
    closedGround: coded('closedHearingGround').exactOptional(),
    noticeWaived: z.boolean().exactOptional(),
    restDayReason: text().exactOptional(),
    ...onlineSent(neededWhen),
  }),
  announce_hearing: decision({
    hearingId: hearing(),
    partyIds: partyRefs().exactOptional(),
    published: z.boolean().exactOptional(),
    onlineIds: partyRefs().exactOptional(),
    simple: z.boolean().exactOptional(),
    confirmed: askedWhen('simple', [true], z.boolean().exactOptional()),
  }),
  move_hearing: decision({
    hearingId: hearing(),
    date: legalDate(),
    time: time().exactOptional(),
    mode: mode().exactOptional(),
    place: text(200).exactOptional(),
    ground: coded('postponementGround'),
    reason: text().exactOptional(),
    noticeWaived: z.boolean().exactOptional(),
    restDayReason: text().exactOptional(),
    ...onlineSent(askedWhen),
  }),
  cancel_hearing: decision({ hearingId: hearing(), reason: text() }),
  hold_hearing: decision({
    hearingId: hearing(),
    date: legalDate().exactOptional(),
    mode: mode(),
    mediation: coded('hearingMediation').exactOptional(),
    attendance: appearances(SENT).exactOptional(),
    notes: text().exactOptional(),
  }),
} satisfies SchemasFor<keyof HearingDecisions>;

export const hearingsExamples = {
  schedule_hearing: [
    { data: { date: '2026-03-10', mode: 'court' } },
    { data: { date: '2026-03-10', time: '09:30', mode: 'court', place: '第三审判庭', noticeWaived: true } },
  ],
  announce_hearing: [{ data: { hearingId: HEARING, published: true } }],
  move_hearing: [
    {
      data: {
        hearingId: HEARING,
        date: '2026-03-17',
        ground: 'evidence_needed',
        reason: '需通知新的证人到庭',
      },
    },
  ],
  cancel_hearing: [{ data: { hearingId: HEARING, reason: '双方申请庭外和解' } }],
  hold_hearing: [{ data: { hearingId: HEARING, mode: 'court', mediation: 'tried', notes: '双方到庭' } }],
} satisfies Examples<keyof HearingDecisions>;

/** Where and when, as both the event that fixes it and the one that moves it keep it. */
const sitting = {
  date: date(),
  mode: mode(),
  time: z.string().regex(TIME).exactOptional(),
  place: textRef().exactOptional(),
  noticeWaived: z.boolean().exactOptional(),
  restDayReason: textRef().exactOptional(),
  ...onlineKept(),
};

export const hearingsEvents = {
  hearing_scheduled: z.object({
    ...sitting,
    hearingId: id('hearing').exactOptional(),
    instance: coded('hearingInstance').exactOptional(),
    partyIds: z.array(id('party')).exactOptional(),
    closedGround: coded('closedHearingGround').exactOptional(),
  }),
  hearing_announced: z.object({
    hearingId: id('hearing'),
    partyIds: z.array(id('party')),
    published: z.boolean(),
    date: date(),
    onlineIds: z.array(id('party')).exactOptional(),
    simple: z.boolean().exactOptional(),
    confirmed: z.boolean().exactOptional(),
  }),
  hearing_moved: z.object({
    ...sitting,
    hearingId: id('hearing'),
    from: date(),
    ground: coded('postponementGround'),
    reason: textRef().exactOptional(),
  }),
  hearing_cancelled: z.object({
    hearingId: id('hearing'),
    cause: coded('hearingCancelCause'),
    reason: textRef().exactOptional(),
  }),
  hearing_held: z.object({
    hearingId: id('hearing').exactOptional(),
    date: date(),
    mode: mode(),
    mediation: coded('hearingMediation').exactOptional(),
    attendance: appearances(KEPT).exactOptional(),
    notes: textRef().exactOptional(),
  }),
} satisfies EventSchemas<keyof HearingEvents>;
