/** One act of administration: a key for each press that is kept for the same body, the outcome or the reason. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** @param body what tells two presses apart @returns the answer, `undefined` where it was refused */
  readonly act: <T>(body: unknown, send: (options: RequestInit) => Promise<T>) => Promise<T | undefined>;
}

export function useActing(): Acting {
  const queries = useQueryClient();
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act: Acting['act'] = async (body, send) => {
    const text = JSON.stringify(body);
    const key = last.current?.text === text ? last.current.key : newKey();
    last.current = { text, key };
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await send(withKey(key));
      // Done: the same press a second time is another act.
      last.current = undefined;
      await queries.invalidateQueries({ queryKey: ['admin'] });
      await queries.invalidateQueries({ queryKey: ['units'] });
      // Those that a decision may name.
      await queries.invalidateQueries({ queryKey: ['bodies'] });
      return answer;
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Refused: the same press once the obstacle is gone is another act.
      if (!error.undecided) last.current = undefined;
      // Somebody else has acted meanwhile: what the screen shows is read again before it says so.
      if (error.status === 409) await queries.invalidateQueries({ queryKey: ['admin'] });
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}
