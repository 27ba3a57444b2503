/** What the machine must know of an event type besides its data; a chapter says it of its own in `shape.ts`. */

import type { Compartment } from '../access/policy/compartments.ts';

export interface EventTrait {
  /** The version that is written now. Raising it needs an upcaster in `upcast.ts`, released one version earlier. */
  readonly version: number;
  /** Changes nothing of what is allowed, so that `version` of the case stays and no screen becomes stale. */
  readonly silent?: true;
  /** Is recorded and told, and changes nothing in the state: it has no evolver. */
  readonly keepsState?: true;
  /** Which of its fields lie behind a wall (封), by path, and in which compartment; `machine/walls.ts` takes them out. */
  readonly seals?: Readonly<Record<string, Compartment>>;
}

export type EventTraits<K extends string> = Readonly<Record<K, EventTrait>>;
