/** What each event of a task makes of the case's tasks. Total: an event about a task that is not there changes nothing. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseEvent } from '../../kernel/events.ts';
import type { CaseState } from '../../kernel/state.ts';
import { legalInstant } from '../../deadlines/clock.ts';
import type { TaskEvents } from './events.ts';
import type { Task, TaskAttempt, TaskMoment } from './task.ts';

function change(state: CaseState, taskId: string, by: (task: Task) => Task): CaseState {
  return { ...state, tasks: state.tasks.map((task) => (task.taskId === taskId ? by(task) : task)) };
}

/** Legal instant at which an act happened; of its receipt where nothing else is said. */
function actedAt(state: CaseState, event: CaseEvent): number {
  return event.happenedAt === undefined ? event.at : legalInstant(state.clock, event.happenedAt);
}

const personOf = (event: CaseEvent): { personId?: string } =>
  event.actor === 'system' ? {} : { personId: event.actor.personId };

/** The task without what belongs to the issue that is over. */
function anew(task: Task, attemptNo: number, event: CaseEvent): Task {
  const { accepted: _a, completed: _c, result: _r, resultNote: _n, returned: _b, ...rest } = task;
  const open: Task = { ...rest, status: 'issued', attemptNo };
  if (attemptNo === task.attemptNo) return open;
  const { personId } = personOf(event);
  return { ...open, roundAt: event.at, ...(personId === undefined ? {} : { roundBy: personId }) };
}

function end(task: Task, status: Task['status'], event: CaseEvent, reason?: string): Task {
  const ended = { ...personOf(event), at: event.at, ...(reason === undefined ? {} : { reason }) };
  return { ...task, status, ended };
}

function issued(state: CaseState, data: TaskEvents['task_issued'], event: CaseEvent): CaseState {
  const { kind, taskId, unitId, personId, papers, ...about } = data;
  const issuedBy =
    event.actor === 'system'
      ? { personId: '', unitId: state.courtId }
      : { personId: event.actor.personId, unitId: event.actor.unitId };
  const task: Task = {
    ...about,
    taskId,
    kind,
    status: 'issued',
    attemptNo: 1,
    unitId,
    ...(personId === undefined ? {} : { assigneeId: personId }),
    issuedBy,
    issuedSeq: event.seq,
    issuedAt: event.at,
    roundAt: event.at,
    papers,
    attempts: [],
    redone: [],
    former: [],
  };
  return { ...state, tasks: [...state.tasks, task] };
}

function attempted(state: CaseState, data: TaskEvents['task_attempted'], event: CaseEvent): CaseState {
  const { taskId, ...rest } = data;
  const attempt: TaskAttempt = { ...rest, at: actedAt(state, event), seq: event.seq };
  return change(state, taskId, (task) => ({ ...task, attempts: [...task.attempts, attempt] }));
}

function reassigned(state: CaseState, data: TaskEvents['task_reassigned'], event: CaseEvent): CaseState {
  return change(state, data.taskId, (task) => {
    const { assigneeId: held, ...rest } = anew(task, data.attemptNo, event);
    const before = { unitId: task.unitId, attemptNo: task.attemptNo, until: event.at };
    return {
      ...rest,
      unitId: data.unitId,
      ...(data.personId === undefined ? {} : { assigneeId: data.personId }),
      former: [...task.former, held === undefined ? before : { ...before, personId: held }],
    };
  });
}

function released(state: CaseState, data: TaskEvents['task_released'], event: CaseEvent): CaseState {
  return change(state, data.taskId, (task) => {
    const { assigneeId: _held, ...rest } = anew(task, task.attemptNo, event);
    const before = { personId: data.personId, unitId: task.unitId, attemptNo: task.attemptNo };
    return { ...rest, former: [...task.former, { ...before, until: event.at }] };
  });
}

/** The issue before is over: who held it may still report what they did in it. */
function askedAgain(state: CaseState, data: TaskEvents['task_asked_again'], event: CaseEvent): CaseState {
  return change(state, data.taskId, (task) => {
    const { unitId, attemptNo, assigneeId: personId } = task;
    const before = { unitId, attemptNo, until: event.at, ...(personId === undefined ? {} : { personId }) };
    return {
      ...anew(task, data.attemptNo, event),
      former: [...task.former, before],
      redone: [...task.redone, { attemptNo, reason: data.reason }],
    };
  });
}

export const evolveTasks: Evolvers<keyof TaskEvents> = {
  task_issued: issued,
  task_accepted: (state, data, event) =>
    change(state, data.taskId, (task) => {
      const accepted: TaskMoment = { personId: data.personId, at: actedAt(state, event) };
      return { ...task, status: 'accepted', assigneeId: data.personId, accepted };
    }),
  task_attempted: attempted,
  task_returned: (state, data, event) =>
    change(state, data.taskId, (task) => {
      const returned = { personId: data.personId, at: actedAt(state, event), reason: data.reason };
      return { ...task, status: 'returned', returned };
    }),
  task_completed: (state, data, event) =>
    change(state, data.taskId, (task) => ({
      ...task,
      status: 'completed',
      assigneeId: data.personId,
      completed: { personId: data.personId, at: actedAt(state, event) },
      result: data.result,
      ...(data.note === undefined ? {} : { resultNote: data.note }),
    })),
  task_confirmed: (state, data, event) => change(state, data.taskId, (task) => end(task, 'confirmed', event)),
  task_asked_again: askedAgain,
  task_rejected: (state, data, event) =>
    change(state, data.taskId, (task) => end(task, 'rejected', event, data.reason)),
  task_reassigned: reassigned,
  task_released: released,
  task_withdrawn: (state, data, event) =>
    change(state, data.taskId, (task) => end(task, 'withdrawn', event, data.reason)),
  task_expired: (state, data, event) => change(state, data.taskId, (task) => end(task, 'expired', event)),
  address_confirmed: (state, data) => ({
    ...state,
    addresses: [...state.addresses.filter((one) => one.partyId !== data.partyId), data],
  }),
};
