/** The course of a case (案件经过) on one time axis: since when each clock ran and each duty was owed, and what was refused. It only reads. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCase } from '../../db/queries/cases/read-case.ts';
import { readToldNames } from '../../db/queries/cases/read-told-names.ts';
import type { Courses } from '../cases/past/course.ts';
import { courseView, MOST_REFUSED, openRefused } from '../cases/past/course-view.ts';
import { wallOf } from '../cases/walls.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { deadline, instant, obligationFields } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const { deadlineId, rule, name, article, startDate, partyId, taskId, provisional, status, dueDate, dueAt } =
  deadline.shape;
const turn = { seq: z.int(), at: instant() };

const clock = z.object({
  deadlineId,
  rule,
  name,
  article,
  startDate,
  partyId,
  taskId,
  provisional,
  turns: z.array(z.object({ ...turn, status, dueDate, dueAt })).meta({
    description: '自该条记录起的状态与届满日 / how it stood, and until when it ran, from that event on',
  }),
});

const { by: _acts, waitingOn: _waiting, ...owed } = obligationFields;
const duty = z.object({
  ...owed,
  from: z.object(turn),
  until: z.object(turn).optional().meta({
    description: '自该条记录起不再由其承担 / the event since which it is owed no more, or by somebody else',
  }),
});

const refused = z.object({
  inputNo: z.int(),
  after: z.int().meta({ description: '其前最后一条记录 / the last event before it' }),
  kind: z.enum(['open', 'decision', 'expiry', 'calendar']),
  type: z.string().optional(),
  receivedAt: instant(),
  by: z.object({ personId: z.string(), name: z.string().optional() }).optional(),
  refusal: z.object({ code: z.string(), zh: z.string(), en: z.string(), article: z.string().optional() }),
});

const courseSchema = z
  .object({
    seq: z.int(),
    clocks: z.array(clock),
    duties: z.array(duty),
    refused: z.array(refused).meta({
      description: `被拒绝的输入，最近 ${MOST_REFUSED} 条 / refused inputs, the latest ${MOST_REFUSED}`,
    }),
  })
  .meta({ id: 'CaseCourse' });

export function caseCourseRoute(db: Database, courses: Courses): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/course',
    id: 'caseCourse',
    summary: '案件经过 / since when each clock ran and each duty was owed, and which inputs were refused',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'the course up to the end of the record', schema: courseSchema } },
    problems: [404],
    async handle({ params: { caseId }, viewer, language }) {
      const found = await readCase(db, viewer.scope, caseId);
      const course = found && (await courses.courseOf(caseId));
      if (course === undefined) throw problem('case_not_found');
      const personIds = openRefused(course, viewer).flatMap(({ input }) => input.personId ?? []);
      const asked = { firstSeq: 1, personIds: [...new Set(personIds)], deadlineIds: [], instrumentIds: [] };
      const [wall, names] = await Promise.all([
        wallOf(db, viewer, caseId),
        readToldNames(db, viewer.scope, caseId, { ...asked, entries: [] }),
      ]);
      if (names === undefined) throw problem('case_not_found');
      const { people } = names;
      return { status: 200, body: courseView(course, { viewer, language, wall, people }) };
    },
  });
}
