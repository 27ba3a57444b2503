/** Papers that hold no more (ADR 0037): of a record that went on while they were printed, and of who left; and of an exercise. */
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { lineOf, type Paper, PaperDesk, wordsIn } from './support/paper-desk.ts';
import { openCase } from './support/requests.ts';
import { uploaded } from './support/tasks.ts';

let api: ApiServer;
let desk: PaperDesk;

beforeAll(async () => {
  api = await openApiServer();
  desk = new PaperDesk(api);
});
afterAll(() => api.close());

const opened = async (clock?: object): Promise<string> => await openCase(await api.as('police'), clock);

describe('a paper of a record that went on', () => {
  test('is not issued: what it says would be older than its day', async () => {
    const of = await opened();
    const [applicant] = await desk.partiesOf(of);
    // One connection, which holds the lock of the papers of this case.
    const sql = postgres(api.platform.test.ownerUrl, { max: 1, onnotice: () => undefined });
    try {
      await sql`select pg_advisory_lock(hashtextextended(${of}, 37))`;
      const asked = desk.issue('police', of, 'mediation_application');
      // It has read the record, and waits.
      const waiting = async () =>
        (
          await sql`select 1 from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`
        ).length;
      await expect.poll(waiting).toBe(1);
      const data = { partyId: applicant, details: { name: '张三丰' }, reason: '姓名登记有误' };
      await desk.taken(of, 'police', 'correct_party', { data });
      await sql`select pg_advisory_unlock(hashtextextended(${of}, 37))`;
      const { status, body } = await asked;
      expect([status, body.code]).toEqual([409, 'case_changed_meanwhile']);
    } finally {
      await sql.end();
    }
    const { status, body } = await desk.issue('police', of, 'mediation_application');
    expect(status).toBe(201);
    const { bytes } = await desk.bytesAt('police', `/api/documents/${body.documentId}`);
    expect(await wordsIn(bytes)).toContain('张三丰');
  });
});

describe('a paper of who left', () => {
  test('is ended: nobody signs it any more', async () => {
    const of = await opened();
    const [applicant, respondent] = await desk.partiesOf(of);
    const { body: paper } = await desk.issue('police', of, 'authority', { data: { subject: respondent } });
    const { body: other } = await desk.issue('police', of, 'authority', { data: { subject: applicant } });
    expect(paper).toMatchObject({ state: 'genuine', missing: 1 });
    await desk.taken(of, 'police', 'record_party_change', { data: { partyId: respondent, change: 'left' } });
    const documentId = await uploaded(api, of);
    const signers = [lineOf(paper, 'party', respondent)];
    const { status, body } = await desk.put('police', paper, { means: 'scan', signers, documentId });
    expect([status, body.code]).toEqual([409, 'paper_superseded']);
    const { body: list } = await (await api.as('police')).get<{ items: Paper[] }>(
      `/api/cases/${of}/issued-papers`,
    );
    const states = new Map(list.items.map(({ paperId, state, lines }) => [paperId, [state, lines[0]?.ways]]));
    expect(states.get(paper.paperId)).toEqual(['superseded', []]);
    expect(states.get(other.paperId)).toEqual(['genuine', ['scan']]);
  });
});

describe('a paper of an exercise', () => {
  test('says so on its pages; the public door says what it says of every paper, and nothing else', async () => {
    const of = await opened({ kind: 'drill', msPerDay: 86_400_000 });
    const { body } = await desk.issue('police', of, 'mediation_application');
    const { bytes } = await desk.bytesAt('police', `/api/documents/${body.documentId}`);
    expect(await wordsIn(bytes)).toContain('演练文书，不具有法律效力');
    expect((await desk.stateOf(body.code)).body).toEqual({ state: 'genuine' });
  });
});
