/** Units and people one may send to or assign, within one's scope. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listPeople, listUnits } from '../../db/queries/people/directory.ts';
import { UNIT_KINDS } from '../../domain/access/policy/seats.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import type { Viewer } from '../auth/viewer.ts';
import { type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const unit = z
  .object({
    id: z.string(),
    kind: z.enum(UNIT_KINDS),
    code: z.string(),
    name: z.string(),
    path: z.string(),
    parentId: z.string().nullable(),
  })
  .meta({ id: 'Unit' });

const person = z
  .object({
    id: z.guid(),
    name: z.string(),
    roles: z.array(z.enum(ALL_ROLES)),
    unit: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'Person' });

const directoryViewer = ({ scope, unit: { path } }: Viewer) => ({ scope, unitPath: path });

export function unitsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/units',
    id: 'listUnits',
    summary: '单位 / units',
    tag: 'directory',
    access: 'session',
    query: z.strictObject({}),
    answers: { 200: { description: 'all of them, in tree order', schema: pageOf(unit) } },
    async handle({ viewer }) {
      const found = await listUnits(db, directoryViewer(viewer));
      const items = found.map(({ unitId, ...rest }) => ({ id: unitId, ...rest }));
      return { status: 200, body: { items, nextCursor: null } };
    },
  });
}

export function peopleRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/people',
    id: 'listPeople',
    summary: '人员 / people',
    tag: 'directory',
    access: 'session',
    query: z.strictObject({
      ...pageQuery,
      unit: z.string().min(1).max(200).optional(),
      role: z.enum(ALL_ROLES).optional(),
    }),
    answers: { 200: { description: 'in order of their names as spoken', schema: pageOf(person) } },
    async handle({ viewer, query }) {
      const filter = {
        ...(query.unit === undefined ? {} : { unit: query.unit }),
        ...(query.role === undefined ? {} : { role: query.role }),
      };
      const page = await listPeople(db, directoryViewer(viewer), filter, pageRequest(query));
      const items = page.items.map(({ personId, name, roles, unitId, unitName }) => ({
        id: personId,
        name,
        roles,
        unit: { id: unitId, name: unitName },
      }));
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}
