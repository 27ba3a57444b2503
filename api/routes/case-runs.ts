/** Temporal's account of a case (运行情况): the runs of its workflow, what they wait for and how often it was tried; for those who supervise. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCase } from '../../db/queries/cases/read-case.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import type { CaseRuns, PendingActivity } from '../../temporal/case-runs.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { RunsReader } from '../cases/temporal-messenger.ts';
import { wallOf } from '../cases/walls.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { instant } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const runsSchema = z
  .object({
    runs: z.array(
      z.object({
        runId: z.string(),
        status: z.string(),
        startedAt: instant(),
        closedAt: instant().optional(),
        historyEvents: z.int(),
        historyBytes: z.int().optional(),
      }),
    ),
    pending: z.array(
      z.object({
        activityId: z.string(),
        type: z.string(),
        state: z.enum(['scheduled', 'started', 'cancel_requested', 'unknown']),
        attempt: z.int(),
        scheduledAt: instant().optional(),
        startedAt: instant().optional(),
      }),
    ),
    taskAttempt: z.int().optional().meta({
      description:
        '当前工作流任务的尝试次数，大于 1 即在失败 / tries of the present workflow task; above one, it fails',
    }),
  })
  .meta({ id: 'CaseRuns', description: '均为实际时间 / instants are real ones, also of an exercise' });

/** Temporal's ids are looked after by those who see no case; everybody else sees those of cases in their scope. */
async function seen(db: Database, viewer: Viewer, caseId: string): Promise<void> {
  if (!permits('read_runs', viewer.roles)) {
    throw problem((await readCase(db, viewer.scope, caseId)) ? 'role_not_permitted' : 'case_not_found');
  }
  if (permits('read_all_runs', viewer.roles)) return;
  if ((await readCase(db, viewer.scope, caseId)) === undefined) throw problem('case_not_found');
}

const at = <N extends string>(name: N, ms: number | undefined): { readonly [K in N]?: string } =>
  (ms === undefined ? {} : { [name]: instantText(ms) }) as { readonly [K in N]?: string };

const pendingView = ({ activityId, type, state, attempt, scheduledAt, startedAt }: PendingActivity) => ({
  activityId,
  type,
  state,
  attempt,
  ...at('scheduledAt', scheduledAt),
  ...at('startedAt', startedAt),
});

const runView = ({ startedAt, closedAt, ...run }: CaseRuns['runs'][number]) => ({
  ...run,
  ...at('startedAt', startedAt),
  ...at('closedAt', closedAt),
});

export function caseRunsRoute(db: Database, runsOf: RunsReader): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/runs',
    id: 'caseRuns',
    summary: '运行情况 / Temporal’s runs of the case and pending activities, for those who supervise',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'the newest run first', schema: runsSchema } },
    problems: [403, 404, 503],
    async handle({ params: { caseId }, viewer }) {
      await seen(db, viewer, caseId);
      const found = await runsOf(caseId).catch(() => {
        throw problem('not_ready');
      });
      if (found === undefined) {
        // Of an archived case Temporal keeps no run for ever. Who sees no case was told of none that is there.
        if (permits('read_all_runs', viewer.roles)) throw problem('case_not_found');
        return { status: 200, body: { runs: [], pending: [] } };
      }
      // The id of an activity names its task: one that is sealed from the reader is not named.
      const { taskIds } = await wallOf(db, viewer, caseId);
      const sealed = new Set([...taskIds].map((taskId) => `task/${taskId}/`));
      const open = ({ activityId }: PendingActivity): boolean =>
        ![...sealed].some((start) => activityId.startsWith(start));
      const { runs, pending, taskAttempt } = found;
      return {
        status: 200,
        body: {
          runs: runs.map(runView),
          pending: pending.filter(open).map(pendingView),
          ...(taskAttempt === undefined ? {} : { taskAttempt }),
        },
      };
    },
  });
}
