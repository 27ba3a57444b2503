/** One act of the party's own, sent under one key until its answer is there (ADR 0039). */
import { useState } from 'react';
import { actInOwnDispute } from '../../api/generated.ts';
import { pause } from '../../api/send.ts';
import { useKeyedPress } from '../../parts/keyed-press.ts';

export type Act = Parameters<typeof actInOwnDispute>[0];

const WAITS_MS = [500, 1_000, 2_000, 4_000];

/** While no outcome is there the same request asks after it. */
async function settledAct(act: Act, options: RequestInit): Promise<'applied' | 'pending'> {
  let { outcome } = await actInOwnDispute(act, options);
  for (const wait of WAITS_MS) {
    if (outcome === 'applied') break;
    await pause(wait);
    ({ outcome } = await actInOwnDispute(act, options));
  }
  return outcome;
}

/** @param again reads the page anew: what was done is on it, and what is open now */
export function useAct(again: () => void) {
  const { busy, problem, press } = useKeyedPress();
  const [done, setDone] = useState<'applied' | 'pending'>();
  /** @returns whether it was taken in */
  const send = async (act: Act): Promise<boolean> => {
    setDone(undefined);
    const sent = await press(
      act,
      (options) => settledAct(act, options),
      (outcome) => outcome === 'applied',
    );
    setDone(sent?.answer);
    again();
    return sent !== undefined;
  };
  return { busy, done, problem, send };
}
