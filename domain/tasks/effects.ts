/**
 * What the court's confirmation of a result does in law, kind by kind. The station only helped: service, performance,
 * an interrupted limit come into being here, by the court's decision (rule book §0.6, §6.1, §7).
 */
import type { Draft } from '../case/draft.ts';
import { refuse } from '../case/refusals.ts';
import type { Refusal } from '../result.ts';
import { recordPerformance } from '../stages/agreement.ts';
import { recordDemand, recordUrgingResult } from '../stages/in-force.ts';
import { effectService, serviceRefusal } from '../stages/service-effects.ts';
import { effectiveAttempt } from './service-attempts.ts';
import type { Task, TaskResult } from './task.ts';

type ResultOf<K extends TaskResult['kind']> = Extract<TaskResult, { kind: K }>;

const DEMAND_STAGES: readonly string[] = ['in_force', 'urging', 'closed_for_now'];
const PERFORMANCE_STAGES: readonly string[] = [
  'agreement_in_force',
  'in_force',
  'urging',
  'execution',
  'closed_for_now',
];

/** Once the case is concluded a result is confirmed for the file; it moves nothing any more. */
export function takeTaskEffect(draft: Draft, task: Task): Refusal | undefined {
  const { result } = task;
  if (result === undefined || draft.state.concluded !== undefined) return undefined;
  switch (result.kind) {
    case 'service':
      return served(draft, task, result);
    case 'address_confirmation':
      return addressConfirmed(draft, task, result);
    case 'urging':
      return urged(draft, result);
    case 'on_the_spot_execution':
    case 'performance_visit':
      return performed(draft, result);
    case 'fact_investigation':
    case 'evidence_exchange':
    case 'contact':
    case 'mediation_help':
    case 'hearing_support':
    case 'execution_investigation':
    case 'seizure_witness':
      return undefined;
  }
}

function served(draft: Draft, task: Task, result: ResultOf<'service'>): Refusal | undefined {
  const { partyId, document, taskId } = task;
  if (result.outcome !== 'served' || partyId === undefined || document === undefined) return undefined;
  const about = { partyId, document };
  // Served in the meantime in another way, or the paper is set aside: the result is true and changes nothing.
  if (serviceRefusal(draft.state, about) !== undefined) return undefined;
  const effective = effectiveAttempt(draft, task);
  if (effective === undefined) return refuse('task_no_effective_service', { taskId });
  const { method, date, article } = effective;
  effectService(draft, { ...about, method, date, article, taskId });
  return undefined;
}

function addressConfirmed(
  draft: Draft,
  { taskId, partyId, completed }: Task,
  result: ResultOf<'address_confirmation'>,
): undefined {
  if (result.outcome !== 'confirmed' || partyId === undefined || completed === undefined) return undefined;
  const { address, electronic = false, channels = [] } = result;
  draft.emit('address_confirmed', {
    partyId,
    electronic,
    channels,
    date: draft.actDate,
    taskId,
    ...(address === undefined ? {} : { address }),
  });
  return undefined;
}

/** Urging takes nothing from the creditor; a demand handed over interrupts the two years (EXI 20). */
function urged(draft: Draft, { outcome, demandOn }: ResultOf<'urging'>): Refusal | undefined {
  if (demandOn !== undefined && DEMAND_STAGES.includes(draft.state.stage)) recordDemand(draft, demandOn);
  if (draft.state.stage === 'urging') recordUrgingResult(draft, { result: outcome });
  else if (draft.state.stage === 'in_force' && outcome === 'performed')
    return recordPerformance(draft, { full: true });
  return undefined;
}

function performed(
  draft: Draft,
  { outcome, itemNo }: ResultOf<'on_the_spot_execution' | 'performance_visit'>,
): Refusal | undefined {
  if (!PERFORMANCE_STAGES.includes(draft.state.stage)) return undefined;
  if (outcome !== 'performed' && outcome !== 'partly') return undefined;
  const item = itemNo === undefined ? {} : { itemNo };
  // What ends an execution is the execution judge's decision to close it, not a visit.
  const full = outcome === 'performed' && itemNo === undefined && draft.state.stage !== 'execution';
  return recordPerformance(draft, { ...item, full });
}
