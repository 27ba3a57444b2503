/**
 * The stream of changes (server-sent events) of this browser: one tab holds it, by a Web Lock, and tells the others, since
 * HTTP/1.1 allows six connections to one address. Without Web Locks (plain HTTP on an intranet) each tab has its own.
 */
import type { QueryClient } from '@tanstack/react-query';

export type Change =
  | { readonly kind: 'case'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'task'; readonly caseId: string; readonly taskId: string }
  | { readonly kind: 'presence'; readonly caseId: string }
  | { readonly kind: 'worklist' }
  | { readonly kind: 'resync' };

const CHANNEL = 'jingfa-changes';
const LOCK = 'jingfa-stream';

const readChange = (kind: Change['kind'], text: string): Change =>
  ({ ...(JSON.parse(text) as object), kind }) as Change;

function listenToServer(tell: (change: Change) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/stream');
    for (const kind of ['case', 'task', 'worklist', 'presence', 'resync'] as const) {
      source.addEventListener(kind, (event) => tell(readChange(kind, String(event.data))));
    }
    // After a cut line the browser connects again by itself; what was missed meanwhile the server says by `resync`.
    signal.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
}

/** Everything that lists cases, tasks, duties or notices; single cases and tasks are named by their id. */
const LISTS = ['worklist', 'cases', 'tasks', 'notices', 'counts'];

function readAgain(queries: QueryClient, change: Change): void {
  if (change.kind === 'resync') {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalogue' });
    return;
  }
  if (change.kind === 'presence') {
    void queries.invalidateQueries({ queryKey: ['case', change.caseId, 'presence'] });
    return;
  }
  if ('caseId' in change) void queries.invalidateQueries({ queryKey: ['case', change.caseId] });
  if ('taskId' in change) void queries.invalidateQueries({ queryKey: ['task', change.taskId] });
  readListsSoon(queries);
}

/** A busy city changes many times a second, and each list is read once for all of it. */
const LISTS_AFTER_MS = 500;
let listsDue: ReturnType<typeof setTimeout> | undefined;

function readListsSoon(queries: QueryClient): void {
  listsDue ??= setTimeout(() => {
    listsDue = undefined;
    for (const list of LISTS) void queries.invalidateQueries({ queryKey: [list] });
  }, LISTS_AFTER_MS);
}

/** Begins to follow changes. @returns ends it */
export function follow(queries: QueryClient): () => void {
  const ending = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  const here = (change: Change): void => readAgain(queries, change);
  const everywhere = (change: Change): void => {
    here(change);
    channel.postMessage(change);
  };
  channel.addEventListener('message', (event) => here(event.data as Change));
  const hold = (): Promise<void> => listenToServer(everywhere, ending.signal);
  if ('locks' in navigator) {
    navigator.locks.request(LOCK, { signal: ending.signal }, hold).catch(() => undefined);
  } else void hold();
  return () => {
    ending.abort();
    channel.close();
  };
}
