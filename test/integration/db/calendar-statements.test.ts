/** The text of the statements of holiday calendars, as in `statements.test.ts`. */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import {
  countTakenStatement,
  listFaultsStatement,
  listPublicationsStatement,
  publicationByKeyStatement,
  publishNoticeStatement,
} from '../../../db/queries/time/calendar-publications.ts';
import { readCalendarVersionStatement } from '../../../db/queries/time/read-calendar.ts';
import { listRunningDeadlinesStatement } from '../../../db/queries/time/list-running-deadlines.ts';
import {
  claimCalendarCasesStatement,
  claimCasesToReviseStatement,
  claimWakesStatement,
  handOverTellingStatement,
  noteCalendarFaultStatement,
  noteWakeStatement,
  settleCalendarStatement,
} from '../../../db/queries/time/tell-calendar.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const STATEMENTS: Record<string, SQL> = {
  'list-publications': listPublicationsStatement(),
  'publication-by-key': publicationByKeyStatement(ID),
  'publish-notice': publishNoticeStatement(
    { key: ID, route: 'r', bodyDigest: 'd', actorId: ID },
    { version: 'v2', saw: 'v1', years: [], days: [], unitId: 'u' },
  ),
  'count-taken': countTakenStatement('v2'),
  'list-calendar-faults': listFaultsStatement('v2', 200),
  'list-running-deadlines': listRunningDeadlinesStatement(ID, 201),
  'claim-calendar-cases': claimCalendarCasesStatement(ID, 64),
  'note-calendar-fault': noteCalendarFaultStatement('v2', ID, 'no_answer'),
  'settle-calendar': settleCalendarStatement('v2'),
  'claim-cases-to-revise': claimCasesToReviseStatement(ID, 48),
  'hand-over-telling': handOverTellingStatement('v2', ID),
  'note-wake': noteWakeStatement({ version: 'v2', caseId: ID }, true),
  'claim-wakes': claimWakesStatement(48),
  'read-calendar-version': readCalendarVersionStatement(),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
