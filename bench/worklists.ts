/**
 * `npm run bench -- --worklists [--tasks N]`: every view of the worklists of delegated tasks, and the counts of all views,
 * at a million tasks, on a PostgreSQL of its own. Plans with buffers go to standard error, the table into docs/performance.md.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { actorOf, scopeOf } from '../db/demo-actors.ts';
import { listNoticesStatement } from '../db/queries/notices/list-notices.ts';
import {
  listOpenTaskRowsStatement,
  tasksOfAbsentPeopleStatement,
} from '../db/queries/tasks/list-open-tasks.ts';
import { TASK_VIEWS, countTasksStatement, listTasksStatement } from '../db/queries/tasks/list-tasks.ts';
import { readTaskStatement } from '../db/queries/tasks/read-task.ts';
import { taskNumbersStatement } from '../db/queries/tasks/task-numbers.ts';
import type { TaskViewer } from '../db/queries/tasks/task-visibility.ts';
import { generateCases, generateStations } from './generate-cases.ts';
import { type Measured, measure, onFilledDatabase, plansTable, type Say, type Session } from './plans.ts';
import { casesFor, generateTasks } from './worklist-rows.ts';

const RUNS = 200;
const page = { limit: 50 };

const who = (key: string): TaskViewer => ({ viewer: scopeOf(key), actor: actorOf(key) });

async function fill(owner: Database, tasks: number, say: Say): Promise<void> {
  await generateStations(owner);
  await generateCases(owner, casesFor(tasks));
  say(`· ${casesFor(tasks)} cases made`);
  await generateTasks(owner);
  const [row] = await owner.rows<{ all: number; running: number }>(sql`
    select count(*)::int as all, count(*) filter (where ended_at_real is null)::int as running from tasks`);
  say(`· ${row?.all} tasks made, ${row?.running} not ended`);
}

/** Who looks at what: an officer at the station's work, a judge at the court's, with the largest court of all. */
async function measureAll(session: Session): Promise<Measured[]> {
  const officer = who('police');
  const judge = who('judge');
  const measured: Measured[] = [];
  const add = async (name: string, statement: SQL, runs = RUNS): Promise<void> => {
    measured.push(await measure(session, name, statement, runs));
  };
  for (const view of TASK_VIEWS) {
    const court = ['returned', 'waiting', 'to_judge'].includes(view);
    const statement = listTasksStatement(court ? judge : officer, view, {}, page);
    await add(`${view} (${court ? 'judge' : 'officer'})`, statement);
  }
  const overdue = { overdue: true, kind: 'service' } as const;
  await add('waiting, overdue service (judge)', listTasksStatement(judge, 'waiting', overdue, page));
  await add('all counts (officer)', countTasksStatement(officer, false));
  await add('all counts (judge)', countTasksStatement(judge, false));
  const [task] = await session.db.rows<{ id: string }>(
    sql`select task_id as id from tasks where unit_id = ${officer.actor.unitId} limit 1`,
  );
  await add('one task (officer)', readTaskStatement(officer, task?.id ?? ''));
  await add('notices, none (officer)', listNoticesStatement(officer, page));
  await add('reconcile: 1,000 open tasks', listOpenTaskRowsStatement(undefined, 1000), 50);
  await add('reconcile: held by the absent', tasksOfAbsentPeopleStatement(100), 20);
  const quarter = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 3, 1) };
  await add('figures of a quarter, one court (judge)', taskNumbersStatement(judge.viewer, quarter), 10);
  await add(
    'figures of a quarter, the city (supervisor)',
    taskNumbersStatement(scopeOf('supervisor'), quarter),
    10,
  );
  return measured;
}

/** @returns the table */
export async function measureWorklists(tasks: number, command: string, say: Say): Promise<string> {
  const filled = { name: 'worklists', fill: (owner: Database) => fill(owner, tasks, say), say };
  return await onFilledDatabase(filled, async (session) => {
    const [row] = await session.db.rows<{ sizes: string }>(sql`
      select format('%s tasks, %s not ended, %s of them of the largest court', count(*),
        count(*) filter (where ended_at_real is null), (select max(n) from (
          select count(*) as n from tasks where ended_at_real is null group by issuer_unit_id) g)) as sizes from tasks`);
    return plansTable(await measureAll(session), command, row?.sizes ?? '');
  });
}
