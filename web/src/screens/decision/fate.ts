/** What became of a decision that was sent: its outcome on record, as the answer that did not come would have been. */
import { type Decision, readDecision } from '../../api/generated.ts';
import { isProblem, Problem } from '../../api/problem.ts';
import { pause } from '../../api/send.ts';

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
  /** An earlier press, of another form, is on record; this one was not sent. */
  | { readonly is: 'earlier' }
  /** No answer came; it may have arrived. The same key is kept. */
  | { readonly is: 'unanswered'; readonly problem: Problem };

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

export async function waitFor(caseId: string, decisionId: string): Promise<Outcome> {
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

/** @throws what is no answer of the API at all */
export const failed = (error: unknown): Outcome => {
  if (!isProblem(error)) throw error;
  return { is: error.undecided ? 'unanswered' : 'refused', problem: error };
};

/** @returns `none` where it never arrived; `unanswered` while that cannot be asked */
export async function fateOf(caseId: string, key: string): Promise<Outcome> {
  try {
    return outcomeOf(await readDecision(caseId, key)) ?? { is: 'pending', decisionId: key };
  } catch (error) {
    return isProblem(error) && error.status === 404 ? { is: 'none' } : failed(error);
  }
}
