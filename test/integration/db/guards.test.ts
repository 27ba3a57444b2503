/** What the database refuses to change, and to whom it gives which rights. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { deliverNotices } from '../../../db/queries/notices/deliver-notices.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { seedUnits } from '../../../db/seed-units.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';
import { openingRequest } from './support/record-requests.ts';

let test: TestDatabase;
let api: Database;
let worker: Database;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedUnits(test.ownerUrl);
  api = openDatabase({ url: test.apiUrl });
  worker = openDatabase({ url: test.workerUrl });
  owner = openDatabase({ url: test.ownerUrl });
  await recordInput(worker, { ...openingRequest(), outbox: [{ kind: 'tell', data: { to: 'x' } }] });
});
afterAll(async () => {
  await Promise.all([api?.end(), worker?.end(), owner?.end()]);
  await test?.drop();
});

const RECORD = [
  'case_events',
  'case_inputs',
  'inbox',
  'outbox',
  'head_lists',
  'published_heads',
  'issued_papers',
  'paper_signatures',
  'paper_acts',
  'booking_acts',
  'online_events',
];
const PROJECTIONS = [
  'cases',
  'parties',
  'assignments',
  'deadlines',
  'obligations',
  'inbox_pending',
  'texts',
  'documents',
  'tasks',
  'notices',
  'notice_reads',
  'calendars',
  'calendar_publications',
  'calendar_tellings',
  'units',
  'people',
  'person_roles',
  'role_sides',
  'rooms',
  'bookings',
  'booking_claims',
  'booking_salt',
  'calendar_feeds',
  'online_rooms',
  'online_seats',
  'online_signals',
];

it.each(['case_events', 'case_inputs', 'outbox'])('refuses even the owner to change %s', async (table) => {
  const name = sql.identifier(table);
  const refused = { kind: 'other', sqlState: '42501' };
  await expect(owner.rows(sql`update ${name} set recorded_at = now()`)).rejects.toMatchObject(refused);
  await expect(owner.rows(sql`delete from ${name}`)).rejects.toMatchObject(refused);
  await expect(owner.rows(sql`truncate ${name} cascade`)).rejects.toMatchObject(refused);
});

it.each([...RECORD, ...PROJECTIONS])('gives neither role a write on %s', async (table) => {
  const [row] = await owner.rows<{ api: boolean; worker: boolean }>(sql`
    select has_table_privilege('jingfa_api', ${table}, 'insert, update, delete, truncate') as api,
      has_table_privilege('jingfa_worker', ${table}, 'insert, update, delete, truncate') as worker`);
  expect(row).toEqual({ api: false, worker: false });
  for (const db of [api, worker]) {
    await expect(db.rows(sql`delete from ${sql.identifier(table)}`)).rejects.toMatchObject({
      sqlState: '42501',
    });
  }
});

it('lets each role call only what it needs', async () => {
  const callable = async (role: string) =>
    (
      await owner.rows<{ name: string }>(sql`
        select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
          and p.provolatile = 'v' and has_function_privilege(${role}, p.oid, 'execute')
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`)
    ).map((row) => row.name);
  expect(await callable('jingfa_api')).toEqual([
    'accept_input',
    'act_in_room',
    'add_body',
    'add_people',
    'add_room',
    'add_units',
    'beat_in_room',
    'book_session',
    'change_body',
    'change_person',
    'change_room',
    'change_unit',
    'claim_calendar_cases',
    'claim_court_number',
    'end_body',
    'end_booking',
    'end_calendar_feed',
    'end_party_visit',
    'give_party_code',
    'give_password',
    'hold_document_file',
    'issue_paper',
    'keep_checkpoint',
    'make_calendar_feed',
    'move_booking',
    'note_calendar_fault',
    'note_export',
    'note_hand_over',
    'open_party_visit',
    'publish_calendar',
    'read_calendar_feed',
    'read_notices',
    'receive_document',
    'see_party_visit',
    'set_absence',
    'set_body_members',
    'set_mediator_profile',
    'set_person_active',
    'settle_calendar',
    'sign_paper',
    'sweep_documents',
  ]);
  expect(await callable('jingfa_worker')).toEqual([
    'bounce_messages',
    'claim_cases_to_revise',
    'claim_notices_to_send',
    'claim_wakes',
    'deliver_notices',
    'drop_fold',
    'forgive_case',
    'hand_over_telling',
    'keep_fold',
    'note_wake',
    'publish_heads',
    'record_input',
    'repair_projection',
    'settle_bounced',
    'settle_sent_notices',
    'strike_case',
    'write_digests',
    'write_reconcile_report',
  ]);
  await expect(recordInput(api, openingRequest())).rejects.toMatchObject({ sqlState: '42501' });
});

it('gives the roles no way around', async () => {
  const roles = await owner.rows(sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'jingfa\\_%' order by 1`);
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  expect(roles).toEqual([
    { rolname: 'jingfa_api', ...none },
    { rolname: 'jingfa_worker', ...none },
  ]);
  for (const db of [api, worker]) {
    await expect(db.rows(sql`create table mine (n int)`)).rejects.toMatchObject({ sqlState: '42501' });
  }
});

it('lets nobody rewrite what must be told, and only its function mark it as told', async () => {
  await expect(owner.rows(sql`update outbox set data = '{}'`)).rejects.toMatchObject({ sqlState: '42501' });
  await expect(worker.rows(sql`update outbox set delivered_at = now()`)).rejects.toMatchObject({
    sqlState: '42501',
  });
  await deliverNotices(worker, { limit: 10 });
  expect(await owner.rows(sql`select from outbox where delivered_at is null`)).toEqual([]);
});

it('fixes the search path of every function that runs with its owner’s rights', async () => {
  const loose = await owner.rows(sql`
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not coalesce('search_path=pg_catalog, public, pg_temp' = any(proconfig), false)`);
  expect(loose).toEqual([]);
});
