/** The result of each kind of task, as its performer reports it to the court. */
import * as z from 'zod';
import type { TaskResults } from '../../../domain/chapters/tasks/task.ts';
import type { TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { legalDate, money, partyRefs, text } from '../fields.ts';
import { coded } from '../codes.ts';

const itemNo = () => z.int().min(1).max(200).optional();

const outcome = <K extends TaskKind>(kind: K) => coded(`taskOutcome.${kind}`);
const outcomeOnly = <K extends TaskKind>(kind: K) => z.strictObject({ outcome: outcome(kind) });

export const RESULT_FORMS = {
  service: outcomeOnly('service'),
  address_confirmation: z.strictObject({
    outcome: outcome('address_confirmation'),
    address: text(300).optional(),
    electronic: z.boolean().optional(),
    channels: z.array(coded('electronicChannel')).max(5).optional(),
    warned: z.boolean(),
  }),
  fact_investigation: z.strictObject({
    outcome: outcome('fact_investigation'),
    findings: text().optional(),
  }),
  evidence_exchange: z.strictObject({
    outcome: outcome('evidence_exchange'),
    partyIds: partyRefs().optional(),
    list: text().optional(),
  }),
  contact: outcomeOnly('contact'),
  mediation_help: outcomeOnly('mediation_help'),
  hearing_support: outcomeOnly('hearing_support'),
  urging: z.strictObject({ outcome: outcome('urging'), demandOn: legalDate().optional() }),
  execution_investigation: z.strictObject({
    outcome: outcome('execution_investigation'),
    clues: text().optional(),
  }),
  on_the_spot_execution: z.strictObject({
    outcome: outcome('on_the_spot_execution'),
    itemNo: itemNo(),
    amount: money().optional(),
  }),
  seizure_witness: outcomeOnly('seizure_witness'),
  performance_visit: z.strictObject({
    outcome: outcome('performance_visit'),
    itemNo: itemNo(),
  }),
} satisfies { readonly [K in TaskKind]: z.ZodType<TaskResults[K]> };
