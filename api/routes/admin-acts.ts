/** Acts of administration (管理日志): who did what to whom and when; ids and codes, no secrets. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { listAdminActs } from '../../db/queries/people/list-admin-acts.ts';
import { ADMIN_ACTS, type AdminAct } from '../../domain/access/policy/administration.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const named = z.object({ id: z.string(), name: z.string() });
const item = z
  .object({
    actNo: z.int(),
    at: z.iso.datetime({ offset: true }),
    act: z.string(),
    zh: z.string(),
    en: z.string(),
    actor: named.optional().meta({ description: '缺省：服务器命令 / absent: a command at the server' }),
    person: named.optional(),
    unit: named.optional(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AdminAct' });

const wordsOf = (act: string) => (act in ADMIN_ACTS ? ADMIN_ACTS[act as keyof typeof ADMIN_ACTS] : undefined);

const ACTS = Object.keys(ADMIN_ACTS) as [AdminAct, ...AdminAct[]];

/** @returns the kind of act to list; undefined: all. @throws Problem role_not_permitted */
function permittedAct(roles: Viewer['roles'], asked: AdminAct | undefined): AdminAct | undefined {
  if (permits('read_admin_acts', roles)) return asked;
  const exportsAlone = asked === undefined || asked === 'export_cases';
  if (exportsAlone && permits('read_exports', roles)) return 'export_cases';
  throw problem('role_not_permitted');
}

export function adminActsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: '/api/admin/acts',
    id: 'listAdminActs',
    summary: '管理日志 / acts of administration, newest first',
    tag: 'administration',
    access: 'session',
    query: z.strictObject({
      ...pageQuery,
      person: z.guid().toLowerCase().optional(),
      unit: z.string().min(1).max(200).optional(),
      act: z
        .enum(ACTS)
        .optional()
        .meta({ description: '督导员只看导出 / supervisors read `export_cases` alone' }),
    }),
    answers: { 200: { description: 'a page', schema: pageOf(item) } },
    problems: [403],
    async handle({ viewer, query }) {
      const act = permittedAct(viewer.roles, query.act);
      const filter = {
        ...(act === undefined ? {} : { act }),
        ...(query.person === undefined ? {} : { person: query.person }),
        ...(query.unit === undefined ? {} : { unit: query.unit }),
      };
      const page = await listAdminActs(db, viewer.unit.path, filter, pageRequest(query));
      const items = page.items.map(({ at, ...rest }) => {
        const { zh, en } = wordsOf(rest.act) ?? { zh: rest.act, en: rest.act };
        return { ...rest, zh, en, at: instantText(at) };
      });
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}
