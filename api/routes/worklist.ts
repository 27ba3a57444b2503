/** The worklist (待办): the obligations of the reader and of their unit, and how many there are. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { COUNTED_AT_MOST, countWorklist } from '../../db/queries/obligations/count-worklist.ts';
import { listWorklist } from '../../db/queries/obligations/list-worklist.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { PARTY_KINDS, PARTY_ROLES } from '../../domain/kernel/codes.ts';
import { CASE_FLAG, WORKLIST_BAND, WORKLIST_TAB } from '../../domain/kernel/worklist.ts';
import { codesOf } from '../../domain/words.ts';
import { TASK_KINDS } from '../../domain/chapters/tasks/codes.ts';
import { actorOf } from '../auth/viewer.ts';
import { worklistItemView } from '../cases/worklist-view.ts';
import { type Route, route } from '../http/route.ts';
import { date, instant, listedAssignee, listedCourtNumber, obligationFields, stage } from './case-schemas.ts';
import { drillOf, drillQuery, pageOf, pageQuery, pageRequest } from './list-page.ts';

const band = () => z.enum(codesOf(WORKLIST_BAND));

export const worklistItem = z
  .object({
    ...obligationFields,
    caseId: z.guid(),
    caseNumber: z.string(),
    courtCaseNumber: listedCourtNumber(),
    stage: stage(),
    stageSince: instant().meta({ description: 'when the case came to its stage' }),
    daysInStage: z.int(),
    matter: z.string(),
    matterName: z.string(),
    drill: z.boolean(),
    overdue: z.boolean(),
    band: band().meta({ description: 'by the case’s own time; a week ends on Sunday' }),
    dueDate: date().optional(),
    workingDaysLeft: z.int().optional().meta({
      description: 'working days after today up to the day it is due; negative: since that day',
    }),
    provisional: z.literal(true).optional().meta({
      description:
        '暂定 / computed before the calendar of that year was published; absent where it is certain',
    }),
    taskKind: z.enum(TASK_KINDS).optional().meta({
      description: '协助事项的种类 / what is asked for, where the duty is about a delegated task',
    }),
    flags: z.array(z.enum(codesOf(CASE_FLAG))),
    unitName: z.string().optional(),
    person: z.object({ id: z.guid(), name: z.string() }).optional().meta({ description: 'who owes it' }),
    assignees: z.array(listedAssignee),
    parties: z
      .array(
        z.object({
          partyId: z.string(),
          role: z.enum(PARTY_ROLES),
          kind: z.enum(PARTY_KINDS),
          name: z.string().optional(),
        }),
      )
      .meta({ description: 'none of a case of which the reader sees a task alone' }),
    standsInFor: z.object({ id: z.guid(), name: z.string() }).optional().meta({
      description: '离岗者，读者为其代理人 / who is away and owes it; the reader is their substitute',
    }),
  })
  .meta({ id: 'WorklistItem' });

/** What narrows the list and its counts alike. */
const narrowed = {
  ...drillQuery,
  stage: stage().optional(),
  matter: z.string().min(1).max(100).optional(),
  q: z.string().max(100).optional().meta({
    description: '编号或者姓名、名称的一部分 / a piece of the number or of a party’s name',
  }),
};

function narrowing({ drill, stage: at, matter, q }: z.output<z.ZodObject<typeof narrowed>>) {
  return { drill: drillOf(drill), stage: at, matter, q };
}

export function worklistRoute(db: Database, calendar: () => Promise<Calendar>): Route {
  return route({
    method: 'get',
    path: '/api/worklist',
    id: 'worklist',
    summary: '待办 / what the reader or their unit owes, earliest due first, exercises last',
    tag: 'cases',
    access: 'session',
    query: z.strictObject({
      ...pageQuery,
      ...narrowed,
      tab: z.enum(codesOf(WORKLIST_TAB)).optional().meta({
        description:
          '不填：本人的和本单位未分配的 / by default what is the reader’s and what their unit has given to nobody; `unit`: all that the unit and its people owe; `returned`: tasks that came back',
      }),
      band: band().optional(),
    }),
    answers: { 200: { description: 'a page', schema: pageOf(worklistItem) } },
    async handle({ viewer, query }) {
      const page = await listWorklist(db, viewer.scope, actorOf(viewer), {
        ...pageRequest(query),
        ...narrowing(query),
        tab: query.tab,
        band: query.band,
      });
      const inForce = await calendar();
      const now = Date.now();
      const items = page.items.map((one) => worklistItemView(one, inForce, now));
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}

const numbersOf = <K extends string>(codes: readonly [K, ...K[]]) =>
  Object.fromEntries(codes.map((code) => [code, z.int()])) as Record<K, z.ZodInt>;

const counts = z
  .object({
    ...numbersOf(codesOf(WORKLIST_TAB)),
    bands: z
      .object(numbersOf(codesOf(WORKLIST_BAND)))
      .meta({ description: 'of what is the reader’s and what their unit has given to nobody' }),
    tasks: z.int().meta({ description: 'open tasks, the reader’s and their unit’s that nobody has taken' }),
    notices: z.int().meta({ description: 'unread' }),
  })
  .meta({
    id: 'WorklistCounts',
    description: `${COUNTED_AT_MOST} stands for as many and more / ${COUNTED_AT_MOST} 表示不少于此数`,
  });

export function countWorklistRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/worklist/counts',
    id: 'countWorklist',
    summary: '待办数量 / how long each list is, at one instant',
    tag: 'cases',
    access: 'session',
    query: z.strictObject(narrowed),
    answers: { 200: { description: 'at one instant', schema: counts } },
    async handle({ viewer, query }) {
      const counted = await countWorklist(db, viewer.scope, actorOf(viewer), narrowing(query));
      return { status: 200, body: counted };
    },
  });
}
