/**
 * An obligation (待办): a duty of one case, owed by one unit, and by one person where one is assigned, with the day of its
 * deadline. Worklists are queries over obligations; no state is inferred from a list.
 */
import type { Role } from '../access/roles.ts';
import type { TellingId } from '../law/telling.ts';
import type { DutyCode } from './duty-texts.ts';

/** What is to be told (告知), and to whom it has not been told yet; the text is in `law/telling.ts`. */
interface ToTell {
  readonly id: TellingId;
  readonly partyIds: readonly string[];
}

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
  /** What it asks to be told, or what is told as it is done. */
  readonly tell?: readonly ToTell[];
  readonly waitingOn?: 'party' | 'judge' | 'court' | 'police' | 'mediator';
}
