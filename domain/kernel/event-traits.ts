/** What the machine must know of an event type besides its data; a chapter says it of its own in `shape.ts`. */

export interface EventTrait {
  /** The version that is written now. Raising it needs an upcaster in `upcast.ts`, released one version earlier. */
  readonly version: number;
  /** Changes nothing of what is allowed, so that `version` of the case stays and no screen becomes stale. */
  readonly silent?: true;
  /** Is recorded and told, and changes nothing in the state: it has no evolver. */
  readonly keepsState?: true;
}

export type EventTraits<K extends string> = Readonly<Record<K, EventTrait>>;
