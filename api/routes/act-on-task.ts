/** The performer's four acts on a delegated task: accept, attempt, return, complete. Answered like decisions. */
import * as z from 'zod';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { readTask, type TaskRead } from '../../db/queries/tasks/read-task.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import { realInstant } from '../../domain/deadlines/clock.ts';
import type { TaskActType } from '../../domain/chapters/tasks/acts.ts';
import { mayPerform } from '../../domain/access/policy/tasks.ts';
import { TASK_KINDS } from '../../domain/chapters/tasks/codes.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { TASK_FORMS } from '../catalogue/task-kinds/forms.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { assessAhead } from '../decisions/assess-ahead.ts';
import { clockAhead, refuseFuture } from '../decisions/device-clock.ts';
import { resolveDocuments } from '../decisions/resolve-documents.ts';
import type { SubmitDeps } from '../decisions/submit.ts';
import { takeIn } from '../decisions/take-in.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { read } from '../http/validate.ts';
import { appliedFields, decisionPending, happenedAt, taskStanding } from './decision-answers.ts';
import { taskViewer } from './list-tasks.ts';
import { taskParams } from './read-task.ts';

interface ActRoute {
  readonly act: TaskActType;
  readonly path: string;
  readonly summary: string;
}

const ACTS: readonly ActRoute[] = [
  { act: 'accept', path: 'accept', summary: '接收任务 / take the task' },
  { act: 'attempt', path: 'attempts', summary: '记录一次上门或联系 / report an attempt' },
  { act: 'complete', path: 'complete', summary: '报送结果 / report the result' },
  { act: 'return', path: 'return', summary: '退回任务 / return the task to the court' },
];

const common = {
  attemptNo: z.int().min(1).max(100_000).optional().meta({
    description: '手中任务的次数，不填为当前 / number of the issue being acted on; default: the current one',
  }),
  happenedAt: happenedAt(),
};

/** First step of the check: the data are looked at when the kind is known and the role is allowed. */
const outer = z.strictObject({ ...common, data: z.unknown().optional() });
type Outer = z.output<typeof outer>;

const documented = (act: TaskActType) =>
  z
    .strictObject({
      ...common,
      data:
        act === 'accept' || act === 'return'
          ? TASK_FORMS.contact[act]
          : z.union(TASK_KINDS.map((kind) => TASK_FORMS[kind][act]) as unknown as [z.ZodType]),
    })
    .partial(act === 'accept' ? { data: true } : {})
    .meta({ id: `Task_${act}` });

const applied = z
  .object({
    ...appliedFields,
    task: taskStanding,
  })
  .meta({ id: 'TaskActApplied' });

type ActCall = Call<{ taskId: string }, unknown, Outer>;

export interface ActDeps extends SubmitDeps {
  readonly folded: FoldedCases;
}

/** The route checks role and unit; the case checks which person of the unit holds the task, and since when. */
function refuseOthers(task: TaskRead, { roles, unit, personId }: Viewer): void {
  if (!mayPerform(task.kind, roles)) {
    throw refusalProblem(403, refuse('task_performer_not_permitted', { kind: task.kind }));
  }
  const held =
    task.unitId === unit.unitId ||
    task.former.some((one) => one.unitId === unit.unitId || one.personId === personId);
  if (!held) throw refusalProblem(403, refuse('task_not_of_your_unit', { taskId: task.taskId }));
}

function envelopeOf(task: TaskRead, act: TaskActType, call: ActCall): InputEnvelope {
  const { body, key, viewer, language } = call;
  const given = act === 'accept' && body.data === undefined ? {} : body.data;
  const data = read(TASK_FORMS[task.kind][act], given, { language, code: 'invalid_body', at: ['data'] });
  // A result is of one issue of the task, whose activity it completes: of the present one when it is not said.
  const attemptNo = body.attemptNo ?? (act === 'complete' ? task.attemptNo : undefined);
  return {
    kind: 'task',
    inputId: key,
    act,
    taskId: task.taskId,
    ...(attemptNo === undefined ? {} : { attemptNo }),
    actor: actorOf(viewer),
    // Given in the case's own time; the record keeps real instants.
    ...(body.happenedAt === undefined ? {} : { happenedAt: realInstant(task.clock, body.happenedAt) }),
    data,
  } as InputEnvelope;
}

/** @returns whether the case will refuse it: then it must not complete the task's activity */
async function check(
  { db, folded }: ActDeps,
  caseId: string,
  call: ActCall,
  envelope: InputEnvelope,
): Promise<boolean> {
  const { viewer, language } = call;
  await resolveDocuments(db, { viewer, caseId, language }, { data: envelope.data });
  if (!('act' in envelope) || envelope.act !== 'complete') return false;
  return (await assessAhead(folded, caseId, envelope)) !== undefined;
}

async function standing({ folded }: ActDeps, { caseId, taskId }: TaskRead, inputNo: number) {
  const state = await folded.after(caseId, inputNo);
  const task = state?.tasks.find((one) => one.taskId === taskId);
  return task === undefined ? {} : { task: { taskId, status: task.status, attemptNo: task.attemptNo } };
}

async function perform(deps: ActDeps, { act, path }: ActRoute, call: ActCall): Promise<Answer> {
  const { key, viewer } = call;
  const task = await readTask(deps.db, taskViewer(viewer), call.params.taskId);
  if (task === undefined) throw problem('task_not_found');
  refuseOthers(task, viewer);
  const envelope = envelopeOf(task, act, call);
  const { caseId, taskId, stage } = task;
  // The key is bound to this task too: two tasks of one case may be sent the same words.
  const ahead = clockAhead(task.clock, envelope);
  const bound = `POST /api/tasks/${taskId}/${path}`;
  const body: unknown = call.req.body;
  return await takeIn(deps, {
    viewer,
    stage,
    submission: { decisionId: key, caseId, route: bound, body, envelope, drill: task.drill },
    check: async () => {
      refuseFuture(task.clock, envelope);
      return await check(deps, caseId, call, envelope);
    },
    beside: async (inputNo) => ({ ...ahead, ...(await standing(deps, task, inputNo)) }),
  });
}

const actRoute = (deps: ActDeps, one: ActRoute): Route =>
  route({
    method: 'post',
    path: `/api/tasks/{taskId}/${one.path}`,
    id: `${one.act}Task`,
    summary: one.summary,
    tag: 'tasks',
    access: 'session',
    idempotent: true,
    params: taskParams,
    notFound: 'task_not_found',
    body: outer,
    documentedBody: documented(one.act),
    answers: {
      200: { description: 'on record: a read after this sees it', schema: applied },
      202: { description: 'received; the outcome will be at Location', schema: decisionPending },
    },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => perform(deps, one, call),
  });

export function taskActRoutes(deps: ActDeps): Route[] {
  return ACTS.map((one) => actRoute(deps, one));
}
