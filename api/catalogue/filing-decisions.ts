/** Filing (立案). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { ARBITRATION_STATUSES, FILING_GROUNDS, PROCEDURES } from '../../domain/kernel/codes.ts';
import { decision, type SchemasFor } from './decision.ts';
import { code, courtCaseNumber, days, legalDate, personRef, text } from './fields.ts';

export const filingDecisions = {
  submit_complaint: decision({
    claims: text().optional(),
    /** Codes of the papers handed in, or ids of uploaded documents. */
    materials: z.array(code()).max(200),
  }),
  record_arbitration: decision({ status: z.enum(ARBITRATION_STATUSES), date: legalDate().optional() }),
  request_correction: decision({
    items: z
      .array(z.strictObject({ code: code(), text: text().optional() }))
      .min(1)
      .max(50),
    days: days(),
  }),
  submit_correction: decision({ note: text().optional() }),
  register_case: decision({
    courtCaseNumber: courtCaseNumber(),
    procedure: z.enum(PROCEDURES),
    next: z.enum(['mediation', 'trial']),
  }),
  refuse_registration: decision({ ground: z.enum(FILING_GROUNDS), date: legalDate().optional() }),
  return_complaint: decision({ reason: text().optional() }),
  redirect_complaint: decision({ ground: z.enum(FILING_GROUNDS) }),
  appoint_mediator: decision({ personId: personRef() }),
  accept_appointment: decision({ note: text().optional() }),
} satisfies Partial<SchemasFor<DecisionType>>;
