/** GET /api/instance: what this platform is, for the band over every page and for signing in; asked before there is a session. */
import * as z from 'zod';
import { DEMO_USERS } from '../../db/demo-people.ts';
import { ROLES } from '../../domain/access/roles.ts';
import { type Route, route } from '../http/route.ts';

const instance = z
  .object({
    demo: z.boolean().meta({ description: '演示数据 / people and events are invented' }),
    users: z
      .array(z.object({ username: z.string(), zh: z.string(), en: z.string() }))
      .optional()
      .meta({ description: '演示账号及其角色 / users of the demonstration and what they are; no password' }),
  })
  .meta({ id: 'Instance' });

const users = DEMO_USERS.map(({ key, roles }) => ({
  username: key.toLowerCase(),
  zh: roles.map((role) => ROLES[role].zh).join('、'),
  en: roles.map((role) => ROLES[role].en).join(', '),
}));

export function instanceRoute(demo: boolean): Route {
  return route({
    method: 'get',
    path: '/api/instance',
    id: 'instance',
    summary: '本平台 / what this platform is',
    tag: 'operation',
    access: 'public',
    answers: { 200: { description: 'demonstration or not', schema: instance } },
    async handle() {
      return { status: 200, body: demo ? { demo, users } : { demo } };
    },
  });
}
