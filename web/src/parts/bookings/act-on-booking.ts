/** One act on a booking: a key for each press, kept while nobody knows what became of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, withKey } from '../../api/send.ts';

export function useBookingAct() {
  const queries = useQueryClient();
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** @returns whether it was done */
  const act = async (body: unknown, send: (options: RequestInit) => Promise<unknown>): Promise<boolean> => {
    const text = JSON.stringify(body);
    const key = last.current?.text === text ? last.current.key : newKey();
    last.current = { text, key };
    setBusy(true);
    setProblem(undefined);
    try {
      await send(withKey(key));
      last.current = undefined;
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (!error.undecided) last.current = undefined;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
      // Taken by somebody else meanwhile, too: what is free is read again.
      await queries.invalidateQueries({ queryKey: ['bookings'] });
    }
  };
  return { busy, problem, act };
}
