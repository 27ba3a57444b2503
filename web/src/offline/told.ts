/** Tells every tab of this browser that what the device keeps has changed, or whose it is. */

/** `kept`: drafts, acts or photographs. `person`: an account signed in (`owner`) or out (no owner) in this browser. */
type Told = { readonly change: 'kept' } | { readonly change: 'person'; readonly owner: string | undefined };

const keptListeners = new Set<() => void>();
const personListeners = new Set<(owner: string | undefined) => void>();
let channel: BroadcastChannel | undefined;

const tellKeptHere = (): void => {
  for (const listener of keptListeners) listener();
};

function others(): BroadcastChannel | undefined {
  if (channel === undefined && 'BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel('jingfa-device');
    channel.addEventListener('message', (event) => {
      const told = event.data as Told;
      if (told.change === 'kept') tellKeptHere();
      else for (const listener of personListeners) listener(told.owner);
    });
  }
  return channel;
}

function tellOthers(told: Told): void {
  others()?.postMessage(told);
}

export function tellKept(): void {
  tellKeptHere();
  tellOthers({ change: 'kept' });
}

/** The tab in which it happened knows; the others are told. */
export const tellPerson = (owner: string | undefined): void => tellOthers({ change: 'person', owner });

/** @returns ends the listening */
export function onKept(listener: () => void): () => void {
  others();
  keptListeners.add(listener);
  return () => keptListeners.delete(listener);
}

/** @param listener gets the person of another tab; undefined after a sign-out. @returns ends the listening */
export function onPerson(listener: (owner: string | undefined) => void): () => void {
  others();
  personListeners.add(listener);
  return () => personListeners.delete(listener);
}
