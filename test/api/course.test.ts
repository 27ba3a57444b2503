/** The course of a case over HTTP: its turns are those of the record, to the letter of what the page shows now and showed then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, TO_JUDGE } from './support/requests.ts';

interface Turn {
  readonly seq: number;
  readonly at: string;
}
interface Course {
  readonly seq: number;
  readonly clocks: {
    deadlineId: string;
    turns: (Turn & { status: string; dueAt: string })[];
  }[];
  readonly duties: {
    obligationId: string;
    who: { unitId: string; personId?: string };
    from: Turn;
    until?: Turn;
  }[];
  readonly refused: {
    type?: string;
    after: number;
    by?: { name?: string };
    refusal: { code: string; zh: string; article?: string };
  }[];
}
interface Page {
  readonly seq: number;
  readonly deadlines: { deadlineId: string; status: string; dueAt: string }[];
  readonly obligations: { obligationId: string; who: { unitId: string } }[];
}

let api: ApiServer;
let police: HttpClient;
let caseId: string;

const read = async <T>(address: string, client = police): Promise<T> => (await client.get<T>(address)).body;
const course = (client = police) => read<Course>(`/api/cases/${caseId}/course`, client);

beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  caseId = await openCase(police);
  expect(
    (await decide(police, caseId, 'submit_complaint', { data: { materials: ['complaint'] } })).status,
  ).toBe(409);
  await decide(police, caseId, 'triage', { data: TO_JUDGE });
  await decide(police, caseId, 'record_note', { data: { text: '电话联系双方' } });
});
afterAll(() => api.close());

test('at each event clocks and duties stand as the page of that instant says', async () => {
  const { seq, clocks, duties } = await course();
  for (let at = 1; at <= seq; at += 1) {
    const page = await read<Page>(`/api/cases/${caseId}/as-of?seq=${at}`);
    const ran = clocks.flatMap(({ deadlineId, turns }) => {
      const turn = turns.findLast((one) => one.seq <= at);
      return turn === undefined ? [] : [`${deadlineId} ${turn.status} ${turn.dueAt}`];
    });
    expect(ran.toSorted()).toEqual(
      page.deadlines.map(({ deadlineId, status, dueAt }) => `${deadlineId} ${status} ${dueAt}`).toSorted(),
    );
    const owed = duties.filter(({ from, until }) => from.seq <= at && (until?.seq ?? at + 1) > at);
    expect(owed.map((one) => `${one.obligationId} ${one.who.unitId}`).toSorted()).toEqual(
      page.obligations.map((one) => `${one.obligationId} ${one.who.unitId}`).toSorted(),
    );
  }
  expect(duties.some(({ until }) => until !== undefined)).toBe(true);
});

test('what was refused is listed with who, when and why', async () => {
  const { refused } = await course();
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ type: 'submit_complaint', by: { name: expect.any(String) } });
  expect(refused[0]?.refusal.zh).not.toBe('');
  expect(refused[0]?.after).toBeGreaterThan(0);
});

test('a later look goes on where the last one stopped, also when two look at once', async () => {
  const before = await course();
  await decide(police, caseId, 'record_note', { data: { text: '再次联系' } });
  const [one, other] = await Promise.all([course(), course()]);
  expect(one).toEqual(other);
  expect(one.seq).toBeGreaterThan(before.seq);
  expect(one.refused).toEqual(before.refused);
});

test('the court is not told what the police were refused, and other places are told of no case', async () => {
  const judge = await api.as('judge');
  const told = await course(judge);
  expect(told.duties.length).toBeGreaterThan(0);
  expect(told.refused).toEqual([]);
  expect((await (await api.as('otherStation')).get(`/api/cases/${caseId}/course`)).status).toBe(404);
});
