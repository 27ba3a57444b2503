/**
 * `obligations(state)`: who owes what by when, for every open stage at least one, so that no case is ever nobody's.
 * The worklists, the reminders and the "no dead end" check all come from here.
 */
import { seatOfOverdue } from '../access/policy.ts';
import type { Role } from '../access/roles.ts';
import type { Duty } from './duty.ts';
import type { Obligation } from './obligation.ts';
import { assignedIn, isOverdue } from './questions.ts';
import { unitAt } from './seats.ts';
import type { CaseState, Deadline } from './state.ts';
import { stageDuties } from './stage-duties.ts';
import { overdueTask, taskObligations } from '../tasks/duties.ts';

const running = (deadline: Deadline): boolean => deadline.status === 'armed';

/** The first that runs; else the last that has passed with nothing done: what is overdue stays at the head of the list. */
function dueBy(state: CaseState, duty: Duty): Deadline | undefined {
  const behind = state.deadlines
    .filter((one) => duty.rules?.includes(one.rule) === true)
    .filter((one) => duty.partyId === undefined || one.partyId === undefined || one.partyId === duty.partyId);
  return behind.filter(running).sort((a, b) => a.dueAt - b.dueAt)[0] ?? behind.findLast(isOverdue);
}

function owed(state: CaseState, duty: Duty): Obligation {
  const deadline = dueBy(state, duty);
  const personId = duty.capacity === undefined ? undefined : assignedIn(state, duty.capacity);
  return {
    obligationId: duty.partyId === undefined ? duty.what : `${duty.what}:${duty.partyId}`,
    what: duty.what,
    who: {
      roles: duty.roles,
      unitId: unitAt(state, duty.at),
      ...(personId === undefined ? {} : { personId }),
      ...(duty.partyId === undefined ? {} : { partyId: duty.partyId }),
    },
    by: duty.by,
    ...(deadline === undefined
      ? {}
      : { dueAt: deadline.dueAt, deadlineId: deadline.deadlineId, article: deadline.article }),
    ...(duty.waitingOn === undefined ? {} : { waitingOn: duty.waitingOn }),
  };
}

/** A passed deadline is seen to by those who were told, at the seat that has their roles, until it is met. */
function escalated(state: CaseState): Obligation[] {
  return state.escalations.map((one) => {
    const told = one.to as readonly Role[];
    const unitId = unitAt(state, seatOfOverdue(one.rule, told));
    const task = overdueTask(state, one.deadlineId, one.rule);
    const passed = state.deadlines.find((deadline) => deadline.deadlineId === one.deadlineId);
    return {
      obligationId: `overdue:${one.deadlineId}`,
      what: 'see_to_overdue',
      who: { roles: told, unitId: task?.unitId ?? unitId },
      by: [],
      deadlineId: one.deadlineId,
      ...(passed === undefined ? {} : { dueAt: passed.dueAt }),
      ...(task === undefined ? {} : { taskId: task.taskId }),
    };
  });
}

/** An open side process is the court's to decide, by its own clock. */
function processes(state: CaseState): Obligation[] {
  return state.processes.flatMap(({ seq, kind, status }): Obligation[] => {
    if (status === 'closed') return [];
    const deadline = state.deadlines.find((one) => one.startSeq === seq && running(one));
    const due =
      deadline === undefined
        ? {}
        : { dueAt: deadline.dueAt, deadlineId: deadline.deadlineId, article: deadline.article };
    const roles: readonly Role[] = ['judge', 'division_head', 'filing_judge', 'execution_judge'];
    const who = { roles, unitId: state.courtId };
    return [{ obligationId: `process:${seq}`, what: `process_${kind}`, who, by: ['close_process'], ...due }];
  });
}

/** A ruling objected to is reviewed by the court that made it, whatever stage its execution has reached (CPLI 372). */
function objection(state: CaseState): Duty[] {
  if (state.confirmation?.objection !== 'pending') return [];
  return [
    {
      what: 'decide_objection',
      roles: ['judge', 'division_head'],
      at: 'court',
      by: ['decide_objection'],
      rules: ['SLA-OBJECTION-REVIEW'],
      capacity: 'judge',
    },
  ];
}

/** Who had the case last archives it: the court once it was registered or confirmed there, else the station. */
function archiveDuty(state: CaseState): Duty {
  const duty = { what: 'archive', by: ['archive_case'], rules: ['SLA-ARCHIVE'] } as const;
  return state.filing.registeredOn === undefined && state.confirmation === undefined
    ? { ...duty, at: 'station', roles: ['police_officer', 'station_chief', 'mediator'] }
    : { ...duty, at: 'court', roles: ['court_clerk', 'execution_judge'] };
}

export function obligations(state: CaseState): readonly Obligation[] {
  if (state.stage === 'archived') return [];
  if (state.concluded !== undefined) {
    return [owed(state, archiveDuty(state)), ...processes(state), ...taskObligations(state)];
  }
  const duties = [...stageDuties(state), ...objection(state)];
  return [
    ...duties.map((duty) => owed(state, duty)),
    ...processes(state),
    ...taskObligations(state),
    ...escalated(state),
  ];
}
