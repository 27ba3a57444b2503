/** Files of units and of people: checked line by line, then taken as a whole or not at all; and a real office that starts with them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HttpClient } from '../../demo/client/http-client.ts';
import { createAdmin } from '../../tools/admin/create-admin.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { CHOSEN } from './support/new-people.ts';
import { decide, OPENING, TO_JUDGE } from './support/requests.ts';
import { codeOf } from './support/tasks.ts';

const UNITS = [
  '类别,代码,名称,上级',
  // Out of order: what a unit stands below may come later.
  '派出所,230899001,新城派出所,bureau-230899',
  '县（市、区）,230899,新区,佳木斯市',
  '人民法院,230899,佳木斯市新区人民法院,county-230899',
  '公安局,230899,佳木斯市公安局新区分局,county-230899',
  '司法所,230899001,新城司法所,county-230899',
].join('\r\n');

const PEOPLE = [
  '姓名,用户名,角色,单位',
  '王所长,wangsuo,派出所所长、民警,新城派出所',
  '李警官,liguan,民警,station-230899001',
  '赵调解,zhaotj,mediator,新城司法所',
  '陈法官,chenfg,法官,佳木斯市新区人民法院',
].join('\n');

interface Answer {
  readonly lines: number;
  readonly people: { line: number; username: string; id?: string; oneTimePassword?: string }[];
  readonly units: { line: number; id: string; path: string }[];
  readonly problems: { line: number; column: string; code: string; zh: string; en: string }[];
  readonly code?: string;
  readonly params?: Pick<Answer, 'lines' | 'problems'>;
}

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer({ settings: { limits: { requests: 100_000, signIns: 10_000 } } });
});
afterAll(() => api.close());

async function send(
  client: HttpClient,
  path: string,
  file: string | Uint8Array,
  key: string = crypto.randomUUID(),
) {
  const response = await fetch(client.address + path, {
    method: 'POST',
    headers: {
      origin: client.address,
      cookie: client.cookie,
      'idempotency-key': key,
      'content-type': 'text/csv',
    },
    body: file as string,
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const check = async (file: string | Uint8Array, kind = 'people') =>
  await send(await api.as('admin'), `/api/${kind}/import?check=true`, file);
const told = ({ body }: { body: Answer }) =>
  body.problems.map(({ line, column, code }) => [line, column, code]);
const count = async (table: string) =>
  (
    await api.platform.owner.first<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)}`,
    )
  )?.n;

describe('a check', () => {
  test('tells every line that is wrong, quotes none, and writes nothing', async () => {
    const before = [await count('people'), await count('admin_acts')];
    const file = [
      '用户名,姓名,角色,单位',
      'a b,秘密姓名,民警,长青派出所',
      'police,秘密姓名,民警,长青派出所',
      'new1,\u200b,法官、魔法师,长青派出所',
      'new2,秘密姓名,民警,没有的派出所',
      'new3,,民警,长青派出所',
      'new4,秘密姓名,民警,长青派出所',
      'ＮＥＷ4,秘密姓名,民警,长青派出所',
      'new5,秘密姓名,民警,长青派出所,多余',
    ].join('\n');
    const reply = await check(file);
    expect(reply.status).toBe(200);
    expect(told(reply)).toEqual([
      [2, '用户名', 'username_invalid'],
      [3, '用户名', 'username_taken'],
      [4, '姓名', 'name_invalid'],
      [4, '角色', 'role_not_of_unit'],
      [4, '角色', 'role_unknown'],
      [5, '单位', 'unit_unknown'],
      [6, '姓名', 'value_missing'],
      [8, '用户名', 'username_twice'],
      [9, '#5', 'line_too_long'],
    ]);
    expect(JSON.stringify(reply.body.problems)).not.toContain('秘密姓名');
    expect([await count('people'), await count('admin_acts')]).toEqual(before);
    const refused = await send(await api.as('admin'), '/api/people/import', file);
    expect([refused.status, refused.body.code, refused.body.params?.lines]).toEqual([
      422,
      'import_refused',
      8,
    ]);
    expect(refused.body.params?.problems).toEqual(reply.body.problems);
    expect([await count('people'), await count('admin_acts')]).toEqual(before);
  });

  test('of units finds what stands nowhere', async () => {
    const file = [
      'kind,code,name,parent',
      'station,230811401,甲派出所,county-230811',
      'station,2308,乙派出所,bureau-230811',
      'castle,230811402,丙,bureau-230811',
      'station,230811403,丁派出所,不存在',
      'station,230811200,长青派出所,bureau-230811',
      'station,230811404,戊派出所,bureau-230811',
      'station,230811404,戊派出所,bureau-230811',
      'county,230890,新县,city-230800',
      'bureau,230890,新县公安局,county-230890',
      'station,230890001,新县派出所,bureau-230890',
    ].join('\n');
    expect(told(await check(file, 'units'))).toEqual([
      [2, '上级', 'unit_misplaced'],
      [3, '代码', 'unit_code_invalid'],
      [4, '类别', 'kind_unknown'],
      [5, '上级', 'unit_parent_unknown'],
      [6, '代码', 'unit_exists'],
      [8, '代码', 'unit_twice'],
      [11, '上级', 'unit_court_missing'],
    ]);
  });

  test.each<readonly [string, (text: string) => Uint8Array]>([
    ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with tabs', (text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons and quotes', (text) => Buffer.from(text.replaceAll(',', ';').replaceAll('民警', '"民警"'))],
  ])('reads %s', async (_name, encode) => {
    const text = '用户名,姓名,角色,单位\r\nzhang1,张伟,民警,长青派出所\r\n\r\n';
    const { body } = await check(encode(text));
    expect([body.problems, body.people.map(({ username }) => username)]).toEqual([[], ['zhang1']]);
  });

  test('reads what a Chinese Excel writes (GB18030), rare names too', async () => {
    // '用户名,姓名,角色,单位' and 'lijie,李喆,民警,长青派出所' as bytes of GB18030.
    const bytes = Buffer.from(
      'd3c3bba7c3fb2cd0d5c3fb2cbdc7c9ab2cb5a5cebb0d0a6c696a69652cc0ee86b42cc3f1beaf2cb3a4c7e0c5c9b3f6cbf90d0a',
      'hex',
    );
    const { body } = await check(bytes);
    expect(body.problems).toEqual([]);
    expect(body.people).toMatchObject([
      { username: 'lijie', name: '李喆', unit: { id: 'station-230811200' } },
    ]);
  });

  test('says why a file is none', async () => {
    const admin = await api.as('admin');
    const code = async (file: string | Uint8Array) =>
      codeOf((await send(admin, '/api/people/import?check=true', file)) as never);
    expect(await code(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xff]))).toEqual([
      400,
      'csv_unreadable',
    ]);
    expect(await code('用户名,姓名\n"a,b')).toEqual([400, 'csv_unreadable']);
    expect(await code('')).toEqual([400, 'csv_unreadable']);
    const line = 'x,y,民警,长青派出所\n';
    expect(await code(`用户名,姓名,角色,单位\n${line.repeat(5_001)}`)).toEqual([400, 'csv_unreadable']);
    expect(await code('用户名,姓名,角色,单位\n'.padEnd(2 * 2 ** 20 + 1, 'x'))).toEqual([
      413,
      'body_too_large',
    ]);
    expect(told(await check('用户名,角色,单位\na1,民警,长青派出所'))).toEqual([
      [1, '姓名', 'column_missing'],
    ]);
    expect(told(await check('用户名,姓名,角色,单位,电话\na1,张,民警,长青派出所,1'))).toEqual([
      [1, '电话', 'column_unknown'],
    ]);
    for (const key of ['chief', 'president', 'auditor']) {
      expect(
        codeOf((await send(await api.as(key), '/api/people/import?check=true', PEOPLE)) as never),
      ).toEqual([403, 'role_not_permitted']);
    }
  });
});

test('5,000 people come in at once, each with a password of their own', async () => {
  const lines = Array.from({ length: 5_000 }, (_, no) => `bulk${no},批量${no},民警,长青派出所`);
  const { status, body } = await send(
    await api.as('admin'),
    '/api/people/import',
    ['用户名,姓名,角色,单位', ...lines].join('\n'),
  );
  expect([status, body.lines, body.people.length]).toEqual([201, 5_000, 5_000]);
  expect(new Set(body.people.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(5_000);
  const last = body.people.at(-1);
  expect((await new HttpClient(api.address).signIn('bulk4999', last?.oneTimePassword ?? '')).status).toBe(
    200,
  );
});

describe('a real office', () => {
  test('starts from the first administrator alone: units, people, first passwords, a case opened and decided', async () => {
    const { owner } = api.platform;
    // Nobody of the demonstration is there any more.
    await owner.rows(sql`update people set active = false`);
    const wanted = { username: 'root1', name: '系统管理员', unitId: 'city-230800', another: false };
    expect(await createAdmin(owner, wanted, 'First-admin-7421')).toBeUndefined();
    const admin = new HttpClient(api.address);
    expect((await admin.signIn('root1', 'First-admin-7421')).status).toBe(200);
    const acts = await admin.get<{ items: { act: string; actor?: unknown }[] }>('/api/admin/acts?limit=1');
    expect(acts.body.items).toMatchObject([{ act: 'make_administrator' }]);
    expect(acts.body.items[0]).not.toHaveProperty('actor');

    expect((await send(admin, '/api/units/import?check=true', UNITS)).body.problems).toEqual([]);
    const key = crypto.randomUUID();
    const units = await send(admin, '/api/units/import', UNITS, key);
    expect([units.status, units.body.units.map(({ id }) => id).toSorted()]).toEqual([
      201,
      ['bureau-230899', 'county-230899', 'court-230899', 'justice-230899001', 'station-230899001'],
    ]);
    const again = await send(admin, '/api/units/import', UNITS, key);
    expect([again.status, again.body.units.length]).toEqual([201, 5]);

    expect((await send(admin, '/api/people/import?check=true', PEOPLE)).body.problems).toEqual([]);
    const peopleKey = crypto.randomUUID();
    const people = await send(admin, '/api/people/import', PEOPLE, peopleKey);
    expect(people.status).toBe(201);
    const repeated = await send(admin, '/api/people/import', PEOPLE, peopleKey);
    expect(repeated.body.people.map(({ id, oneTimePassword }) => [id, oneTimePassword])).toEqual(
      people.body.people.map(({ id }) => [id, undefined]),
    );
    expect(codeOf((await send(admin, '/api/people/import', `${PEOPLE}\n`, peopleKey)) as never)).toEqual([
      422,
      'idempotency_key_reused',
    ]);

    const clients = new Map<string, HttpClient>();
    for (const { username, oneTimePassword = '' } of people.body.people) {
      const client = new HttpClient(api.address);
      expect((await client.signIn(username, oneTimePassword)).status).toBe(200);
      expect(codeOf(await client.get('/api/worklist'))).toEqual([403, 'password_change_required']);
      const change = { currentPassword: oneTimePassword, newPassword: CHOSEN };
      expect((await client.send('POST', '/api/auth/change-password', change)).status).toBe(200);
      clients.set(username, client);
    }
    const [officer, chief, judge] = ['liguan', 'wangsuo', 'chenfg'].map(
      (name) => clients.get(name) as HttpClient,
    );
    const opened = await officer!.post<{ caseId: string }>('/api/cases', {
      ...OPENING,
      stationId: 'station-230899001',
    });
    expect(opened.status).toBe(201);
    const { caseId } = opened.body;
    const { body: me } = await officer!.get('/api/me');
    const assigned = await decide(chief!, caseId, 'assign_person', {
      data: { personId: me.id, capacity: 'officer' },
    });
    expect(assigned.status).toBe(200);
    const triaged = await decide(officer!, caseId, 'triage', { data: TO_JUDGE });
    expect([triaged.status, triaged.body.stage]).toEqual([200, 'awaiting_judge']);
    expect((await judge!.get(`/api/cases/${caseId}`)).status).toBe(200);
  });
});
