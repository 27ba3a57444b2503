/**
 * What stands in the address. The router draws a new one in a transition, which other work of the device holds up: `useSearchParams`
 * gives and changes what was last drawn, so that a second choice before the drawing would take back the first.
 */
import { useCallback, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/** @param changes '' and `undefined` take away @returns the parameters as they stand in the address now, changed */
export function addressWith(changes: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const next = new URLSearchParams(globalThis.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** One parameter of the address; a step back skips its changes. What was set stands at once, and does not wait for the drawing. */
export function useInAddress(name: string): [string | undefined, (value: string | undefined) => void] {
  const [address] = useSearchParams();
  const go = useNavigate();
  const drawn = address.get(name) ?? undefined;
  const [hand, setHand] = useState<{ readonly value: string | undefined }>();
  if (hand !== undefined && hand.value === drawn) setHand(undefined);
  const set = useCallback(
    (value: string | undefined) => {
      setHand({ value });
      void go({ search: addressWith({ [name]: value }).toString() }, { replace: true });
    },
    [go, name],
  );
  return [hand === undefined ? drawn : hand.value, set];
}
