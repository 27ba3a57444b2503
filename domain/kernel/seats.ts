/** The case's own units, by seat: the station that opened it, its court, and the court of appeal. */
import type { Seat } from '../access/policy/seats.ts';
import type { CaseState } from './state.ts';

type Units = Pick<CaseState, 'stationId' | 'courtId' | 'appealCourtId'>;

export function unitAt(state: Units, seat: Seat): string {
  switch (seat) {
    case 'station':
      return state.stationId;
    case 'court':
      return state.courtId;
    case 'appeal_court':
      return state.appealCourtId;
  }
}

/** @returns undefined for a unit that is not one of the case's own, such as another station that was asked for a task */
export function seatOf(state: Units, unitId: string): Seat | undefined {
  if (unitId === state.stationId) return 'station';
  if (unitId === state.courtId) return 'court';
  return unitId === state.appealCourtId ? 'appeal_court' : undefined;
}
