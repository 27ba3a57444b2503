import * as z from 'zod';
import type { EventType } from '../../../domain/kernel/events.ts';
import { CLOSED_FOR_NOW_BASES, EXECUTION_CLOSINGS, URGING_RESULTS } from '../../../domain/kernel/codes.ts';
import { date, type EventSchemas, textRef } from './event-fields.ts';

export const executionEvents = {
  urging_started: z.object({ date: date(), basis: z.enum(['court', 'request']), days: z.int().optional() }),
  urging_ended: z.object({
    result: z.enum([...URGING_RESULTS, 'expired', 'execution_applied']),
    date: date(),
    note: textRef().optional(),
  }),
  demand_recorded: z.object({ date: date() }),
  execution_applied: z.object({ date: date(), late: z.boolean(), claims: textRef().optional() }),
  execution_accepted: z.object({ date: date(), courtCaseNumber: z.string() }),
  execution_notice_issued: z.object({ date: date() }),
  settlement_recorded: z.object({ lastDueDate: date(), text: textRef().optional() }),
  settlement_defaulted: z.object({ note: textRef().optional() }),
  execution_closed: z.object({ mode: z.enum(EXECUTION_CLOSINGS), date: date() }),
  execution_closed_for_now: z.object({ basis: z.enum(CLOSED_FOR_NOW_BASES), searches: z.int() }),
  execution_resumed: z.object({ date: date(), clue: textRef().optional() }),
} satisfies Partial<EventSchemas<EventType>>;
