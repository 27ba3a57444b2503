/** A clock of the public-order case (治安案件) that has passed is in no figure, list or worklist of the court: who sees to it is behind the wall too. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, OPENING, TO_JUDGE } from './support/requests.ts';

let api: ApiServer;
let caseId: string;

const get = async <T>(key: string, address: string): Promise<T> =>
  (await (await api.as(key)).get<T>(address)).body;

/** The rows that a passed PA5 leaves, in a real case that waits for the court's judge. */
async function passPA5(): Promise<void> {
  await api.platform.owner.rows(sql`delete from obligations where case_id = ${caseId}::uuid`);
  await api.platform.owner.rows(sql`insert into deadlines (case_id, deadline_id, rule, status, due_at_real, detail)
    values (${caseId}::uuid, 'd90', 'PA5', 'breached', now() - interval '2 days', '{}')`);
  await api.platform.owner.rows(sql`insert into obligations
      (case_id, obligation_id, what, unit_id, roles, deadline_id, due_sort, drill, detail)
    values (${caseId}::uuid, 'overdue:d90', 'see_to_overdue', ${OPENING.stationId}, '{station_chief}', 'd90',
      now() - interval '2 days', false, '{"dueAt": 1}')`);
}

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = (await police.post<{ caseId: string }>('/api/cases', OPENING)).body.caseId;
  expect((await decide(police, caseId, 'triage', { data: TO_JUDGE })).status).toBe(200);
  await passPA5();
}, 120_000);
afterAll(() => api.close());

test.each([
  ['policeSupervisor', 1],
  ['courtSupervisor', 0],
])('%s is told of %i overdue', async (key, overdue) => {
  const { overdue: figure } = await get<{ overdue: { count: number } }>(key, '/api/supervision/overview');
  expect(figure.count).toBe(overdue);
  for (const asked of ['overdue=true', 'exception=overdue']) {
    const { items } = await get<{ items: { caseId: string }[] }>(key, `/api/cases?${asked}`);
    expect([asked, items.map((one) => one.caseId)]).toEqual([asked, overdue === 0 ? [] : [caseId]]);
  }
});
