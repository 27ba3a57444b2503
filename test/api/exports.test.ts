/** A list of cases leaves as a file only after the export was noted, without the text that was looked for. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { codeOf } from './support/tasks.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

const EXPORTS = '/api/cases/exports';
const asked = {
  count: 3,
  columns: ['number', 'parties', 'stage'],
  filters: { overdue: 'true', stage: 'intake' },
  byText: true,
};
type Acts = {
  readonly items: readonly {
    readonly act: string;
    readonly actor?: { id: string };
    readonly unit?: { id: string };
    readonly detail: unknown;
  }[];
};
const actsOf = async (key: string, query = '') => (await api.as(key)).get<Acts>(`/api/admin/acts${query}`);

describe('an export of cases', () => {
  test('is noted once under its key, and seen by supervisors, auditors and administrators', async () => {
    const judge = await api.as('judge');
    const key = crypto.randomUUID();
    const first = await judge.post(EXPORTS, asked, { key });
    expect([first.status, first.body]).toEqual([201, { exportId: key }]);
    expect((await judge.post(EXPORTS, asked, { key })).status).toBe(201);
    expect(codeOf(await judge.post(EXPORTS, { ...asked, count: 4 }, { key }))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
    const entry = {
      act: 'export_cases',
      actor: { id: actorOf('judge').personId },
      unit: { id: 'court-230811' },
      detail: asked,
    };
    for (const reader of ['supervisor', 'auditor', 'admin']) {
      const { status, body } = await actsOf(reader, '?act=export_cases');
      expect([reader, status]).toEqual([reader, 200]);
      expect(body.items).toHaveLength(1);
      expect(body.items[0]).toMatchObject(entry);
    }
  });

  test('is all that a supervisor reads of the acts, and nothing that an officer reads', async () => {
    await api.platform.owner.rows(
      sql`select note_admin_act(${JSON.stringify({
        key: crypto.randomUUID(),
        route: 'r',
        bodyDigest: '',
        actorId: actorOf('admin').personId,
      })}::jsonb, 'change_unit', null, 'court-230811', '{}', 0)`,
    );
    const { body } = await actsOf('supervisor');
    expect([...new Set(body.items.map(({ act }) => act))]).toEqual(['export_cases']);
    expect(codeOf(await actsOf('supervisor', '?act=change_unit'))).toEqual([403, 'role_not_permitted']);
    expect(codeOf(await actsOf('police', '?act=export_cases'))).toEqual([403, 'role_not_permitted']);
  });

  test('says what it is, and takes no text', async () => {
    const police = await api.as('police');
    for (const wrong of [
      { ...asked, q: '王小明' },
      { ...asked, filters: { q: '王小明' } },
      { ...asked, filters: { station: '王小明' } },
      { ...asked, columns: ['王小明'] },
      { ...asked, count: 0 },
    ]) {
      expect(codeOf(await police.post(EXPORTS, wrong))).toEqual([400, 'invalid_body']);
    }
    expect(codeOf(await police.send('POST', EXPORTS, asked))).toEqual([400, 'idempotency_key_missing']);
    expect(api.logs.join('\n')).not.toContain('王小明');
  });
});
