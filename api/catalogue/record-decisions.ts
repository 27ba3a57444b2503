/** The record and its clocks (记录、告知、更正、期限). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { MEDIATION_STAGES } from '../../domain/kernel/stage.ts';
import { CONSENT_MODES, PROCESS_KINDS, PROCESS_OUTCOMES, TOLD_TOPICS } from '../../domain/kernel/codes.ts';
import { RULES } from '../../domain/law/rule.ts';
import { because } from '../http/issue-messages.ts';
import { decision, type SchemasFor } from './decision.ts';
import { namedDocument, withDigest } from './document-drafts.ts';
import { code, days, eventRef, legalDate, partyRefs, ref, text } from './fields.ts';

const distinct = (grounds: readonly string[]) => [...new Set(grounds)].sort() as [string, ...string[]];

/** Which grounds a given deadline has is in the catalogue's `rules`; these are all of them. */
const EXTENSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.extensions.map((one) => one.ground)));
const EXCLUSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.exclusions.map((one) => one.ground)));

export const recordDecisions = {
  give_consent: decision({ stage: z.enum(MEDIATION_STAGES), mode: z.enum(CONSENT_MODES) }),
  withdraw_consent: decision({
    stage: z.enum(MEDIATION_STAGES),
    mode: z.enum(CONSENT_MODES).optional(),
    reason: text().optional(),
  }),
  record_note: decision({ text: text() }),
  tell_parties: decision({ topic: z.enum(TOLD_TOPICS), partyIds: partyRefs(), textVersion: code() }),
  correct: decision({ eventSeq: eventRef(), date: legalDate(), reason: text() }),
  extend_deadline: decision({
    deadlineId: ref('deadline'),
    ground: z.enum(EXTENSION_GROUNDS),
    length: days().optional(),
    unit: z.enum(['calendar_day', 'working_day', 'month', 'year']).optional(),
    reason: text().optional(),
  }),
  exclude_period: decision({
    deadlineId: ref('deadline'),
    ground: z.enum(EXCLUSION_GROUNDS),
    from: legalDate(),
    to: legalDate(),
    ...namedDocument,
  })
    .refine(({ from, to }) => from <= to, { path: ['to'], ...because('date_order') })
    .transform(withDigest),
  stop_clock: decision({
    deadlineId: ref('deadline'),
    ground: z.enum(EXCLUSION_GROUNDS),
    from: legalDate().optional(),
    ...namedDocument,
  }).transform(withDigest),
  restart_clock: decision({ deadlineId: ref('deadline'), on: legalDate().optional() }),
  open_process: decision({
    kind: z.enum(PROCESS_KINDS),
    stopDeadlineIds: z.array(ref('deadline')).max(20).optional(),
    reason: text().optional(),
  }),
  close_process: decision({
    eventSeq: eventRef(),
    outcome: z.enum(PROCESS_OUTCOMES),
    date: legalDate().optional(),
  }),
} satisfies Partial<SchemasFor<DecisionType>>;
