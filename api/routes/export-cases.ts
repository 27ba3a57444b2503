/** Exports of the list of cases (导出): noted before the browser writes its file, so that none leaves unnoted. */
import * as z from 'zod';
import { EXCEPTIONS } from '../../db/queries/supervision/exceptions.ts';
import { administer } from '../../db/queries/people/administer.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { actHead, type AdminDeps, settled } from '../administration/acting.ts';
import { legalDate } from '../catalogue/fields.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { stage } from './case-schemas.ts';

const EXPORTS_PATH = '/api/cases/exports';

const EXPORT_COLUMNS = [
  'number',
  'courtNumber',
  'matter',
  'parties',
  'stage',
  'nextDue',
  'overdue',
  'station',
  'court',
  'openedOn',
  'lastActivity',
  'drill',
  'next',
  'enteredOn',
  'leftOn',
  'days',
  'lastHeard',
  'openThere',
  'unit',
  'issuedOn',
  'firstResult',
] as const;

/** Of cases, or one of those behind the figures of supervision (督导). */
const EXPORTED_LISTS = ['cases', 'passages', 'silent_stations', 'services'] as const;

/** A code or an id and no more: free text might hold a name. */
const code = () => z.string().regex(/^[\w.-]{1,100}$/);
/** Codes separated by commas. */
const codes = () => z.string().regex(/^[\w,]{1,500}$/);

const body = z
  .strictObject({
    list: z
      .enum(EXPORTED_LISTS)
      .exactOptional()
      .meta({ description: '哪个清单；默认案件 / which list; of cases by default' }),
    count: z.int().min(1).max(1_000_000).meta({ description: '行数 / rows of the file' }),
    columns: z.array(z.enum(EXPORT_COLUMNS)).min(1).max(EXPORT_COLUMNS.length),
    filters: z
      .strictObject({
        stage: stage().exactOptional(),
        station: code().exactOptional(),
        matter: code().exactOptional(),
        overdue: z.enum(['true', 'false']).exactOptional(),
        drill: z.enum(['true', 'false', 'only']).exactOptional(),
        openedFrom: legalDate().exactOptional(),
        openedTo: legalDate().exactOptional(),
        assignee: z.guid().toLowerCase().exactOptional(),
        court: code().exactOptional(),
        open: z.enum(['true', 'false']).exactOptional(),
        exception: z.enum(EXCEPTIONS).exactOptional(),
        dueFrom: legalDate().exactOptional(),
        dueTo: legalDate().exactOptional(),
        unowned: z.enum(['true', 'false']).exactOptional(),
        supervised: z.enum(['true', 'false']).exactOptional(),
        stages: codes().exactOptional(),
        next: codes().exactOptional(),
        from: legalDate().exactOptional(),
        to: legalDate().exactOptional(),
        unit: code().exactOptional(),
        issuedFrom: legalDate().exactOptional(),
        issuedTo: legalDate().exactOptional(),
        first: z.enum(['any', 'done']).exactOptional(),
      })
      .meta({ description: '`GET /api/cases` 的筛选条件，不含查找文字 / those of the list, without `q`' }),
    byText: z.boolean().meta({
      description: '是否按文字查找过；文字本身不得提交 / whether text was looked for; the text is not sent',
    }),
  })
  .meta({
    id: 'NewExport',
    example: { count: 12, columns: ['number', 'stage'], filters: { overdue: 'true' }, byText: false },
  });

const noted = z.object({ exportId: z.guid() }).meta({ id: 'NotedExport' });

export function exportCasesRoute(deps: AdminDeps): Route {
  return route({
    method: 'post',
    path: EXPORTS_PATH,
    id: 'noteExport',
    summary: '登记导出 / notes an export of the list of cases before the file is written',
    tag: 'cases',
    access: 'session',
    idempotent: true,
    body,
    answers: { 201: { description: 'noted; the file may be written', schema: noted } },
    problems: [403, 503],
    async handle(call) {
      const { viewer, body: asked, key } = call;
      if (!permits('export_cases', viewer.roles)) throw problem('role_not_permitted');
      const head = actHead(deps, call, `POST ${EXPORTS_PATH}`, asked);
      settled(await administer(deps.db, 'note_export', head, { ...asked, unitId: viewer.unit.unitId }));
      return { status: 201, body: { exportId: key } };
    },
  });
}
