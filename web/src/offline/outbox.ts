/**
 * Acts on tasks that wait to be sent. Each is on the device before the screen says "saved", with the Idempotency-Key that it is
 * sent with however often, its body, its photographs and when it happened (docs/adr/0020).
 */
import type { ProblemBody } from '../api/problem.ts';
import { heldByAct, heldByDraft, photographsOf } from './photographs.ts';
import { type ActRow, type ActState, type Store, store } from './store.ts';
import { tellKept } from './told.ts';
import { canRead, place, sealFor, unsealFor } from './vault.ts';

export type TaskAct = 'accept' | 'attempt' | 'complete' | 'return';

/** What is said no with, and kept with the act until the person has seen it. */
export interface ActProblem extends ProblemBody {
  readonly status: number;
}

export interface Act {
  readonly act: TaskAct;
  readonly taskId: string;
  readonly caseId: string;
  /** The data of the request, without the documents of its photographs. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly attemptNo?: number;
  /** RFC 3339, by this device's clock. Absent in an exercise, whose clock is its own. */
  readonly happenedAt?: string;
  /** Where in `data` the documents of the photographs belong. */
  readonly evidenceAt?: readonly string[];
  /** The sentence that was read back. */
  readonly said: string;
  /** What the form held, to be opened again after a refusal. */
  readonly form?: unknown;
  /** Body as it was first sent: with the same key it never changes. */
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly problem?: ActProblem;
  /** Status of the task that the API answered with. */
  readonly outcome?: string;
}

export interface KeptAct {
  readonly row: ActRow;
  /** Absent while it cannot be read. */
  readonly act?: Act;
}

const actId = (key: string): string => `act|${key}`;

export function pathOf({ taskId, act }: Pick<Act, 'taskId' | 'act'>): string {
  return `/api/tasks/${encodeURIComponent(taskId)}/${act === 'attempt' ? 'attempts' : act}`;
}

async function sealed(row: Omit<ActRow, 'sealed'>, act: Act): Promise<ActRow> {
  return { ...row, sealed: await sealFor(row, actId(row.key), act) };
}

/** Those of another person, or sealed under an older password, stay where they are: they could not be sent, and must not be lost. */
async function hold(tx: ReturnType<typeof writing>, from: string, to: string): Promise<void> {
  const photographs = tx.objectStore('photographs');
  for (const row of await photographs.index('holder').getAll(from)) {
    if (canRead(row)) await photographs.put({ ...row, holder: to });
  }
}

const writing = (db: Store) =>
  db.transaction(['acts', 'photographs', 'entries'], 'readwrite', { durability: 'strict' });

/**
 * Resolves once the act is on the platter: only then may the screen say "saved". Its photographs come from the draft, which ends.
 * @returns the act's key
 * @throws while the vault is shut, or when the device has no room
 */
export async function addAct(act: Act, draftName: string): Promise<string> {
  const at = place();
  if (at === undefined) throw new Error('the vault is not open');
  const key = crypto.randomUUID();
  const row = await sealed({ ...at, key, state: 'waiting', at: Date.now() }, act);
  const tx = writing(await store());
  await tx.objectStore('acts').add(row);
  await hold(tx, heldByDraft(draftName), heldByAct(key));
  await tx.objectStore('entries').delete(`draft|${at.owner}|${draftName}`);
  await tx.done;
  tellKept();
  return key;
}

async function opened(row: ActRow): Promise<KeptAct> {
  return canRead(row) ? { row, act: await unsealFor<Act>(row, actId(row.key), row.sealed) } : { row };
}

/** The person's acts in order of recording, also those that cannot be read now. */
export async function listActs(): Promise<readonly KeptAct[]> {
  const at = place();
  if (at === undefined) return [];
  return await Promise.all((await (await store()).getAllFromIndex('acts', 'owner', at.owner)).map(opened));
}

async function readAct(key: string): Promise<KeptAct | undefined> {
  const row = await (await store()).getFromIndex('acts', 'key', key);
  return row === undefined ? undefined : await opened(row);
}

export async function setAct(row: ActRow, state: ActState, act: Act): Promise<KeptAct> {
  const next = { ...(await sealed(row, act)), state };
  await (await store()).put('acts', next);
  tellKept();
  return { row: next, act };
}

/** Its person's photographs go with it. */
export async function eraseAct({ key, seq, owner }: ActRow): Promise<void> {
  if (seq === undefined) return;
  const tx = writing(await store());
  await tx.objectStore('acts').delete(seq);
  const photographs = tx.objectStore('photographs');
  for (const row of await photographs.index('holder').getAll(heldByAct(key))) {
    if (row.owner === owner) await photographs.delete(row.id);
  }
  await tx.done;
  tellKept();
}

/** What an act became when it was sent: the device lets go of those of its photographs that are documents of the API. */
export async function settle(row: ActRow, act: Act): Promise<void> {
  const uploaded = (await photographsOf(heldByAct(row.key))).filter(
    ({ note }) => note.documentId !== undefined,
  );
  const next = { ...(await sealed(row, act)), state: 'sent' as const, at: Date.now() };
  const tx = writing(await store());
  await tx.objectStore('acts').put(next);
  for (const { id } of uploaded) await tx.objectStore('photographs').delete(id);
  await tx.done;
  tellKept();
}

export type Reopened = 'reopened' | 'occupied' | 'gone';

/** What a draft of an act holds: the form, and why the act was refused where it was. */
export interface ActDraft<F> {
  readonly form: F;
  readonly refusal?: ActProblem;
}

/**
 * A refused act becomes a draft again, with its photographs and the reason; sent once more it has a new key.
 * @returns `occupied` where another draft of that name is kept, `gone` where the act was taken since or cannot be read
 */
export async function reopenAct(key: string, draftName: string): Promise<Reopened> {
  const kept = await readAct(key);
  if (kept?.act === undefined || kept.row.state !== 'refused' || kept.row.seq === undefined) return 'gone';
  const { row, act } = kept;
  const id = `draft|${row.owner}|${draftName}`;
  const value: ActDraft<unknown> = {
    form: act.form,
    ...(act.problem === undefined ? {} : { refusal: act.problem }),
  };
  const draft = { owner: row.owner, vault: row.vault, id, what: 'draft' as const, name: draftName };
  const entry = { ...draft, at: Date.now(), sealed: await sealFor(row, id, value) };
  const tx = writing(await store());
  if ((await tx.objectStore('entries').getKey(id)) !== undefined) {
    await tx.done;
    return 'occupied';
  }
  await tx.objectStore('entries').put(entry);
  await hold(tx, heldByAct(key), heldByDraft(draftName));
  await tx.objectStore('acts').delete(kept.row.seq);
  await tx.done;
  tellKept();
  return 'reopened';
}
