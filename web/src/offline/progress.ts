/** How much of each photograph has been sent, while it is being sent by this tab. */
import { useSyncExternalStore } from 'react';

const sent = new Map<string, number>();
const listeners = new Set<() => void>();

/** @param fraction 0 to 1 */
export function setProgress(photographId: string, fraction: number): void {
  sent.set(photographId, fraction);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useProgress = (photographId: string): number | undefined =>
  useSyncExternalStore(subscribe, () => sent.get(photographId));
