/** The record and its clocks (记录、告知、更正、期限). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { MEDIATION_STAGES } from '../../domain/kernel/stage.ts';
import { RULES } from '../../domain/law/rule.ts';
import { because } from '../http/issue-messages.ts';
import { decision, type SchemasFor } from './decision.ts';
import { namedDocument, withDigest } from './document-drafts.ts';
import { code, days, eventRef, legalDate, partyRefs, ref, text } from './fields.ts';
import type { CodeIn } from '../../words/dictionary.ts';
import { coded, codedFrom } from './codes.ts';

type Ground = CodeIn<'ground'>;
const distinct = (grounds: readonly string[]) => [...new Set(grounds)].sort() as [Ground, ...Ground[]];

/** Which grounds a given deadline has is in the catalogue's `rules`; these are all of them. */
const EXTENSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.extensions.map((one) => one.ground)));
const EXCLUSION_GROUNDS = distinct(RULES.flatMap((rule) => rule.exclusions.map((one) => one.ground)));

export const recordDecisions = {
  give_consent: decision({ stage: codedFrom('stage', MEDIATION_STAGES), mode: coded('consentMode') }),
  withdraw_consent: decision({
    stage: codedFrom('stage', MEDIATION_STAGES),
    mode: coded('consentMode').optional(),
    reason: text().optional(),
  }),
  record_note: decision({ text: text() }),
  tell_parties: decision({ topic: coded('toldTopic'), partyIds: partyRefs(), textVersion: code() }),
  correct: decision({ eventSeq: eventRef(), date: legalDate(), reason: text() }),
  extend_deadline: decision({
    deadlineId: ref('deadline'),
    ground: codedFrom('ground', EXTENSION_GROUNDS),
    length: days().optional(),
    unit: codedFrom('durationUnit', ['calendar_day', 'working_day', 'month', 'year']).optional(),
    reason: text().optional(),
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
    from: legalDate().optional(),
    ...namedDocument,
  }).transform(withDigest),
  restart_clock: decision({ deadlineId: ref('deadline'), on: legalDate().optional() }),
  open_process: decision({
    kind: coded('processKind'),
    stopDeadlineIds: z.array(ref('deadline')).max(20).optional(),
    reason: text().optional(),
  }),
  close_process: decision({
    eventSeq: eventRef(),
    outcome: coded('processOutcome'),
    date: legalDate().optional(),
  }),
} satisfies Partial<SchemasFor<DecisionType>>;
