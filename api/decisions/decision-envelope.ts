/** From the body of a decision, sent or supposed, to the input that a case judges: shape and instants are checked here. */
import * as z from 'zod';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import type { Actor, OnBehalfOf } from '../../domain/kernel/actor.ts';
import { type Channel, CHANNELS } from '../../domain/kernel/codes.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { type CaseClock, realInstant } from '../../domain/deadlines/clock.ts';
import { isDecisionType } from '../../domain/machine/catalogue.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import { documentRef } from '../catalogue/document-drafts.ts';
import { ref } from '../catalogue/fields.ts';
import { withIdentity } from '../catalogue/party-identity.ts';
import type { Language } from '../http/language.ts';
import { problem } from '../http/problem.ts';
import { pointerOf, read } from '../http/validate.ts';

/** Their own channel is no one else's (ADR 0039). */
const RECORDED = CHANNELS.filter((one): one is Exclude<Channel, 'party_code'> => one !== 'party_code');

/** The party whose act a decision records. */
export const onBehalfOf = () =>
  z
    .strictObject({
      partyId: ref('party'),
      channel: z.enum(RECORDED),
      agentNo: z.int().min(1).max(99).exactOptional(),
      proof: documentRef().optional(),
    })
    .optional();

type SentBehalf = NonNullable<z.output<ReturnType<typeof onBehalfOf>>>;
type GivenBehalf = Omit<SentBehalf, 'channel'> & Pick<OnBehalfOf, 'channel'>;

/** The record keeps the id of the proof, and beside it what it must hash to. */
function behalfOf({ proof, ...given }: GivenBehalf): OnBehalfOf {
  return proof === undefined ? given : { ...given, proof: proof.documentId, document: proof };
}

export interface DecisionBody {
  readonly expectedVersion?: number | undefined;
  /** Legal instant, epoch ms. */
  readonly happenedAt?: number | undefined;
  readonly onBehalfOf?: GivenBehalf | undefined;
  readonly data?: unknown;
}

/** Of which case, by whom, and where in the request the decision stands. */
export interface Placed {
  readonly caseId: string;
  readonly clock: CaseClock;
  readonly actor: Actor;
  readonly language: Language;
  /** Keys the digests of identities. */
  readonly secret: string;
  readonly inputId: string;
  readonly at?: readonly PropertyKey[];
}

/** @throws Problem `invalid_body` that points at the type */
export function decisionType(type: string, at: readonly PropertyKey[] = []): DecisionType {
  if (isDecisionType(type)) return type;
  const message = `${type.slice(0, 80)}: 没有这种决定 / no such decision`;
  throw problem('invalid_body', { errors: [{ pointer: pointerOf([...at, 'type']), message }] });
}

/** @throws Problem `invalid_body` that points at every field of the data that is wrong */
export function decisionEnvelope(
  type: DecisionType,
  body: DecisionBody,
  { caseId, clock, actor, language, secret, inputId, at = [] }: Placed,
): InputEnvelope {
  const { lateReason, ...data } = read(DECISION_SCHEMAS[type], body.data, {
    language,
    code: 'invalid_body',
    at: [...at, 'data'],
  });
  return {
    kind: 'decision',
    inputId,
    type,
    actor,
    ...(body.onBehalfOf === undefined ? {} : { onBehalfOf: behalfOf(body.onBehalfOf) }),
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
    // Given in the case's own time; the record keeps real instants.
    ...(body.happenedAt === undefined ? {} : { happenedAt: realInstant(clock, body.happenedAt) }),
    ...(lateReason === undefined ? {} : { lateReason }),
    data: withIdentity({ secret, caseId }, data),
  } as InputEnvelope;
}
