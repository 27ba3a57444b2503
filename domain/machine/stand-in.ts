/** Who would decide in a role, for decisions that are only supposed (推演): the one assigned, or somebody without a name. */
import { CAPACITY_ROLES } from '../access/policy/assignment.ts';
import { heldAt, type Seat, SEAT_ROLES } from '../access/policy/seats.ts';
import { CAPACITIES, type Role } from '../access/roles.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecisionType } from '../kernel/decision-data.ts';
import { assignedIn } from '../kernel/questions.ts';
import { unitAt } from '../kernel/seats.ts';
import type { CaseState } from '../kernel/state.ts';
import { ruleFor } from './catalogue.ts';
import { standingGate } from './gates.ts';

/** Nobody's id. */
const UNNAMED = '00000000-0000-4000-8000-000000000000';

const SEATS = Object.keys(SEAT_ROLES) as Seat[];

function assigned(state: CaseState, role: Role, type: DecisionType): string | undefined {
  const { capacity } = ruleFor(type);
  const fitting = CAPACITIES.filter((one) => CAPACITY_ROLES[one].includes(role));
  const asked = capacity !== undefined && fitting.includes(capacity) ? [capacity] : fitting;
  return asked.map((one) => assignedIn(state, one)).find((personId) => personId !== undefined);
}

/** @returns one who holds the role in the unit of the case from which the decision may be taken, if there is such a unit */
export function standIn(state: CaseState, role: Role, type: DecisionType): Actor {
  const personId = assigned(state, role, type) ?? UNNAMED;
  const seats = SEATS.filter((seat) => heldAt(seat, [role]).length > 0);
  const able = seats.map((seat) => ({ personId, roles: [role], unitId: unitAt(state, seat) }));
  const may = able.find((one) => standingGate(state, one, type) === undefined);
  return may ?? able[0] ?? { personId, roles: [role], unitId: UNNAMED };
}
