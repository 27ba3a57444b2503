/** The listening connection: what it tells, and how it comes back. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../db/client.ts';
import { type OutcomeNotice, listen } from '../../../db/listen.ts';
import { readOutcomes } from '../../../db/queries/record/read-outcomes.ts';
import { recordInput } from '../../../db/queries/record/record-input.ts';
import { seedUnits } from '../../../db/seed-units.ts';
import { databaseUrl } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';
import { openingRequest } from './support/record-requests.ts';
import { openProxy } from './support/tcp-proxy.ts';

let test: TestDatabase;
let db: Database;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedUnits(test.ownerUrl);
  db = openDatabase({ url: test.workerUrl });
  owner = openDatabase({ url: test.ownerUrl });
});
afterAll(async () => {
  await Promise.all([db?.end(), owner?.end()]);
  await test?.drop();
});

it('tells of every recorded input and its outcome, with ids and codes only', async () => {
  const notices: OutcomeNotice[] = [];
  const onConnected = vi.fn();
  const listener = listen({ url: test.apiUrl, onNotice: (notice) => notices.push(notice), onConnected });
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
  const request = openingRequest();
  await recordInput(db, request);
  await vi.waitFor(() => expect(notices).toHaveLength(1));
  const { caseId, input } = request;
  const [stored] = await readOutcomes(db, [{ caseId, inputId: input.inputId }]);
  const { outcome, caseNumber } = stored!;
  expect(caseNumber).toMatch(/^JF-/);
  expect(notices).toEqual([
    { caseId, inputId: input.inputId, inputNo: 1, outcome: 'applied', seq: 2, decided: outcome, caseNumber },
  ]);
  await listener.end();
});

it('tells of an outcome that has no room in a notice without it', async () => {
  const notices: OutcomeNotice[] = [];
  const onConnected = vi.fn();
  const listener = listen({ url: test.apiUrl, onNotice: (notice) => notices.push(notice), onConnected });
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
  const request = openingRequest();
  const refusal = { code: 'refused', zh: '理由'.repeat(2000), en: 'reason' };
  const input = { ...request.input, outcome: 'refused' as const, refusal };
  const { opening: _opening, projection: _projection, ...rest } = request;
  await recordInput(db, { ...rest, input, events: [], outbox: [] });
  await vi.waitFor(() => expect(notices).toHaveLength(1));
  expect(notices[0]).toEqual({
    caseId: request.caseId,
    inputId: input.inputId,
    inputNo: 1,
    outcome: 'refused',
    seq: 0,
  });
  await listener.end();
});

it('connects again after its backend died and asks for a new reading', async () => {
  const notices: OutcomeNotice[] = [];
  const onConnected = vi.fn();
  const onLost = vi.fn();
  const listener = listen({
    url: test.apiUrl,
    onNotice: (notice) => notices.push(notice),
    onConnected,
    onLost,
  });
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledTimes(1));
  await owner.rows(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'jingfa-listen' and datname = current_database()`);
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledTimes(2), 5000);
  expect(onLost).toHaveBeenCalled();
  await recordInput(db, openingRequest());
  await vi.waitFor(() => expect(notices).toHaveLength(1));
  await listener.end();
});

it('notices a link that went silent', async () => {
  const proxy = await openProxy(test.port);
  const onConnected = vi.fn();
  const url = databaseUrl(proxy.port, test.name, 'jingfa_api');
  const listener = listen({ url, onNotice: () => undefined, onConnected, checkMs: 300 });
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledTimes(1));
  proxy.blackHole();
  await vi.waitFor(() => expect(onConnected).toHaveBeenCalledTimes(2), 5000);
  await listener.end();
  await proxy.close();
});
