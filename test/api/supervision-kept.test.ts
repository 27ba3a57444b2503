/** What is kept for the figures of supervisors (督导): passages and months as the events have them, and nothing told behind a wall. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiServer } from './support/api-server.ts';
import { monthLeft, type Passed } from './support/figures-of-events.ts';
import { openSupervised } from './support/open-supervised.ts';
import type { Supervised } from './support/supervised-cases.ts';

let api: ApiServer;
let made: Supervised;
let passed: readonly Passed[];

beforeAll(async () => {
  ({ api, made, passed } = await openSupervised());
}, 300_000);
afterAll(() => api.close());

test('what is counted by month is what the events say, by stage and by step', async () => {
  const counted = await api.platform.owner.rows<{ month: string; step: string; n: number }>(sql`
    select to_char(month, 'YYYY-MM') as month, stage || '>' || next_stage as step, sum(n)::int as n
    from passage_months group by 1, 2 having sum(n) <> 0`);
  const told = new Map<string, number>();
  for (const one of passed.filter(({ leftAt }) => leftAt !== undefined)) {
    const key = `${monthLeft(one)} ${one.stage}>${one.next}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  }
  expect(told.size).toBeGreaterThan(3);
  expect(Object.fromEntries(counted.map(({ month, step, n }) => [`${month} ${step}`, n]))).toEqual(
    Object.fromEntries(told),
  );
});

test('a court is told of no decision of the public-order case that waits to be decided', async () => {
  const { owner } = api.platform;
  api.cases.paused = true;
  const count = async (key: string) =>
    (await (await api.as(key)).get<{ stuck: { count: number } }>('/api/supervision/overview')).body.stuck
      .count;
  const before = [await count('policeSupervisor'), await count('courtSupervisor')];
  const caseId = made.refused;
  const decisionId = crypto.randomUUID();
  await owner.rows(sql`
    insert into inbox (decision_id, case_id, kind, input_id, actor_person_id, route, body_digest, envelope, received_at)
    select ${decisionId}::uuid, ${caseId}::uuid, 'decision', 'waits', i.person_id, 'r', 'd',
      '{"type": "decide_public_order"}', now() - interval '10 minutes'
    from case_inputs i where i.person_id is not null limit 1`);
  await owner.rows(sql`
    insert into inbox_pending (case_id, input_id, decision_id, received_at)
    values (${caseId}::uuid, 'waits', ${decisionId}::uuid, now() - interval '10 minutes') on conflict do nothing`);
  const now = [await count('policeSupervisor'), await count('courtSupervisor')];
  await owner.rows(sql`delete from inbox_pending where decision_id = ${decisionId}::uuid`);
  api.cases.paused = false;
  expect(now).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

test('passages are kept as the events have them, and written anew where they are not', async () => {
  const { owner, worker } = api.platform;
  const [caseId = ''] = made.caseIds;
  const differ = async () =>
    (await worker.first<{ differ: boolean }>(sql`select passages_differ(${caseId}::uuid) as differ`))?.differ;
  expect(await differ()).toBe(false);
  await owner.rows(
    sql`update case_passages set days = days + 1 where case_id = ${caseId}::uuid and days is not null`,
  );
  expect(await differ()).toBe(true);
  await owner.rows(sql`select rewrite_passages(${caseId}::uuid)`);
  expect(await differ()).toBe(false);
  // What was altered and written anew was taken out of its month and put back.
  const [months] = await owner.rows<{ differ: number }>(sql`
    select count(*)::int as differ from (select * from passage_months where n <> 0) m full join (
      select date_trunc('month', left_on)::date as month, station_id, court_id, stage, next_stage, count(*) as n
      from case_passages where left_on is not null and not drill group by 1, 2, 3, 4, 5) p
    using (month, station_id, court_id, stage, next_stage) where m.n is distinct from p.n`);
  expect(months?.differ).toBe(0);
});
