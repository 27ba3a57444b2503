/** Records an act: on the device where it keeps things, else straight to the API. */
import { ask } from '../api/ask.ts';
import type { DecisionPending, TaskActApplied } from '../api/generated.ts';
import { isProblem, Problem } from '../api/problem.ts';
import { newKey, settled } from '../api/send.ts';
import { bodyOf } from './act-body.ts';
import { askToPersist } from './contents.ts';
import { type Act, addAct, pathOf } from './outbox.ts';
import type { PhotographNote } from './photographs.ts';
import { bindsNothing, flush } from './send.ts';
import { uploadOnce } from './upload.ts';
import { place } from './vault.ts';

/** A photograph of a page whose device keeps nothing. */
export interface LoosePhotograph {
  readonly id: string;
  readonly blob: Blob;
  readonly note: PhotographNote;
}

/** An act that went straight and has no definite answer: pressed again, the same request goes, so that it is in effect once. */
interface Straight {
  readonly asked: string;
  readonly key: string;
  readonly act: Act;
  /** Absent until its photographs are documents. */
  body?: string;
}

/** By the name of their draft: they outlive the form, which the person may close and open again. */
const straight = new Map<string, Straight>();

/** All that the person said; the instant of the press is not of it. */
function askedBy(act: Act, loose: readonly LoosePhotograph[]): string {
  const { happenedAt: _, ...said } = act;
  return JSON.stringify([said, loose.map(({ id }) => id)]);
}

function standing(act: Act, draftName: string, loose: readonly LoosePhotograph[]): Straight {
  const asked = askedBy(act, loose);
  const before = straight.get(draftName);
  if (before?.asked === asked) return before;
  const begun = { asked, key: newKey(), act };
  straight.set(draftName, begun);
  return begun;
}

async function bodyNow(one: Straight, loose: readonly LoosePhotograph[]): Promise<string> {
  const documents: string[] = [];
  for (const { blob, note } of loose) documents.push(await uploadOnce(blob, note));
  const now = Date.now();
  return JSON.stringify(bodyOf(one.act, documents, { device: now, server: now }));
}

/** @throws Problem: refused, also after it had been taken in, or not answered */
async function post({ act, key, body }: Straight): Promise<void> {
  const answer = await ask<TaskActApplied | DecisionPending>(pathOf(act), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    ...(body === undefined ? {} : { body }),
  });
  if (answer.outcome !== 'pending') return;
  const { outcome } = await settled(act.caseId, answer);
  // Not known yet is no answer: what was entered stays until it is.
  if (outcome === 'pending') throw new Problem(0, { code: 'no_answer', title: 'no answer' });
}

async function send(one: Straight, draftName: string, loose: readonly LoosePhotograph[]): Promise<void> {
  one.body ??= await bodyNow(one, loose);
  try {
    await post(one);
  } catch (error) {
    if (isProblem(error) && !bindsNothing(error.status)) straight.delete(draftName);
    throw error;
  }
  straight.delete(draftName);
}

/**
 * Pressed again after no answer, the same act goes as the same request.
 * @returns `kept`: on the device, and on its way; `sent`: the API has taken it
 * @throws Problem or UploadFailed where it went straight and was not taken; a storage error where the device has no room
 */
export async function recordAct(
  act: Act,
  draftName: string,
  loose: readonly LoosePhotograph[],
): Promise<'kept' | 'sent'> {
  if (place() !== undefined) {
    await addAct(act, draftName);
    void askToPersist();
    void flush();
    return 'kept';
  }
  await send(standing(act, draftName, loose), draftName, loose);
  return 'sent';
}
