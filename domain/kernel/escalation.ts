/** Telling those who must see to a passed deadline (督办): the one effect that many rules share. It decides no right. */
import type { RoleAt, Seat } from '../access/policy/seats.ts';
import type { Role } from '../access/roles.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { RuleId } from '../law/rule.ts';
import type { EventDraft } from './event-draft.ts';
import type { LeadsFrom } from './leads-to.ts';
import { activeParties } from './questions.ts';

/** What a passed deadline does. */
export interface ExpiryEffect {
  (draft: EventDraft, deadline: Deadline): void;
  /** Where the case stands at once after it; absent where it moves no case. */
  readonly leadsTo?: LeadsFrom;
}

/** An effect that moves the case on, with where to. */
export const leading = (
  leadsTo: LeadsFrom,
  effect: (draft: EventDraft, deadline: Deadline) => void,
): ExpiryEffect => Object.assign(effect, { leadsTo });

/** The rules of a chapter whose passing does more than tell the heads of the stage's seat. */
export type ExpiryEffects = Partial<Record<RuleId, ExpiryEffect>>;

/** Tells those who must see to it now, and the parties where they must know. */
export const tell =
  (to: readonly Role[], tellParties = false): ExpiryEffect =>
  (draft, deadline) => {
    const partyIds = activeParties(draft.state).map((party) => party.partyId);
    draft.emit('escalated', {
      deadlineId: deadline.deadlineId,
      rule: deadline.rule,
      to,
      ...(tellParties ? { partyIds } : {}),
    });
  };

/** As `tell`, for roles that the seat has: others do not compile. */
export const escalate = <S extends Seat>(
  _seat: S,
  to: readonly RoleAt<S>[],
  tellParties = false,
): ExpiryEffect => tell(to, tellParties);
