/** From a request on a case to its answer, for decisions and acts of tasks alike: check, inbox, outcome (ADR 0012). */
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import type { Stage } from '../../domain/kernel/stage.ts';
import type { Viewer } from '../auth/viewer.ts';
import { Problem } from '../http/problem.ts';
import type { Answer } from '../http/route.ts';
import { pointerOfRefusal } from './refusal-fields.ts';
import { answerOf, archivedOutcome, wasTakenIn } from './answers.ts';
import { submit, type Submission, type SubmitDeps } from './submit.ts';

export interface CaseRequest {
  readonly viewer: Pick<Viewer, 'scope'>;
  /** Of the case, as it stood when the request came. */
  readonly stage: Stage;
  readonly submission: Omit<Submission, 'refusedAhead'>;
  /**
   * Checks that need the database; completes the envelope.
   * @returns whether the case will refuse it (`refusedAhead`)
   * @throws Problem that the caller is told, unless the inbox holds the request already
   */
  readonly check: () => Promise<boolean>;
  /** What an applied request is told beside its outcome: how the task stands. */
  readonly beside: (inputNo: number) => Promise<Readonly<Record<string, unknown>>>;
}

/** What is in the inbox keeps its first answer, though its checks would fail by now: a person left, a document was moved. */
async function checked(deps: SubmitDeps, { viewer, submission, check }: CaseRequest): Promise<Submission> {
  const { caseId, decisionId: key } = submission;
  try {
    return { ...submission, refusedAhead: await check() };
  } catch (error) {
    if (error instanceof Problem && (await wasTakenIn(deps.db, viewer, { caseId, key }))) return submission;
    throw error;
  }
}

async function outcomeOf(deps: SubmitDeps, request: CaseRequest): Promise<InputOutcome | undefined> {
  const { viewer, stage, submission } = request;
  if (stage === 'archived') return await archivedOutcome(deps, viewer, submission);
  return (await submit(deps, await checked(deps, request)))?.outcome;
}

const typeOf = (envelope: Submission['envelope']): string =>
  envelope.kind === 'decision' ? envelope.type : envelope.kind === 'task' ? envelope.act : envelope.kind;

/** What the edge itself refuses points at its field as well. */
async function pointing<T>(
  { submission: { envelope, body } }: CaseRequest,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    const pointer = pointerOfRefusal(error.code, typeOf(envelope), body);
    throw pointer === undefined
      ? error
      : new Problem(error.status, error.code, error.title, { ...error.more, pointer });
  }
}

/**
 * @returns 200 with the outcome, or 202 with the address of the outcome to come
 * @throws Problem: the check's, `case_archived`, `idempotency_key_reused`, `unavailable`, or the refusal of the case
 */
export async function takeIn(deps: SubmitDeps, request: CaseRequest): Promise<Answer> {
  const { caseId, decisionId: key, envelope, body } = request.submission;
  const outcome = await pointing(request, () => outcomeOf(deps, request));
  const type = typeOf(envelope);
  const answer = await answerOf(deps.db, { caseId, key, type, body }, outcome);
  if (outcome === undefined) return answer;
  return { ...answer, body: { ...answer.body, ...(await request.beside(outcome.inputNo)) } };
}
