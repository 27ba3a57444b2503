/** Keys of writes, and waiting for an answer that was not there in time (202). */
import { type Decision, type DecisionApplied, type DecisionPending, readDecision } from './generated.ts';
import { Problem } from './problem.ts';

/** `crypto.randomUUID` is there only over TLS and on this machine; a station may reach the platform over plain HTTP. */
function uuidFromBytes(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A fresh `Idempotency-Key`: one for each body, kept while that body is sent again. */
export const newKey = (): string =>
  typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : uuidFromBytes();

/** Options of a generated call that writes. */
export const withKey = (key: string): RequestInit => ({ headers: { 'Idempotency-Key': key } });

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const WAITS_MS = [300, 700, 1_000, 2_000, 4_000, 8_000];

/** The outcome once it is known; still `pending` after some 16 seconds, when the case has its own page to show it later. */
export async function settled(
  caseId: string,
  answer: DecisionApplied | DecisionPending,
): Promise<DecisionApplied | DecisionPending | Decision> {
  let last: DecisionApplied | DecisionPending | Decision = answer;
  for (const wait of WAITS_MS) {
    if (last.outcome !== 'pending') break;
    await pause(wait);
    last = await readDecision(caseId, answer.decisionId);
  }
  if (last.outcome === 'refused') throw refusalOf(last);
  return last;
}

/** A decision that was refused after it had been taken in reads like one refused at once. */
function refusalOf({ code, title, article, params }: Decision): Problem {
  const named = code ?? 'refused';
  return new Problem(409, {
    code: named,
    title: title ?? named,
    ...(article === undefined ? {} : { article }),
    ...(params === undefined ? {} : { params: { ...params } }),
  });
}
