/** How many come to a mediation of traffic damage: three persons a side at most (RTA 89). */
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { Attendance } from '../mediation/shape.ts';
import { trafficPoliceMediate } from './gates.ts';

const MOST_OF_A_SIDE = 3;

const cameToIt = ({ came }: Attendance): boolean => came !== 'absent' && came !== 'excused';

/**
 * Of each side the parties with those who came for or beside them; without a number one comes for each. All who were in the accident
 * are asked for (RTA 86): where more than three of them are on a side, each comes and brings nobody.
 */
export function sideGate(state: CaseState, attendance: readonly Attendance[]): Refusal | undefined {
  if (!trafficPoliceMediate(state)) return undefined;
  const sides = Map.groupBy(
    attendance.filter(cameToIt),
    ({ partyId }) => partyOf(state, partyId)?.role ?? 'third_party',
  );
  for (const [role, parties] of sides) {
    const count = parties.reduce((sum, { persons = 1 }) => sum + persons, 0);
    const most = Math.max(MOST_OF_A_SIDE, parties.length);
    if (count > most) return refuse('traffic_side_too_many', { role, count, most });
  }
  return undefined;
}
