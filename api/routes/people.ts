/** People: the directory for sending and assigning, and for administration the accounts behind it. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listPeople, type PeopleFilter } from '../../db/queries/people/directory.ts';
import { ADMINISTRATION } from '../../domain/access/policy/administration.ts';
import { holdsOneOf } from '../../domain/access/policy/groups.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { directoryViewer, personCard } from '../administration/acting.ts';
import { cardView, personCardSchema, personSchema, personView } from '../administration/person-view.ts';
import type { Viewer } from '../auth/viewer.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

export const PEOPLE_PATH = '/api/people';
export const personParams = z.strictObject({ personId: z.guid().toLowerCase() });

/** A field that names a person. */
export const personRef = () => z.guid().toLowerCase().meta({ 'x-ref': 'person' });

const query = z.strictObject({
  ...pageQuery,
  unit: z.string().min(1).max(200).optional(),
  role: z.enum(ALL_ROLES).optional(),
  q: z.string().min(1).max(100).optional().meta({
    description: '姓名的一部分（管理账号者亦可用用户名） / part of a name, or of a user name one may see',
  }),
  disabled: z.enum(['true', 'false', 'any']).optional().meta({
    description: '停用人员，默认不含 / those who are disabled; not among them by default',
  }),
});

const seesAccounts = ({ roles }: Viewer): boolean => {
  const { below, own } = ADMINISTRATION.see_account;
  return holdsOneOf(roles, [...below, ...own]);
};

function filterOf({ unit, role, q, disabled }: z.output<typeof query>): PeopleFilter {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    ...(q === undefined ? {} : { q }),
    ...(disabled === 'true' ? { disabled: 'only' } : disabled === 'any' ? { disabled } : {}),
  };
}

export function peopleRoutes(db: Database): Route[] {
  return [
    route({
      method: 'get',
      path: PEOPLE_PATH,
      id: 'listPeople',
      summary: '人员 / people',
      tag: 'directory',
      access: 'session',
      query,
      answers: { 200: { description: 'in order of their names as spoken', schema: pageOf(personSchema) } },
      problems: [403],
      async handle({ viewer, query: asked }) {
        const filter = filterOf(asked);
        if (filter.disabled !== undefined && !seesAccounts(viewer)) throw problem('role_not_permitted');
        const page = await listPeople(db, directoryViewer(viewer), filter, pageRequest(asked));
        return { status: 200, body: { items: page.items.map(personView), nextCursor: page.nextCursor } };
      },
    }),
    route({
      method: 'get',
      path: `${PEOPLE_PATH}/{personId}`,
      id: 'readPerson',
      summary: '人员详情 / one person, and what the reader may do',
      tag: 'directory',
      access: 'session',
      params: personParams,
      notFound: 'person_not_found',
      answers: { 200: { description: 'the person', schema: personCardSchema } },
      problems: [404],
      async handle({ viewer, params }) {
        return { status: 200, body: cardView(viewer, await personCard(db, viewer, params.personId)) };
      },
    }),
  ];
}
