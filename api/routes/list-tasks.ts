/** Worklists of delegated tasks, and how long each of them is. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import {
  countTasks,
  type ListedView,
  listTasks,
  SUPERVISED_AT_MOST,
  TASK_VIEWS,
  type TaskFilter,
  type TaskListItem,
} from '../../db/queries/tasks/list-tasks.ts';
import type { TaskViewer } from '../../db/queries/tasks/task-visibility.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import { TASK_KINDS, TASK_STATUSES } from '../../domain/chapters/tasks/codes.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { legalDate } from '../catalogue/fields.ts';
import { taskView } from '../cases/task-view.ts';
import { type Route, route } from '../http/route.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';
import { listedTask } from './task-schemas.ts';

export const taskViewer = (viewer: Viewer): TaskViewer => ({ viewer: viewer.scope, actor: actorOf(viewer) });

const query = z.strictObject({
  ...pageQuery,
  ...drillQuery,
  view: z
    .enum([...TASK_VIEWS, 'supervised'])
    .optional()
    .meta({
      description:
        '默认：给定案件时为该案全部任务，否则为 mine / by default every task of the case that is given, else mine',
    }),
  kind: z.enum(TASK_KINDS).optional(),
  status: z.enum(TASK_STATUSES).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  holder: z.guid().toLowerCase().optional().meta({
    description: '办理人 / id of the person who has it',
  }),
  movable: z.enum(['true']).optional().meta({
    description:
      '只列可以改派的：待接收、办理中、已退回 / only what can be given to others: issued, accepted or returned',
  }),
  caseId: z.guid().toLowerCase().optional(),
  partyId: z.string().min(1).max(200).optional(),
  unit: z.string().min(1).max(200).optional(),
  issuedFrom: legalDate().optional(),
  issuedTo: legalDate().optional(),
  first: z.enum(['any', 'done']).optional().meta({
    description: '首次办理：有过（any）、办成（done）/ the first attempt: there was one, or it succeeded',
  }),
});

function filterOf(given: z.output<typeof query>): TaskFilter & { readonly view: ListedView } {
  const { kind, status, holder, caseId, partyId, overdue, unit, issuedFrom, issuedTo, first } = given;
  return {
    holder,
    movable: given.movable === 'true',
    unit,
    issuedFrom,
    issuedTo,
    first,
    kind,
    status,
    caseId,
    partyId,
    drill: drillOf(given.drill),
    overdue: overdue === undefined ? undefined : overdue === 'true',
    view: given.view ?? (caseId === undefined ? 'mine' : 'case'),
  };
}

function itemView(item: TaskListItem) {
  const { caseId, caseNumber, courtCaseNumber, stage, matter, drill, overdue, clock, dueAtReal } = item;
  const dueAt = dueAtReal === undefined ? undefined : legalInstant(clock, dueAtReal);
  const task = taskView(item, { caseId, dueAt, names: item, full: item.inFull }) as object;
  const number = courtCaseNumber === undefined ? {} : { courtCaseNumber };
  return { ...task, caseNumber, ...number, stage, matter, drill, overdue };
}

export function listTasksRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/tasks',
    id: 'listTasks',
    summary: '协助事项 / delegated tasks, earliest due first, exercises last',
    tag: 'tasks',
    access: 'session',
    query,
    answers: {
      200: { description: 'a page', schema: pageOf(z.object(listedTask).meta({ id: 'TaskListItem' })) },
    },
    async handle({ viewer, query: given }) {
      const page = await listTasks(db, taskViewer(viewer), filterOf(given), pageRequest(given));
      const items = page.items.map(itemView);
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}

const counts = z
  .object({
    ...Object.fromEntries([...TASK_VIEWS, 'overdue'].map((name) => [name, z.int()])),
    supervised: z
      .int()
      .optional()
      .meta({
        description: `督导范围内可以改派的，限督导人员；${SUPERVISED_AT_MOST} 表示不少于此数 / of the units below, what can change hands, for those who supervise alone; ${SUPERVISED_AT_MOST} stands for as many and more`,
      }),
  })
  .meta({ id: 'TaskCounts' });

export function countTasksRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/tasks/counts',
    id: 'countTasks',
    summary: '协助事项数量 / how many tasks are in each view, and how many of the reader’s are overdue',
    tag: 'tasks',
    access: 'session',
    query: z.strictObject({}),
    answers: { 200: { description: 'at one instant', schema: counts } },
    async handle({ viewer }) {
      const supervises = permits('supervise', viewer.roles) && permits('move_tasks', viewer.roles);
      return { status: 200, body: await countTasks(db, taskViewer(viewer), supervises) };
    },
  });
}
