/**
 * `obligations(state)`: who owes what by when, for every open stage at least one, so that no case is ever nobody's.
 * The worklists, the reminders and the "no dead end" check all come from here.
 */
import { seatOfOverdue } from '../access/policy/oversight.ts';
import type { Role } from '../access/roles.ts';
import type { RuleId } from '../law/rule.ts';
import type { Duty } from '../kernel/duty.ts';
import type { Obligation } from '../kernel/obligation.ts';
import { assignedIn, isArmed, isOverdue } from '../kernel/questions.ts';
import { unitAt } from '../kernel/seats.ts';
import type { CaseState } from '../kernel/state.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import { TELLINGS } from '../law/telling.ts';
import { untold } from '../chapters/record/telling.ts';
import { toldWith } from '../chapters/record/telling-with.ts';
import { liftingObligations } from '../chapters/measures/duties.ts';
import { isClockOf } from '../chapters/processes/clocks.ts';
import { processObligations } from '../chapters/processes/duties.ts';
import { publicOrderDuties } from '../chapters/public-order/duties.ts';
import { isPublicOrderOpen } from '../chapters/public-order/questions.ts';
import { supervisionObligations } from '../chapters/supervision/duties.ts';
import { requestObligations } from '../chapters/requests/duties.ts';
import { violenceObligations } from '../chapters/violence/duties.ts';
import { archiveDuty } from '../chapters/stages/duties.ts';
import { stageDuties } from './stage-duties.ts';
import { overdueTask, taskObligations } from '../chapters/tasks/duties.ts';

/** The first that runs; else the last that has passed with nothing done: what is overdue stays at the head of the list. */
function dueBy(state: CaseState, duty: Duty): Deadline | undefined {
  const behind = state.deadlines
    .filter((one) => duty.rules?.includes(one.rule) === true)
    .filter((one) => duty.startSeq === undefined || one.startSeq === duty.startSeq)
    .filter((one) => duty.partyId === undefined || one.partyId === undefined || one.partyId === duty.partyId);
  return behind.filter(isArmed).sort((a, b) => a.dueAt - b.dueAt)[0] ?? behind.findLast(isOverdue);
}

/** What the duty itself asks to be told, or what the decisions that discharge it tell as they are taken. */
function tellingOf(state: CaseState, { tell, by, partyId }: Duty): NonNullable<Obligation['tell']> {
  if (tell !== undefined) return tell;
  return toldWith(state, by).map((id) => ({
    id,
    partyIds: partyId === undefined ? untold(state, id) : [partyId],
  }));
}

const article = ([first]: NonNullable<Obligation['tell']>): Pick<Obligation, 'article'> =>
  first === undefined ? {} : { article: TELLINGS[first.id].article };

function owed(state: CaseState, duty: Duty): Obligation {
  const deadline = dueBy(state, duty);
  const tell = tellingOf(state, duty);
  const about = duty.partyId ?? duty.subject;
  const personId = duty.capacity === undefined ? undefined : assignedIn(state, duty.capacity);
  return {
    obligationId: about === undefined ? duty.what : `${duty.what}:${about}`,
    what: duty.what,
    who: {
      roles: duty.roles,
      unitId: unitAt(state, duty.at),
      ...(personId === undefined ? {} : { personId }),
      ...(duty.partyId === undefined ? {} : { partyId: duty.partyId }),
    },
    by: duty.by,
    ...(deadline === undefined
      ? article(tell)
      : { dueAt: deadline.dueAt, deadlineId: deadline.deadlineId, article: deadline.article }),
    ...(tell.length === 0 ? {} : { tell }),
    ...(duty.waitingOn === undefined ? {} : { waitingOn: duty.waitingOn }),
  };
}

/** What is seen to after the end as before: the archive, what a supervisor asked, and entries on the list that must go (SXP 10, 12). */
const OF_ITS_OWN: ReadonlySet<RuleId> = new Set<RuleId>([
  'SLA-ARCHIVE',
  'SLA-EXPLANATION',
  'SX.remove',
  'SX.correct',
]);

/** Of a concluded case (结案) only the archive, open side processes, the public-order case and tasks can still be overdue. */
function outlivesConclusion(state: CaseState, deadlineId: string | undefined): boolean {
  const deadline = state.deadlines.find((one) => one.deadlineId === deadlineId);
  if (deadline === undefined) return false;
  if (deadline.rule === 'PA5') return isPublicOrderOpen(state);
  if (OF_ITS_OWN.has(deadline.rule) || deadline.taskId !== undefined) return true;
  return state.processes.find((one) => isClockOf(one, deadline))?.status === 'open';
}

/** A passed deadline is seen to by those who were told, at the seat that has their roles, until it is met. */
function escalated(state: CaseState): Obligation[] {
  return state.escalations.flatMap(({ deadlineId, rule, to }) => {
    const told = to as readonly Role[];
    const task = overdueTask(state, deadlineId, rule, told);
    const passed = state.deadlines.filter((one) => one.deadlineId === deadlineId);
    return passed.map(({ dueAt }) => ({
      obligationId: `overdue:${deadlineId}`,
      what: 'see_to_overdue' as const,
      who: task?.who ?? { roles: told, unitId: unitAt(state, seatOfOverdue(rule, told)) },
      by: [],
      deadlineId,
      dueAt,
      ...(task === undefined ? {} : { taskId: task.taskId }),
    }));
  });
}

/** States never change: rows, notices and the sight of one state ask for the same list. */
const listed = new WeakMap<CaseState, readonly Obligation[]>();

export function obligations(state: CaseState): readonly Obligation[] {
  const known = listed.get(state) ?? list(state);
  listed.set(state, known);
  return known;
}

function list(state: CaseState): readonly Obligation[] {
  if (state.stage === 'archived') return [];
  if (state.concluded !== undefined) {
    return [
      owed(state, archiveDuty(state)),
      ...publicOrderDuties(state).map((duty) => owed(state, duty)),
      ...processObligations(state),
      ...liftingObligations(state),
      ...violenceObligations(state),
      ...taskObligations(state),
      ...requestObligations(state),
      ...supervisionObligations(state),
      ...escalated(state).filter(({ deadlineId }) => outlivesConclusion(state, deadlineId)),
    ];
  }
  return [
    ...stageDuties(state).map((duty) => owed(state, duty)),
    ...processObligations(state),
    ...liftingObligations(state),
    ...violenceObligations(state),
    ...taskObligations(state),
    ...requestObligations(state),
    ...supervisionObligations(state),
    ...escalated(state),
  ];
}
