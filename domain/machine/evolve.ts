/**
 * `evolve(state, event)`: the only way a case's state changes. Total over every event that `decide` emits; it never
 * judges and never throws on them. Grouped as the events are; the map is exhaustive by type.
 */
import { evolveCourt } from '../chapters/trial/evolve.ts';
import { evolveDeadlines } from '../chapters/clocks/evolve.ts';
import { evolveExecution } from '../chapters/execution/evolve.ts';
import { evolveMediation } from '../chapters/mediation/evolve.ts';
import { evolvePeople } from '../chapters/people/evolve.ts';
import type { CaseEvent, EventType } from '../kernel/events.ts';
import type { Evolvers } from '../kernel/evolver.ts';
import type { CaseState } from '../kernel/state.ts';
import { evolveTasks } from '../chapters/tasks/evolve.ts';

const EVOLVERS: Evolvers<EventType> = {
  ...evolveDeadlines,
  ...evolvePeople,
  ...evolveMediation,
  ...evolveCourt,
  ...evolveExecution,
  ...evolveTasks,
};

/** Events that change nothing of what is allowed: they leave `version` alone, so that a reminder makes no screen stale. */
const SILENT: ReadonlySet<EventType> = new Set<EventType>([
  'note_recorded',
  'parties_told',
  'escalated',
  'act_backdated',
  'deadline_met',
  'demand_recorded',
  'task_act_merged',
  'task_accepted',
  'task_attempted',
  'task_reminded',
]);

const keepsExpiries = (event: CaseEvent): boolean =>
  event.type === 'expiry_superseded' || (event.actor === 'system' && event.type !== 'task_released');

function isSilent(state: CaseState, event: CaseEvent): boolean {
  if (event.type !== 'deadline_breached') return SILENT.has(event.type);
  const { deadlineId } = event.data;
  return state.deadlines.some((one) => one.deadlineId === deadlineId && one.rule === 'SLA-TASK-REMIND');
}

/**
 * @param state the state before; for the first event (`case_opened`) any state, see `initialState`
 * @returns the state after the event, with its position and version moved on
 */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const apply = EVOLVERS[event.type] as (s: CaseState, data: unknown, e: CaseEvent) => CaseState;
  const next = apply(state, event.data, event);
  // One step for each input that changes what is allowed, however many events it has.
  const moves = !isSilent(state, event) && state.versionInputNo !== event.inputNo;
  return {
    ...next,
    seq: event.seq,
    inputNo: event.inputNo,
    version: moves ? state.version + 1 : state.version,
    versionInputNo: moves ? event.inputNo : state.versionInputNo,
    // A person's act ends the time in which an earlier expiry could still be undone without contradicting them.
    // So does a performer's leaving: whoever is gone must not hold a task again.
    beforeExpiry: keepsExpiries(event) ? next.beforeExpiry : [],
  };
}
