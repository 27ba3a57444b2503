/**
 * Supposed decisions (推演) on their way to the case's own functions: their instants, their shape, and the looking-up that real
 * ones get. Everything here reads, and texts get ids that are kept nowhere.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import type { Role } from '../../domain/access/roles.ts';
import { type CaseClock, legalInstant, NEVER, realInstant } from '../../domain/deadlines/clock.ts';
import type { DecisionInput } from '../../domain/kernel/input.ts';
import type { Supposition } from '../../domain/machine/suppose.ts';
import type { Refusal } from '../../domain/result.ts';
import { actorOf } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { REASONS } from '../http/issue-messages.ts';
import { Problem, problem } from '../http/problem.ts';
import { pointerOf } from '../http/validate.ts';
import { type CheckedBy, checkDecision } from './check-decision.ts';
import { checkSupposedNumber } from './check-court-number.ts';
import { type DecisionBody, decisionEnvelope, decisionType } from './decision-envelope.ts';

export interface SupposedBody extends DecisionBody {
  readonly type: string;
  /** Legal instant, epoch ms. */
  readonly at?: number | undefined;
  readonly actor?: { readonly role: Role } | undefined;
}

export interface WhatIfBody {
  /** Legal instant, epoch ms. */
  readonly at?: number | undefined;
  readonly suppose: readonly SupposedBody[];
}

export interface Supposing extends CheckedBy {
  readonly db: Database;
  readonly secret: string;
  readonly clock: CaseClock;
  /** Real instant, epoch ms. */
  readonly now: number;
}

/** A page shows the instant at which it was read: so much may it be behind. */
const BEHIND_MS = 60_000;

/** @returns the real instant, not before now; @throws Problem 422 for the past and for what the clock does not reach */
function instantOf({ clock, now }: Supposing, legal: number): number {
  const real = realInstant(clock, legal);
  if (real >= now - BEHIND_MS && real < NEVER) return Math.max(real, now);
  throw problem('instant_out_of_range', { params: { from: instantText(legalInstant(clock, now)) } });
}

/** An instant that is not given is that of the whole question, else now; none lies before the one before it. */
function instantsOf(by: Supposing, { at, suppose }: WhatIfBody): readonly number[] {
  const asked = at === undefined ? by.now : instantOf(by, at);
  let last = by.now;
  return suppose.map((one, index) => {
    const real = one.at === undefined ? Math.max(last, asked) : instantOf(by, one.at);
    if (real < last) {
      const pointer = pointerOf(['suppose', index, 'at']);
      throw problem('invalid_body', { errors: [{ pointer, message: REASONS.instant_order[by.language] }] });
    }
    last = real;
    return real;
  });
}

function inputOf(by: Supposing, one: SupposedBody, index: number, receivedAt: number): DecisionInput {
  const { caseId, clock, language, secret, viewer } = by;
  const at = ['suppose', index];
  const placed = { caseId, clock, language, secret, actor: actorOf(viewer), inputId: randomUUID(), at };
  const envelope = decisionEnvelope(decisionType(one.type, at), one, placed);
  return { ...envelope, receivedAt } as DecisionInput;
}

/** What a real one would be refused for at the edge is a refusal here; a field that is wrong is told where it stands. */
function asRefusal(error: unknown, index: number): Refusal {
  if (!(error instanceof Problem)) throw error;
  const { status, code, title, more } = error;
  if (status === 409) {
    const { article, params } = more;
    return {
      code,
      ...title,
      ...(article === undefined ? {} : { article }),
      ...(params === undefined ? {} : { params: params as NonNullable<Refusal['params']> }),
    };
  }
  if (code !== 'invalid_body' || more.errors === undefined) throw error;
  const place = pointerOf(['suppose', index]);
  const errors = more.errors.map(({ pointer, message }) => ({ pointer: `${place}${pointer}`, message }));
  throw problem('invalid_body', { errors });
}

async function refusalAtTheEdge(
  by: Supposing,
  { type, data }: DecisionInput,
  onBehalfOf: unknown,
  index: number,
): Promise<Refusal | undefined> {
  try {
    await checkDecision(by.db, by, { type, data, onBehalfOf });
    await checkSupposedNumber(by.db, by.caseId, { type, data });
    return undefined;
  } catch (error) {
    return asRefusal(error, index);
  }
}

export interface Suppositions {
  readonly suppositions: readonly Supposition[];
  /** Real instant at which the case is looked at. */
  readonly until: number;
}

/** @throws Problem `invalid_body` with pointers, `instant_out_of_range` */
export async function suppositionsOf(by: Supposing, body: WhatIfBody): Promise<Suppositions> {
  const instants = instantsOf(by, body);
  // Every shape is checked before anything is looked up.
  const inputs = body.suppose.map((one, index) => inputOf(by, one, index, instants[index] ?? by.now));
  const suppositions: Supposition[] = [];
  for (const [index, input] of inputs.entries()) {
    const { actor, onBehalfOf } = body.suppose[index] as SupposedBody;
    const refusal = await refusalAtTheEdge(by, input, onBehalfOf, index);
    suppositions.push({
      input,
      ...(actor === undefined ? {} : { role: actor.role }),
      ...(refusal === undefined ? {} : { refusal }),
    });
  }
  const asked = body.at === undefined ? by.now : instantOf(by, body.at);
  return { suppositions, until: Math.max(asked, instants.at(-1) ?? by.now) };
}
