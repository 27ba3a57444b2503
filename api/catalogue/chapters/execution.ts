/** Urging and execution (督促、执行): what may be sent, with examples, and what is kept. */
import * as z from 'zod';
import type { ExecutionDecisions, ExecutionEvents } from '../../../domain/chapters/execution/shape.ts';
import { coded } from '../codes.ts';
import { decision, type SchemasFor } from '../decision.ts';
import { date, type EventSchemas, id, textRef } from '../event-fields.ts';
import { type Examples, PARTY_A, PARTY_B } from '../examples/example.ts';
import { courtCaseNumber, days, legalDate, partyRefs, text } from '../fields.ts';
import { telling } from '../tells.ts';

export const executionDecisions = {
  start_urging: decision({ basis: coded('urgingBasis'), days: days().exactOptional() }),
  record_demand: decision({ date: legalDate().exactOptional() }),
  record_urging_result: decision({
    result: coded('urgingResult'),
    date: legalDate().exactOptional(),
    note: text().exactOptional(),
  }),
  apply_execution: decision({
    claims: text().exactOptional(),
    brokenOn: legalDate().exactOptional(),
  }),
  hand_over_execution: decision({ ground: coded('handOverGround') }),
  accept_execution: decision({
    courtCaseNumber: courtCaseNumber(),
    court: coded('executingCourt').exactOptional(),
  }),
  issue_execution_notice: decision({
    date: legalDate().exactOptional(),
    told: telling(z.boolean().exactOptional(), 'DT9'),
  }),
  record_settlement: decision({
    lastDueDate: legalDate(),
    signedIds: partyRefs().exactOptional(),
    through: coded('agency').exactOptional(),
    text: text().exactOptional(),
  }),
  report_settlement_default: decision({ note: text().exactOptional() }),
  close_execution: decision({ mode: coded('executionClosing'), date: legalDate().exactOptional() }),
  close_for_now: decision({ basis: coded('closedForNowBasis'), searches: z.int().min(0).max(1000) }),
  resume_execution: decision({ clue: text().exactOptional() }),
  waive_claim: decision({ reason: text().exactOptional(), through: coded('agency').exactOptional() }),
} satisfies SchemasFor<keyof ExecutionDecisions>;

export const executionExamples = {
  start_urging: [{ leadsTo: 'urging', data: { basis: 'court', days: 15 } }],
  record_demand: [{ data: {} }],
  record_urging_result: [
    { leadsTo: 'in_force', data: { result: 'refused' } },
    { data: { result: 'performed' } },
  ],
  apply_execution: [{ leadsTo: 'execution', data: { claims: '请求强制执行5000元' } }],
  hand_over_execution: [{ leadsTo: 'execution', data: { ground: 'criminal_civil' } }],
  accept_execution: [{ data: { courtCaseNumber: '（2026）黑0811执45号' } }],
  issue_execution_notice: [{ data: { told: true } }],
  record_settlement: [
    { data: { lastDueDate: '2026-12-31', signedIds: [PARTY_A, PARTY_B], text: '分三期付清' } },
  ],
  report_settlement_default: [{ data: { note: '第二期未付' } }],
  close_execution: [{ data: { mode: 'fully_executed' } }],
  close_for_now: [{ leadsTo: 'closed_for_now', data: { basis: 'creditor_signed', searches: 2 } }],
  resume_execution: [{ leadsTo: 'execution', data: { clue: '发现被执行人名下车辆' } }],
  waive_claim: [{ data: { reason: '自愿放弃', through: 'self' } }],
} satisfies Examples<keyof ExecutionDecisions>;

export const executionEvents = {
  urging_started: z.object({ date: date(), basis: coded('urgingBasis'), days: z.int().exactOptional() }),
  urging_ended: z.object({
    result: coded('urgingEnd'),
    date: date(),
    note: textRef().exactOptional(),
  }),
  demand_recorded: z.object({ date: date() }),
  execution_applied: z.object({
    date: date(),
    late: z.boolean(),
    claims: textRef().exactOptional(),
    brokenOn: date().exactOptional(),
    handedOver: coded('handOverGround').exactOptional(),
  }),
  execution_accepted: z.object({
    date: date(),
    courtCaseNumber: z.string(),
    court: coded('executingCourt').exactOptional(),
  }),
  execution_notice_issued: z.object({ date: date() }),
  settlement_recorded: z.object({
    lastDueDate: date(),
    signedIds: z.array(id('party')).exactOptional(),
    through: coded('agency').exactOptional(),
    text: textRef().exactOptional(),
  }),
  settlement_defaulted: z.object({ note: textRef().exactOptional() }),
  execution_closed: z.object({ mode: coded('executionClosing'), date: date() }),
  execution_closed_for_now: z.object({ basis: coded('closedForNowBasis'), searches: z.int() }),
  execution_resumed: z.object({ date: date(), clue: textRef().exactOptional() }),
} satisfies EventSchemas<keyof ExecutionEvents>;
