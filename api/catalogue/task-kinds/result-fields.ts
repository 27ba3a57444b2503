/** The result of each kind of task, as its performer reports it to the court. */
import * as z from 'zod';
import { URGING_RESULTS } from '../../../domain/kernel/codes.ts';
import type { TaskResults } from '../../../domain/chapters/tasks/task.ts';
import { ELECTRONIC_CHANNELS, type TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import { legalDate, money, partyRefs, text } from '../fields.ts';

const itemNo = () => z.int().min(1).max(200).optional();

const outcomeOf = <const Outcomes extends readonly [string, ...string[]]>(outcomes: Outcomes) =>
  z.strictObject({ outcome: z.enum(outcomes) });

export const RESULT_FORMS = {
  service: outcomeOf(['served', 'failed']),
  address_confirmation: z.strictObject({
    outcome: z.enum(['confirmed', 'refused', 'not_met']),
    address: text(300).optional(),
    electronic: z.boolean().optional(),
    channels: z.array(z.enum(ELECTRONIC_CHANNELS)).max(5).optional(),
    warned: z.boolean(),
  }),
  fact_investigation: z.strictObject({
    outcome: z.enum(['done', 'not_possible']),
    findings: text().optional(),
  }),
  evidence_exchange: z.strictObject({
    outcome: z.enum(['exchanged', 'absent', 'not_possible']),
    partyIds: partyRefs().optional(),
    list: text().optional(),
  }),
  contact: outcomeOf(['reached', 'unreachable', 'whereabouts_unknown']),
  mediation_help: outcomeOf(['helped', 'not_possible']),
  hearing_support: outcomeOf(['held', 'party_absent', 'technical_failure']),
  urging: z.strictObject({ outcome: z.enum(URGING_RESULTS), demandOn: legalDate().optional() }),
  execution_investigation: z.strictObject({
    outcome: z.enum(['person_found', 'property_found', 'both_found', 'nothing_found']),
    clues: text().optional(),
  }),
  on_the_spot_execution: z.strictObject({
    outcome: z.enum(['performed', 'partly', 'settled', 'refused', 'not_met']),
    itemNo: itemNo(),
    amount: money().optional(),
  }),
  seizure_witness: outcomeOf(['witnessed', 'not_carried_out']),
  performance_visit: z.strictObject({
    outcome: z.enum(['performed', 'partly', 'not_performed', 'not_met']),
    itemNo: itemNo(),
  }),
} satisfies { readonly [K in TaskKind]: z.ZodType<TaskResults[K]> };
