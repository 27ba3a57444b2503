/**
 * What the court's confirmation of a result does in law, kind by kind. The station only helped: service, performance,
 * an interrupted limit come into being here, by the court's decision (docs/law.md §0.6, §6.1, §7).
 */
import { addressRefused, refusesAddress } from '../service/address-refusal.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { owedItems } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { dateOfInstant, type LegalDate } from '../../deadlines/legal-date.ts';
import type { Refusal } from '../../result.ts';
import { recordPerformance } from '../agreement/decisions.ts';
import { recordDemand, recordUrgingResult } from '../execution/in-force.ts';
import { effectService, serviceRefusal } from '../service/effects.ts';
import { isAskedAt } from '../../access/policy/tasks.ts';
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
export function takeTaskEffect(draft: EventDraft, task: Task): Refusal | undefined {
  const { result } = task;
  if (result === undefined || draft.state.concluded !== undefined) return undefined;
  switch (result.kind) {
    case 'service':
      return served(draft, task, result);
    case 'address_confirmation':
      return addressConfirmed(draft, task, result);
    case 'urging':
      return urged(draft, task, result);
    case 'on_the_spot_execution':
    case 'performance_visit':
      return performed(draft, task, result);
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

/** The legal day on which the performer's part was done: what follows is dated then, not when the court came to it. */
const doneOn = (draft: EventDraft, { completed }: Task): LegalDate =>
  completed === undefined ? draft.actDate : dateOfInstant(completed.at);

/** Another result that waits for the court shows an earlier valid service of the same paper: of several the earliest counts. */
const earlierResult = (draft: EventDraft, task: Task, date: LegalDate): Task | undefined =>
  draft.state.tasks.find(
    (one) =>
      one.taskId !== task.taskId &&
      one.status === 'completed' &&
      one.partyId === task.partyId &&
      one.document === task.document &&
      one.instrumentId === task.instrumentId &&
      (effectiveAttempt(draft, one)?.date ?? date) < date,
  );

function served(draft: EventDraft, task: Task, result: ResultOf<'service'>): Refusal | undefined {
  const { partyId, document, instrumentId, taskId } = task;
  if (result.outcome !== 'served' || partyId === undefined || document === undefined) return undefined;
  if (!isAskedAt('service', draft.state.stage)) return undefined;
  const about = { partyId, document, instrumentId };
  // Served in the meantime in another way, or the paper is set aside: the result is true and changes nothing.
  if (serviceRefusal(draft.state, about) !== undefined) return undefined;
  const effective = effectiveAttempt(draft, task);
  if (effective === undefined) return refuse('task_no_effective_service', { taskId });
  const { method, date, article } = effective;
  const earlier = earlierResult(draft, task, date);
  if (earlier !== undefined) return refuse('task_earlier_service', { taskId: earlier.taskId });
  effectService(draft, { ...about, method, date, article, taskId });
  return undefined;
}

/** MAIL 5: who gives no address although told what that leads to; who was not told has refused nothing. */
function withheld(
  draft: EventDraft,
  partyId: string,
  warned: boolean,
  about: { readonly date: LegalDate; readonly taskId: string },
): undefined {
  const confirmed = draft.state.addresses.some((one) => one.partyId === partyId);
  if (!warned || confirmed || refusesAddress(draft.state, partyId, about.date)) return;
  addressRefused(draft, partyId, about);
}

/** The last address stands: an older paper that the court judges later does not bring the older address back. */
function addressConfirmed(
  draft: EventDraft,
  task: Task,
  result: ResultOf<'address_confirmation'>,
): undefined {
  const { taskId, partyId } = task;
  if (partyId === undefined) return undefined;
  const date = doneOn(draft, task);
  if (result.outcome === 'refused') return withheld(draft, partyId, result.warned, { date, taskId });
  if (result.outcome !== 'confirmed') return undefined;
  if (draft.state.addresses.some((one) => one.partyId === partyId && one.date > date)) return undefined;
  const { address, electronic = false, channels = [] } = result;
  const where = address === undefined ? {} : { address };
  draft.emit('address_confirmed', { partyId, electronic, channels, date, taskId, ...where });
  return undefined;
}

/** Urging takes nothing from the creditor; a demand handed over interrupts the two years (EXI 20). */
function urged(
  draft: EventDraft,
  task: Task,
  { outcome, demandOn }: ResultOf<'urging'>,
): Refusal | undefined {
  const { stage } = draft.state;
  if (demandOn !== undefined && DEMAND_STAGES.includes(stage)) recordDemand(draft, demandOn);
  const performs = outcome === 'performed' && PERFORMANCE_STAGES.includes(stage);
  const all = isAll(draft, task);
  if (performs && (stage !== 'urging' || !all)) {
    const refusal = perform(draft, task);
    if (refusal !== undefined) return refusal;
  }
  if (stage === 'urging') recordUrgingResult(draft, { result: outcome, date: doneOn(draft, task) }, all);
  return undefined;
}

function performed(
  draft: EventDraft,
  task: Task,
  { outcome, itemNo }: ResultOf<'on_the_spot_execution' | 'performance_visit'>,
): Refusal | undefined {
  if (!PERFORMANCE_STAGES.includes(draft.state.stage)) return undefined;
  if (outcome === 'performed') return perform(draft, task, itemNo);
  if (outcome !== 'partly') return undefined;
  const item = itemNo ?? task.itemNo;
  const which = item === undefined ? {} : { itemNo: item };
  return recordPerformance(draft, { ...which, full: false, date: doneOn(draft, task) });
}

/** The item that the task is about; without one, what its party owes, or is owed; without a party, all of it. */
function itemsOf(draft: EventDraft, { itemNo, partyId }: Task, told?: number): readonly number[] {
  const only = told ?? itemNo;
  if (only !== undefined) return [only];
  return owedItems(draft.state).flatMap(({ obligorId, obligeeId }, index) => {
    const theirs = partyId === undefined || obligorId === partyId || (obligeeId ?? partyId) === partyId;
    return theirs ? [index + 1] : [];
  });
}

const isAll = (draft: EventDraft, task: Task, told?: number): boolean =>
  itemsOf(draft, task, told).length >= owedItems(draft.state).length;

/** What ends an execution is the execution judge's decision to close it, not a visit. */
function perform(draft: EventDraft, task: Task, told?: number): Refusal | undefined {
  const date = doneOn(draft, task);
  if (isAll(draft, task, told))
    return recordPerformance(draft, { full: draft.state.stage !== 'execution', date });
  for (const itemNo of itemsOf(draft, task, told)) {
    const refusal = recordPerformance(draft, { itemNo, full: false, date });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
