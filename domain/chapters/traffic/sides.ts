/** How many come to a mediation of traffic damage: three persons a side at most (RTA 89). */
import { partyOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { Attendance } from '../mediation/shape.ts';
import { trafficPoliceMediate } from './gates.ts';

const MOST_OF_A_SIDE = 3;

const cameToIt = ({ came }: Attendance): boolean => came !== 'absent' && came !== 'excused';

/** Of each side the parties with those who came for or beside them; without a number one comes for each. */
export function sideGate(state: CaseState, attendance: readonly Attendance[]): Refusal | undefined {
  if (!trafficPoliceMediate(state)) return undefined;
  const sides = new Map<string, number>();
  for (const one of attendance.filter(cameToIt)) {
    const side = partyOf(state, one.partyId)?.role ?? 'third_party';
    sides.set(side, (sides.get(side) ?? 0) + (one.persons ?? 1));
  }
  const full = [...sides].find(([, persons]) => persons > MOST_OF_A_SIDE);
  return full === undefined
    ? undefined
    : refuse('traffic_side_too_many', { role: full[0], count: full[1], most: MOST_OF_A_SIDE });
}
