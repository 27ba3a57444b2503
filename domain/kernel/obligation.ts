/**
 * An obligation (待办): a duty of one case, owed by one unit, and by one person where one is assigned, with the day of its
 * deadline. Worklists are queries over obligations; no state is inferred from a list.
 */
import type { Role } from '../access/roles.ts';
import type { DutyCode } from './duty-texts.ts';

export interface Obligation {
  /** Stable for the same duty of the same case: `<what>[:<subject>]`; unique within the case. */
  readonly obligationId: string;
  /** Code of the duty; its sentences are in `duty-texts.ts`. */
  readonly what: DutyCode;
  readonly who: {
    /** Any of these roles in the unit may discharge it. */
    readonly roles: readonly Role[];
    readonly unitId: string;
    /** The assigned person, when there is one. */
    readonly personId?: string;
    /** The party whose own act it is (their helpers record it). */
    readonly partyId?: string;
  };
  /** The decisions that discharge it. */
  readonly by: readonly string[];
  /** Legal instant (epoch ms, exclusive) of the deadline behind it. */
  readonly dueAt?: number;
  readonly deadlineId?: string;
  /** The task it is about. */
  readonly taskId?: string;
  readonly article?: string;
  /** Whose act is awaited when the owner can only wait. */
  readonly waitingOn?: 'party' | 'judge' | 'court' | 'police' | 'mediator';
}
