/** GET /api/me: who is signed in, in which roles and unit. */
import * as z from 'zod';
import { PERMISSION_NAMES, permissionsOf } from '../../domain/access/policy/routes.ts';
import { ALL_ROLES } from '../../domain/access/roles.ts';
import { type Route, route } from '../http/route.ts';

const unitOfPerson = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  path: z.string(),
});

const me = z
  .object({
    id: z.guid(),
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ALL_ROLES)),
    unit: unitOfPerson,
    may: z.array(z.enum(PERMISSION_NAMES)).meta({
      description: '除决定和协助外可做的事 / what screens may offer beside decisions and tasks',
    }),
  })
  .meta({ id: 'Me' });

export const meRoute: Route = route({
  method: 'get',
  path: '/api/me',
  id: 'me',
  summary: '我是谁 / who is signed in',
  tag: 'session',
  access: 'session',
  answers: { 200: { description: 'the signed-in person', schema: me } },
  async handle({ viewer }) {
    const { personId, username, name, roles, unit } = viewer;
    const { unitId, kind, path } = unit;
    return {
      status: 200,
      body: {
        id: personId,
        username,
        name,
        roles,
        unit: { id: unitId, kind, name: unit.name, path },
        may: permissionsOf(roles),
      },
    };
  },
});
