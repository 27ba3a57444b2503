import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { date, due, type EventSchemas, id, namedDocument, rule, textRef } from './event-fields.ts';
import { coded } from '../codes.ts';

const unit = () => coded('durationUnit');

export const deadlineEvents = {
  deadline_armed: z.object({
    ...due,
    deadlineId: id('deadline'),
    rule: rule(),
    article: z.string(),
    startSeq: z.int(),
    startEvent: z.string(),
    scope: coded('deadlineScope'),
    partyId: id('party').optional(),
    length: z.int().optional(),
    instrumentId: id().optional(),
  }),
  deadline_met: z.object({ deadlineId: id('deadline'), on: date().optional() }),
  deadline_breached: z.object({ deadlineId: id('deadline'), revision: z.int() }),
  deadline_superseded: z.object({
    deadlineId: id('deadline'),
    reason: coded('supersededReason'),
  }),
  deadline_moved: z.object({
    ...due,
    deadlineId: id('deadline'),
    cause: coded('moveCause'),
    ground: z.string().optional(),
    extension: z
      .object({ ground: z.string(), length: z.int().optional(), unit: unit().optional() })
      .optional(),
    exclusion: z.object({ ground: z.string(), from: date(), to: date() }).optional(),
    ...namedDocument,
    reason: textRef().optional(),
  }),
  deadline_stopped: z.object({
    deadlineId: id('deadline'),
    ground: z.string(),
    from: date(),
    ...namedDocument,
  }),
  escalated: z.object({
    deadlineId: id('deadline'),
    rule: z.string(),
    to: z.array(z.string()),
    partyIds: z.array(id('party')).optional(),
  }),
  expiry_superseded: z.object({
    fromInputNo: z.int(),
    deadlineIds: z.array(id('deadline')),
    byInputId: z.string(),
  }),
  calendar_revised: z.object({ version: z.string() }),
} satisfies Partial<EventSchemas<EventType>>;
