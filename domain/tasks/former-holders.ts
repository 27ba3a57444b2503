/** What those who held a task before may still know of it: what was tried in their time. */
import type { Actor } from '../case/input.ts';
import type { Task, TaskAttempt } from './task.ts';

type Former = Task['former'][number];

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
