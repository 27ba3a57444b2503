/** The text of the statements of reconciling, of the digest, of the walls, of a party and of mediating bodies, as in `statements.test.ts`. */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import {
  archivedWithDutiesStatement,
  casesNotOpenStatement,
} from '../../../db/queries/reconcile/cases-not-open.ts';
import { fitMembersStatement, listBodiesStatement } from '../../../db/queries/bodies/list-bodies.ts';
import { registeredBodiesStatement } from '../../../db/queries/bodies/registered-bodies.ts';
import { disablePersonStatement } from '../../../db/queries/people/disable-person.ts';
import { listUndecidedStatement } from '../../../db/queries/record/list-undecided.ts';
import { encodeCursor } from '../../../db/queries/page.ts';
import { readPartyDetailsStatement } from '../../../db/queries/cases/read-party-details.ts';
import { readWallsStatement } from '../../../db/queries/cases/read-walls.ts';
import { viewerScope } from '../../../domain/access/policy/visibility.ts';
import { readClockStatement } from '../../../db/queries/time/read-clock.ts';
import {
  readProjectionStatement,
  repairProjectionStatement,
} from '../../../db/queries/reconcile/read-projection.ts';
import {
  listReconcileReportsStatement,
  writeReconcileReportStatement,
} from '../../../db/queries/reconcile/reconcile-reports.ts';
import {
  headListsStatement,
  headListStatement,
  headsOfCaseStatement,
  headsOfListStatement,
  publishHeadsStatement,
} from '../../../db/queries/record/published-heads.ts';
import { writeDigestsStatement } from '../../../db/queries/notices/write-digests.ts';
import { releaseInput } from '../../../domain/kernel/input.ts';
import { projectionOf } from './support/record-requests.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const at = Date.UTC(2026, 0, 5);
const viewer = viewerScope(ID, ['judge'], { unitId: 'u', path: 'jms.court' });
const report = { reportId: ID, startedAt: at, counts: {}, findings: [] };

const STATEMENTS: Record<string, SQL> = {
  'archived-with-duties': archivedWithDutiesStatement(1000),
  'cases-not-open': casesNotOpenStatement([ID]),
  'disable-person': disablePersonStatement('u'),
  'list-reconcile-reports': listReconcileReportsStatement({ limit: 50, cursor: encodeCursor([at, ID]) }),
  'list-undecided-next': listUndecidedStatement(1000, 100, {
    caseId: ID,
    decisionId: ID,
    kind: 'task',
    drill: false,
    input: releaseInput(ID, at),
  }),
  'list-bodies': listBodiesStatement(
    { scope: viewer, unitPath: 'jms.c230811.court' },
    { unit: 'u', kind: 'village_committee', on: '2026-01-05' },
    { limit: 50, cursor: encodeCursor(['张家村', ID]) },
  ),
  'fit-members': fitMembersStatement([ID], ['mediator']),
  'registered-body-named': registeredBodiesStatement({ caseId: ID, bodyId: ID, personIds: [ID] }),
  'registered-bodies': registeredBodiesStatement({ caseId: ID, personIds: [ID] }),
  'read-clock': readClockStatement(),
  'read-party-details': readPartyDetailsStatement(ID, 'p1'),
  'read-walls': readWallsStatement(viewer, ID, {
    capacity: 'mediator',
    rules: ['PA3'],
    taskKinds: ['mediation_help'],
    types: ['session_held'],
  }),
  'publish-heads': publishHeadsStatement(),
  'publish-heads-of-day': publishHeadsStatement('2026-01-05'),
  'head-lists': headListsStatement(false, { limit: 20, cursor: encodeCursor([7]) }),
  'head-list': headListStatement(true, 3),
  'heads-of-list': headsOfListStatement(false, 3, {
    limit: 1000,
    cursor: encodeCursor([ID]),
  }),
  'heads-of-case': headsOfCaseStatement(ID, 200),
  'read-projection': readProjectionStatement(ID),
  'repair-projection': repairProjectionStatement(ID, 'hash', projectionOf()),
  'write-digests': writeDigestsStatement(),
  'write-digests-of-day': writeDigestsStatement('2026-01-05'),
  'write-reconcile-report': writeReconcileReportStatement(report),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
