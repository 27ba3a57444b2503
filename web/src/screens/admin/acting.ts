/** One act of administration: a key for each press that is kept for the same body, the outcome or the reason. */
import { useQueryClient } from '@tanstack/react-query';
import { isProblem, type Problem } from '../../api/problem.ts';
import { useKeyedPress } from '../../parts/keyed-press.ts';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** @param body what tells two presses apart @returns the answer, `undefined` where it was refused */
  readonly act: <T>(body: unknown, send: (options: RequestInit) => Promise<T>) => Promise<T | undefined>;
}

export function useActing(): Acting {
  const queries = useQueryClient();
  const { busy, problem, press } = useKeyedPress();
  const act: Acting['act'] = async (body, send) => {
    const done = await press(body, async (options) => {
      try {
        return await send(options);
      } catch (error) {
        // Somebody else has acted meanwhile: what the screen shows is read again before it says so.
        if (isProblem(error) && error.status === 409)
          await queries.invalidateQueries({ queryKey: ['admin'] });
        throw error;
      }
    });
    if (done === undefined) return undefined;
    await queries.invalidateQueries({ queryKey: ['admin'] });
    await queries.invalidateQueries({ queryKey: ['units'] });
    // Those that a decision may name.
    await queries.invalidateQueries({ queryKey: ['bodies'] });
    return done.answer;
  };
  return { busy, problem, act };
}
