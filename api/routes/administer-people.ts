/** Accounts (账号管理): added, changed, moved, disabled and enabled, and given a password for the first sign-in. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { administer } from '../../db/queries/people/administer.ts';
import type { PersonCard, UnitItem } from '../../db/queries/people/directory.ts';
import { mayAdminister } from '../../domain/access/policy/administration.ts';
import { UNIT_ROLES } from '../../domain/access/policy/seats.ts';
import { ALL_ROLES, type Role } from '../../domain/access/roles.ts';
import { actHead, type AdminDeps, permitOn, personCard, settled } from '../administration/acting.ts';
import { releaseUnfit } from '../administration/let-go.ts';
import { cardView, personCardSchema } from '../administration/person-view.ts';
import { unitIn } from '../administration/units.ts';
import { madeUpPassword, oneTimeHash } from '../auth/one-time-password.ts';
import { normaliseUsername, USERNAME } from '../auth/username.ts';
import { becauseInvisible, isVisible } from '../catalogue/visible-text.ts';
import { because } from '../http/issue-messages.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { PEOPLE_PATH, personParams } from './people.ts';

const personName = () => z.string().trim().min(1).max(60).refine(isVisible, becauseInvisible);
const roles = () =>
  z
    .array(z.enum(ALL_ROLES))
    .min(1)
    .max(8)
    .refine((all) => new Set(all).size === all.length, because('duplicate'));

const newPerson = z
  .strictObject({
    username: z
      .string()
      .max(200)
      .transform(normaliseUsername)
      .refine((name) => USERNAME.test(name), because('username_invalid')),
    name: personName(),
    roles: roles(),
    unitId: z.string().min(1).max(200),
  })
  .meta({
    id: 'NewPerson',
    example: {
      username: 'zhangwei',
      name: '张伟',
      roles: UNIT_ROLES.station.slice(0, 1),
      unitId: 'station-230811200',
    },
  });

const changes = z
  .strictObject({
    name: personName().optional(),
    roles: roles().optional(),
    unitId: z.string().min(1).max(200).optional(),
  })
  .meta({ id: 'PersonChanges', example: { name: '张伟' } });

const nothing = z.strictObject({}).optional();
const released = z
  .object({ done: z.int(), pending: z.int() })
  .meta({ id: 'Released', description: '已退回单位和待退回的事项 / what is its units’ again, and will be' });
const withPassword = z
  .object({
    person: personCardSchema,
    oneTimePassword: z.string().optional().meta({
      description: '只在首次应答中给出一次 / in the first answer alone, never again',
    }),
  })
  .meta({ id: 'PersonWithPassword' });
const changed = z
  .object({ person: personCardSchema, released: released.optional() })
  .meta({ id: 'PersonChanged' });

type PersonCall<B> = Call<{ personId: string }, unknown, B>;

function checkRoles(unit: UnitItem, held: readonly Role[]): void {
  const there = UNIT_ROLES[unit.kind as keyof typeof UNIT_ROLES];
  const missing = held.filter((role) => !there.includes(role));
  if (missing.length > 0) throw problem('roles_not_of_unit', { params: { roles: missing, may: there } });
}

async function view({ db }: AdminDeps, { viewer }: Pick<Call, 'viewer'>, personId: string) {
  return cardView(viewer, await personCard(db, viewer, personId));
}

async function add(
  deps: AdminDeps,
  call: Call<unknown, unknown, z.output<typeof newPerson>>,
): Promise<Answer> {
  const { username, name, roles: held, unitId } = call.body;
  const unit = await unitIn(deps.db, call.viewer, unitId);
  if (!mayAdminister(call.viewer, 'add_person', unit)) throw problem('role_not_permitted');
  checkRoles(unit, held);
  const password = madeUpPassword();
  const account = { personId: randomUUID(), name, unitId, roles: held, username, displayUsername: username };
  const people = [{ ...account, passwordHash: oneTimeHash(password), line: 0 }];
  const head = actHead(deps, call, `POST ${PEOPLE_PATH}`, call.body);
  const reply = await administer(deps.db, 'add_people', head, { people, imported: false, unitId });
  const isNew = settled(reply);
  const personId = reply.status === 'same' ? (reply.personId ?? '') : account.personId;
  const person = await view(deps, call, personId);
  return { status: 201, body: isNew ? { person, oneTimePassword: password } : { person } };
}

/** The rights that the changes need, over where the person is and where they go. */
function permitChange(
  { viewer, body }: PersonCall<z.output<typeof changes>>,
  card: PersonCard,
  to: UnitItem,
): void {
  if (body.name !== undefined || body.roles !== undefined) permitOn(viewer, 'change_person', card);
  if (to.unitId === card.unit.unitId) return;
  permitOn(viewer, 'move_person', card);
  if (!mayAdminister(viewer, 'move_person', to)) throw problem('role_not_permitted');
}

async function change(deps: AdminDeps, call: PersonCall<z.output<typeof changes>>): Promise<Answer> {
  const { params, body, viewer } = call;
  const { personId } = params;
  const card = await personCard(deps.db, viewer, personId);
  const unit = body.unitId === undefined ? card.unit : await unitIn(deps.db, viewer, body.unitId);
  permitChange(call, card, unit);
  const held = body.roles ?? card.roles;
  checkRoles(unit, held);
  const head = actHead(deps, call, `PATCH ${PEOPLE_PATH}/${personId}`, body);
  const data = {
    personId,
    name: body.name ?? card.name,
    roles: held,
    unitId: unit.unitId,
    sawUnitId: card.unit.unitId,
  };
  settled(await administer(deps.db, 'change_person', head, data));
  const released = await releaseUnfit(deps, personId);
  return { status: 200, body: { person: await view(deps, call, personId), released } };
}

async function setActive(deps: AdminDeps, call: PersonCall<unknown>, active: boolean): Promise<Answer> {
  const { personId } = call.params;
  const verb = active ? 'enable' : 'disable';
  permitOn(call.viewer, `${verb}_person`, await personCard(deps.db, call.viewer, personId));
  const head = actHead(deps, call, `POST ${PEOPLE_PATH}/${personId}/${verb}`, {});
  settled(await administer(deps.db, 'set_person_active', head, { personId, active }));
  const released = active ? {} : { released: await releaseUnfit(deps, personId) };
  return { status: 200, body: { person: await view(deps, call, personId), ...released } };
}

async function givePassword(deps: AdminDeps, call: PersonCall<unknown>): Promise<Answer> {
  const { personId } = call.params;
  permitOn(call.viewer, 'give_password', await personCard(deps.db, call.viewer, personId));
  const password = madeUpPassword();
  const head = actHead(deps, call, `POST ${PEOPLE_PATH}/${personId}/password`, {});
  const data = { personId, passwordHash: oneTimeHash(password) };
  const isNew = settled(await administer(deps.db, 'give_password', head, data));
  const person = await view(deps, call, personId);
  return { status: 200, body: isNew ? { person, oneTimePassword: password } : { person } };
}

const ofPerson = {
  tag: 'administration',
  access: 'session',
  idempotent: true,
  params: personParams,
  notFound: 'person_not_found',
  problems: [403, 404, 409, 422, 503],
} as const;

const addRoute = (deps: AdminDeps): Route =>
  route({
    method: 'post',
    path: PEOPLE_PATH,
    id: 'addPerson',
    summary: '新增人员 / add a person',
    tag: 'administration',
    access: 'session',
    idempotent: true,
    body: newPerson,
    answers: { 201: { description: 'added', schema: withPassword } },
    problems: [403, 404, 409, 422, 503],
    handle: (call) => add(deps, call),
  });

const activeRoute = (deps: AdminDeps, active: boolean): Route =>
  route({
    ...ofPerson,
    method: 'post',
    path: `${PEOPLE_PATH}/{personId}/${active ? 'enable' : 'disable'}`,
    id: active ? 'enablePerson' : 'disablePerson',
    summary: active ? '启用账号 / enable the account' : '停用账号（离职） / disable the account',
    body: nothing,
    answers: { 200: { description: 'done', schema: changed } },
    handle: (call: PersonCall<unknown>) => setActive(deps, call, active),
  });

export function administerPeopleRoutes(deps: AdminDeps): Route[] {
  return [
    addRoute(deps),
    route({
      ...ofPerson,
      method: 'patch',
      path: `${PEOPLE_PATH}/{personId}`,
      id: 'changePerson',
      summary: '修改姓名、角色或者单位 / change name, roles or unit',
      body: changes,
      answers: { 200: { description: 'changed; what no longer fits was let go of', schema: changed } },
      handle: (call) => change(deps, call),
    }),
    activeRoute(deps, true),
    activeRoute(deps, false),
    route({
      ...ofPerson,
      method: 'post',
      path: `${PEOPLE_PATH}/{personId}/password`,
      id: 'givePassword',
      summary: '发放一次性密码 / give a one-time password',
      body: nothing,
      answers: { 200: { description: 'every session of theirs has ended', schema: withPassword } },
      handle: (call: PersonCall<unknown>) => givePassword(deps, call),
    }),
  ];
}
