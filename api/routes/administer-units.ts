/** Units (单位): listed for sending and assigning; added and renamed by administration. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { administer } from '../../db/queries/people/administer.ts';
import { listUnits, type UnitItem } from '../../db/queries/people/directory.ts';
import { mayAdminister } from '../../domain/access/policy/administration.ts';
import { UNIT_KINDS } from '../../domain/access/policy/seats.ts';
import { pathBelow, type UnitAt, unitFault, unitIdOf } from '../../domain/access/policy/unit-places.ts';
import { actHead, type AdminDeps, directoryViewer, settled } from '../administration/acting.ts';
import { UNIT_FAULTS } from '../administration/import-faults.ts';
import { unitSchema } from '../administration/person-view.ts';
import { unitIn, unitView } from '../administration/units.ts';
import { becauseInvisible, isVisible } from '../catalogue/visible-text.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { pageOf } from './list-page.ts';

const UNITS_PATH = '/api/units';
const unitName = () => z.string().trim().min(1).max(100).refine(isVisible, becauseInvisible);

const newUnit = z
  .strictObject({
    kind: z.enum(UNIT_KINDS),
    code: z
      .string()
      .regex(/^\d{6,12}$/)
      .meta({ description: '行政区划代码 / division code' }),
    name: unitName(),
    parentId: z.string().min(1).max(200),
  })
  .meta({
    id: 'NewUnit',
    example: { kind: 'station', code: '230811300', name: '新城派出所', parentId: 'bureau-230811' },
  });

const renamed = z
  .strictObject({ name: unitName() })
  .meta({ id: 'UnitChanges', example: { name: '新城派出所' } });

function unitsRoute(db: Database): Route {
  return route({
    method: 'get',
    path: UNITS_PATH,
    id: 'listUnits',
    summary: '单位 / units',
    tag: 'directory',
    access: 'session',
    query: z.strictObject({}),
    answers: { 200: { description: 'all of them, in tree order', schema: pageOf(unitSchema) } },
    async handle({ viewer }) {
      const items = (await listUnits(db, directoryViewer(viewer))).map(unitView);
      return { status: 200, body: { items, nextCursor: null } };
    },
  });
}

async function add(deps: AdminDeps, call: Call<unknown, unknown, z.output<typeof newUnit>>): Promise<Answer> {
  const { db } = deps;
  const { viewer, body } = call;
  const parent = await unitIn(db, viewer, body.parentId);
  if (!mayAdminister(viewer, 'add_unit', parent)) throw problem('role_not_permitted');
  const there = await listUnits(db, directoryViewer(viewer));
  const fault = unitFault(body, parent as UnitAt, there as UnitAt[]);
  if (fault !== undefined) throw problem('unit_misplaced', { detail: UNIT_FAULTS[fault] });
  const { kind, code, name, parentId } = body;
  const unit: UnitItem = {
    unitId: unitIdOf(body),
    kind,
    code,
    name,
    path: pathBelow(body, parent.path),
    parentId,
  };
  const head = actHead(deps, call, `POST ${UNITS_PATH}`, body);
  const data = { units: [{ ...unit, kind, line: 0 }], imported: false, unitId: parentId };
  settled(await administer(db, 'add_units', head, data));
  return { status: 201, body: unitView(await unitIn(db, viewer, unit.unitId)) };
}

async function rename(
  deps: AdminDeps,
  call: Call<{ unitId: string }, unknown, z.output<typeof renamed>>,
): Promise<Answer> {
  const { viewer, params, body } = call;
  const unit = await unitIn(deps.db, viewer, params.unitId);
  if (!mayAdminister(viewer, 'change_unit', unit)) throw problem('role_not_permitted');
  const head = actHead(deps, call, `PATCH ${UNITS_PATH}/${unit.unitId}`, body);
  settled(await administer(deps.db, 'change_unit', head, { unitId: unit.unitId, name: body.name }));
  return { status: 200, body: unitView(await unitIn(deps.db, viewer, unit.unitId)) };
}

export function administerUnitsRoutes(deps: AdminDeps): Route[] {
  return [
    unitsRoute(deps.db),
    route({
      method: 'post',
      path: UNITS_PATH,
      id: 'addUnit',
      summary: '新增单位 / add a unit',
      tag: 'administration',
      access: 'session',
      idempotent: true,
      body: newUnit,
      answers: { 201: { description: 'added', schema: unitSchema } },
      problems: [403, 404, 409, 422, 503],
      handle: (call) => add(deps, call),
    }),
    route({
      method: 'patch',
      path: `${UNITS_PATH}/{unitId}`,
      id: 'changeUnit',
      summary: '修改单位名称 / rename a unit',
      tag: 'administration',
      access: 'session',
      idempotent: true,
      params: z.strictObject({ unitId: z.string().min(1).max(200) }),
      notFound: 'unit_not_found',
      body: renamed,
      answers: { 200: { description: 'renamed', schema: unitSchema } },
      problems: [403, 404, 503],
      handle: (call) => rename(deps, call),
    }),
  ];
}
