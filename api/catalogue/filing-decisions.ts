/** Filing (立案). */
import * as z from 'zod';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { decision, type SchemasFor } from './decision.ts';
import { code, courtCaseNumber, days, legalDate, personRef, text } from './fields.ts';
import { coded } from './codes.ts';

export const filingDecisions = {
  submit_complaint: decision({
    claims: text().optional(),
    /** Codes of the papers handed in, or ids of uploaded documents. */
    materials: z.array(code()).max(200),
  }),
  record_arbitration: decision({ status: coded('arbitrationStatus'), date: legalDate().optional() }),
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
    procedure: coded('procedure'),
    next: coded('afterRegistration'),
  }),
  refuse_registration: decision({ ground: coded('filingGround'), date: legalDate().optional() }),
  return_complaint: decision({ reason: text().optional() }),
  redirect_complaint: decision({ ground: coded('filingGround') }),
  appoint_mediator: decision({ personId: personRef() }),
  accept_appointment: decision({ note: text().optional() }),
} satisfies Partial<SchemasFor<DecisionType>>;
