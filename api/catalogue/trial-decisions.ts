/** Trial and appeal (审理、上诉). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { decision, performanceItems, type SchemasFor } from './decision.ts';
import { days, legalDate, money, ref, text } from './fields.ts';
import { serviceFactFields } from './service-facts.ts';
import { coded } from './codes.ts';

export const trialDecisions = {
  issue_fee_notice: decision({ amount: money('zero') }),
  record_fee_payment: decision({ date: legalDate().optional() }),
  record_service: decision({
    partyId: ref('party'),
    document: coded('servedDocument'),
    method: coded('serviceMethod'),
    effectDate: legalDate().optional(),
    facts: z.strictObject(serviceFactFields()).optional(),
  }),
  file_answer: decision({ text: text().optional() }),
  set_evidence_period: decision({ days: days() }),
  schedule_hearing: decision({ date: legalDate(), mode: coded('hearingMode') }),
  hold_hearing: decision({
    date: legalDate().optional(),
    mode: coded('hearingMode'),
    notes: text().optional(),
  }),
  convert_procedure: decision({ to: coded('procedure'), reason: text().optional() }),
  render_judgment: decision({
    date: legalDate().optional(),
    announced: coded('announcement'),
    items: performanceItems(),
  }),
  render_ruling: decision({
    kind: coded('rulingKind'),
    date: legalDate().optional(),
  }),
  close_suit: decision({ ground: coded('suitClosing') }),
  lodge_appeal: decision({ text: text().optional() }),
  transfer_appeal: decision({ date: legalDate().optional() }),
  decide_appeal: decision({
    outcome: coded('appealOutcome'),
    date: legalDate().optional(),
    items: performanceItems().optional(),
  }),
} satisfies Partial<SchemasFor<DecisionType>>;
