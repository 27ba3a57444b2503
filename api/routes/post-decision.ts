/** A decision on a case: role, scope and shape are asked here, everything else is for the case machine to say. */
import * as z from 'zod';
import { readDecision } from '../../db/queries/read-outcomes.ts';
import type { InputEnvelope } from '../../db/queries/accept-input.ts';
import { readCaseAccess } from '../../db/queries/read-case-access.ts';
import { DECISION_TYPES, DECISIONS, isDecisionType } from '../../domain/case/catalogue.ts';
import type { DecisionType } from '../../domain/case/decisions.ts';
import { refuse } from '../../domain/case/refusals.ts';
import { ALL_STAGES } from '../../domain/case/stage.ts';
import { CHANNELS } from '../../domain/case/terms.ts';
import { type CaseClock, realInstant } from '../../domain/deadlines/clock.ts';
import type { Viewer } from '../auth/viewer.ts';
import { actorOf } from '../auth/viewer.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import { ref } from '../catalogue/fields.ts';
import { refusedProblem } from '../decisions/answers.ts';
import { submit, type SubmitDeps } from '../decisions/submit.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { read } from '../http/validate.ts';

const PATH = '/api/cases/{caseId}/decisions';
export const caseParams = z.strictObject({ caseId: z.guid().toLowerCase() });

const common = {
  expectedVersion: z.int().min(0).optional(),
  happenedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional(),
  onBehalfOf: z
    .strictObject({
      partyId: ref('party'),
      channel: z.enum(CHANNELS),
      proof: ref('document').optional(),
    })
    .optional(),
};

/** First step of the check: the data are looked at when the type is known and the role is allowed. */
const outer = z.strictObject({ type: z.string(), ...common, data: z.unknown() });
type Outer = z.output<typeof outer>;

const documented = z.discriminatedUnion(
  'type',
  DECISION_TYPES.map((type) =>
    z
      .strictObject({ type: z.literal(type), ...common, data: DECISION_SCHEMAS[type] })
      .meta({ id: `Decision_${type}` }),
  ) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
);

const applied = z
  .object({
    decisionId: z.guid(),
    outcome: z.literal('applied'),
    stage: z.enum(ALL_STAGES),
    version: z.int(),
  })
  .meta({ id: 'DecisionApplied' });

const pending = z
  .object({ decisionId: z.guid(), outcome: z.literal('pending') })
  .meta({ id: 'DecisionPending' });

function permittedType(type: string, viewer: Viewer): DecisionType {
  if (!isDecisionType(type)) {
    const message = `${type.slice(0, 80)}: 没有这种决定 / no such decision`;
    throw problem('invalid_body', { errors: [{ pointer: '/type', message }] });
  }
  if (!DECISIONS[type].roles.some((role) => viewer.roles.includes(role))) {
    throw refusalProblem(403, refuse('role_not_permitted'));
  }
  return type;
}

type DecisionCall = Call<{ caseId: string }, unknown, Outer>;

function envelopeOf(call: DecisionCall, type: DecisionType, clock: CaseClock): InputEnvelope {
  const { body, key, viewer, language } = call;
  const { lateReason, ...data } = read(DECISION_SCHEMAS[type], body.data, {
    language,
    code: 'invalid_body',
    at: ['data'],
  });
  return {
    kind: 'decision',
    inputId: key,
    type,
    actor: actorOf(viewer),
    ...(body.onBehalfOf === undefined ? {} : { onBehalfOf: body.onBehalfOf }),
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
    // Given in the case's own time; the record keeps real instants.
    ...(body.happenedAt === undefined ? {} : { happenedAt: realInstant(clock, body.happenedAt) }),
    ...(lateReason === undefined ? {} : { lateReason }),
    data,
  } as InputEnvelope;
}

/** An archived case has no workflow to ask; what it answered before under this key still stands. */
async function archivedAnswer(deps: SubmitDeps, call: DecisionCall): Promise<Answer> {
  const earlier = await readDecision(deps.db, call.viewer.scope, call.params.caseId, call.key);
  if (earlier?.status !== 'decided') throw refusalProblem(409, refuse('case_archived'));
  return await answerOf(deps, call, earlier.outcome);
}

async function answerOf(
  deps: SubmitDeps,
  { key, params: { caseId } }: DecisionCall,
  outcome: Parameters<typeof refusedProblem>[2] | undefined,
): Promise<Answer> {
  if (outcome === undefined) {
    const headers = { Location: `/api/cases/${caseId}/decisions/${key}`, 'Retry-After': '1' };
    return { status: 202, headers, body: { decisionId: key, outcome: 'pending' } };
  }
  if (outcome.outcome === 'refused') throw await refusedProblem(deps.db, caseId, outcome);
  const { stage, version } = outcome;
  return { status: 200, body: { decisionId: key, outcome: 'applied', stage, version } };
}

async function decide(deps: SubmitDeps, call: DecisionCall): Promise<Answer> {
  const { caseId } = call.params;
  const type = permittedType(call.body.type, call.viewer);
  const access = await readCaseAccess(deps.db, call.viewer.scope, caseId);
  if (access === undefined) throw problem('case_not_found');
  const envelope = envelopeOf(call, type, access.clock);
  if (access.stage === 'archived') return await archivedAnswer(deps, call);
  const body: unknown = call.req.body;
  const decided = await submit(deps, { decisionId: call.key, caseId, route: `POST ${PATH}`, body, envelope });
  return await answerOf(deps, call, decided?.outcome);
}

export function postDecisionRoute(deps: SubmitDeps): Route {
  return route({
    method: 'post',
    path: PATH,
    id: 'decide',
    summary: '作出决定 / take a decision',
    tag: 'cases',
    access: 'session',
    idempotent: true,
    params: caseParams,
    body: outer,
    documentedBody: documented,
    answers: {
      200: { description: 'on record: a read after this sees it', schema: applied },
      202: { description: 'received; the outcome will be at Location', schema: pending },
    },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => decide(deps, call),
  });
}
