/** The performer's four acts (接收、上门、退回、报送结果), each assessed as the field reports it: late, doubled or out of order. */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { TaskInput } from '../../kernel/input.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import { owedItems } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { legalInstant } from '../../deadlines/clock.ts';
import type { Refusal } from '../../result.ts';
import { agentRefusal } from '../people/agents.ts';
import { armJudging, settleIssue } from './clocks.ts';
import { TASK_KIND_ROWS } from './kinds.ts';
import { taskOf } from './questions.ts';
import { attemptLaw, countingAttempts, effectiveAttempt, proofOf } from './service-attempts.ts';
import { attemptStanding, holderRefusal, notOpenRefusal, timeRefusal } from './standing.ts';
import type { AttemptData, Task, TaskResult, TaskResults } from './task.ts';
import type { MetRelation } from './codes.ts';

type ActOf<K extends TaskInput['act']> = Extract<TaskInput, { act: K }>;

/** @returns why the act is refused; undefined when its events are in the draft */
export function decideTaskAct(draft: EventDraft, input: TaskInput): Refusal | undefined {
  const task = taskOf(draft.state, input.taskId);
  if (task === undefined) return refuse('task_unknown');
  const untimely = timeRefusal(draft, task, input);
  if (untimely !== undefined) return untimely;
  switch (input.act) {
    case 'accept':
      return accept(draft, task, input);
    case 'attempt':
      return attempt(draft, task, input);
    case 'return':
      return giveBack(draft, task, input);
    case 'complete':
      return complete(draft, task, input);
  }
}

const mine = (task: Task, input: TaskInput): { taskId: string; attemptNo: number; personId: string } => ({
  taskId: task.taskId,
  attemptNo: task.attemptNo,
  personId: input.actor.personId,
});

/** The person who acts first has taken it, said so or not. */
function take(draft: EventDraft, task: Task, input: TaskInput): void {
  if (task.status === 'issued') draft.emit('task_accepted', mine(task, input));
}

/** Taken before by the same person: nothing new, whatever has become of the task since. */
const takenBefore = (task: Task, input: TaskInput): boolean =>
  task.accepted?.personId === input.actor.personId || task.completed?.personId === input.actor.personId;

function accept(draft: EventDraft, task: Task, input: ActOf<'accept'>): Refusal | undefined {
  const same = input.attemptNo === undefined || input.attemptNo === task.attemptNo;
  if (same && takenBefore(task, input)) {
    draft.emit('task_act_merged', { ...mine(task, input), act: 'accept' });
    return undefined;
  }
  const refusal = notOpenRefusal(task) ?? holderRefusal(draft, task, input);
  if (refusal !== undefined) return refusal;
  take(draft, task, input);
  return undefined;
}

function record(draft: EventDraft, task: Task, input: TaskInput, data: AttemptData): void {
  draft.emit('task_attempted', {
    ...data,
    ...mine(task, input),
    no: (taskOf(draft.state, task.taskId)?.attempts.length ?? 0) + 1,
    date: draft.actDate,
  });
}

/** The same visit of the same person at the same instant, sent under another key. */
const toldBefore = (draft: EventDraft, task: Task, { actor, data, happenedAt }: ActOf<'attempt'>): boolean =>
  happenedAt !== undefined &&
  task.attempts.some(
    (one) =>
      one.personId === actor.personId &&
      one.at === legalInstant(draft.state.clock, happenedAt) &&
      one.result === data.result,
  );

function attempt(draft: EventDraft, task: Task, input: ActOf<'attempt'>): Refusal | undefined {
  const standing = attemptStanding(draft, task, input);
  if ('code' in standing) return standing;
  if (toldBefore(draft, task, input)) {
    draft.emit('task_act_merged', { ...mine(task, input), act: 'attempt' });
    return undefined;
  }
  const refusal = attemptLaw(draft, task, input.data);
  if (refusal !== undefined) return refusal;
  if (standing.holds) take(draft, task, input);
  record(draft, { ...task, attemptNo: standing.attemptNo }, input, input.data);
  return undefined;
}

function giveBack(draft: EventDraft, task: Task, input: ActOf<'return'>): Refusal | undefined {
  const refusal = notOpenRefusal(task) ?? holderRefusal(draft, task, input);
  if (refusal !== undefined) return refusal;
  const returnedSeq = draft.emit('task_returned', { ...mine(task, input), ...input.data });
  settleIssue(draft, task.taskId);
  armJudging(draft, taskOf(draft.state, task.taskId) ?? task, returnedSeq);
  return undefined;
}

function complete(draft: EventDraft, task: Task, input: ActOf<'complete'>): Refusal | undefined {
  const { result, attempt: last, note } = input.data;
  if (saidBefore(task, input)) {
    draft.emit('task_act_merged', { ...mine(task, input), act: 'complete' });
    return undefined;
  }
  const refusal = completionRefusal(draft, task, input);
  if (refusal !== undefined) return refusal;
  take(draft, task, input);
  if (last !== undefined) record(draft, task, input, last);
  const done = taskOf(draft.state, task.taskId) ?? task;
  const unproved = proofRefusal(draft, done, result) ?? demandRefusal(draft, result);
  if (unproved !== undefined) return unproved;
  const more = note === undefined ? {} : { note };
  const completedSeq = draft.emit('task_completed', {
    ...mine(task, input),
    date: draft.actDate,
    result,
    ...more,
  });
  settleIssue(draft, task.taskId);
  armJudging(draft, taskOf(draft.state, task.taskId) ?? done, completedSeq);
  return undefined;
}

/** The same result of the same person, sent under another key. */
const saidBefore = (task: Task, { actor, data, attemptNo = task.attemptNo }: ActOf<'complete'>): boolean =>
  task.status === 'completed' &&
  attemptNo === task.attemptNo &&
  task.completed?.personId === actor.personId &&
  canonicalText(task.result) === canonicalText(data.result);

function completionRefusal(draft: EventDraft, task: Task, input: ActOf<'complete'>): Refusal | undefined {
  const { result, attempt: last } = input.data;
  const standing =
    holderRefusalOfFormer(draft, task, input) ?? notOpenRefusal(task) ?? holderRefusal(draft, task, input);
  if (standing !== undefined) return standing;
  if (result.kind !== task.kind) return refuse('task_kind_mismatch', { kind: task.kind });
  return last === undefined ? undefined : attemptLaw(draft, task, last);
}

/** A performer who works on a former issue is told so first, whatever has become of the present one. */
function holderRefusalOfFormer(draft: EventDraft, task: Task, input: TaskInput): Refusal | undefined {
  const former = input.attemptNo !== undefined && input.attemptNo < task.attemptNo;
  return former ? holderRefusal(draft, { ...task, unitId: input.actor.unitId }, input) : undefined;
}

function proofRefusal(draft: EventDraft, task: Task, result: TaskResult): Refusal | undefined {
  const { proof } = TASK_KIND_ROWS[task.kind];
  const { taskId } = task;
  if (proof.attempt && countingAttempts(task).length === 0) return refuse('task_attempt_missing', { taskId });
  const wrong = effectRefusal(draft, task, result) ?? formRefusal(draft, task, result);
  if (wrong !== undefined) return wrong;
  const asked = proof.forOutcomes.includes(result.outcome) ? proof.evidence : 0;
  return proofOf(draft, task) < asked ? refuse('task_proof_missing', { taskId, needed: asked }) : undefined;
}

/** What is called served must be served in law, and what is served in law must not be called failed. */
function effectRefusal(draft: EventDraft, task: Task, result: TaskResult): Refusal | undefined {
  if (result.kind !== 'service') return undefined;
  const served = effectiveAttempt(draft, task) !== undefined;
  if (served === (result.outcome === 'served')) return undefined;
  return refuse(served ? 'task_served_in_law' : 'task_no_effective_service', { taskId: task.taskId });
}

function formRefusal({ state }: EventDraft, task: Task, result: TaskResult): Refusal | undefined {
  if ('itemNo' in result && result.itemNo !== undefined && result.itemNo > owedItems(state).length)
    return refuse('item_unknown');
  return result.kind === 'address_confirmation' && result.outcome === 'confirmed'
    ? addressRefusal(state, task, result)
    : undefined;
}

/** Who speaks for a party about its address (MAIL 3-5). */
const CONFIRMING: readonly MetRelation[] = ['self', 'legal_representative', 'guardian', 'agent'];

/** CPLI 137, MAIL 4-5: an address is confirmed after warning, in words, and for electronic service with its channels. */
function addressRefusal(
  state: CaseState,
  task: Task,
  { warned, address, electronic, channels = [] }: TaskResults['address_confirmation'],
): Refusal | undefined {
  const { taskId } = task;
  const reached = electronic !== true || channels.length > 0;
  if (!warned || address === undefined || !reached) return refuse('task_address_incomplete', { taskId });
  const met = countingAttempts(task).findLast((one) => one.result === 'done')?.met ?? 'self';
  if (met === 'agent') return agentRefusal(state, task.partyId ?? '', {});
  return CONFIRMING.includes(met) ? undefined : refuse('task_address_not_by_party', { taskId });
}

/** EXI 20: the demand that interrupts the two years lies between the paper's effect and today. */
function demandRefusal(draft: EventDraft, result: TaskResult): Refusal | undefined {
  if (result.kind !== 'urging' || result.demandOn === undefined) return undefined;
  const from = draft.state.instruments.findLast((one) => one.effectiveOn !== undefined)?.effectiveOn;
  const early = from !== undefined && result.demandOn < from;
  return early || result.demandOn > draft.context.receivedDate
    ? refuse('task_demand_before_effect', { demandOn: result.demandOn })
    : undefined;
}
