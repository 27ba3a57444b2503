/** Clocks (期限): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { ClockDecisions, ClockEvents } from '../../../domain/chapters/clocks/shape.ts';
import { RULES, type RuleId } from '../../../domain/law/rule.ts';
import type { CodeIn } from '../../../words/dictionary.ts';
import { because } from '../../http/issue-messages.ts';
import { coded, codedFrom } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { namedDocument, withDigest } from '../document-drafts.ts';
import { date, documentDigest, type EventSchemas, id, textRef } from '../event-fields.ts';
import { DEADLINE, DOCUMENT, type Examples } from '../examples/example.ts';
import { days, legalDate, ref, text } from '../fields.ts';

type Ground = CodeIn<'ground'>;
const distinct = (grounds: readonly string[]) => [...new Set(grounds)].sort() as [Ground, ...Ground[]];

/** Which grounds a given deadline has is in the catalogue's `rules`; these are all of them. */
const EXTENSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.extensions.map((one) => one.ground)));
const EXCLUSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.exclusions.map((one) => one.ground)));

export const clocksDecisions = {
  extend_deadline: decision({
    deadlineId: ref('deadline'),
    ground: codedFrom('ground', EXTENSION_GROUNDS),
    length: days().exactOptional(),
    unit: codedFrom('durationUnit', ['calendar_day', 'working_day', 'month', 'year']).exactOptional(),
    reason: text().exactOptional(),
    askedOn: legalDate().exactOptional(),
    obstacleGoneOn: legalDate().exactOptional(),
  }),
  exclude_period: decision({
    deadlineId: ref('deadline'),
    ground: codedFrom('ground', EXCLUSION_GROUNDS),
    from: legalDate(),
    to: legalDate(),
    ...namedDocument,
  })
    .refine(({ from, to }) => from <= to, { path: ['to'], ...because('date_order') })
    .transform(withDigest),
  stop_clock: decision({
    deadlineId: ref('deadline'),
    ground: codedFrom('ground', EXCLUSION_GROUNDS),
    from: legalDate().exactOptional(),
    ...namedDocument,
  }).transform(withDigest),
  restart_clock: decision({ deadlineId: ref('deadline'), on: legalDate().exactOptional() }),
} satisfies SchemasFor<keyof ClockDecisions>;

export const clocksExamples = {
  extend_deadline: [
    { data: { deadlineId: DEADLINE, ground: 'both_parties', reason: '双方同意延长' } },
    // A period to appeal that was missed, given back when the judgment had taken effect.
    {
      leadsTo: 'trial',
      data: { deadlineId: DEADLINE, ground: 'restored', length: 15, obstacleGoneOn: '2026-01-30' },
    },
  ],
  exclude_period: [
    {
      data: {
        deadlineId: DEADLINE,
        ground: 'appraisal',
        from: '2026-01-07',
        to: '2026-01-09',
        documentId: DOCUMENT,
      },
    },
  ],
  stop_clock: [{ data: { deadlineId: DEADLINE, ground: 'appraisal', documentId: DOCUMENT } }],
  restart_clock: [{ data: { deadlineId: DEADLINE } }],
} satisfies Examples<keyof ClockDecisions>;

const due = {
  startDate: date(),
  dueDate: date(),
  /** Legal time in epoch milliseconds. */
  dueAt: z.int(),
  provisional: z.boolean(),
  calendarVersion: z.string(),
  trace: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
};

/** Older events have the id alone. */
const keptDocument = {
  documentId: id('document').exactOptional(),
  document: documentDigest().exactOptional(),
};

const rule = () => z.string() as unknown as z.ZodType<RuleId>;

export const clocksEvents = {
  deadline_armed: z.object({
    ...due,
    deadlineId: id('deadline'),
    rule: rule(),
    article: z.string(),
    startSeq: z.int(),
    startEvent: z.string(),
    scope: coded('deadlineScope'),
    partyId: id('party').exactOptional(),
    length: z.int().exactOptional(),
    instrumentId: id().exactOptional(),
  }),
  deadline_met: z.object({ deadlineId: id('deadline'), on: date().exactOptional() }),
  deadline_breached: z.object({ deadlineId: id('deadline'), revision: z.int() }),
  deadline_superseded: z.object({ deadlineId: id('deadline'), reason: coded('supersededReason') }),
  deadline_moved: z.object({
    ...due,
    deadlineId: id('deadline'),
    cause: coded('moveCause'),
    ground: z.string().exactOptional(),
    extension: z
      .object({
        ground: z.string(),
        length: z.int().exactOptional(),
        unit: coded('durationUnit').exactOptional(),
      })
      .exactOptional(),
    exclusion: z.object({ ground: z.string(), from: date(), to: date() }).exactOptional(),
    ...keptDocument,
    reason: textRef().exactOptional(),
    askedOn: date().exactOptional(),
    obstacleGoneOn: date().exactOptional(),
    late: z.boolean().exactOptional(),
  }),
  deadline_stopped: z.object({
    deadlineId: id('deadline'),
    ground: z.string(),
    from: date(),
    ...keptDocument,
  }),
  escalated: z.object({
    deadlineId: id('deadline'),
    rule: z.string(),
    to: z.array(z.string()),
    partyIds: z.array(id('party')).exactOptional(),
  }),
  expiry_superseded: z.object({
    fromInputNo: z.int(),
    deadlineIds: z.array(id('deadline')),
    byInputId: z.string(),
  }),
  calendar_revised: z.object({ version: z.string() }),
} satisfies EventSchemas<keyof ClockEvents>;
