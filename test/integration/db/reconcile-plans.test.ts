/** The questions of the nightly comparison over the whole database are answered from indexes. */
import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../db/client.ts';
import {
  archivedWithDuties,
  archivedWithDutiesStatement,
} from '../../../db/queries/reconcile/cases-not-open.ts';
import { openPlatform } from './support/platform.ts';
import { owed, recordCase } from './support/sample-cases.ts';
import { taskRow, withTasks } from './support/sample-tasks.ts';

it('finds archived cases with duties by the indexes of open cases and of each list of tasks', async () => {
  const platform = await openPlatform();
  const one = openDatabase({ url: platform.test.ownerUrl, max: 1 });
  onTestFinished(async () => {
    await one.end();
    await platform.close();
  });
  const obligations = [owed({ obligationId: 'o' })];
  const archived: string[] = [];
  archived.push((await recordCase(platform, { archived: true, obligations })).caseId);
  await recordCase(platform, { obligations });
  await recordCase(platform, { archived: true });
  for (const status of ['issued', 'accepted', 'returned', 'completed', 'confirmed', 'expired'] as const) {
    const tasks = withTasks((caseId) => [taskRow(caseId, 1, { status })]);
    await recordCase(
      platform,
      withTasks((caseId) => [taskRow(caseId, 1, { status })]),
    );
    await recordCase(platform, { ...tasks, archived: true });
    if (status !== 'confirmed' && status !== 'expired') archived.push(tasks.caseId);
  }
  expect(await archivedWithDuties(platform.worker, 100)).toEqual(archived.toSorted());
  expect(await archivedWithDuties(platform.worker, 2)).toEqual(archived.toSorted().slice(0, 2));

  await one.rows(sql`analyze cases, obligations, tasks`);
  // These tables are too small for an index to be worth it; which of them can serve is the question.
  await one.rows(sql`set enable_seqscan = off`);
  const plan = await one.rows<Record<string, string>>(sql`explain ${archivedWithDutiesStatement(1000)}`);
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).not.toMatch(/Seq Scan/);
  // Two indexes hold the open tasks.
  for (const index of [
    /cases_open/,
    /obligations_/,
    /tasks_(open|waiting)/,
    /tasks_returned/,
    /tasks_to_judge/,
  ])
    expect(text).toMatch(index);
});
