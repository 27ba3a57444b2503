/**
 * Sends the acts that wait, in order, one tab at a time, each with its own key until the API has answered it. There is no
 * Background Sync: acts go while the app is open, at its start, when a network or the person comes back, and every half minute.
 */
import { ask, serverNow } from '../api/ask.ts';
import { UploadFailed } from '../api/send-bytes.ts';
import { me } from '../api/generated.ts';
import { isProblem, type Problem } from '../api/problem.ts';
import { bodyOf } from './act-body.ts';
import { type Act, type KeptAct, listActs, pathOf, setAct, settle } from './outbox.ts';
import { heldByAct, type KeptPhotograph, photographsOf } from './photographs.ts';
import { setProgress } from './progress.ts';
import { anew, upload } from './upload.ts';
import { openOwner } from './vault.ts';

const LOCK = 'jingfa-outbox';
const EVERY_MS = 30_000;
const TIME_OUT_MS = 60_000;
const STORE_FULL = 507;
/** No answer yet, or one that binds nothing: later, with the same key. */
const LATER = new Set([0, 401, 408, 425, 429, 500, 502, 503, 504]);

/** @param status of an answer after which the same key is sent again */
export const bindsNothing = (status: number): boolean => LATER.has(status);

/** `stop`: nothing else can be sent now either. */
type Outcome = 'answered' | 'later' | 'stop';

/** What the API says of itself before a round. */
interface Server {
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Answer {
  readonly outcome: string;
  readonly task?: { readonly status: string };
}

/** Whose session the requests of this browser carry: another tab may have signed in as somebody else. */
async function whoAnswers(): Promise<Server | undefined> {
  try {
    const { id } = await me({ signal: AbortSignal.timeout(TIME_OUT_MS) });
    return { person: id, now: serverNow() };
  } catch {
    return undefined;
  }
}

async function uploadAll(key: string): Promise<readonly string[]> {
  const documents: string[] = [];
  for (const photograph of await photographsOf(heldByAct(key))) {
    const { note } = await upload(photograph, (fraction) => setProgress(photograph.id, fraction));
    if (note.documentId !== undefined) documents.push(note.documentId);
  }
  return documents;
}

/** Documents that no act used within a day are gone: then the photographs are sent once more. */
const missesDocuments = ({ status, body }: Problem): boolean =>
  status === 400 && (body.errors ?? []).some(({ pointer }) => /\/evidence\/\d+$/.test(pointer));

async function uploadAnew(key: string): Promise<boolean> {
  const photographs: readonly KeptPhotograph[] = await photographsOf(heldByAct(key));
  for (const photograph of photographs) await anew(photograph);
  return photographs.length > 0;
}

/** One act in a round. */
interface Turn {
  readonly kept: KeptAct;
  readonly act: Act;
  readonly serverNow: number;
  /** False once its photographs have been sent a second time. */
  readonly mayUploadAnew: boolean;
}

async function refuse({ kept, act }: Turn, status: number, body: Problem['body']): Promise<Outcome> {
  await setAct(kept.row, 'refused', { ...act, problem: { ...body, status } });
  return 'answered';
}

async function wait({ kept, act }: Turn, outcome: Outcome): Promise<Outcome> {
  await setAct(kept.row, 'waiting', act);
  return outcome;
}

/** A fault of the API in one act says nothing of the others. */
const waitFor = (turn: Turn, status: number): Promise<Outcome> =>
  wait(turn, status === 500 ? 'later' : 'stop');

async function afterProblem(turn: Turn, error: unknown): Promise<Outcome> {
  if (!isProblem(error)) return await wait(turn, 'stop');
  if (bindsNothing(error.status)) return await waitFor(turn, error.status);
  if (turn.mayUploadAnew && missesDocuments(error) && (await uploadAnew(turn.kept.row.key))) {
    // A 400 binds no key, so the same one is sent with the new documents.
    const { sent: _, ...act } = turn.act;
    return await sendOne({ ...turn, act, mayUploadAnew: false });
  }
  return await refuse(turn, error.status, error.body);
}

function problemOfUpload({ status, answer }: UploadFailed): Problem['body'] {
  try {
    return JSON.parse(answer) as Problem['body'];
  } catch {
    return { code: `http_${status}`, title: `HTTP ${status}` };
  }
}

async function afterUpload(turn: Turn, error: unknown): Promise<Outcome> {
  const status = error instanceof UploadFailed ? error.status : 0;
  if (error instanceof UploadFailed && !bindsNothing(status) && status !== STORE_FULL) {
    return await refuse(turn, status, problemOfUpload(error));
  }
  return await waitFor(turn, status);
}

async function post(turn: Turn): Promise<Outcome> {
  const { kept, act } = turn;
  try {
    const answer = await ask<Answer>(pathOf(act), {
      method: 'POST',
      signal: AbortSignal.timeout(TIME_OUT_MS),
      headers: { 'content-type': 'application/json', 'idempotency-key': kept.row.key },
      body: JSON.stringify(act.sent),
    });
    if (answer.outcome === 'pending') return await wait(turn, 'later');
    const { problem: _, ...rest } = act;
    await settle(kept.row, { ...rest, outcome: answer.task?.status ?? answer.outcome });
    return 'answered';
  } catch (error) {
    return await afterProblem(turn, error);
  }
}

async function sendOne(turn: Turn): Promise<Outcome> {
  const { act, serverNow } = turn;
  const { row } = await setAct(turn.kept.row, 'sending', act);
  const begun = { ...turn, kept: { row, act } };
  let sent = act.sent;
  try {
    sent ??= bodyOf(act, await uploadAll(row.key), { device: Date.now(), server: serverNow });
  } catch (error) {
    return await afterUpload(begun, error);
  }
  // Kept before it goes: with the same key the same body is sent, whatever becomes of this page.
  const bound = { ...act, sent };
  const kept = await setAct(row, 'sending', bound);
  return await post({ ...turn, kept, act: bound });
}

const sentListeners = new Set<(taskId: string) => void>();

/** Calls `listener` with the task whose act the API answered. @returns ends the listening */
export function onAnswered(listener: (taskId: string) => void): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

/** Under the lock every `sending` is of a page that is gone. */
async function round(): Promise<void> {
  const waiting = (await listActs()).filter(({ row }) => row.state === 'waiting' || row.state === 'sending');
  if (waiting.length === 0) return;
  const server = await whoAnswers();
  // Tasks whose earlier act has no answer yet: their later acts keep their order.
  const behind = new Set<string>();
  for (const kept of waiting) {
    if (server === undefined || server.person !== kept.row.owner || openOwner() !== kept.row.owner) return;
    const { act } = kept;
    if (act === undefined || behind.has(act.taskId)) continue;
    const outcome = await sendOne({ kept, act, serverNow: server.now, mayUploadAnew: true });
    if (outcome === 'stop') return;
    if (outcome === 'later') behind.add(act.taskId);
    else for (const listener of sentListeners) listener(act.taskId);
  }
}

let asked: Promise<void> | undefined;

/** A tab that asks while another sends waits for its turn, so that what was added meanwhile is not left. */
export function flush(): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve();
  asked ??= Promise.resolve()
    .then(() =>
      navigator.locks.request(LOCK, async () => {
        asked = undefined;
        await round();
      }),
    )
    .catch(() => {
      asked = undefined;
    });
  return asked;
}

/** @returns ends it */
export function keepSending(): () => void {
  if (!('locks' in navigator)) return () => undefined;
  const go = (): void => void flush();
  const seen = (): void => {
    if (document.visibilityState === 'visible') go();
  };
  addEventListener('online', go);
  document.addEventListener('visibilitychange', seen);
  const timer = setInterval(seen, EVERY_MS);
  go();
  return () => {
    removeEventListener('online', go);
    document.removeEventListener('visibilitychange', seen);
    clearInterval(timer);
  };
}
