/** A press that sends something under a key: the same body goes under the same key until it is decided, another body under another. */
import { useRef, useState } from 'react';
import { isProblem, type Problem } from '../api/problem.ts';
import { newKey, withKey } from '../api/send.ts';

export interface KeyedPress {
  readonly busy: boolean;
  /** Why the last press was refused, or that its answer did not come. */
  readonly problem: Problem | undefined;
  /**
   * @param body what tells two presses apart
   * @param isDecided whether the answer is the last one; else the same press goes on asking after it
   * @returns the answer, `undefined` where there is a problem instead
   */
  readonly press: <T>(
    body: unknown,
    send: (options: RequestInit) => Promise<T>,
    isDecided?: (answer: T) => boolean,
  ) => Promise<{ readonly answer: T } | undefined>;
}

export function useKeyedPress(): KeyedPress {
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const press: KeyedPress['press'] = async (body, send, isDecided = () => true) => {
    const text = JSON.stringify(body);
    const key = last.current?.text === text ? last.current.key : newKey();
    last.current = { text, key };
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await send(withKey(key));
      // Done: the same press a second time is another act.
      if (isDecided(answer)) last.current = undefined;
      return { answer };
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Refused: the same press once the obstacle is gone is another act.
      if (!error.undecided) last.current = undefined;
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, press };
}
