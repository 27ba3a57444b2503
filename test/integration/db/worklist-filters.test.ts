/** The worklist narrowed by stage, matter and a piece of number or name; and a term that is not certain says so. */
import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { countWorklist, countWorklistStatement } from '../../../db/queries/obligations/count-worklist.ts';
import {
  listWorklist,
  listWorklistStatement,
  type WorklistRequest,
} from '../../../db/queries/obligations/list-worklist.ts';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import { actorOf, openPlatform, type Platform, scopeOf } from './support/platform.ts';
import { STATION } from './support/record-requests.ts';
import { armed, owed, recordCase } from './support/sample-cases.ts';

const ELSEWHERE = 'station-230811104';
const unit = { roles: ['police_officer' as const], unitId: STATION };

let platform: Platform;
let number: string;
beforeAll(async () => {
  platform = await openPlatform();
  const dueAt = Date.now() + 10 * DAY_MS;
  const dated = { dueAt, dueAtReal: dueAt };
  await recordCase(platform, {
    stage: 'police_mediation',
    names: ['王建国', '赵六'],
    opening: { matter: 'labour' },
    deadlines: [armed('d1', dueAt, { provisional: true }), armed('d2', dueAt)],
    obligations: [
      owed({ obligationId: 'uncertain', who: unit, deadlineId: 'd1', ...dated }),
      owed({ obligationId: 'certain', who: unit, deadlineId: 'd2', ...dated }),
    ],
  });
  await recordCase(platform, {
    stage: 'intake',
    names: ['李小红', '王建国'],
    obligations: [owed({ obligationId: 'plain', who: unit })],
  });
  // Of this case the station sees the task alone.
  await recordCase(platform, {
    stage: 'trial',
    names: ['王建国', '孙七'],
    obligations: [
      owed({ obligationId: 'task:x', what: 'perform_task', who: { ...unit, unitId: ELSEWHERE } }),
    ],
  });
  const { items } = await list({ stage: 'intake' });
  number = items[0]?.caseNumber ?? '';
});
afterAll(() => platform?.close());

const police = actorOf('police');
const list = (request: Partial<WorklistRequest>) =>
  listWorklist(platform.api, scopeOf('police'), police, { limit: 200, ...request });

describe('narrowed', () => {
  it.each([
    [{ stage: 'police_mediation' }, ['certain', 'uncertain']],
    [{ matter: 'labour' }, ['certain', 'uncertain']],
    [{ stage: 'intake', matter: 'labour' }, []],
    [{ q: '建国' }, ['certain', 'plain', 'uncertain']],
    [{ q: ' 小红 ' }, ['plain']],
    [{ q: '建国', stage: 'intake' }, ['plain']],
    [{ q: '周八' }, []],
    [{ q: '  ' }, ['certain', 'plain', 'uncertain']],
  ] as const)('by %o it has what fits, and counts it', async (filter, expected) => {
    const { items } = await list(filter);
    expect(items.map(({ obligationId }) => obligationId).toSorted()).toEqual(expected);
    const { unassigned } = await countWorklist(platform.api, scopeOf('police'), police, filter);
    expect(unassigned).toBe(expected.length);
  });

  it('by a number it has the case of it', async () => {
    const { items } = await list({ q: `编号：${number}` });
    expect(items.map(({ obligationId }) => obligationId)).toEqual(['plain']);
  });

  it('by a name it does not tell who the parties of a case are whose task alone is seen', async () => {
    const actor = { ...police, unitId: ELSEWHERE, personId: actorOf('otherStation').personId };
    const scope = { ...scopeOf('otherStation'), personId: actor.personId };
    const found = async (q?: string) =>
      (await listWorklist(platform.api, scope, actor, { limit: 10, q })).items.map((item) => item.caseNumber);
    const [seen = ''] = await found();
    expect(await found(seen)).toEqual([seen]);
    expect(await found('建国')).toEqual([]);
  });
});

it('marks the term that waits for a calendar (暂定), and no other', async () => {
  const { items } = await list({});
  const told = Object.fromEntries(items.map(({ obligationId, provisional }) => [obligationId, provisional]));
  expect(told).toEqual({ certain: undefined, plain: undefined, uncertain: true });
  expect(Object.keys(told)).toHaveLength(3);
});

it('still reads its ranges from indexes', async () => {
  const one = openDatabase({ url: platform.test.ownerUrl, max: 1 });
  try {
    await one.rows(sql`analyze obligations, cases, case_events, case_inputs, deadlines, tasks, notices`);
    await one.rows(sql`set enable_seqscan = off`);
    const filter = { stage: 'trial', matter: 'labour', q: '建国' } as const;
    const listing = listWorklistStatement(scopeOf('police'), police, { limit: 50, ...filter });
    const { sql: written } = new PgDialect().sqlToQuery(listing);
    await expect(`${written.trim()}\n`).toMatchFileSnapshot('snapshots/list-worklist-narrowed.sql');
    for (const statement of [listing, countWorklistStatement(scopeOf('police'), police, filter)]) {
      const plan = await one.rows<Record<string, string>>(sql`explain ${statement}`);
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).not.toMatch(/Seq Scan on (obligations|cases|deadlines|tasks|notices)/);
    }
  } finally {
    await one.end();
  }
});
