/** Inbox, signal, wait (ADR 0012): the one way in which anything is asked of a case. */
import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import { DatabaseError } from '../../db/errors.ts';
import {
  type AcceptReply,
  type AcceptRequest,
  acceptInput,
  type InputEnvelope,
  type OverQuota,
} from '../../db/queries/record/accept-input.ts';
import { readUndecided } from '../../db/queries/record/list-undecided.ts';
import {
  type DecidedInput,
  type InboxBinding,
  readBinding,
  readOutcomes,
} from '../../db/queries/record/read-outcomes.ts';
import type { DrillQuota } from '../../domain/access/policy/drill-quota.ts';
import { canonicalText } from '../../domain/kernel/canonical.ts';
import type { CaseInput } from '../../domain/kernel/input.ts';
import { textRows } from '../catalogue/text-drafts.ts';
import { type CaseMessenger, deliver } from '../cases/case-messenger.ts';
import { problem } from '../http/problem.ts';
import type { DrillLane } from './drill-lane.ts';
import type { Outcomes } from './outcomes.ts';

export interface SubmitDeps {
  readonly db: Database;
  readonly outcomes: Outcomes;
  readonly messenger: CaseMessenger;
  readonly logger: Logger;
  /** Keys the digests of bodies: names in them must not be guessable from the digest. */
  readonly secret: string;
  /** How long a caller is kept waiting for the outcome. */
  readonly waitMs: number;
  readonly drillLane: DrillLane;
}

export interface Submission {
  readonly decisionId: string;
  readonly caseId: string;
  readonly route: string;
  /** The body as it was sent. */
  readonly body: unknown;
  readonly envelope: InputEnvelope;
  /** Of an exercise (演练). */
  readonly drill: boolean;
  /** With the opening of an exercise. */
  readonly quota?: DrillQuota;
  /** Will be refused: it goes to the case to be refused on record, and completes no activity. */
  readonly refusedAhead?: boolean;
}

/** The outcome, or undefined: it is accepted and will be decided. */
export type Submitted = DecidedInput | undefined;

type Taken = Exclude<AcceptReply, { status: 'key_reused' | 'over_quota' }>;

/** Longest that the message to the workflow may take before the relay is left to bring it. */
const WRITE_MS = 3000;

export function bodyDigest(secret: string, body: unknown): string {
  return createHmac('sha256', secret).update(canonicalText(body)).digest('hex');
}

async function accept(deps: SubmitDeps, request: AcceptRequest): Promise<AcceptReply> {
  try {
    return await acceptInput(deps.db, request, { deadlineMs: WRITE_MS });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    deps.logger.warn({ kind: error.kind, sqlState: error.sqlState }, 'inbox not written');
    if (error.kind === 'other') throw error;
    throw problem('unavailable', { headers: { 'Retry-After': '2' } });
  }
}

/** On retry, forward the stored input: generated ids (texts, the issue of a task) would differ. */
async function inputOf(
  deps: SubmitDeps,
  { caseId, envelope }: Submission,
  reply: Taken,
): Promise<CaseInput | undefined> {
  if (reply.status === 'new') return { ...envelope, receivedAt: reply.receivedAt };
  return (await readUndecided(deps.db, caseId, envelope.inputId))?.input;
}

/** When Temporal is away the relay brings the message later, and there is nothing to wait for. */
async function send(deps: SubmitDeps, submission: Submission, reply: Taken): Promise<boolean> {
  const { caseId } = submission;
  try {
    const input = await inputOf(deps, submission, reply);
    if (input === undefined) return true;
    if (submission.refusedAhead === true) await deps.messenger.decide(caseId, input);
    else await deliver(deps.messenger, caseId, input, reply.status === 'new' ? reply.calendar : undefined);
    return true;
  } catch (error) {
    deps.logger.warn({ err: error, caseId }, 'not delivered now; the relay will');
    return false;
  }
}

function requestOf(deps: SubmitDeps, submission: Submission): AcceptRequest {
  const { decisionId, caseId, route, body, envelope, quota } = submission;
  const digest = bodyDigest(deps.secret, body);
  const actorId = envelope.actor.personId;
  return {
    decisionId,
    caseId,
    route,
    actorId,
    bodyDigest: digest,
    envelope,
    texts: textRows(envelope),
    ...(quota === undefined ? {} : { quota }),
  };
}

/** A request as its key is bound to it: by whom, to what, and with which body. */
function isBoundTo(
  { actorId, caseId, route, bodyDigest: digest }: AcceptRequest,
  binding: InboxBinding,
): boolean {
  const same = binding.actorId === actorId && binding.caseId === caseId;
  return same && binding.route === route && binding.bodyDigest === digest;
}

/**
 * For a case that takes nothing in any more: whether this very request was taken in before.
 * @throws Problem when its key is another request's
 */
export async function wasSubmitted(deps: SubmitDeps, submission: Submission): Promise<boolean> {
  const binding = await readBinding(deps.db, submission.decisionId);
  if (binding === undefined) return false;
  if (!isBoundTo(requestOf(deps, submission), binding)) throw problem('idempotency_key_reused');
  return true;
}

/** @throws Problem 429 with Retry-After; like every 429 it does not bind the key */
function refuseOverQuota({ quota, most, retryAfter }: OverQuota): never {
  const headers = { 'Retry-After': String(retryAfter) };
  throw problem('drill_quota_reached', { params: { quota, most }, headers });
}

export async function submit(deps: SubmitDeps, submission: Submission): Promise<Submitted> {
  const key = { caseId: submission.caseId, inputId: submission.envelope.inputId };
  const waiter = deps.outcomes.expect(key);
  try {
    const taking = () => accept(deps, requestOf(deps, submission));
    const reply = await (submission.drill ? deps.drillLane.write(taking) : taking());
    if (reply.status === 'key_reused') throw problem('idempotency_key_reused');
    if (reply.status === 'over_quota') refuseOverQuota(reply);
    if (reply.status === 'same' && reply.outcome !== undefined)
      return (await readOutcomes(deps.db, [key]))[0];
    const outcome = waiter.outcome(deps.waitMs);
    const sending = async (): Promise<void> => {
      if (!(await send(deps, submission, reply))) waiter.cancel();
    };
    if (submission.drill) void deps.drillLane.enter(sending, outcome);
    else {
      deps.drillLane.besideReal(outcome);
      void sending();
    }
    return await outcome;
  } finally {
    waiter.cancel();
  }
}
