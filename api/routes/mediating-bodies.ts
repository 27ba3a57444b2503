/** The register of mediating bodies (调解组织登记): read by all who work with it, kept by administration and by the court for its roster. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type BodyFilter, type BodyItem, listBodies } from '../../db/queries/bodies/list-bodies.ts';
import { type ActName, administer, type BodyMember } from '../../db/queries/people/administer.ts';
import { BODY_PLACES } from '../../domain/access/policy/mediating-bodies.ts';
import {
  BODY_KINDS,
  type BodyKind,
  fitsSize,
  fitsWomen,
  JOINED_AS,
} from '../../domain/law/mediating-bodies.ts';
import type { UnitKind } from '../../domain/access/policy/seats.ts';
import { codesOf } from '../../domain/words.ts';
import { actHead, type AdminDeps, directoryViewer, settled } from '../administration/acting.ts';
import { bodySchema, bodyView, mayKeep } from '../administration/body-view.ts';
import { checkMembers, withTerm } from '../administration/body-members.ts';
import { unitIn } from '../administration/units.ts';
import type { Viewer } from '../auth/viewer.ts';
import { legalDate } from '../catalogue/fields.ts';
import { becauseInvisible, isVisible } from '../catalogue/visible-text.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';

const PATH = '/api/mediating-bodies';
const BODY_PATH = `${PATH}/{bodyId}`;
const MOST_MEMBERS = 100;

const bodyName = () => z.string().trim().min(1).max(100).refine(isVisible, becauseInvisible);
const bodyParams = z.strictObject({ bodyId: z.string().min(1).max(200) });
const size = () =>
  z
    .int()
    .min(1)
    .max(99)
    .optional()
    .meta({ description: '委员人数，仅委员会 / members, of a committee only' });

const women = () =>
  z
    .int()
    .min(0)
    .max(99)
    .optional()
    .meta({ description: '妇女委员人数，仅委员会 / women among them, of a committee only' });

const newBody = z
  .strictObject({
    name: bodyName(),
    kind: z.enum(BODY_KINDS),
    unitId: z.string().min(1).max(200),
    from: legalDate(),
    until: legalDate().optional(),
    size: size(),
    women: women(),
  })
  .meta({
    id: 'NewMediatingBody',
    example: {
      name: '长青乡人民调解委员会',
      kind: 'township_committee',
      unitId: 'station-230811200',
      from: '2026-01-01',
      size: 5,
      women: 2,
    },
  });

const changes = z
  .strictObject({ name: bodyName(), size: size(), women: women() })
  .meta({ id: 'MediatingBodyChanges', example: { name: '长青乡人民调解委员会', size: 7, women: 3 } });

const ending = z
  .strictObject({ until: legalDate().meta({ description: '最后一日 / its last day' }) })
  .meta({ id: 'MediatingBodyEnding', example: { until: '2026-12-31' } });

const members = z
  .strictObject({
    saw: z.int().min(0).meta({ description: '读取时的 membersVersion / `membersVersion` of what was read' }),
    members: z
      .array(
        z.strictObject({
          personId: z.guid().toLowerCase().meta({ 'x-ref': 'person' }),
          joinedAs: z.enum(codesOf(JOINED_AS)),
          from: legalDate(),
          until: legalDate().optional(),
          corrects: legalDate().optional().meta({
            description:
              '登记有误而由 from 更正的原起始日 / the first day on the register that `from` corrects',
          }),
        }),
      )
      .max(MOST_MEMBERS),
  })
  .meta({ id: 'MediatingBodyMembers', example: { saw: 0, members: [] } });

const listQuery = z.strictObject({
  ...pageQuery,
  unit: z.string().min(1).max(200).optional(),
  kind: z.enum(BODY_KINDS).optional(),
  on: legalDate().optional().meta({ description: '当日有效的 / valid on this day' }),
});

function filterOf({ unit, kind, on }: z.output<typeof listQuery>): BodyFilter {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(on === undefined ? {} : { on }),
  };
}

/** @throws Problem body_not_found outside of the viewer's directory */
async function bodyIn(db: Database, viewer: Viewer, bodyId: string): Promise<BodyItem> {
  const { items } = await listBodies(db, directoryViewer(viewer), { bodyId }, { limit: 1 });
  const [body] = items;
  if (body === undefined) throw problem('body_not_found');
  return body;
}

type Act<P, B> = (deps: AdminDeps, call: Call<P, unknown, B>) => Promise<Answer>;

/** @throws Problem committee_size, committee_without_women (PML 8) */
function checkCommittee(
  kind: BodyKind,
  { size, women }: { size?: number | undefined; women?: number | undefined },
): void {
  if (!fitsSize(kind, size)) throw problem('committee_size');
  if (!fitsWomen(kind, size, women)) throw problem('committee_without_women');
}

const add: Act<unknown, z.output<typeof newBody>> = async (deps, call) => {
  const { viewer, body, key: bodyId } = call;
  const unit = await unitIn(deps.db, viewer, body.unitId);
  const { seats } = BODY_PLACES[body.kind];
  if (!mayKeep(viewer, { kind: body.kind, unit })) throw problem('role_not_permitted');
  if (!seats.includes(unit.kind as UnitKind)) throw problem('body_misplaced');
  checkCommittee(body.kind, body);
  if (body.until !== undefined && body.until < body.from) throw problem('body_period_wrong');
  const head = actHead(deps, call, `POST ${PATH}`, body);
  settled(await administer(deps.db, 'add_body', head, { bodyId, ...body }));
  return { status: 201, body: bodyView(viewer, await bodyIn(deps.db, viewer, bodyId)) };
};

type BodyCall<B> = Call<z.output<typeof bodyParams>, unknown, B>;
type BodyAct = Extract<ActName, 'change_body' | 'end_body' | 'set_body_members'>;

/** What every act on one body does around its own check. */
async function act<B extends object>(
  deps: AdminDeps,
  call: BodyCall<B>,
  { name, address }: { readonly name: BodyAct; readonly address: string },
  check: (body: BodyItem) => Promise<void> | void,
): Promise<Answer> {
  const { viewer, params, body } = call;
  const found = await bodyIn(deps.db, viewer, params.bodyId);
  if (!mayKeep(viewer, found)) throw problem('role_not_permitted');
  await check(found);
  const head = actHead(deps, call, address.replace('{bodyId}', found.bodyId), body);
  settled(await administer(deps.db, name, head, { bodyId: found.bodyId, ...body } as never));
  return { status: 200, body: bodyView(viewer, await bodyIn(deps.db, viewer, found.bodyId)) };
}

const setMembers = (
  deps: AdminDeps,
  call: BodyCall<{ readonly saw: number; readonly members: readonly BodyMember[] }>,
): Promise<Answer> =>
  act(deps, call, { name: 'set_body_members', address: `POST ${BODY_PATH}/members` }, (body) =>
    checkMembers(deps.db, call.body.members, body),
  );

function listRoute(db: Database): Route {
  return route({
    method: 'get',
    path: PATH,
    id: 'listMediatingBodies',
    summary: '调解组织 / mediating bodies',
    tag: 'directory',
    access: 'session',
    query: listQuery,
    answers: { 200: { description: 'in order of their names as spoken', schema: pageOf(bodySchema) } },
    async handle({ viewer, query }) {
      const page = await listBodies(db, directoryViewer(viewer), filterOf(query), pageRequest(query));
      const items = page.items.map((item) => bodyView(viewer, item));
      return { status: 200, body: { items, nextCursor: page.nextCursor } };
    },
  });
}

const kept = { tag: 'administration', access: 'session', idempotent: true } as const;
const ofBody = {
  ...kept,
  params: bodyParams,
  notFound: 'body_not_found',
  answers: { 200: { description: 'the body as it is now', schema: bodySchema } },
  problems: [403, 404, 422, 503],
} as const;

/** After a new name or a later end two bodies of a unit could have one name at once: 409. */
const named = { ...ofBody, problems: [403, 404, 409, 422, 503] } as const;

function actsOnBody(deps: AdminDeps): Route[] {
  return [
    route({
      ...named,
      method: 'patch',
      path: BODY_PATH,
      id: 'changeMediatingBody',
      summary: '修改调解组织 / change its name and size',
      body: changes,
      handle: (call) =>
        act(deps, call, { name: 'change_body', address: `PATCH ${BODY_PATH}` }, ({ kind }) =>
          checkCommittee(kind, call.body),
        ),
    }),
    route({
      ...named,
      method: 'post',
      path: `${BODY_PATH}/end`,
      id: 'endMediatingBody',
      summary: '终止调解组织 / say its last day',
      body: ending,
      handle: (call) =>
        act(deps, call, { name: 'end_body', address: `POST ${BODY_PATH}/end` }, ({ from }) => {
          if (call.body.until < from) throw problem('body_period_wrong');
        }),
    }),
    route({
      ...ofBody,
      method: 'post',
      path: `${BODY_PATH}/members`,
      id: 'setMediatingBodyMembers',
      summary: '登记调解组织人员（整体替换） / say who belongs to it, as a whole',
      body: members,
      handle: (call) =>
        setMembers(deps, { ...call, body: { ...call.body, members: call.body.members.map(withTerm) } }),
    }),
  ];
}

export function mediatingBodyRoutes(deps: AdminDeps): Route[] {
  return [
    listRoute(deps.db),
    ...actsOnBody(deps),
    route({
      ...kept,
      method: 'post',
      path: PATH,
      id: 'addMediatingBody',
      summary: '登记调解组织 / register a mediating body',
      body: newBody,
      answers: { 201: { description: 'registered', schema: bodySchema } },
      problems: [403, 404, 409, 422, 503],
      handle: (call) => add(deps, call),
    }),
  ];
}
