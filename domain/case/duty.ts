import type { Capacity, Role } from '../access/roles.ts';
import type { RuleId } from '../law/rule.ts';
import type { DecisionType } from './decisions.ts';
import type { DutyCode } from './duty-texts.ts';
import type { Obligation } from './obligation.ts';

/** A duty before it is given its owner's ids and due instant. */
export interface Duty {
  readonly what: DutyCode;
  readonly roles: readonly Role[];
  readonly at: 'station' | 'court' | 'appeal_court';
  readonly by: readonly DecisionType[];
  /** Deadlines it is due by, the first that runs. */
  readonly rules?: readonly RuleId[];
  readonly capacity?: Capacity;
  readonly partyId?: string;
  readonly waitingOn?: Obligation['waitingOn'];
}
