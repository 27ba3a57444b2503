/**
 * A duty (职责): what a chapter says its stage demands, by role and seat. It names no unit, person or day: with those of one
 * case put in (`machine/obligations.ts`) it is an obligation.
 */
import type { RoleAt, Seat } from '../access/policy/seats.ts';
import type { Capacity } from '../access/roles.ts';
import type { RuleId } from '../law/rule.ts';
import type { DecisionType } from './decision-data.ts';
import type { DutyCode } from './duty-texts.ts';
import type { Obligation } from './obligation.ts';

/** A duty at one seat names only roles that this seat has: another one does not compile. */
interface DutyAt<S extends Seat> {
  readonly what: DutyCode;
  readonly at: S;
  readonly roles: readonly RoleAt<S>[];
  readonly by: readonly DecisionType[];
  /** Deadlines it is due by, the first that runs. */
  readonly rules?: readonly RuleId[];
  readonly capacity?: Capacity;
  readonly partyId?: string;
  /** Which of several things of its kind it is about. */
  readonly subject?: string;
  /** Only a deadline that counts from this event is behind it. */
  readonly startSeq?: number;
  readonly waitingOn?: Obligation['waitingOn'];
  readonly tell?: Obligation['tell'];
}

export type Duty = { readonly [S in Seat]: DutyAt<S> }[Seat];
