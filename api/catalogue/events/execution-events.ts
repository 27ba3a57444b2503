import * as z from 'zod';
import type { ExecutionEvents } from '../../../domain/chapters/execution/shape.ts';
import { date, type EventSchemas, textRef } from './event-fields.ts';
import { coded } from '../codes.ts';

export const executionEvents: EventSchemas<keyof ExecutionEvents> = {
  urging_started: z.object({ date: date(), basis: coded('urgingBasis'), days: z.int().optional() }),
  urging_ended: z.object({
    result: coded('urgingEnd'),
    date: date(),
    note: textRef().optional(),
  }),
  demand_recorded: z.object({ date: date() }),
  execution_applied: z.object({ date: date(), late: z.boolean(), claims: textRef().optional() }),
  execution_accepted: z.object({ date: date(), courtCaseNumber: z.string() }),
  execution_notice_issued: z.object({ date: date() }),
  settlement_recorded: z.object({ lastDueDate: date(), text: textRef().optional() }),
  settlement_defaulted: z.object({ note: textRef().optional() }),
  execution_closed: z.object({ mode: coded('executionClosing'), date: date() }),
  execution_closed_for_now: z.object({ basis: coded('closedForNowBasis'), searches: z.int() }),
  execution_resumed: z.object({ date: date(), clue: textRef().optional() }),
};
