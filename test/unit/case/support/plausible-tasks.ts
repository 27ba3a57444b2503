/** Tasks as a court would issue and a station report them: for random walks, never wrong in kind, now and then refused. */
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import type { TaskInput } from '../../../../domain/kernel/input.ts';
import { activeParties } from '../../../../domain/kernel/questions.ts';
import { SERVED_DOCUMENTS, URGING_RESULTS } from '../../../../domain/kernel/codes.ts';
import type { TaskActs, TaskActType } from '../../../../domain/chapters/tasks/acts.ts';
import { isAskedAt, mayPerform } from '../../../../domain/access/policy/tasks.ts';
import { isOpen } from '../../../../domain/chapters/tasks/open-tasks.ts';
import type { AttemptData, Task, TaskResult, TaskResults } from '../../../../domain/chapters/tasks/task.ts';
import * as T from '../../../../domain/chapters/tasks/codes.ts';
import type { CaseUnderTest } from './case-under-test.ts';
import type { Dice } from './dice.ts';
import { peopleOf, STATION } from './people.ts';
import type { Makers, Moment } from './moment.ts';
import { service } from './plausible-service.ts';

const photograph = (dice: Dice): AttemptData['evidence'] => [
  { documentId: `doc-${dice.upTo(1_000_000)}`, sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 1000 },
];

function issue(moment: Moment): DecisionData['issue_task'] {
  const { state, dice } = moment;
  const fit = T.TASK_KINDS.filter((kind) => isAskedAt(kind, state.stage));
  const kind = dice.chance(0.4) ? 'service' : (dice.pick(fit) ?? 'contact');
  const partyId = dice.pick(activeParties(state))?.partyId;
  const common = {
    kind,
    unitId: dice.chance(0.8) ? STATION : 'station-other',
    ...(partyId === undefined ? {} : { partyId }),
    ...(dice.chance(0.2) ? { dueDays: 1 + dice.upTo(20) } : {}),
  };
  if (kind !== 'service') return common;
  const { partyId: to, document } = service(moment);
  return { ...common, partyId: to, document: document ?? SERVED_DOCUMENTS[0] };
}

const anyTask = ({ state, dice }: Moment, ...statuses: readonly T.TaskStatus[]): string => {
  const fit = state.tasks.filter((task) => statuses.includes(task.status));
  return (dice.pick(fit) ?? dice.pick(state.tasks))?.taskId ?? 'none';
};

type TaskMakers = Pick<
  Makers,
  'issue_task' | 'reassign_task' | 'withdraw_task' | 'confirm_task' | 'ask_task_again' | 'reject_task'
>;

export const plausibleTasks: TaskMakers = {
  issue_task: issue,
  reassign_task: (moment) => ({
    taskId: anyTask(moment, 'issued', 'accepted', 'returned'),
    unitId: moment.dice.chance(0.5) ? STATION : 'station-other',
    reason: 'shift',
  }),
  withdraw_task: (moment) => ({
    taskId: anyTask(moment, 'issued', 'accepted', 'returned'),
    reason: 'no_longer_needed',
  }),
  confirm_task: (moment) => ({ taskId: anyTask(moment, 'completed') }),
  ask_task_again: (moment) => ({
    taskId: anyTask(moment, 'completed', 'returned'),
    reason: 'proof_unclear',
  }),
  reject_task: (moment) => ({ taskId: anyTask(moment, 'completed'), reason: 'wrong_person' }),
};

function attempt(task: Task, dice: Dice): AttemptData {
  const done = dice.chance(0.6);
  const result = done ? 'done' : (dice.pick(T.ATTEMPT_RESULTS) ?? 'not_met');
  const evidence = photograph(dice) ?? [];
  if (task.kind !== 'service') return { result, way: 'visit', evidence };
  return { result, facts: { method: 'direct', receiver: 'self', signed: done }, evidence };
}

type Outcomes = { readonly [K in T.TaskKind]: (first: boolean, dice: Dice) => Omit<TaskResults[K], 'kind'> };

const OUTCOMES: Outcomes = {
  service: (first) => ({ outcome: first ? 'served' : 'failed' }),
  address_confirmation: (first) => ({
    outcome: first ? 'confirmed' : 'refused',
    warned: true,
    electronic: first,
  }),
  fact_investigation: (first) => ({ outcome: first ? 'done' : 'not_possible' }),
  evidence_exchange: (first) => ({ outcome: first ? 'exchanged' : 'absent' }),
  contact: (first) => ({ outcome: first ? 'reached' : 'whereabouts_unknown' }),
  mediation_help: (first) => ({ outcome: first ? 'helped' : 'not_possible' }),
  hearing_support: (first) => ({ outcome: first ? 'held' : 'technical_failure' }),
  urging: (_, dice) => ({ outcome: dice.pick(URGING_RESULTS) ?? 'refused' }),
  execution_investigation: (first) => ({ outcome: first ? 'property_found' : 'nothing_found' }),
  on_the_spot_execution: (first) => ({ outcome: first ? 'partly' : 'refused', itemNo: 1 }),
  seizure_witness: (first) => ({ outcome: first ? 'witnessed' : 'not_carried_out' }),
  performance_visit: (first) => ({ outcome: first ? 'partly' : 'not_performed', itemNo: 1 }),
};

const result = ({ kind }: Task, dice: Dice): TaskResult =>
  ({ kind, ...OUTCOMES[kind](dice.chance(0.75), dice) }) as TaskResult;

/** One of the two stations' people, or of the court, who may carry out a task of this kind. */
function performers(one: CaseUnderTest, task: Task): readonly Actor[] {
  return peopleOf(one.state)
    .filter(({ roles }) => mayPerform(task.kind, roles))
    .map((actor) => ({ ...actor, unitId: task.unitId }));
}

export interface Report<K extends TaskActType> {
  readonly act: K;
  readonly data: TaskActs[K];
  readonly by: Actor;
  readonly attemptNo?: number;
  readonly happenedAt?: number;
  readonly receivedAt?: number;
}

export function taskInput<K extends TaskActType>(
  one: CaseUnderTest,
  task: Task,
  report: Report<K>,
): TaskInput {
  const { act, data, by, attemptNo, happenedAt, receivedAt = one.now } = report;
  return {
    kind: 'task',
    inputId: `act-${one.inputs.length + 1}`,
    act,
    taskId: task.taskId,
    actor: by,
    receivedAt,
    data,
    ...(attemptNo === undefined ? {} : { attemptNo }),
    ...(happenedAt === undefined ? {} : { happenedAt }),
  } as TaskInput;
}

/** Somebody does something to some task: mostly its performer, to one that is open. @returns undefined without tasks */
export function anyAct(one: CaseUnderTest, dice: Dice): TaskInput | undefined {
  const open = one.state.tasks.filter(isOpen);
  const task = dice.pick(dice.chance(0.85) && open.length > 0 ? open : one.state.tasks);
  if (task === undefined) return undefined;
  const able = performers(one, task);
  const holder = able.find((actor) => actor.personId === task.assigneeId);
  const by = (dice.chance(0.8) ? holder : undefined) ?? dice.pick(able);
  if (by === undefined) return undefined;
  const how = { by, ...(dice.chance(0.5) ? { attemptNo: task.attemptNo - Number(dice.chance(0.2)) } : {}) };
  const report = (act: TaskActType, data: unknown): TaskInput =>
    taskInput(one, task, { act, data, ...how } as Report<TaskActType>);
  switch (dice.pick(['accept', 'attempt', 'attempt', 'complete', 'complete', 'return'] as const)) {
    case 'attempt':
      return report('attempt', attempt(task, dice));
    case 'complete':
      return report('complete', { result: result(task, dice), attempt: attempt(task, dice) });
    case 'return':
      return report('return', { reason: dice.pick(T.RETURN_REASONS) ?? 'other' });
    default:
      return report('accept', {});
  }
}
