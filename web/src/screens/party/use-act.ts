/** One act of the party's own, sent under one key until its answer is there (ADR 0039). */
import { useRef, useState } from 'react';
import { actInOwnDispute } from '../../api/generated.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { newKey, pause, withKey } from '../../api/send.ts';

export type Act = Parameters<typeof actInOwnDispute>[0];

const WAITS_MS = [500, 1_000, 2_000, 4_000];

/** While no outcome is there the same request asks after it. */
async function settledAct(act: Act, key: string): Promise<'applied' | 'pending'> {
  let { outcome } = await actInOwnDispute(act, withKey(key));
  for (const wait of WAITS_MS) {
    if (outcome === 'applied') break;
    await pause(wait);
    ({ outcome } = await actInOwnDispute(act, withKey(key)));
  }
  return outcome;
}

/** @param again reads the page anew: what was done is on it, and what is open now */
export function useAct(again: () => void) {
  const pressed = useRef<{ readonly body: string; readonly key: string }>(undefined);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<'applied' | 'pending'>();
  const [problem, setProblem] = useState<Problem>();
  /** @returns whether it was taken in */
  const send = async (act: Act): Promise<boolean> => {
    const body = JSON.stringify(act);
    const key = pressed.current?.body === body ? pressed.current.key : newKey();
    pressed.current = { body, key };
    setBusy(true);
    setDone(undefined);
    setProblem(undefined);
    try {
      const outcome = await settledAct(act, key);
      if (outcome === 'applied') pressed.current = undefined;
      setDone(outcome);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (!error.undecided) pressed.current = undefined;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
      again();
    }
  };
  return { busy, done, problem, send };
}
