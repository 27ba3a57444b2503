/** Accounts and units are administered over HTTP, and what is done is noted for good. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyStored } from '../../api/auth/one-time-password.ts';
import { HttpClient } from '../../demo/client/http-client.ts';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { type Added, CHOSEN, NewPeople } from './support/new-people.ts';
import { codeOf, STATION } from './support/tasks.ts';

const COURT = 'court-230811';

let api: ApiServer;
let people: NewPeople;
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
  people = new NewPeople(api);
});
afterAll(() => api.close());

const statusOf = async (key: string, method: 'get' | 'post', path: string, body: unknown = {}) => {
  const client = await api.as(key);
  const reply = method === 'get' ? await client.get(path) : await client.post(path, body);
  return [reply.status, reply.body.code];
};

describe('the first password', () => {
  test('is good for nothing but choosing another, and is told once', async () => {
    const admin = await api.as('admin');
    const key = crypto.randomUUID();
    const asked = { username: ' ＺｈａｎｇＷei ', name: '张伟', roles: ['police_officer'], unitId: STATION };
    const first = await admin.post<Added>('/api/people', asked, { key });
    expect(first.status).toBe(201);
    expect(first.body.person).toMatchObject({
      username: 'zhangwei',
      name: '张伟',
      oneTimePassword: true,
      disabled: false,
    });
    const again = await admin.post<Added>('/api/people', asked, { key });
    expect([again.status, again.body.person.id, again.body.oneTimePassword]).toEqual([
      201,
      first.body.person.id,
      undefined,
    ]);
    expect(codeOf(await admin.post('/api/people', { ...asked, name: '张大伟' }, { key }))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    const password = first.body.oneTimePassword ?? '';
    const client = await people.signedIn('zhangwei', password);
    for (const path of ['/api/me', '/api/cases', '/api/worklist', '/api/me/sessions', '/api/stream']) {
      expect(codeOf(await client.get(path))).toEqual([403, 'password_change_required']);
    }
    expect(codeOf(await client.post('/api/cases', {}))).toEqual([403, 'password_change_required']);
    const change = (newPassword: string) =>
      client.send('POST', '/api/auth/change-password', { currentPassword: password, newPassword });
    expect((await change(password)).status).toBe(400);
    expect((await change('short')).status).toBe(400);
    expect((await change(CHOSEN)).status).toBe(200);
    expect((await client.get('/api/me')).body).toMatchObject({
      username: 'zhangwei',
      roles: ['police_officer'],
    });
    expect((await new HttpClient(api.address).signIn('zhangwei', password)).status).toBe(401);
  });

  test('is stored and logged nowhere in clear', async () => {
    const { oneTimePassword = '', username } = await people.added(['mediator'], STATION);
    expect(oneTimePassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    const tables = ['admin_acts', 'auth_accounts', 'auth_users', 'people', 'inbox'];
    for (const table of tables) {
      const held = await api.platform.owner.first(
        sql`select 1 from ${sql.identifier(table)} t where t::text like ${`%${oneTimePassword}%`}`,
      );
      expect(held).toBeUndefined();
    }
    expect(api.logs.join('\n')).not.toContain(oneTimePassword);
    const stored = await api.platform.owner.first<{ password: string }>(
      sql`select password from auth_accounts c join auth_users a on a.id = c.user_id where a.username = ${username}`,
    );
    const hash = stored?.password ?? '';
    expect(await verifyStored({ hash, password: oneTimePassword })).toBe(true);
    expect(await verifyStored({ hash, password: oneTimePassword.slice(1) })).toBe(false);
    const in31Days = Date.now() + 31 * 86_400_000;
    expect(await verifyStored({ hash, password: oneTimePassword }, in31Days)).toBe(false);
  });

  test('is given anew to whoever lost theirs, whose sessions end', async () => {
    const { id, username, client } = await people.atWork(['court_clerk'], COURT);
    const given = await (await api.as('admin')).post<Added>(`/api/people/${id}/password`, {});
    expect(given.status).toBe(200);
    expect((await client.get('/api/me')).status).toBe(401);
    expect((await new HttpClient(api.address).signIn(username, CHOSEN)).status).toBe(401);
    const back = await people.signedIn(username, (given.body.oneTimePassword ?? '').toUpperCase());
    expect(codeOf(await back.get('/api/me'))).toEqual([403, 'password_change_required']);
  });
});

describe('accounts', () => {
  test('what is wrong with a new one is said', async () => {
    const admin = await api.as('admin');
    const post = async (body: object) =>
      codeOf(
        await admin.post('/api/people', {
          name: '甲',
          roles: ['judge'],
          unitId: COURT,
          username: 'jia1',
          ...body,
        }),
      );
    expect(await post({ username: 'POLICE' })).toEqual([409, 'username_taken']);
    expect(await post({ unitId: STATION })).toEqual([422, 'roles_not_of_unit']);
    expect(await post({ unitId: 'court-999999' })).toEqual([404, 'unit_not_found']);
    expect(await post({ username: 'a b' })).toEqual([400, 'invalid_body']);
    expect(await post({ roles: ['judge', 'judge'] })).toEqual([400, 'invalid_body']);
    expect(await post({ name: '\u200b' })).toEqual([400, 'invalid_body']);
  });

  test('are the administrator’s: others see the directory without them', async () => {
    const target = actorOf('police2').personId;
    const seen = async (key: string) => (await (await api.as(key)).get(`/api/people/${target}`)).body;
    expect(await seen('admin')).toMatchObject({ username: 'police2', disabled: false });
    expect(await seen('chief')).toMatchObject({
      username: 'police2',
      may: expect.arrayContaining(['disable_person', 'hand_over']),
    });
    const judges = await seen('judge');
    expect(judges).toMatchObject({ name: '徐亮', may: [] });
    expect(judges).not.toHaveProperty('username');
    expect(await statusOf('otherCourt', 'get', `/api/people/${target}`)).toEqual([404, 'person_not_found']);
    expect(await statusOf('judge', 'get', '/api/people?disabled=true')).toEqual([403, 'role_not_permitted']);
    for (const key of ['judge', 'chief', 'president', 'supervisor', 'auditor']) {
      expect(await statusOf(key, 'post', `/api/people/${target}/password`)).toEqual([
        403,
        'role_not_permitted',
      ]);
      expect(
        await statusOf(key, 'post', '/api/people', {
          username: 'x1',
          name: '甲',
          roles: ['police_officer'],
          unitId: STATION,
        }),
      ).toEqual([403, 'role_not_permitted']);
    }
    expect(await statusOf('admin', 'post', `/api/people/${actorOf('admin').personId}/disable`)).toEqual([
      409,
      'own_account',
    ]);
  });

  test('are found by part of a name, by user name, and when they are disabled', async () => {
    const admin = await api.as('admin');
    const { person, username } = await people.added(['judge'], COURT, '阿依·古丽');
    const names = async (query: string, key = 'admin') =>
      (await (await api.as(key)).get<{ items: { id: string }[] }>(`/api/people?${query}`)).body.items.map(
        ({ id }) => id,
      );
    expect(await names(`q=${encodeURIComponent('阿依古')}`)).toEqual([person.id]);
    expect(await names(`q=${encodeURIComponent('依・古')}`, 'judge')).toEqual([person.id]);
    expect(await names(`q=${username}`)).toContain(person.id);
    expect(await names(`q=${username}`, 'judge')).toEqual([]);
    expect(await names('q=%25')).toEqual([]);
    expect((await admin.post(`/api/people/${person.id}/disable`, {})).status).toBe(200);
    expect(await names(`q=${username}`)).toEqual([]);
    expect(await names(`q=${username}&disabled=any`)).toEqual([person.id]);
    expect(await names(`q=${username}&disabled=true`)).toEqual([person.id]);
    expect((await admin.post(`/api/people/${person.id}/enable`, {})).body).toMatchObject({
      person: { disabled: false },
    });
    expect(await names(`q=${username}`)).toEqual([person.id]);
  });
});

describe('units', () => {
  test('are added where they belong and renamed, by the administrator', async () => {
    const admin = await api.as('admin');
    const station = { kind: 'station', code: '230811300', name: '新城派出所', parentId: 'bureau-230811' };
    expect((await admin.post('/api/units', station)).body).toEqual({
      id: 'station-230811300',
      kind: 'station',
      code: '230811300',
      name: '新城派出所',
      path: 'jms.c230811.bureau.s230811300',
      parentId: 'bureau-230811',
    });
    expect(codeOf(await admin.post('/api/units', station))).toEqual([409, 'unit_exists']);
    expect(
      codeOf(await admin.post('/api/units', { ...station, code: '230811301', parentId: 'county-230811' })),
    ).toEqual([422, 'unit_misplaced']);
    expect(
      codeOf(await admin.post('/api/units', { ...station, code: '230811301', parentId: 'bureau-230800' })),
    ).toEqual([422, 'unit_misplaced']);
    const renamed = await admin.send(
      'PATCH',
      '/api/units/station-230811300',
      { name: '新城区派出所' },
      { key: crypto.randomUUID() },
    );
    expect(renamed.body).toMatchObject({ name: '新城区派出所' });
    expect(await statusOf('chief', 'post', '/api/units', { ...station, code: '230811302' })).toEqual([
      403,
      'role_not_permitted',
    ]);
  });
});

test('every act is noted for good, without names or secrets, for administrators and auditors', async () => {
  const { person } = await people.added(['bailiff'], COURT, '留痕人员');
  await (await api.as('admin')).send(
    'PATCH',
    `/api/people/${person.id}`,
    { name: '留痕人员二', roles: ['bailiff', 'court_clerk'] },
    { key: crypto.randomUUID() },
  );
  for (const key of ['admin', 'auditor']) {
    const { status, body } = await (await api.as(key)).get<{ items: Record<string, unknown>[] }>(
      `/api/admin/acts?person=${person.id}`,
    );
    expect(status).toBe(200);
    expect(body.items.map(({ act, zh, actor, detail }) => ({ act, zh, actor, detail }))).toEqual([
      {
        act: 'change_person',
        zh: '修改姓名和角色',
        actor: { id: actorOf('admin').personId, name: '高岩' },
        detail: { roles: ['bailiff', 'court_clerk'], rolesBefore: ['bailiff'], renamed: true },
      },
      {
        act: 'add_person',
        zh: '新增人员',
        actor: { id: actorOf('admin').personId, name: '高岩' },
        detail: { roles: ['bailiff'] },
      },
    ]);
  }
  const page = await (await api.as('admin')).get<{ items: unknown[]; nextCursor: string }>(
    '/api/admin/acts?limit=1',
  );
  const next = await (await api.as('admin')).get<{ items: unknown[] }>(
    `/api/admin/acts?limit=1&cursor=${page.body.nextCursor}`,
  );
  expect(next.body.items).not.toEqual(page.body.items);
  expect(await statusOf('chief', 'get', '/api/admin/acts')).toEqual([403, 'role_not_permitted']);
  await expect(api.platform.owner.rows(sql`update admin_acts set act = 'x'`)).rejects.toThrow('append-only');
  await expect(api.platform.owner.rows(sql`delete from admin_acts`)).rejects.toThrow('append-only');
  await expect(
    api.platform.api.rows(
      sql`insert into admin_acts (key, route, body_digest, act, at) values (gen_random_uuid(), '', '', 'x', now())`,
    ),
  ).rejects.toThrow('permission denied');
});
