/** Lists, masking, the worklist, and the chain that anybody may check. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DUTY_TEXTS } from '../../domain/kernel/duty-texts.ts';
import { createAdmin } from '../../tools/admin/create-admin.ts';
import { eventHash } from '../../tools/verify/chain.ts';
import { verifyChains } from '../../tools/verify/verify-chain.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';
import { HttpClient } from '../../demo/client/http-client.ts';

let api: ApiServer;
let caseId: string;
beforeAll(async () => {
  api = await openApiServer();
  caseId = await openCase(await api.as('police'));
  await decide(await api.as('police'), caseId, 'triage');
});
afterAll(() => api.close());

interface Party {
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}
const partiesFor = async (key: string) =>
  (await (await api.as(key)).get<{ parties: Party[] }>(`/api/cases/${caseId}`)).body.parties;

describe('personal details', () => {
  test('those who work on the case see them', async () => {
    expect(await partiesFor('mediator')).toMatchObject([
      { name: '张三', idNumber: '11010519491231002X', phone: '13800000001' },
      { name: '李四', address: '佳木斯市郊区长青乡某路1号' },
    ]);
  });

  test('those who only watch see them masked', async () => {
    const [first, second] = await partiesFor('auditor');
    expect(first).toMatchObject({ name: '张某', idNumber: '110105********002X', phone: '138****0001' });
    expect(second).toMatchObject({ name: '李某', address: '佳木斯市' });
    const auditor = await api.as('auditor');
    const list = await auditor.get<{ items: { parties: Party[] }[] }>('/api/cases');
    expect(JSON.stringify(list.body)).not.toContain('张三');
    const events = await auditor.get<{ texts: object }>(`/api/cases/${caseId}/events`);
    expect(events.body.texts).toEqual({});
  });
});

interface CasePage {
  readonly items: readonly { readonly caseId: string }[];
  readonly nextCursor: string | null;
}

test('a page leads to the next and no case comes twice', async () => {
  const police = await api.as('police');
  for (let no = 0; no < 5; no += 1) await openCase(police);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/api/cases?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body }: { body: CasePage } = await police.get<CasePage>(path);
    seen.push(...body.items.map((item) => item.caseId));
    cursor = body.nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(6);
});

test('the worklist says what is owed, and the case who may do it', async () => {
  const police = await api.as('police');
  const { body } = await police.get<{ items: { caseId: string; what: string; text: object }[] }>(
    '/api/worklist',
  );
  const owed = body.items.filter((item) => item.caseId === caseId);
  expect(owed.find((item) => item.what === 'ask_consent')?.text).toEqual(DUTY_TEXTS.ask_consent);
  const read = await police.get<{
    allowedDecisions: { type: string; allowed: boolean; reason?: { code: string } }[];
    deadlines: { rule: string; dueAt: string; trace: string[]; status: string }[];
    obligations: { what: string; text: object }[];
  }>(`/api/cases/${caseId}`);
  const allowed = (type: string) => read.body.allowedDecisions.find((one) => one.type === type);
  expect(allowed('give_consent')?.allowed).toBe(true);
  expect(allowed('triage')?.reason?.code).toBe('wrong_stage');
  expect(allowed('render_judgment')?.reason?.code).toBe('role_not_permitted');
  expect(read.body.deadlines.some((one) => one.status === 'armed' && one.trace.length > 1)).toBe(true);
  expect(read.body.obligations).toContainEqual(
    expect.objectContaining({ what: 'mediate', text: DUTY_TEXTS.mediate }),
  );
});

test('a row of the worklist has what its table shows, and the counts are those of the lists', async () => {
  const police = await api.as('police');
  const list = async (query: string) =>
    (await police.get<{ items: Record<string, unknown>[] }>(`/api/worklist?limit=200${query}`)).body.items;
  const [row] = (await list('')).filter((item) => item['caseId'] === caseId && 'dueDate' in item);
  expect(row).toMatchObject({
    matterName: expect.stringMatching(/纠纷/),
    daysInStage: 0,
    flags: [],
    assignees: expect.any(Array),
    parties: [{ name: '张三' }, { name: '李四' }],
    band: expect.stringMatching(/^(today|week|later|waiting)$/),
  });
  expect(row?.['workingDaysLeft']).toBeGreaterThanOrEqual(0);
  const { body } = await police.get<Record<string, number> & { bands: Record<string, number> }>(
    '/api/worklist/counts',
  );
  for (const tab of ['mine', 'unit', 'unassigned', 'returned'])
    expect([tab, body[tab]]).toEqual([tab, (await list(`&tab=${tab}`)).length]);
  for (const band of ['overdue', 'today', 'week', 'later', 'waiting'])
    expect([band, body.bands[band]]).toEqual([band, (await list(`&band=${band}`)).length]);
  expect([typeof body['tasks'], typeof body['notices']]).toEqual(['number', 'number']);
  expect((await police.get('/api/worklist?tab=others')).status).toBe(400);
  const stage = String(row?.['stage']);
  for (const narrow of [
    `&stage=${stage}`,
    '&matter=none',
    `&q=${encodeURIComponent('张三')}`,
    '&q=nowhere',
  ]) {
    const counted = await police.get<Record<string, number>>(`/api/worklist/counts?${narrow.slice(1)}`);
    const rows = await list(`${narrow}&tab=unassigned`);
    expect([narrow, counted.body['unassigned']]).toEqual([narrow, rows.length]);
    expect(rows.every((one) => !narrow.startsWith('&stage') || one['stage'] === stage)).toBe(true);
  }
  expect((await list(`&q=${encodeURIComponent('张三')}`)).map((one) => one['caseId'])).toContain(caseId);
  expect(api.logs.join('\n')).not.toContain(encodeURIComponent('张三'));
  expect(api.logs.join('\n')).not.toContain('张三');
});

test('people and units to assign are those within reach', async () => {
  const police = await api.as('police');
  const people = await police.get<{ items: { id: string; name: string; roles: string[] }[] }>(
    '/api/people?unit=station-230811200&role=mediator',
  );
  expect(people.body.items.map((item) => item.name).sort()).toEqual(['张桂兰', '郭秀英'].sort());
  const units = await police.get<{ items: { id: string; kind: string }[] }>('/api/units');
  expect(units.body.items.map((item) => item.id)).toContain('court-230811');
});

describe('the chain of hashes', () => {
  interface Item {
    readonly seq: number;
    readonly inputNo: number;
    readonly hashedAt: string;
    readonly body: string;
    readonly prevHash: string;
    readonly hash: string;
  }

  test('can be computed again from what is read', async () => {
    const police = await api.as('police');
    const { body } = await police.get<{ items: Item[] }>(`/api/cases/${caseId}/events`);
    let prev = '';
    for (const { seq, inputNo, hashedAt: recordedAt, body: text, prevHash, hash } of body.items) {
      expect(prevHash).toBe(prev);
      expect(eventHash({ caseId, seq, inputNo, recordedAt, body: text, prevHash, hash }, prev)).toBe(hash);
      prev = hash;
    }
    const read = await police.get<{ headHash: string }>(`/api/cases/${caseId}`);
    expect(read.body.headHash).toBe(prev);
  });

  test('holds, until somebody changes what was recorded', async () => {
    const { owner } = api.platform;
    const whole = await verifyChains(owner);
    expect(whole.broken).toBeUndefined();
    expect(whole.events).toBeGreaterThan(5);
    await owner.text('alter table case_events disable trigger append_only', []);
    await owner.text(
      `update case_events set body = replace(body, '"type"', '"type" ') where case_id = $1 and seq = 2`,
      [caseId],
    );
    await owner.text('alter table case_events enable trigger append_only', []);
    expect((await verifyChains(owner)).broken).toMatchObject({ caseId, seq: 2 });
  });
});

describe('the first administrator', () => {
  const wanted = { username: '管理员甲', name: '管理员甲', unitId: 'city-230800', another: false };

  test('is refused while there is one, unless another is asked for; then can sign in', async () => {
    const password = 'Long-enough-password-1';
    expect(await createAdmin(api.platform.owner, wanted, password)).toContain('--another');
    expect(await createAdmin(api.platform.owner, { ...wanted, another: true }, 'short')).toContain('12');
    expect(await createAdmin(api.platform.owner, { ...wanted, another: true }, password)).toBeUndefined();
    const client = new HttpClient(api.address);
    expect((await client.signIn('管理员甲', password)).status).toBe(200);
    expect((await client.get('/api/me')).body).toMatchObject({ roles: ['administrator'] });
  });
});

describe('ready', () => {
  test('means that everything behind answers', async () => {
    const reply = await new HttpClient(api.address).get('/readyz');
    expect([reply.status, reply.body]).toEqual([200, { status: 'ready', checks: { database: true } }]);
  });

  test('is not said while something does not', async () => {
    const other = await openApiServer({
      ready: [{ name: 'canary', check: () => Promise.reject(new Error('no canary')) }],
    });
    const reply = await new HttpClient(other.address).get('/readyz');
    expect([reply.status, reply.body['code']]).toEqual([503, 'not_ready']);
    expect((await new HttpClient(other.address).get('/healthz')).status).toBe(200);
    await other.close();
  });
});
