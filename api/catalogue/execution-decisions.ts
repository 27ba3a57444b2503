/** After effect: urging, execution, archive (督促、执行、归档). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { decision, type SchemasFor } from './decision.ts';
import { courtCaseNumber, days, legalDate, text } from './fields.ts';
import { coded } from './codes.ts';

export const executionDecisions = {
  start_urging: decision({ basis: coded('urgingBasis'), days: days().optional() }),
  record_demand: decision({ date: legalDate().optional() }),
  record_urging_result: decision({
    result: coded('urgingResult'),
    date: legalDate().optional(),
    note: text().optional(),
  }),
  apply_execution: decision({ claims: text().optional() }),
  accept_execution: decision({ courtCaseNumber: courtCaseNumber() }),
  issue_execution_notice: decision({ date: legalDate().optional() }),
  record_settlement: decision({ lastDueDate: legalDate(), text: text().optional() }),
  report_settlement_default: decision({ note: text().optional() }),
  close_execution: decision({ mode: coded('executionClosing'), date: legalDate().optional() }),
  close_for_now: decision({ basis: coded('closedForNowBasis'), searches: z.int().min(0).max(1000) }),
  resume_execution: decision({ clue: text().optional() }),
  waive_claim: decision({ reason: text().optional() }),
  archive_case: decision({ visited: z.boolean(), note: text().optional() }),
} satisfies Partial<SchemasFor<DecisionType>>;
