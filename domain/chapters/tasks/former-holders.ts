/** Those who held a task before: what they may still report of it, and what they may still know. */
import type { Actor } from '../../kernel/actor.ts';
import type { Task, TaskAttempt } from './task.ts';

type Former = Task['former'][number];

/** True for the named holder even after a transfer; if none was named, for anyone in that unit. */
export const heldBy = ({ unitId, personId }: Former, actor: Actor): boolean =>
  personId === undefined ? unitId === actor.unitId : personId === actor.personId;

/** Theirs, or a colleague's. */
const isOf = ({ unitId, personId }: Former, actor: Actor): boolean =>
  unitId === actor.unitId || personId === actor.personId;

/** Each holder's time goes from the end of the one before to its own end. */
export function attemptsWhileHeld(
  { attempts, former }: Pick<Task, 'attempts' | 'former'>,
  actor: Actor,
): readonly TaskAttempt[] {
  return attempts.filter(({ at }) =>
    former.some((one, index) => {
      const from = former[index - 1]?.until;
      return isOf(one, actor) && at < one.until && (from === undefined || at >= from);
    }),
  );
}
