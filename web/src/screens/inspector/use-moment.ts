/** The chosen instant: the number of the event as of which the case is shown, in the address; without one it is now. */
import { useCallback, useEffect, useState } from 'react';
import { useInAddress } from '../../parts/in-address.ts';

export interface Moment {
  /** Follows the hand at once. */
  readonly seq: number;
  /** Once the hand rests: what is asked of the API. */
  readonly settled: number;
  readonly choose: (seq: number) => void;
}

/** So long a hand rests before the API is asked. */
const REST_MS = 150;

/** @param last event of the record: now */
export function useMoment(last: number): Moment {
  const [asked, setAsked] = useInAddress('seq');
  const kept = Number(asked ?? Number.NaN);
  const settled = Number.isInteger(kept) ? Math.min(Math.max(1, kept), last) : last;
  const [hand, setHand] = useState<number>();
  // The address follows a moment later: until then the hand is where the instant is.
  if (hand === settled) setHand(undefined);
  useEffect(() => {
    if (hand === undefined) return undefined;
    const timer = setTimeout(() => {
      setAsked(hand === last ? undefined : String(hand));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [hand, last, setAsked]);
  const choose = useCallback((seq: number) => setHand(Math.min(Math.max(1, seq), last)), [last]);
  return { seq: hand ?? settled, settled, choose };
}
