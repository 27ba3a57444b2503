/** A decision on a case: role, scope and shape are asked here, everything else is for the case machine to say. */
import * as z from 'zod';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { mayDecide } from '../../domain/access/policy/decisions.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { type CaseClock, isDrill } from '../../domain/deadlines/clock.ts';
import { type Viewer, actorOf } from '../auth/viewer.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { checkDecision } from '../decisions/check-decision.ts';
import { clockAhead, refuseFuture } from '../decisions/device-clock.ts';
import { keepDetails } from '../decisions/keep-details.ts';
import { decisionEnvelope, decisionType, onBehalfOf } from '../decisions/decision-envelope.ts';
import { checkCourtNumber } from '../decisions/check-court-number.ts';
import type { SubmitDeps } from '../decisions/submit.ts';
import { takeIn } from '../decisions/take-in.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { appliedFields, decisionPending, happenedAt, taskStanding } from './decision-answers.ts';

const PATH = '/api/cases/{caseId}/decisions';
export const caseParams = z.strictObject({ caseId: z.guid().toLowerCase() });

const common = {
  expectedVersion: z.int().min(0).optional(),
  happenedAt: happenedAt(),
  onBehalfOf: onBehalfOf(),
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

/** `task`: the one just issued. */
const applied = z.object({ ...appliedFields, task: taskStanding.optional() }).meta({ id: 'DecisionApplied' });

function permittedType(given: string, viewer: Viewer): DecisionType {
  const type = decisionType(given);
  if (!mayDecide(type, viewer.roles)) {
    throw refusalProblem(403, refuse('role_not_permitted'));
  }
  return type;
}

type DecisionCall = Call<{ caseId: string }, unknown, Outer>;

function envelopeOf(
  { secret }: SubmitDeps,
  { body, key, viewer, language, params }: DecisionCall,
  type: DecisionType,
  clock: CaseClock,
): InputEnvelope {
  const { caseId } = params;
  const actor = actorOf(viewer);
  return decisionEnvelope(type, body, { caseId, clock, actor, language, secret, inputId: key });
}

async function check(
  { db }: SubmitDeps,
  folded: FoldedCases,
  { viewer, language, params: { caseId }, body: { onBehalfOf: behalf } }: DecisionCall,
  decision: { readonly type: DecisionType; readonly data: unknown },
): Promise<boolean> {
  const latest = async () => (await folded.latest(caseId)).state;
  await checkDecision(db, { viewer, caseId, language, latest }, { ...decision, onBehalfOf: behalf });
  // Last, as it claims the number for this case.
  await checkCourtNumber(db, caseId, decision);
  return false;
}

/** The answer to `issue_task` gives the id of the new task. */
async function issuedTask(folded: FoldedCases, caseId: string, inputNo: number) {
  const task = (await folded.after(caseId, inputNo))?.tasks.at(-1);
  return task === undefined
    ? {}
    : { task: { taskId: task.taskId, status: task.status, attemptNo: task.attemptNo } };
}

async function decide(deps: SubmitDeps, folded: FoldedCases, call: DecisionCall): Promise<Answer> {
  const { key, viewer, params } = call;
  const { caseId } = params;
  const type = permittedType(call.body.type, viewer);
  const access = await readCaseAccess(deps.db, viewer.scope, caseId);
  if (access === undefined) throw problem('case_not_found');
  const asSent = envelopeOf(deps, call, type, access.clock);
  const envelope = await keepDetails(deps.db, { secret: deps.secret, caseId }, asSent);
  const ahead = clockAhead(access.clock, envelope);
  const body: unknown = call.req.body;
  return await takeIn(deps, {
    viewer,
    stage: access.stage,
    submission: {
      decisionId: key,
      caseId,
      route: `POST ${PATH}`,
      body,
      envelope,
      drill: isDrill(access.clock),
    },
    check: async () => {
      refuseFuture(access.clock, envelope);
      return await check(deps, folded, call, { type, data: envelope.data });
    },
    beside: async (inputNo) => ({
      ...ahead,
      ...(type === 'issue_task' ? await issuedTask(folded, caseId, inputNo) : {}),
    }),
  });
}

export function postDecisionRoute(deps: SubmitDeps, folded: FoldedCases): Route {
  return route({
    method: 'post',
    path: PATH,
    id: 'decide',
    summary: '作出决定 / take a decision',
    tag: 'cases',
    access: 'session',
    idempotent: true,
    params: caseParams,
    notFound: 'case_not_found',
    body: outer,
    documentedBody: documented,
    answers: {
      200: { description: 'on record: a read after this sees it', schema: applied },
      202: { description: 'received; the outcome will be at Location', schema: decisionPending },
    },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => decide(deps, folded, call),
  });
}
