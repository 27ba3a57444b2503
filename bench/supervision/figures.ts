/**
 * `npm run bench -- --supervision [--cases N]`: every figure of supervision and the lists behind them, for the city and for a
 * county, at a million cases on a PostgreSQL of its own. Plans with buffers go to standard error, the table into docs/performance.md.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { scopeOf } from '../../db/demo-actors.ts';
import { listCasesStatement } from '../../db/queries/cases/list-cases.ts';
import { calendarStatement } from '../../db/queries/supervision/calendar.ts';
import { overviewStatement } from '../../db/queries/supervision/overview.ts';
import { listPassagesStatement } from '../../db/queries/supervision/passages.ts';
import { silentStationsStatement } from '../../db/queries/supervision/silent-stations.ts';
import { flowStatement, stagesStatement } from '../../db/queries/supervision/stages.ts';
import { trendsStatement } from '../../db/queries/supervision/trends.ts';
import { unitsStatement } from '../../db/queries/supervision/units.ts';
import { sealedRowsFor } from '../../domain/access/policy/walls.ts';
import { addDays, addMonths, dateOfInstant } from '../../domain/deadlines/legal-date.ts';
import { generateStations } from '../generate-cases.ts';
import { type Measured, measure, onFilledDatabase, plansTable, type Say, type Session } from '../plans.ts';
import { generateSupervised } from './rows.ts';

const RUNS = 40;
const page = { limit: 100 };

/** The city's supervisor and the county court's, who reads behind fewer walls. */
const READERS = [
  { who: 'city', scope: scopeOf('supervisor'), sealed: sealedRowsFor(['court_supervisor_city']) },
  {
    who: 'county court',
    scope: scopeOf('courtSupervisor'),
    sealed: sealedRowsFor(['court_supervisor_county']),
  },
] as const;

function statementsFor({ scope, sealed }: (typeof READERS)[number]): Readonly<Record<string, SQL>> {
  const to = dateOfInstant(Date.now());
  const last = (days: number) => ({ from: addDays(to, 1 - days), to });
  const atWork = { supervised: true, drill: false, open: true, ...(sealed === undefined ? {} : { sealed }) };
  return {
    overview: overviewStatement(scope, sealed),
    'stages, 30 days': stagesStatement(scope, last(30)),
    'flow, 30 days': flowStatement(scope, last(30)),
    'units, 30 days': unitsStatement(scope, last(30), sealed),
    'trends, 12 months': trendsStatement(scope, { from: `${addMonths(to, -11).slice(0, 7)}-01`, to }),
    'calendar, 14 days': calendarStatement(scope, { from: to, to: addDays(to, 13) }, sealed),
    'stages, 90 days': stagesStatement(scope, last(90)),
    'flow, 90 days': flowStatement(scope, last(90)),
    'units, 90 days': unitsStatement(scope, last(90), sealed),
    'stages, 366 days': stagesStatement(scope, last(366)),
    'list: open': listCasesStatement(scope, atWork, page),
    'list: overdue': listCasesStatement(scope, { ...atWork, exception: 'overdue' }, page),
    'list: due on a day, unowned': listCasesStatement(
      scope,
      { ...atWork, due: { from: addDays(to, 3), to: addDays(to, 3) }, unowned: true },
      page,
    ),
    'list: passages, trial': listPassagesStatement(scope, { ...last(30), stages: ['trial'] }, page),
    'list: silent stations': silentStationsStatement(scope, page),
  };
}

async function measureAll(session: Session): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const reader of READERS)
    for (const [name, statement] of Object.entries(statementsFor(reader)))
      measured.push(await measure(session, `${name} (${reader.who})`, statement, RUNS));
  return measured;
}

/** @returns the table */
export async function measureSupervision(cases: number, command: string, say: Say): Promise<string> {
  const fill = async (owner: Database): Promise<void> => {
    await generateStations(owner);
    await generateSupervised(owner, cases, say);
  };
  return await onFilledDatabase({ name: 'supervision', fill, say }, async (session) => {
    const [row] = await session.db.rows<{ sizes: string }>(sql`
      select format('%s cases, %s open; %s passages; %s duties; %s stations', (select count(*) from cases),
        (select count(*) from cases where archived_at is null), (select count(*) from case_passages),
        (select count(*) from obligations), (select count(*) from units where kind = 'station')) as sizes`);
    return plansTable(await measureAll(session), command, row?.sizes ?? '');
  });
}
