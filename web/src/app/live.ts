/**
 * Changes by other people reach the screens: one tab of this browser holds the stream, by a Web Lock, and tells the others, since
 * HTTP/1.1 allows six connections to one address. Without Web Locks (plain HTTP on an intranet) each tab has its own.
 */
import type { QueryClient } from '@tanstack/react-query';
import { me as readMe } from '../api/generated.ts';
import { isList, Lists } from './lists.ts';
import { holdStream } from './stream.ts';

type Change =
  | { readonly kind: 'case'; readonly caseId: string; readonly seq: number }
  | { readonly kind: 'task'; readonly caseId: string; readonly taskId: string }
  | { readonly kind: 'presence'; readonly caseId: string }
  | { readonly kind: 'worklist' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'resync' };

const CHANNEL = 'jingfa-changes';
const LOCK = 'jingfa-stream';
/** What a screen reads first takes about as long: a stream that stands by then misses next to nothing of it. */
const PROMPT_MS = 1_000;

const readChange = (kind: Change['kind'], text: string): Change =>
  ({ ...(JSON.parse(text) as object), kind }) as Change;

function readAgain(queries: QueryClient, lists: Lists, change: Change): void {
  if (change.kind === 'resync') {
    void queries.invalidateQueries({
      predicate: (query) => query.queryKey[0] !== 'catalogue' && !isList(query),
    });
  } else if (change.kind === 'begun') {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'presence' });
    return;
  } else if (change.kind === 'presence') {
    void queries.invalidateQueries({ queryKey: ['case', change.caseId, 'presence'] });
    return;
  }
  if ('caseId' in change) void queries.invalidateQueries({ queryKey: ['case', change.caseId] });
  if ('taskId' in change) void queries.invalidateQueries({ queryKey: ['task', change.taskId] });
  lists.readSoon();
}

/** @param heir whether another tab held it before @returns once `signal` ends it */
function hold(tell: (change: Change) => void, heir: boolean, signal: AbortSignal): Promise<void> {
  let first = !heir;
  let standing = true;
  const asked = Date.now();
  const opened = (): void => {
    // What changed between the first reading of a screen and a stream that was slow to stand is told by nobody.
    const missed = !first || Date.now() - asked > PROMPT_MS;
    tell({ kind: missed ? 'resync' : 'begun' });
    first = false;
    standing = true;
  };
  const refused = (): void => {
    // Where the session has ended, this answer says so at once, and not when the person presses something.
    if (standing) void readMe().catch(() => undefined);
    standing = false;
  };
  const event = (kind: Change['kind'], data: string): void => tell(readChange(kind, data));
  return holdStream({ event, opened, refused }, signal);
}

async function holdInTurn(tell: (change: Change) => void, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return await hold(tell, false, signal);
  const had = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await hold(tell, false, signal);
    return lock !== null;
  });
  if (!had) await navigator.locks.request(LOCK, { signal }, () => hold(tell, true, signal));
}

/** Begins to follow changes. @returns ends it */
export function follow(queries: QueryClient): () => void {
  const ending = new AbortController();
  const channel = new BroadcastChannel(CHANNEL);
  const lists = new Lists(queries);
  const here = (change: Change): void => readAgain(queries, lists, change);
  const everywhere = (change: Change): void => {
    here(change);
    channel.postMessage(change);
  };
  channel.addEventListener('message', (event) => here(event.data as Change));
  void holdInTurn(everywhere, ending.signal).catch(() => undefined);
  return () => {
    ending.abort();
    lists.end();
    channel.close();
  };
}
