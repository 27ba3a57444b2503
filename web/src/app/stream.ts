/**
 * One stream of changes (server-sent events) that does not end: the browser reconnects a cut line by itself, but an answer that is
 * no stream, as to an ended session or from a proxy, ends it, and then another is opened.
 */

const EVENTS = ['case', 'task', 'worklist', 'presence', 'resync'] as const;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export interface Listener {
  readonly event: (kind: (typeof EVENTS)[number], data: string) => void;
  /** It stands again, or for the first time: what happened between is told by nobody. */
  readonly opened: () => void;
  /** The server ended it for good. */
  readonly refused: () => void;
}

const wakers = new Set<() => void>();

/** Streams that wait to be opened again are opened now: somebody signed in, or a network is back. */
export function reopenStreams(): void {
  for (const wake of wakers) wake();
}

class Stream {
  readonly #listener: Listener;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#open();
  }

  #open(): void {
    const source = new EventSource('/api/stream');
    this.#source = source;
    for (const kind of EVENTS) {
      source.addEventListener(kind, (event) => this.#listener.event(kind, String(event.data)));
    }
    source.addEventListener('open', () => {
      this.#wait = FIRST_WAIT_MS;
      this.#listener.opened();
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) this.#later();
    });
  }

  #later(): void {
    this.#timer = setTimeout(() => this.wake(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#listener.refused();
  }

  readonly wake = (): void => {
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.#timer);
    this.#open();
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }
}

/** @returns once `signal` ends it */
export function holdStream(listener: Listener, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const stream = new Stream(listener);
  wakers.add(stream.wake);
  addEventListener('online', stream.wake);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      wakers.delete(stream.wake);
      removeEventListener('online', stream.wake);
      stream.end();
      resolve();
    });
  });
}
