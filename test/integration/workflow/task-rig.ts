/** Delegated tasks in a rig: issued by the judge, carried out at the station, compared with what Temporal has pending. */
import { randomUUID } from 'node:crypto';
import { recordPages } from '../../../db/queries/record/load-case.ts';
import type { TaskInput } from '../../../domain/kernel/input.ts';
import { foldRecord } from '../../../domain/machine/fold.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { openTasks } from '../../../domain/chapters/tasks/open-tasks.ts';
import type { Task } from '../../../domain/chapters/tasks/task.ts';
import { taskIdOf } from '../../../domain/chapters/tasks/task-id.ts';
import { caseContract, taskActivityId } from '../../../workflows/contract.ts';
import { actorOf } from '../db/support/platform.ts';
import type { Rig } from './rig.ts';

export type Complete = Extract<TaskInput, { act: 'complete' }>;

/** Of an ordinary civil dispute. */
export const FINDINGS = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
} as const;

export const workflowIdOf = caseContract('').workflowId;

/** A case before the judge, with so many tasks of contact at the station, each about a respondent of its own. */
export async function caseWithTasks(rig: Rig, count: number, room = count): Promise<string> {
  const caseId = await rig.open({}, Math.min(PARTIES - 1, Math.max(1, room)));
  await applied(rig.decide(caseId, 'triage', { findings: FINDINGS, route: 'judge' }));
  if (count > PARTIES) await applied(rig.decide(caseId, 'accept_referral', {}, 'judge'));
  for (let ordinal = 1; ordinal <= count; ordinal += 1) await issue(rig, caseId, ordinal);
  return caseId;
}

/** As many as a case may have (docs/law.md §8.1). */
const PARTIES = 50;
const KINDS = ['contact', 'address_confirmation', 'fact_investigation', 'mediation_help'] as const;

/** The same thing is not asked of the same party twice: fifty contacts, then another kind. */
export async function issue(rig: Rig, caseId: string, ordinal: number): Promise<void> {
  const { unitId } = actorOf('police');
  const kind = KINDS[Math.floor((ordinal - 1) / PARTIES)] ?? 'contact';
  const asked = { kind, unitId, partyId: `${caseId}-p${(ordinal % PARTIES) + 1}` } as const;
  await applied(rig.decide(caseId, 'issue_task', asked, 'judge'));
}

export async function applied(outcome: Promise<InputOutcome>): Promise<InputOutcome> {
  const found = await outcome;
  if (found.outcome !== 'applied') throw new Error(`refused: ${found.refusal?.code}`);
  return found;
}

export interface CompletionOf {
  readonly attemptNo?: number;
  readonly as?: string;
  /** Without it the task has no proof of an attempt and is refused. */
  readonly attempt?: boolean;
}

/** A result taken in, and told to nobody yet. */
export async function takeInResult(
  rig: Rig,
  caseId: string,
  ordinal: number,
  { attemptNo = 1, as = 'police', attempt = true }: CompletionOf = {},
): Promise<Complete> {
  const data: Complete['data'] = {
    result: { kind: 'contact', outcome: 'reached' },
    ...(attempt ? { attempt: { result: 'done', way: 'phone' } } : {}),
  };
  const taskId = taskIdOf(caseId, ordinal);
  const inputId = randomUUID();
  const actor = actorOf(as);
  const input = await rig.accept(caseId, {
    kind: 'task',
    inputId,
    act: 'complete',
    taskId,
    attemptNo,
    actor,
    data,
  });
  return input as Complete;
}

/** Sent as the API sends it, and decided. */
export async function complete(
  rig: Rig,
  caseId: string,
  ordinal: number,
  more: CompletionOf = {},
): Promise<InputOutcome> {
  const input = await takeInResult(rig, caseId, ordinal, more);
  await rig.messenger.complete(caseId, input);
  return rig.outcome(caseId, input.inputId);
}

export async function stateOf(rig: Rig, caseId: string): Promise<CaseState | undefined> {
  let state: CaseState | undefined;
  for await (const page of recordPages(rig.platform.worker, caseId))
    state = foldRecord(caseId, state, page.events, page.inputs);
  return state;
}

export async function taskOf(rig: Rig, caseId: string, ordinal: number): Promise<Task> {
  const taskId = taskIdOf(caseId, ordinal);
  const task = (await stateOf(rig, caseId))?.tasks.find((one) => one.taskId === taskId);
  if (task === undefined) throw new Error(`no task ${taskId}`);
  return task;
}

/** Ids of the activities that are to be pending, as the record has it. */
export async function openOnRecord(rig: Rig, caseId: string): Promise<string[]> {
  const open = openTasks(await stateOf(rig, caseId));
  return open.map(({ taskId, attemptNo }) => taskActivityId(taskId, attemptNo)).sort();
}

/** Ids of the activities that are, as Temporal has it. */
export async function pendingAtTemporal(rig: Rig, caseId: string): Promise<string[]> {
  const { raw } = await rig.temporal.client.workflow.getHandle(workflowIdOf(caseId)).describe();
  return (raw.pendingActivities ?? []).map((one) => one.activityId ?? '').sort();
}
