/**
 * Sends a decision and follows it to its outcome. One press has one Idempotency-Key, kept while nobody knows whether the
 * request arrived; another body, or a press after a definite answer, is another request with a key of its own.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { decide, type Decision, readDecision } from '../../api/generated.ts';
import { isProblem, Problem } from '../../api/problem.ts';
import { newKey, pause, withKey } from '../../api/send.ts';

export interface Applied {
  readonly decisionId: string;
  readonly stage: string;
  readonly version: number;
}

export type Outcome =
  | { readonly is: 'none' }
  | { readonly is: 'sending' }
  | { readonly is: 'pending'; readonly decisionId: string }
  | { readonly is: 'applied'; readonly applied: Applied }
  /** Refused by the case, or unfit to be sent. */
  | { readonly is: 'refused'; readonly problem: Problem }
  /** No answer came; it may have arrived. The same key is kept. */
  | { readonly is: 'unanswered'; readonly problem: Problem };

/** A request nobody knows the fate of; kept with the draft, so that a killed browser sends it again under the same key. */
export interface Sent {
  readonly body: string;
  readonly key: string;
}

const POLL_MS = 1500;
/** Twenty minutes; then the person presses again, with the same key. */
const MOST_POLLS = 800;

/** The outcome of a decision that was taken in before it was decided, as the answer it would have been. */
function outcomeOf(decision: Decision): Outcome | undefined {
  const { decisionId, outcome, stage = '', version = 0 } = decision;
  if (outcome === 'pending') return undefined;
  if (outcome === 'applied') return { is: 'applied', applied: { decisionId, stage, version } };
  const { code = '', title = code, article, params } = decision;
  const body = { code, title, ...(article && { article }), ...(params && { params }) };
  return { is: 'refused', problem: new Problem(409, body) };
}

async function waitFor(caseId: string, decisionId: string): Promise<Outcome> {
  for (let polls = 0; polls < MOST_POLLS; polls += 1) {
    await pause(POLL_MS);
    const read = await readDecision(caseId, decisionId).catch((error: unknown) => {
      // A cut line or an ended session ends nothing: what was taken in stays taken in.
      if (isProblem(error) && (error.unanswered || error.status === 401 || error.status === 404))
        return undefined;
      throw error;
    });
    const outcome = read && outcomeOf(read);
    if (outcome !== undefined) return outcome;
  }
  return { is: 'pending', decisionId };
}

const failed = (error: unknown): Outcome => {
  if (!isProblem(error)) throw error;
  // After the sign-in the same request goes out again under the same key.
  const open = error.unanswered || error.status === 401 || error.status === 429;
  return { is: open ? 'unanswered' : 'refused', problem: error };
};

interface Keeping {
  /** What was under way when the page was left. */
  readonly found: Sent | undefined;
  readonly keep: (sent: Sent | undefined) => void;
}

export function useSend(caseId: string, { found, keep }: Keeping) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>({ is: 'none' });
  const last = useRef(found);
  const busy = useRef(false);
  const request = async (body: Readonly<Record<string, unknown>>): Promise<Outcome> => {
    const text = JSON.stringify(body);
    const sent = last.current?.body === text ? last.current : { body: text, key: newKey() };
    last.current = sent;
    keep(sent);
    try {
      const answer = await decide(caseId, body, withKey(sent.key));
      if (answer.outcome === 'applied') return { is: 'applied', applied: answer };
      setOutcome({ is: 'pending', decisionId: answer.decisionId });
      return await waitFor(caseId, answer.decisionId);
    } catch (error) {
      return failed(error);
    }
  };
  const send = async (body: Readonly<Record<string, unknown>>): Promise<Outcome> => {
    // A second click while the first is under way is the same press.
    if (busy.current) return outcome;
    busy.current = true;
    setOutcome({ is: 'sending' });
    try {
      const next = await request(body);
      if (next.is !== 'unanswered' && next.is !== 'pending') {
        last.current = undefined;
        keep(undefined);
      }
      setOutcome(next);
      // A refusal means that the page may show an older case than there is.
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      return next;
    } finally {
      busy.current = false;
    }
  };
  return { outcome, send, forget: () => setOutcome({ is: 'none' }) };
}
