/** Bounds that only the edge can see (docs/law.md §8.1): a court's number of another court or case, one person on both sides. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, OPENING, WHOLE_COMPLAINT } from './support/requests.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await openApiServer();
});
afterAll(() => api.close());

const ID = '11010519491231002X';
const YEAR = new Date().getFullYear();
const party = (role: string, idNumber?: string) => ({
  role,
  kind: 'person',
  name: `某${role}`,
  ...(idNumber === undefined ? {} : { idNumber }),
});

const FINDINGS = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

/** At the court's review. */
async function filed(clock?: object): Promise<string> {
  const police = await api.as('police');
  const caseId = await openCase(police, clock);
  await decide(police, caseId, 'triage', { data: { findings: FINDINGS, route: 'filing' } });
  const onBehalfOf = { partyId: `${caseId}-p1`, channel: 'oral_record' };
  const reply = await decide(police, caseId, 'submit_complaint', {
    data: WHOLE_COMPLAINT,
    onBehalfOf,
  });
  expect(reply.status).toBe(200);
  return caseId;
}

async function register(caseId: string, courtCaseNumber: string, key: string = randomUUID()) {
  const data = { courtCaseNumber, procedure: 'summary', next: 'trial' };
  const { status, body } = await decide(await api.as('filing'), caseId, 'register_case', { data, key });
  return [status, body['code']];
}

describe('a court’s number', () => {
  const number = (serial: number, court = '黑0811') => `（${YEAR}）${court}民初${serial}号`;

  test('of another court is refused', async () => {
    expect(await register(await filed(), number(1, '黑0803'))).toEqual([409, 'court_number_court']);
  });

  test('that it has is in the list of cases and in the worklist, and none that was refused', async () => {
    const caseId = await filed();
    const filing = await api.as('filing');
    const listed = async (at: string) => {
      const { body } = await filing.get<{ items: { caseId: string; courtCaseNumber?: string }[] }>(at);
      return body.items.filter((item) => item.caseId === caseId).map((item) => item.courtCaseNumber);
    };
    expect(await register(caseId, number(8, '黑0803'))).toEqual([409, 'court_number_court']);
    expect(await listed('/api/cases')).toEqual([undefined]);
    expect(await register(caseId, number(8))).toEqual([200, undefined]);
    expect(await listed('/api/cases')).toEqual([number(8)]);
    const owed = await listed('/api/worklist?tab=unit&limit=200');
    expect(owed.filter((one) => one !== number(8))).toEqual([]);
  });

  test('of another case is refused, also written with other brackets, and its case may repeat it', async () => {
    const first = await filed();
    const key = randomUUID();
    expect(await register(first, number(2), key)).toEqual([200, undefined]);
    expect(await register(await filed(), number(2))).toEqual([409, 'court_number_taken']);
    expect(await register(await filed(), `(${YEAR})黑0811民初2号`)).toEqual([409, 'court_number_taken']);
    expect(await register(first, number(2), key)).toEqual([200, undefined]);
  });

  test('asked for by two cases at once is one case’s', async () => {
    const cases = await Promise.all([filed(), filed(), filed()]);
    const answers = await Promise.all(cases.map((caseId) => register(caseId, number(3))));
    expect(answers.map(([status]) => Number(status)).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('whose decision was refused is free again after a minute', async () => {
    const owner = api.platform.owner;
    const refused = await filed();
    const wrongKind = `（${YEAR}）黑0811民终4号`;
    expect(await register(refused, wrongKind)).toEqual([409, 'court_number_kind']);
    const other = await filed();
    expect(await register(other, wrongKind)).toEqual([409, 'court_number_taken']);
    await owner.rows(sql`update court_numbers set claimed_at = claimed_at - interval '2 minutes'`);
    expect(await register(other, wrongKind)).toEqual([409, 'court_number_kind']);
    // What an event has is never free.
    expect(await register(other, number(2))).toEqual([409, 'court_number_taken']);
  });

  test('is taken from nobody by an exercise', async () => {
    const clock = { kind: 'drill', msPerDay: 86_400_000, startDate: `${YEAR}-03-02` };
    expect(await register(await filed(clock), number(2))).toEqual([200, undefined]);
    expect(await register(await filed(clock), number(5))).toEqual([200, undefined]);
    expect(await register(await filed(), number(5))).toEqual([200, undefined]);
  });
});

describe('one identity number on both sides', () => {
  const both = { ...OPENING, parties: [party('applicant', ID), party('respondent', ID.toLowerCase())] };

  test('is refused when the dispute is opened, and in the answer nobody is named', async () => {
    const reply = await (await api.as('police')).post('/api/cases', both);
    expect([reply.status, reply.body['code']]).toEqual([409, 'same_identity_on_both_sides']);
    expect(reply.body['pointer']).toBe('/parties/1/idNumber');
    expect(JSON.stringify(reply.body)).not.toContain(ID);
  });

  test('is refused twice on one side of an opening too; two of one name are two people', async () => {
    const police = await api.as('police');
    const twice = [party('applicant'), party('respondent', ID), party('respondent', ID)];
    const reply = await police.post('/api/cases', { ...OPENING, parties: twice });
    expect([reply.status, reply.body['code']]).toEqual([409, 'party_exists']);
    expect(reply.body['pointer']).toBe('/parties/2/idNumber');
    const opened = await police.post('/api/cases', { ...OPENING, parties: [party('applicant')] });
    const { caseId } = opened.body as { caseId: string };
    const details = { name: '重名者' };
    const namesake = { data: { role: 'respondent', kind: 'person', details } };
    for (const _each of [1, 2])
      expect((await decide(police, caseId, 'add_party', namesake)).status).toBe(200);
  });

  test('is refused when a party is added or found out, and once is enough on one’s own side', async () => {
    const police = await api.as('police');
    const unknown = { role: 'respondent', kind: 'unknown', description: '不详' };
    const parties = [party('applicant', ID), party('respondent'), unknown];
    const opened = await police.post('/api/cases', { ...OPENING, parties });
    const { caseId } = opened.body as { caseId: string };
    const details = { name: '某人', idNumber: ID };
    const add = (role: string) =>
      decide(police, caseId, 'add_party', { data: { role, kind: 'person', details } });
    const found = { partyId: `${caseId}-p3`, kind: 'person', details };
    const identified = await decide(police, caseId, 'identify_party', { data: found });
    expect([identified.status, identified.body['code']]).toEqual([409, 'same_identity_on_both_sides']);
    const opposite = await add('respondent');
    expect([opposite.status, opposite.body['code']]).toEqual([409, 'same_identity_on_both_sides']);
    const again = await add('third_party');
    expect([again.status, again.body['code']]).toEqual([409, 'party_exists']);
  });
});
