/** A decision on a case: role, scope and shape are asked here, everything else is for the case machine to say. */
import * as z from 'zod';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { mayDecide } from '../../domain/access/policy/decisions.ts';
import { DECISION_TYPES, isDecisionType } from '../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { OnBehalfOf } from '../../domain/kernel/actor.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { CHANNELS } from '../../domain/kernel/codes.ts';
import { type CaseClock, isDrill, realInstant } from '../../domain/deadlines/clock.ts';
import { type Viewer, actorOf } from '../auth/viewer.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import { documentRef } from '../catalogue/document-drafts.ts';
import { ref } from '../catalogue/fields.ts';
import { withIdentity } from '../catalogue/party-identity.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { checkCourtNumber } from '../decisions/check-court-number.ts';
import { checkIdentity } from '../decisions/check-identity.ts';
import { checkNamedPeople } from '../decisions/check-named-people.ts';
import { checkTaskRecipients } from '../decisions/check-task-recipients.ts';
import { nameUnit } from '../decisions/name-unit.ts';
import { resolveDocuments } from '../decisions/resolve-documents.ts';
import type { SubmitDeps } from '../decisions/submit.ts';
import { takeIn } from '../decisions/take-in.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { read } from '../http/validate.ts';
import { appliedFields, decisionPending, happenedAt, taskStanding } from './decision-answers.ts';

const PATH = '/api/cases/{caseId}/decisions';
export const caseParams = z.strictObject({ caseId: z.guid().toLowerCase() });

const common = {
  expectedVersion: z.int().min(0).optional(),
  happenedAt: happenedAt(),
  onBehalfOf: z
    .strictObject({
      partyId: ref('party'),
      channel: z.enum(CHANNELS),
      proof: documentRef().optional(),
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

/** `task`: the one just issued. */
const applied = z.object({ ...appliedFields, task: taskStanding.optional() }).meta({ id: 'DecisionApplied' });

function permittedType(type: string, viewer: Viewer): DecisionType {
  if (!isDecisionType(type)) {
    const message = `${type.slice(0, 80)}: 没有这种决定 / no such decision`;
    throw problem('invalid_body', { errors: [{ pointer: '/type', message }] });
  }
  if (!mayDecide(type, viewer.roles)) {
    throw refusalProblem(403, refuse('role_not_permitted'));
  }
  return type;
}

/** The record keeps the id of the proof, and beside it what it must hash to. */
function behalfOf({ proof, ...given }: NonNullable<Outer['onBehalfOf']>): OnBehalfOf {
  return proof === undefined ? given : { ...given, proof: proof.documentId, document: proof };
}

type DecisionCall = Call<{ caseId: string }, unknown, Outer>;

function envelopeOf(
  { secret }: SubmitDeps,
  call: DecisionCall,
  type: DecisionType,
  clock: CaseClock,
): InputEnvelope {
  const { body, key, viewer, language } = call;
  const { caseId } = call.params;
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
    ...(body.onBehalfOf === undefined ? {} : { onBehalfOf: behalfOf(body.onBehalfOf) }),
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
    // Given in the case's own time; the record keeps real instants.
    ...(body.happenedAt === undefined ? {} : { happenedAt: realInstant(clock, body.happenedAt) }),
    ...(lateReason === undefined ? {} : { lateReason }),
    data: withIdentity({ secret, caseId }, data),
  } as InputEnvelope;
}

async function kindOfTask(folded: FoldedCases, caseId: string, taskId: string) {
  const { state } = await folded.latest(caseId);
  return state?.tasks.find((task) => task.taskId === taskId)?.kind;
}

/** Documents, units and people that the decision names are looked up; the case alone says whether it takes it. */
async function check(
  { db }: SubmitDeps,
  folded: FoldedCases,
  call: DecisionCall,
  decision: { readonly type: DecisionType; readonly data: unknown },
): Promise<boolean> {
  const { viewer, language, params } = call;
  const { caseId } = params;
  const { onBehalfOf } = call.body;
  await resolveDocuments(db, { viewer, caseId, language }, { onBehalfOf, data: decision.data });
  const kindOf = (taskId: string) => kindOfTask(folded, caseId, taskId);
  await checkTaskRecipients(db, viewer, decision, { language, kindOf });
  await checkNamedPeople(db, { caseId, language }, decision);
  await checkIdentity(db, caseId, decision, async (partyId) => {
    const { state } = await folded.latest(caseId);
    return state?.parties.find((party) => party.partyId === partyId)?.role;
  });
  await nameUnit(db, decision);
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
  const envelope = envelopeOf(deps, call, type, access.clock);
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
    check: () => check(deps, folded, call, { type, data: envelope.data }),
    beside: async (inputNo) => (type === 'issue_task' ? await issuedTask(folded, caseId, inputNo) : {}),
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
