/** Lists show the court's number (案号) of a case: the newest on its record, read from an index of its own. */
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import { listCases, listCasesStatement } from '../../../db/queries/cases/list-cases.ts';
import { listWorklist, listWorklistStatement } from '../../../db/queries/obligations/list-worklist.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { listPassagesStatement } from '../../../db/queries/supervision/passages.ts';
import type { Head } from '../../../domain/kernel/append-contract.ts';
import { actorOf, openPlatform, type Platform, scopeOf } from './support/platform.ts';
import { decisionRequest } from './support/record-requests.ts';
import { owed, recordCase, type Recorded } from './support/sample-cases.ts';

let platform: Platform;
const SUIT = '（2026）黑0811民初12号';
const EXECUTION = '（2026）黑0811执7号';

/** Appends one event of the type, as a decision would. */
async function append({ caseId }: Recorded, after: Head, type: string, data: object): Promise<Head> {
  const request = decisionRequest(caseId, after, { events: 1 });
  const events = request.events.map((row) => ({
    ...row,
    body: JSON.stringify({ ...(JSON.parse(row.body) as object), type, data }),
  }));
  return (await recordInput(platform.worker, { ...request, events })).head;
}

const numberOf = async (caseId: string): Promise<string | undefined> => {
  const { items } = await listCases(platform.api, scopeOf('police'), {}, { limit: 50 });
  return items.find((item) => item.caseId === caseId)?.courtCaseNumber;
};

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

it('shows the newest number of the record, and none before the court gave one', async () => {
  const made = await recordCase(platform);
  expect(await numberOf(made.caseId)).toBeUndefined();
  let { head } = made;
  head = await append(made, head, 'confirmation_accepted', { date: '2026-01-05' });
  expect(await numberOf(made.caseId)).toBeUndefined();
  head = await append(made, head, 'case_registered', { date: '2026-01-06', courtCaseNumber: SUIT });
  expect(await numberOf(made.caseId)).toBe(SUIT);
  head = await append(made, head, 'execution_accepted', { date: '2026-01-07', courtCaseNumber: EXECUTION });
  expect(await numberOf(made.caseId)).toBe(EXECUTION);
  await append(made, head, 'confirmation_accepted', { date: '2026-01-08' });
  expect(await numberOf(made.caseId)).toBe(EXECUTION);
});

it('shows no number that is claimed alone: its decision may have been refused', async () => {
  const { caseId } = await recordCase(platform);
  await platform.owner.rows(
    sql`insert into court_numbers (number, case_id, claimed_at) values ('（2026）黑0811民初99号', ${caseId}::uuid, now())`,
  );
  expect(await numberOf(caseId)).toBeUndefined();
});

it('shows it in the worklist to those who see the case, and not to one who is asked for a task alone', async () => {
  const who = { roles: ['police_officer' as const], unitId: 'station-230811104' };
  const obligations = [
    owed({ obligationId: 'triage:n' }),
    owed({ obligationId: 'task:n', what: 'perform_task', who }),
  ];
  const made = await recordCase(platform, {
    stage: 'trial',
    obligations,
    openTo: ['station-230811200/police_officer'],
  });
  const request = decisionRequest(made.caseId, made.head, {
    events: 1,
    projection: { stage: 'trial', obligations, openTo: ['station-230811200/police_officer'] },
  });
  const events = request.events.map((row) => ({
    ...row,
    body: JSON.stringify({
      ...(JSON.parse(row.body) as object),
      type: 'case_registered',
      data: { date: '2026-01-06', courtCaseNumber: SUIT },
    }),
  }));
  await recordInput(platform.worker, { ...request, events });
  const of = async (key: 'police' | 'otherStation', unitId: string, obligationId: string) => {
    const scope = { ...scopeOf(key), personId: actorOf(key).personId };
    const { items } = await listWorklist(platform.api, scope, { ...actorOf(key), unitId }, { limit: 50 });
    return items.find((item) => item.obligationId === obligationId);
  };
  expect(await of('police', 'station-230811200', 'triage:n')).toMatchObject({ courtCaseNumber: SUIT });
  const asked = await of('otherStation', 'station-230811104', 'task:n');
  expect(asked).toMatchObject({ caseNumber: expect.any(String), inFull: false });
  expect(asked).not.toHaveProperty('courtCaseNumber');
});

it('reads the numbers from their index, whatever else is on the record of a case', async () => {
  const one = openDatabase({ url: platform.test.ownerUrl, max: 1 });
  try {
    await one.rows(sql`analyze cases, case_events, case_inputs, case_passages, obligations`);
    // The tables of a test are too small for an index to be worth it; whether one can serve is the question.
    await one.rows(sql`set enable_seqscan = off`);
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const statements: readonly SQL[] = [
      listCasesStatement(scopeOf('police'), {}, { limit: 50 }),
      listWorklistStatement(scopeOf('police'), actorOf('police'), { limit: 50 }),
      listPassagesStatement(scopeOf('supervisor'), period, { limit: 50 }),
    ];
    for (const statement of statements) {
      const plan = await one.rows<Record<string, string>>(sql`explain ${statement}`);
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toMatch(/Index Scan Backward using case_events_numbered/);
      expect(text).not.toMatch(/Seq Scan on case_events/);
    }
  } finally {
    await one.end();
  }
});
