/** The result of each kind of task: as its performer reports it to the court, and as the record keeps it. */
import * as z from 'zod';
import { TASK_KINDS, type TaskKind } from '../../../domain/chapters/tasks/codes.ts';
import type { TaskResult, TaskResults } from '../../../domain/chapters/tasks/task.ts';
import { coded, codedAs } from '../codes.ts';
import { partyRefs } from '../fields.ts';
import { KEPT, type Leaves, SENT } from '../leaves.ts';

const MOST_ITEMS = 200;
const MOST_CHANNELS = 5;

const outcome = <K extends TaskKind>(kind: K) => ({ outcome: coded(`taskOutcome.${kind}`) });

/** @param parties a list of parties, as it is sent or kept */
const results = (leaf: Leaves, parties: () => z.ZodType<string[]>) => ({
  service: leaf.object(outcome('service')),
  address_confirmation: leaf.object({
    ...outcome('address_confirmation'),
    address: leaf.text(300).exactOptional(),
    electronic: z.boolean().exactOptional(),
    channels: leaf.list(coded('electronicChannel'), MOST_CHANNELS).exactOptional(),
    warned: z.boolean(),
  }),
  fact_investigation: leaf.object({
    ...outcome('fact_investigation'),
    findings: leaf.text().exactOptional(),
  }),
  evidence_exchange: leaf.object({
    ...outcome('evidence_exchange'),
    partyIds: parties().exactOptional(),
    list: leaf.text().exactOptional(),
  }),
  contact: leaf.object(outcome('contact')),
  mediation_help: leaf.object(outcome('mediation_help')),
  hearing_support: leaf.object(outcome('hearing_support')),
  urging: leaf.object({ ...outcome('urging'), demandOn: leaf.date().exactOptional() }),
  execution_investigation: leaf.object({
    ...outcome('execution_investigation'),
    clues: leaf.text().exactOptional(),
  }),
  on_the_spot_execution: leaf.object({
    ...outcome('on_the_spot_execution'),
    itemNo: leaf.itemNo(MOST_ITEMS).exactOptional(),
    amount: leaf.amount().exactOptional(),
  }),
  seizure_witness: leaf.object(outcome('seizure_witness')),
  performance_visit: leaf.object({
    ...outcome('performance_visit'),
    itemNo: leaf.itemNo(MOST_ITEMS).exactOptional(),
  }),
});

type ResultSchemas = { readonly [K in TaskKind]: z.ZodType<TaskResults[K]> };

export const RESULT_FORMS = results(SENT, partyRefs) satisfies ResultSchemas;

const KEPT_RESULTS = results(KEPT, () => z.array(KEPT.ref('party'))) satisfies ResultSchemas;

/** On record the result says of which kind of task it is. */
export const keptResult = z.discriminatedUnion(
  'kind',
  TASK_KINDS.map((kind) =>
    z.object({ kind: codedAs('taskKind', kind), ...KEPT_RESULTS[kind].shape }),
  ) as unknown as [z.ZodObject<{ kind: z.ZodLiteral }>],
) as unknown as z.ZodType<TaskResult>;
