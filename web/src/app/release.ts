/** A new release of the app is offered, never forced: the service worker that holds it waits for the person (docs/adr/0019). */
import { useCallback, useSyncExternalStore } from 'react';
import { registerSW } from 'virtual:pwa-register';

const LOOK_MS = 15 * 60_000;

let waiting = false;
const listeners = new Set<() => void>();

function setWaiting(next: boolean): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Over plain HTTP on an intranet there is no service worker; then there is nothing to offer either. */
const activate = registerSW({
  onNeedRefresh: () => setWaiting(true),
  onRegisteredSW: (_url, registration) => {
    if (registration !== undefined)
      setInterval(() => void registration.update().catch(() => undefined), LOOK_MS);
  },
});

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function useRelease() {
  const known = useSyncExternalStore(subscribe, () => waiting);
  const update = useCallback(() => void activate(true), []);
  const later = useCallback(() => setWaiting(false), []);
  return { waiting: known, update, later };
}
