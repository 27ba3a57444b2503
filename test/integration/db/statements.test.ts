/** The text of every statement, so that a change of SQL is seen in review and none is made by joining values into it. */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { acceptInputStatement } from '../../../db/queries/record/accept-input.ts';
import {
  claimCourtNumberStatement,
  courtNumberTakenStatement,
  readCourtDivisionStatement,
} from '../../../db/queries/cases/court-number.ts';
import { hasIdentityStatement } from '../../../db/queries/cases/party-identity.ts';
import { listUnjudgedStatement } from '../../../db/queries/reconcile/list-unjudged.ts';
import { countNeglectedStatement } from '../../../db/queries/obligations/count-neglected.ts';
import { countOpenCasesStatement } from '../../../db/queries/cases/count-open-cases.ts';
import {
  listPeopleStatement,
  listUnitsStatement,
  readPersonCardStatement,
} from '../../../db/queries/people/directory.ts';
import { administerStatement } from '../../../db/queries/people/administer.ts';
import { disablePersonStatement } from '../../../db/queries/people/disable-person.ts';
import { readHoldsStatement } from '../../../db/queries/people/holds.ts';
import { listAdminActsStatement } from '../../../db/queries/people/list-admin-acts.ts';
import { readImportedStatement } from '../../../db/queries/people/read-imported.ts';
import { takenUsernamesStatement } from '../../../db/queries/people/taken-usernames.ts';
import { writePeopleStatement } from '../../../db/people.ts';
import { absentAssigneesStatement } from '../../../db/queries/people/absent-assignees.ts';
import { readNamedPeopleStatement } from '../../../db/queries/people/read-named-people.ts';
import { listAllUnitsStatement } from '../../../db/queries/people/list-all-units.ts';
import { listBackdatedActsStatement } from '../../../db/queries/record/list-backdated-acts.ts';
import { listCasesStatement } from '../../../db/queries/cases/list-cases.ts';
import { listChangesStatement } from '../../../db/queries/record/list-changes.ts';
import { listEventsStatement } from '../../../db/queries/record/list-events.ts';
import {
  countUnreadNoticesStatement,
  listNoticesStatement,
  readNoticesStatement,
} from '../../../db/queries/notices/list-notices.ts';
import { listCasesToRunStatement } from '../../../db/queries/cases/list-cases-to-run.ts';
import { listOpenCasesStatement } from '../../../db/queries/cases/list-open-cases.ts';
import {
  listOpenTaskRowsStatement,
  tasksOfAbsentPeopleStatement,
} from '../../../db/queries/tasks/list-open-tasks.ts';
import { TASK_VIEWS, countTasksStatement, listTasksStatement } from '../../../db/queries/tasks/list-tasks.ts';
import {
  listUndecidedStatement,
  readUndecidedStatement,
  undecidedOfCaseStatement,
} from '../../../db/queries/record/list-undecided.ts';
import { listWaitingCasesStatement } from '../../../db/queries/record/list-waiting-cases.ts';
import { countWorklistStatement } from '../../../db/queries/obligations/count-worklist.ts';
import { listWorklistStatement } from '../../../db/queries/obligations/list-worklist.ts';
import { loadCaseStatement, loadFoldedStatement } from '../../../db/queries/record/load-case.ts';
import {
  forgiveCaseStatement,
  listParkedByOthersStatement,
  strikeCaseStatement,
} from '../../../db/queries/record/strike-case.ts';
import { WORKLIST_TAB } from '../../../domain/kernel/worklist.ts';
import { codesOf } from '../../../domain/words.ts';
import { encodeCursor } from '../../../db/queries/page.ts';
import { pingStatement } from '../../../db/queries/ping.ts';
import { readCalendarStatement } from '../../../db/queries/time/read-calendar.ts';
import { readCaseAccessStatement } from '../../../db/queries/cases/read-case-access.ts';
import {
  listDocumentsStatement,
  readDocumentDigestsStatement,
  readDocumentStatement,
  readReceivedStatement,
} from '../../../db/queries/evidence/read-document.ts';
import {
  holdDocumentFileStatement,
  receiveDocumentStatement,
} from '../../../db/queries/evidence/receive-document.ts';
import {
  settleDeletedFilesStatement,
  sweepDocumentsStatement,
} from '../../../db/queries/evidence/sweep-documents.ts';
import { readCaseStatement } from '../../../db/queries/cases/read-case.ts';
import { readChangedCasesStatement } from '../../../db/queries/record/read-changed-cases.ts';
import {
  readBindingStatement,
  readDecisionStatement,
  readOutcomesStatement,
} from '../../../db/queries/record/read-outcomes.ts';
import {
  endOtherSessionsStatement,
  endOwnSessionStatement,
  listOwnSessionsStatement,
  ownSessionTokenStatement,
} from '../../../db/queries/people/own-sessions.ts';
import { readPersonOfUserStatement, readPersonStatement } from '../../../db/queries/people/read-person.ts';
import {
  performsInCaseStatement,
  readTaskDocumentStatement,
} from '../../../db/queries/evidence/performer-documents.ts';
import { readTaskStatement } from '../../../db/queries/tasks/read-task.ts';
import { readTaskRecipientsStatement } from '../../../db/queries/tasks/read-task-recipients.ts';
import { readTextsStatement } from '../../../db/queries/cases/read-texts.ts';
import { readToldNamesStatement } from '../../../db/queries/cases/read-told-names.ts';
import { readViewersStatement, touchSessionStatement } from '../../../db/queries/people/read-viewers.ts';
import { recordInputStatement } from '../../../db/queries/record/record-input.ts';
import { taskNumbersStatement } from '../../../db/queries/tasks/task-numbers.ts';
import { visibleCasesStatement } from '../../../db/queries/cases/visible-cases.ts';
import { openingRequest } from './support/record-requests.ts';
import { actorOf, scopeOf } from './support/platform.ts';
import { PAST_STATEMENTS } from './support/past-statements.ts';
import { SUPERVISION_STATEMENTS } from './support/supervision-statements.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const scope = scopeOf('police');
const who = { viewer: scope, actor: actorOf('police') };
const directory = { scope, unitPath: 'jms.c230811.bureau.s230811200' };
const page = { limit: 50 };
const at = Date.UTC(2026, 0, 5);

const STATEMENTS: Record<string, SQL> = {
  'absent-assignees': absentAssigneesStatement(100),
  'absent-assignees-one': absentAssigneesStatement(100, ID),
  'accept-input': acceptInputStatement({
    decisionId: ID,
    caseId: ID,
    actorId: ID,
    route: 'r',
    bodyDigest: 'd',
    envelope: {} as never,
    texts: [],
  }),
  'claim-court-number': claimCourtNumberStatement('（2026）黑0811民初1号', ID),
  'court-number-taken': courtNumberTakenStatement('（2026）黑0811民初1号', ID),
  'has-identity': hasIdentityStatement(ID, 'applicant', 'x'),
  'list-unjudged': listUnjudgedStatement(1000, 100),
  'read-court-division': readCourtDivisionStatement(ID),
  'count-neglected': countNeglectedStatement(1000, 'real'),
  'count-tasks': countTasksStatement(who, false),
  'count-tasks-supervised': countTasksStatement(
    { viewer: scopeOf('policeSupervisor'), actor: actorOf('policeSupervisor') },
    true,
  ),
  'count-unread-notices': countUnreadNoticesStatement(who.actor),
  'count-open-cases': countOpenCasesStatement(),
  'list-all-units': listAllUnitsStatement(),
  'list-backdated-acts': listBackdatedActsStatement(scope, {
    limit: 50,
    cursor: encodeCursor([at, ID, 7]),
  }),
  'list-cases': listCasesStatement(scope, {}, page),
  'list-cases-filtered': listCasesStatement(
    scope,
    {
      stage: 'intake',
      station: 's',
      matter: 'm',
      overdue: true,
      q: '赡养',
      openedFrom: '2026-01-01',
      openedTo: '2026-02-01',
      assignee: ID,
    },
    { limit: 50, cursor: encodeCursor([at, ID]) },
  ),
  'list-cases-by-number': listCasesStatement(scope, { q: 'jf-2308' }, page),
  'list-changes': listChangesStatement(ID, 3),
  'end-other-sessions': endOtherSessionsStatement('t'),
  'end-own-session': endOwnSessionStatement('t', 's'),
  'list-own-sessions': listOwnSessionsStatement('t'),
  'own-session-token': ownSessionTokenStatement('t', 's'),
  'hold-document-file': holdDocumentFileStatement('a'),
  'list-documents': listDocumentsStatement(scope, ID, { limit: 50, cursor: encodeCursor([at, ID]) }),
  'list-events': listEventsStatement(scope, ID, { limit: 50, cursor: encodeCursor([7]) }),
  'list-notices': listNoticesStatement(who, { limit: 50, cursor: encodeCursor([at, ID]) }),
  'list-cases-to-run': listCasesToRunStatement(ID, 100),
  'list-open-cases': listOpenCasesStatement(ID, 100),
  'list-open-tasks': listOpenTaskRowsStatement(`${ID}.1`, 100),
  'list-people': listPeopleStatement(
    directory,
    { unit: 'u', role: 'judge' },
    { limit: 50, cursor: encodeCursor(['张三', ID]) },
  ),
  ...Object.fromEntries(
    TASK_VIEWS.map((view) => [
      `list-tasks-${view.replaceAll('_', '-')}`,
      listTasksStatement(who, view, {}, page),
    ]),
  ),
  'list-tasks-movable': listTasksStatement(
    who,
    'unit',
    { movable: true, holder: '00000000-0000-4000-8000-000000000001' },
    page,
  ),
  'list-tasks-case': listTasksStatement(
    who,
    'case',
    { kind: 'service', status: 'issued', overdue: true, caseId: ID, partyId: 'p1' },
    { limit: 50, cursor: encodeCursor([0, at, `${ID}.1`]) },
  ),
  'list-undecided': listUndecidedStatement(1000, 100),
  'read-undecided': readUndecidedStatement(ID, ID),
  'list-units': listUnitsStatement(directory),
  'list-worklist': listWorklistStatement(scope, actorOf('police'), page),
  'list-worklist-next': listWorklistStatement(scope, actorOf('police'), {
    limit: 50,
    cursor: encodeCursor([0, at, ID, 'triage']),
  }),
  ...Object.fromEntries(
    codesOf(WORKLIST_TAB).map((tab) => [
      `list-worklist-${tab}`,
      listWorklistStatement(scope, actorOf('police'), { ...page, tab, band: 'week', drill: false }),
    ]),
  ),
  'list-worklist-supervised': listWorklistStatement(scopeOf('supervisor'), actorOf('supervisor'), page),
  'count-worklist': countWorklistStatement(scope, actorOf('police'), {}),
  'load-case': loadCaseStatement(ID, 0, 100),
  'load-folded': loadFoldedStatement(ID, 'digest', 200),
  ...PAST_STATEMENTS,
  ...SUPERVISION_STATEMENTS,
  'strike-case': strikeCaseStatement(ID, 'digest'),
  'forgive-case': forgiveCaseStatement(ID),
  'list-parked-by-others': listParkedByOthersStatement('digest', 200),
  'list-waiting-cases': listWaitingCasesStatement(20_000, 200),
  'undecided-of-case': undecidedOfCaseStatement(ID, 50),
  'performs-in-case': performsInCaseStatement(who, ID),
  ping: pingStatement(),
  'people-of-administrator': listPeopleStatement(
    { ...directory, accounts: { below: 'jms', unitId: 'u' } },
    { q: '张', disabled: 'any' },
    page,
  ),
  'people-disabled': listPeopleStatement(
    { ...directory, accounts: { unitId: 'u' } },
    { disabled: 'only' },
    page,
  ),
  'read-person-card': readPersonCardStatement(directory, ID),
  'read-holds': readHoldsStatement(ID),
  'administer-give-password': administerStatement(
    'give_password',
    { key: ID, route: 'r', bodyDigest: 'd', actorId: ID },
    { personId: ID, passwordHash: 'h' },
  ),
  'disable-person': disablePersonStatement('u'),
  'list-admin-acts': listAdminActsStatement(
    'jms',
    { person: ID, unit: 'u', act: 'export_cases' },
    { limit: 50, cursor: encodeCursor([7]) },
  ),
  'read-imported': readImportedStatement({ key: ID, route: 'r', bodyDigest: 'd', actorId: ID }),
  'taken-usernames': takenUsernamesStatement(['u']),
  'write-people': writePeopleStatement([]),
  'read-calendar': readCalendarStatement(),
  'read-case': readCaseStatement(scope, ID),
  'read-case-access': readCaseAccessStatement(scope, ID),
  'read-changed-cases': readChangedCasesStatement([{ caseId: ID, seq: 3 }]),
  'read-binding': readBindingStatement(ID),
  'read-decision': readDecisionStatement(scope, ID, ID),
  'read-document': readDocumentStatement(scope, ID),
  'read-document-digests': readDocumentDigestsStatement(who, ID, [ID]),
  'read-outcomes': readOutcomesStatement([{ caseId: ID, inputId: ID }]),
  'read-person': readPersonStatement(ID),
  'read-person-of-user': readPersonOfUserStatement('u'),
  'read-received': readReceivedStatement(ID),
  'read-notices': readNoticesStatement(who.actor, { noticeIds: [ID] }),
  'read-notices-up-to': readNoticesStatement(who.actor, { upTo: at }),
  'read-task-document': readTaskDocumentStatement(who, ID),
  'read-task': readTaskStatement(who, `${ID}.1`),
  'read-task-recipients': readTaskRecipientsStatement(directory, 'u', ID),
  'read-texts': readTextsStatement(scope, ID, [ID]),
  'read-told-names': readToldNamesStatement(scope, ID, {
    firstSeq: 201,
    personIds: [ID],
    deadlineIds: ['d'],
    instrumentIds: ['i'],
    entries: [3],
  }),
  'read-viewers': readViewersStatement(['t']),
  'receive-document': receiveDocumentStatement({ documentId: ID } as never),
  'record-input': recordInputStatement(openingRequest({ caseId: ID })),
  'settle-deleted-files': settleDeletedFilesStatement([{ sha256: 'a', generation: 1 }]),
  'touch-session': touchSessionStatement(ID),
  'sweep-documents': sweepDocumentsStatement(1000),
  'task-numbers': taskNumbersStatement(scope, { from: at, to: at + 1, unitId: 'u', kind: 'service' }),
  'read-named-people': readNamedPeopleStatement(ID, [ID]),
  'tasks-of-absent-people-one': tasksOfAbsentPeopleStatement(100, ID),
  'tasks-of-absent-people': tasksOfAbsentPeopleStatement(100),
  'visible-cases': visibleCasesStatement(scope, [ID]),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
