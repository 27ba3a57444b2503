/** Intervening in many cases or tasks at once (批量干预): with a reason, a preview, and an outcome for each row. */
import * as z from 'zod';
import { mayDecide } from '../../domain/access/policy/decisions.ts';
import { INTERVENTIONS, isOnTasks } from '../../domain/access/policy/interventions.ts';
import { foresee, intervene, type InterveneDeps } from '../decisions/intervene.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { changes } from './what-if-schemas.ts';

const MOST_ROWS = 100;

const data = () => z.record(z.string(), z.unknown()).optional();

const taskId = () => z.string().min(1).max(200).optional();

interface Row {
  readonly caseId: string;
  readonly taskId?: string | undefined;
}

const isOnce = (rows: readonly Row[]): boolean =>
  new Set(rows.map((row) => `${row.caseId} ${row.taskId ?? ''}`)).size === rows.length;

const intervening = z
  .strictObject({
    type: z.enum(INTERVENTIONS),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .meta({ description: '理由，记入各案 / recorded in each case' }),
    data: data().meta({
      description: '各案相同的内容，见目录中该决定的 schema / as the decision wants it, the same for all',
    }),
    rows: z
      .array(
        z.strictObject({
          caseId: z.guid().toLowerCase(),
          taskId: taskId().meta({
            description: '改派任务时必填，其他不填 / with reassign_task, and with no other',
          }),
          data: data(),
        }),
      )
      .min(1)
      .max(MOST_ROWS)
      .refine(isOnce, { message: '每案、每项任务只列一次 / each case, or task, once' }),
  })
  .refine(({ type, rows }) => rows.every((row) => (row.taskId !== undefined) === isOnTasks(type)), {
    path: ['rows'],
    message: '只有改派任务按任务逐项列出 / only reassign_task names tasks, and each row of it names one',
  })
  .meta({
    id: 'Intervention',
    example: {
      type: 'ask_explanation',
      reason: '期限已过仍未办理，请说明情况',
      data: { seat: 'station' },
      rows: [{ caseId: '00000000-0000-4000-8000-000000000001' }],
    },
  });

const query = z.strictObject({
  check: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true：只预览，不办理 / shows what would come of it and writes nothing' }),
});

const outcome = z
  .object({
    items: z.array(
      z.object({
        caseId: z.guid(),
        taskId: taskId(),
        outcome: z.enum(['applied', 'pending', 'refused', 'unavailable', 'would_apply']).meta({
          description:
            'pending：已收到，稍后办理；unavailable：未收到，用同一 Idempotency-Key 重发 / pending: taken in; unavailable: not taken in, send it again under the same key',
        }),
        code: z.string().optional(),
        zh: z.string().optional(),
        en: z.string().optional(),
        article: z.string().optional(),
        errors: z
          .array(z.object({ pointer: z.string(), message: z.string() }))
          .optional()
          .meta({ description: '请求内容的问题 / what is wrong with the request itself' }),
        changes: changes.optional(),
      }),
    ),
  })
  .meta({ id: 'InterventionOutcome' });

type InterveneCall = Call<unknown, z.output<typeof query>, z.output<typeof intervening>>;

async function handle(deps: InterveneDeps, call: InterveneCall): Promise<Answer> {
  const { body, viewer, query: asked } = call;
  if (!mayDecide(body.type, viewer.roles)) throw problem('role_not_permitted');
  const run = asked.check === 'true' ? foresee : intervene;
  return { status: 200, body: { items: await run(deps, call, body) } };
}

export function interventionsRoute(deps: InterveneDeps): Route {
  return route({
    method: 'post',
    path: '/api/interventions',
    id: 'intervene',
    summary:
      '批量催办、督办、延长、改派、回避 / urge, ask, extend, reassign or recuse in many cases, or give many tasks to others',
    tag: 'supervision',
    access: 'session',
    idempotent: true,
    query,
    body: intervening,
    answers: { 200: { description: 'an outcome for each row, in their order', schema: outcome } },
    problems: [403, 422, 503],
    handle: (call: InterveneCall) => handle(deps, call),
  });
}
