/** What those who only watch may read of a case, at every address that shows some of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE } from './support/requests.ts';
import { issued } from './support/tasks.ts';

const SUMMARY = '楼上夜间噪音秘密摘要';
const NOTE = '谈话中提到的秘密';
const HIDDEN = ['欧阳建华', '赵大明', '红色外套', '住三楼', NOTE, SUMMARY, '请带回执秘密'];
const PARTIES = [
  { role: 'applicant', kind: 'person', name: '欧阳建华', phone: '13800000001' },
  { role: 'respondent', kind: 'person', name: '赵大明', address: '佳木斯市郊区长青乡住三楼' },
  { role: 'respondent', kind: 'unknown', description: '红色外套的男子' },
  { role: 'third_party', kind: 'organisation', name: '佳木斯某物业公司' },
];
let api: ApiServer;
let caseId: string;
let taskId: string;
beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  const opened = await police.post<{ caseId: string }>('/api/cases', {
    ...OPENING,
    summary: SUMMARY,
    parties: PARTIES,
  });
  caseId = opened.body.caseId;
  expect((await decide(police, caseId, 'record_note', { data: { text: NOTE } })).status).toBe(200);
  expect((await decide(police, caseId, 'triage', { data: TO_JUDGE })).status).toBe(200);
  taskId = await issued(api, caseId, { data: { instructions: '请带回执秘密' } });
});
afterAll(() => api.close());

const ADDRESSES = () => [
  `/api/cases/${caseId}`,
  `/api/cases/${caseId}/events`,
  `/api/cases/${caseId}/events?told=zh`,
  `/api/cases/${caseId}/events?told=en`,
  `/api/cases/${caseId}/documents`,
  '/api/cases',
  '/api/worklist',
  `/api/tasks?caseId=${caseId}`,
  `/api/tasks/${taskId}`,
  '/api/notices',
  '/api/supervision/backdated-acts',
];

const hits = async (reader: HttpClient, q: string): Promise<number> =>
  (await reader.get<{ items: unknown[] }>(`/api/cases?q=${encodeURIComponent(q)}`)).body.items.length;

describe.each(['auditor', 'supervisor'])('%s', (key) => {
  test('reads no name, no description and no free text, at any address', async () => {
    const reader = await api.as(key);
    for (const address of ADDRESSES()) {
      const { status, body } = await reader.get(address);
      expect([200, 403, 404], address).toContain(status);
      const text = JSON.stringify(body);
      expect(
        HIDDEN.filter((hidden) => text.includes(hidden)),
        address,
      ).toEqual([]);
      expect(text, address).not.toContain('红某');
    }
  });

  test('sees the case all the same', async () => {
    const reader = await api.as(key);
    const { body } = await reader.get<{ parties: { name?: string }[] }>(`/api/cases/${caseId}`);
    expect(body.parties.map(({ name }) => name)).toEqual(['欧某某', '赵某某', undefined, '佳木斯某物业公司']);
    const list = await reader.get<{ items: { parties: { name?: string }[] }[] }>('/api/cases');
    expect(list.body.items[0]?.parties.map(({ name }) => name)).toEqual([
      '欧某某',
      '赵某某',
      undefined,
      '佳木斯某物业公司',
    ]);
  });

  test('learns nothing by searching for a name that is hidden', async () => {
    const reader = await api.as(key);
    for (const q of ['欧阳建华', '欧阳', '建华', '赵大明', '红色外套', '赵'])
      expect(await hits(reader, q), q).toBe(0);
    expect(await hits(reader, '某物业')).toBe(1);
    expect(await hits(reader, 'JF-')).toBe(1);
  });
});

test('those who take part read and find all of it', async () => {
  const police = await api.as('police');
  const { body } = await police.get<{ summary?: string }>(`/api/cases/${caseId}`);
  expect(body.summary).toBe(SUMMARY);
  for (const q of ['欧阳建华', '建华', '红色外套', '某物业']) expect(await hits(police, q), q).toBe(1);
});

test('one person who is judge and supervisor reads intake masked, and the trial stages in full', async () => {
  const judge = await api.as('judge');
  const { body } = await judge.get('/api/me');
  await api.platform.owner.text(
    "insert into person_roles (person_id, role, unit_id) values ($1, 'court_supervisor_county', 'court-230811')",
    [body['id']],
  );
  const police = await api.as('police');
  const opened = await police.post<{ caseId: string }>('/api/cases', { ...OPENING, summary: SUMMARY });
  const intake = await judge.get<{ summary?: string; parties: { name: string }[] }>(
    `/api/cases/${opened.body.caseId}`,
  );
  expect([intake.status, intake.body.summary, intake.body.parties[0]?.name]).toEqual([
    200,
    undefined,
    '张某',
  ]);
  const referred = await judge.get<{ summary?: string }>(`/api/cases/${caseId}`);
  expect(referred.body.summary).toBe(SUMMARY);
});
