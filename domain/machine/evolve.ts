/**
 * `evolve(state, event)`: the only way a case's state changes. Total over every event that `decide` emits; it never
 * assesses and never throws on them. Grouped as the events are; the map is exhaustive by type.
 */
import { evolveAgreement } from '../chapters/agreement/evolve.ts';
import { evolveAppeal } from '../chapters/appeal/evolve.ts';
import { evolveClock } from '../chapters/clocks/evolve.ts';
import { evolveConfirmation } from '../chapters/confirmation/evolve.ts';
import { evolveExecution } from '../chapters/execution/evolve.ts';
import { evolveFiling } from '../chapters/filing/evolve.ts';
import { evolveHearings } from '../chapters/hearings/evolve.ts';
import { evolveIntake } from '../chapters/intake/evolve.ts';
import { evolveMediation } from '../chapters/mediation/evolve.ts';
import { evolveMeasures } from '../chapters/measures/evolve.ts';
import { evolvePeople } from '../chapters/people/evolve.ts';
import { evolveProcess } from '../chapters/processes/evolve.ts';
import { evolvePublicOrder } from '../chapters/public-order/evolve.ts';
import { evolveTraffic } from '../chapters/traffic/evolve.ts';
import { evolveRecord } from '../chapters/record/evolve.ts';
import { evolveSupervision } from '../chapters/supervision/evolve.ts';
import { evolveRequests } from '../chapters/requests/evolve.ts';
import { evolveRoutes } from '../chapters/routes/evolve.ts';
import { evolveService } from '../chapters/service/evolve.ts';
import { evolveStage } from '../chapters/stages/evolve.ts';
import { evolveTrial } from '../chapters/trial/evolve.ts';
import { evolveTasks } from '../chapters/tasks/evolve.ts';
import { evolveViolence } from '../chapters/violence/evolve.ts';
import { EVENT_TRAITS } from '../kernel/event-registry.ts';
import type { CaseEvent, EventType } from '../kernel/events.ts';
import type { Evolvers } from '../kernel/evolver.ts';
import type { CaseState } from '../kernel/state.ts';

const EVOLVERS: Evolvers<EventType> = {
  ...evolveClock,
  ...evolveIntake,
  ...evolvePeople,
  ...evolveMediation,
  ...evolveAgreement,
  ...evolveRecord,
  ...evolveRequests,
  ...evolveSupervision,
  ...evolveStage,
  ...evolveProcess,
  ...evolvePublicOrder,
  ...evolveTraffic,
  ...evolveConfirmation,
  ...evolveFiling,
  ...evolveService,
  ...evolveTrial,
  ...evolveHearings,
  ...evolveAppeal,
  ...evolveExecution,
  ...evolveMeasures,
  ...evolveRoutes,
  ...evolveViolence,
  ...evolveTasks,
};

type Evolver = (state: CaseState, data: unknown, event: CaseEvent) => CaseState;

const evolverOf = (type: EventType): Evolver =>
  EVENT_TRAITS[type].keepsState === true
    ? (state) => state
    : ((EVOLVERS as Partial<Record<EventType, Evolver>>)[type] as Evolver);

/** By which somebody lets go: an expiry that is undone must not give it back. */
const RELEASES: readonly EventType[] = ['task_released', 'person_released'];

const keepsExpiries = (event: CaseEvent): boolean =>
  event.type === 'expiry_superseded' || (event.actor === 'system' && !RELEASES.includes(event.type));

function isSilent(state: CaseState, event: CaseEvent): boolean {
  if (event.type !== 'deadline_breached') return EVENT_TRAITS[event.type].silent === true;
  const { deadlineId } = event.data;
  return state.deadlines.some((one) => one.deadlineId === deadlineId && one.rule === 'SLA-TASK-REMIND');
}

/**
 * @param state the state before; for the first event (`case_opened`) any state, see `initialState`
 * @returns the state after the event, with its position and version moved on
 */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const next = evolverOf(event.type)(state, event.data, event);
  // One step for each input that changes what is allowed, however many events it has.
  const moves = !isSilent(state, event) && state.versionInputNo !== event.inputNo;
  return {
    ...next,
    seq: event.seq,
    inputNo: event.inputNo,
    version: moves ? state.version + 1 : state.version,
    versionInputNo: moves ? event.inputNo : state.versionInputNo,
    // A person's act ends the time in which an earlier expiry could still be undone without contradicting them.
    // So does a performer's leaving: a person who is gone must not hold a task or the case again.
    beforeExpiry: keepsExpiries(event) ? next.beforeExpiry : [],
  };
}
