/** Statements of supervisors' figures and of the lists behind them, for the snapshots of statements. */
import type { SQL } from 'drizzle-orm';
import { listCasesStatement } from '../../../../db/queries/cases/list-cases.ts';
import { encodeCursor } from '../../../../db/queries/page.ts';
import { calendarStatement } from '../../../../db/queries/supervision/calendar.ts';
import { EXCEPTIONS } from '../../../../db/queries/supervision/exceptions.ts';
import { overviewStatement } from '../../../../db/queries/supervision/overview.ts';
import { listPassagesStatement } from '../../../../db/queries/supervision/passages.ts';
import { silentStationsStatement } from '../../../../db/queries/supervision/silent-stations.ts';
import { flowStatement, stagesStatement } from '../../../../db/queries/supervision/stages.ts';
import { trendsStatement } from '../../../../db/queries/supervision/trends.ts';
import { unitsStatement } from '../../../../db/queries/supervision/units.ts';
import { listTasksStatement } from '../../../../db/queries/tasks/list-tasks.ts';
import { sealedRowsFor } from '../../../../domain/access/policy/walls.ts';
import { actorOf, scopeOf } from './platform.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const scope = scopeOf('courtSupervisor');
const sealed = sealedRowsFor(['court_supervisor_county']);
const days = { from: '2026-01-01', to: '2026-01-30' };
const page = { limit: 50 };
const atWork = { supervised: true, drill: false, open: true, court: 'k', ...(sealed && { sealed }) };

export const SUPERVISION_STATEMENTS: Readonly<Record<string, SQL>> = {
  'supervision-overview': overviewStatement(scope, sealed),
  'supervision-overview-police': overviewStatement(scopeOf('policeSupervisor'), undefined),
  'supervision-stages': stagesStatement(scope, days),
  'supervision-flow': flowStatement(scope, days),
  'supervision-units': unitsStatement(scope, days, sealed),
  'supervision-units-city': unitsStatement(scopeOf('supervisor'), days, sealed),
  'supervision-trends': trendsStatement(scope, days),
  'supervision-calendar': calendarStatement(scope, days, sealed),
  'list-passages': listPassagesStatement(
    scope,
    { ...days, stages: ['trial'], next: ['in_force'], station: 's', court: 'k' },
    { limit: 50, cursor: encodeCursor(['2026-01-07', ID, 7]) },
  ),
  'list-silent-stations': silentStationsStatement(scope, { limit: 50, cursor: encodeCursor(['s']) }),
  ...Object.fromEntries(
    EXCEPTIONS.map((exception) => [
      `list-cases-${exception.replaceAll('_', '-')}`,
      listCasesStatement(scope, { ...atWork, exception }, page),
    ]),
  ),
  'list-cases-due-unowned': listCasesStatement(scope, { ...atWork, due: days, unowned: true }, page),
  'list-tasks-supervised': listTasksStatement(
    { viewer: scope, actor: actorOf('courtSupervisor') },
    'supervised',
    { kind: 'service', unit: 'u', issuedFrom: days.from, issuedTo: days.to, first: 'done' },
    page,
  ),
};
