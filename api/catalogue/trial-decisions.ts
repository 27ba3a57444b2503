/** Trial and appeal (审理、上诉). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import * as T from '../../domain/kernel/codes.ts';
import { decision, performanceItems, type SchemasFor } from './decision.ts';
import { days, legalDate, money, ref, text } from './fields.ts';
import { serviceFactFields } from './service-facts.ts';

export const trialDecisions = {
  issue_fee_notice: decision({ amount: money('zero') }),
  record_fee_payment: decision({ date: legalDate().optional() }),
  record_service: decision({
    partyId: ref('party'),
    document: z.enum(T.SERVED_DOCUMENTS),
    method: z.enum(T.SERVICE_METHODS),
    effectDate: legalDate().optional(),
    facts: z.strictObject(serviceFactFields()).optional(),
  }),
  file_answer: decision({ text: text().optional() }),
  set_evidence_period: decision({ days: days() }),
  schedule_hearing: decision({ date: legalDate(), mode: z.enum(T.HEARING_MODES) }),
  hold_hearing: decision({
    date: legalDate().optional(),
    mode: z.enum(T.HEARING_MODES),
    notes: text().optional(),
  }),
  convert_procedure: decision({ to: z.enum(T.PROCEDURES), reason: text().optional() }),
  render_judgment: decision({
    date: legalDate().optional(),
    announced: z.enum(['same_day', 'fixed_date']),
    items: performanceItems(),
  }),
  render_ruling: decision({
    kind: z.enum(['dismissal_of_suit', 'jurisdiction']),
    date: legalDate().optional(),
  }),
  close_suit: decision({ ground: z.enum(T.SUIT_CLOSINGS) }),
  lodge_appeal: decision({ text: text().optional() }),
  transfer_appeal: decision({ date: legalDate().optional() }),
  decide_appeal: decision({
    outcome: z.enum(T.APPEAL_OUTCOMES),
    date: legalDate().optional(),
    items: performanceItems().optional(),
  }),
} satisfies Partial<SchemasFor<DecisionType>>;
