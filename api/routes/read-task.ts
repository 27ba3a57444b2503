/** One delegated task, with what its performer needs to carry it out. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readTask, type TaskRead } from '../../db/queries/tasks/read-task.ts';
import { opensTask } from '../../domain/access/policy/walls.ts';
import type { Wall } from '../../domain/machine/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { DEFAULT_POLICY } from '../../domain/law/policy.ts';
import { caseOfTask } from '../../domain/chapters/tasks/task-id.ts';
import { TASK_ACTS } from '../../domain/chapters/tasks/acts.ts';
import { offeredActs, reportsUntil } from '../../domain/chapters/tasks/standing.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import type { Language } from '../http/language.ts';
import { deadlineView } from '../cases/case-view.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { shownDetails } from '../cases/masking.ts';
import { serviceGuideOf, serviceGuideSchema } from '../cases/service-guide-view.ts';
import { taskView } from '../cases/task-view.ts';
import { wallOf } from '../cases/walls.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { deadline, instant, partyFields } from './case-schemas.ts';
import { taskViewer } from './list-tasks.ts';
import { listedTask } from './task-schemas.ts';

export const taskParams = z.strictObject({
  taskId: z
    .string()
    .toLowerCase()
    .refine((given) => caseOfTask(given) !== undefined),
});

const file = z.object({ documentId: z.string(), filename: z.string().optional(), mediaType: z.string() });

const task = z
  .object({
    ...listedTask,
    party: z.object(partyFields).optional(),
    confirmedAddress: z.string().optional(),
    texts: z.record(z.string(), z.string()),
    files: z.array(file),
    deadlines: z.array(deadline),
    reportsUntil: instant().optional().meta({
      description:
        '任务已不在读者名下时：只能补报此时及以前的上门情况 / of one who no longer holds it: the last instant of which an attempt may still be reported',
    }),
    service: serviceGuideSchema.optional().meta({
      description:
        '什么算送达：各送达方式依法的签收人、地点和见证人 / what counts as served; of tasks of service only',
    }),
    acts: z.array(z.enum(TASK_ACTS)).meta({
      description:
        '读者可以报送的办理行为 / what the reader may report on it; the case judges it when it comes',
    }),
  })
  .meta({ id: 'Task' });

function partyOf({ party, inFull }: TaskRead) {
  if (party === undefined) return undefined;
  const { partyId, role, kind, status } = party;
  return { partyId, role, kind, status, ...shownDetails(party, inFull) };
}

/** Where people are to be found and what was said of them is for those who work on it. */
function details(found: TaskRead, opens: boolean) {
  const party = partyOf(found);
  const { confirmedAddress, inFull: full } = found;
  // Help with a mediation tells what was said in it: sealed where the reader is behind that wall.
  const { texts, files } = opens ? found : { texts: {}, files: [] };
  return {
    party,
    ...(full && confirmedAddress !== undefined ? { confirmedAddress } : {}),
    texts: full ? texts : {},
    files: full ? files : files.map(({ documentId, mediaType }) => ({ documentId, mediaType })),
  };
}

interface Reading {
  readonly language: Language;
  readonly viewer: Viewer;
  readonly wall: Wall;
}

function bodyOf(found: TaskRead, { language, viewer, wall }: Reading) {
  const { caseId, caseNumber, stage, matter, drill, overdue, clock, dueAtReal, deadlines } = found;
  const until = reportsUntil(found, actorOf(viewer));
  const dueAt = dueAtReal === undefined ? undefined : legalInstant(clock, dueAtReal);
  return {
    ...(taskView(found, { caseId, dueAt, names: found, full: found.inFull }) as object),
    caseNumber,
    stage,
    matter,
    drill,
    overdue,
    ...details(found, opensTask(wall.sealed, found)),
    acts: offeredActs(found, actorOf(viewer)),
    ...(until === undefined ? {} : { reportsUntil: instantText(until) }),
    // Service levels are the same under every policy.
    deadlines: deadlines.map((one) => deadlineView(one, DEFAULT_POLICY, language)),
  };
}

export function readTaskRoute(db: Database, folded: FoldedCases): Route {
  return route({
    method: 'get',
    path: '/api/tasks/{taskId}',
    id: 'readTask',
    summary: '一项协助事项 / one delegated task',
    tag: 'tasks',
    access: 'session',
    params: taskParams,
    notFound: 'task_not_found',
    answers: { 200: { description: 'the task, with the words of its texts', schema: task } },
    problems: [404],
    async handle({ params: { taskId }, viewer, language }) {
      const found = await readTask(db, taskViewer(viewer), taskId);
      if (found === undefined) throw problem('task_not_found');
      const service = await serviceGuideOf(found, folded);
      const wall = await wallOf(db, viewer, found.caseId);
      return { status: 200, body: { ...bodyOf(found, { language, viewer, wall }), service } };
    },
  });
}
