/** Intake and triage (登记甄别): how its events change the state. */
import type { IntakeEvents } from './shape.ts';
import type { EventData } from '../../kernel/events.ts';
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';

function opened(state: CaseState, data: EventData['case_opened']): CaseState {
  return {
    ...state,
    policy: data.policy,
    clock: data.clock,
    stationId: data.stationId,
    courtId: data.courtId,
    appealCourtId: data.appealCourtId,
    source: data.source,
    matter: data.matter,
    openedOn: data.openedOn,
    calendarVersion: data.calendarVersion,
    ...(data.edition === undefined ? {} : { edition: data.edition }),
    parties: data.parties.map((party) => ({ ...party, status: 'active' as const })),
  };
}

export const evolveIntake: Evolvers<keyof IntakeEvents> = {
  case_opened: (state, data) => opened(state, data),
  triaged: (state, data) => ({
    ...state,
    findings: data.findings,
    ...(data.track === undefined ? {} : { track: data.track }),
  }),
};
