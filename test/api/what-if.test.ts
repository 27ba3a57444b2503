/** What if and the forecast over HTTP: who may ask, what is refused, what changes, and that nothing is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../api/catalogue/examples/all.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

let api: ApiServer;
let caseId: string;
let police: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
  caseId = await openCase(police);
});
afterAll(() => api.close());

interface Fire {
  readonly at: string;
  readonly rule: string;
  readonly article: string;
  readonly then: {
    readonly stage?: string;
    readonly owes: { what: string }[];
    readonly told: { kind: string }[];
  };
}

interface Answer {
  readonly at: string;
  readonly stage: string;
  readonly version: number;
  readonly deadlines: { deadlineId: string; rule: string; status: string; dueDate: string }[];
  readonly obligations: { obligationId: string; what: string }[];
  readonly allowedDecisions: { type: string; allowed: boolean }[];
  readonly passed: Fire[];
  readonly fires: Fire[];
  readonly end: { complete: boolean; steps: number; stage: string };
  readonly changes?: {
    readonly stage?: { from: string; to: string };
    readonly deadlines: { started: { rule: string }[]; ended: { rule: string }[]; moved: object[] };
    readonly obligations: { added: { what: string }[]; removed: { what: string }[]; changed: object[] };
    readonly tasks: { added: object[]; changed: object[] };
  };
  readonly refused?: { index: number; code: string; zh: string; en: string };
  readonly errors?: { pointer: string }[];
  readonly code?: string;
}

const ask = async (client: HttpClient, body: object, id = caseId) =>
  await client.send<Answer>('POST', `/api/cases/${id}/what-if`, body);

const triage = { type: 'triage', data: EXAMPLES.triage[0].data };

test('a decision is foreseen with what it starts, ends and puts on people; the case stays as it is', async () => {
  const before = (await police.get(`/api/cases/${caseId}`)).body;
  const { status, body } = await ask(police, { suppose: [triage] });
  expect(status).toBe(200);
  expect(body.refused).toBeUndefined();
  expect(body.changes?.stage).toEqual({ from: 'intake', to: 'police_mediation' });
  expect(body.changes?.deadlines.ended).toContainEqual(
    expect.objectContaining({ rule: 'SLA-INTAKE', status: 'met' }),
  );
  expect(body.changes?.deadlines.started.length).toBeGreaterThan(0);
  expect(body.changes?.obligations.added.map(({ what }) => what)).toContain('ask_consent');
  expect(body.changes?.obligations.removed.map(({ what }) => what)).toContain('triage');
  const allowed = body.allowedDecisions.find((one) => one.type === 'give_consent');
  expect(allowed?.allowed).toBe(true);
  const after = (await police.get(`/api/cases/${caseId}`)).body;
  expect([after['seq'], after['version'], after.stage]).toEqual([before['seq'], before['version'], 'intake']);
});

test('what nobody stops runs out one after the other, with rule, article, owers and the told', async () => {
  const { body } = await police.get<Answer>(`/api/cases/${caseId}/forecast`);
  expect(body.fires[0]).toMatchObject({ rule: 'SLA-INTAKE' });
  expect(body.fires[0]?.then.owes.map(({ what }) => what)).toContain('see_to_overdue');
  expect(body.fires[0]?.then.told.map(({ kind }) => kind)).toContain('deadline_passed');
  expect(body.end).toMatchObject({ complete: true, steps: body.fires.length, stage: 'intake' });
  const supposed = await ask(police, { suppose: [] });
  expect(supposed.body.fires).toEqual(body.fires);
  expect(supposed.body.changes).toBeUndefined();
});

test('asked for a later day, the case is told as it would stand then', async () => {
  const first = (await police.get<Answer>(`/api/cases/${caseId}/forecast`)).body.fires[0]?.at ?? '';
  const later = new Date(Date.parse(first) + 86_400_000).toISOString();
  const { body } = await ask(police, { at: later, suppose: [] });
  expect(Date.parse(body.at)).toBe(Date.parse(later));
  expect(body.passed[0]?.rule).toBe('SLA-INTAKE');
  expect(body.deadlines.find((one) => one.rule === 'SLA-INTAKE')?.status).toBe('breached');
  expect(body.obligations.map(({ what }) => what)).toContain('see_to_overdue');
});

describe('a clock supposed to have begun on another day', () => {
  const clock = async () => {
    const { deadlines } = (await police.get<Answer>(`/api/cases/${caseId}`)).body;
    const found = deadlines.find(({ rule }) => rule === 'SLA-INTAKE');
    if (found === undefined) throw new Error('no clock runs');
    return found;
  };

  test('is told with what it was, for a supervisor as for those who decide, and the case stays as it is', async () => {
    const { deadlineId, dueDate } = await clock();
    const startDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    for (const client of [police, await api.as('policeBureau')]) {
      const { status, body } = await ask(client, { starts: [{ deadlineId, startDate }], suppose: [] });
      expect(status).toBe(200);
      expect(body.changes?.deadlines.moved).toMatchObject([{ deadlineId, was: { dueDate } }]);
      const then = body.deadlines.find((one) => one.deadlineId === deadlineId);
      expect((then?.dueDate ?? '') > startDate).toBe(true);
    }
    expect((await clock()).dueDate).toBe(dueDate);
  });

  test('long ago, has run out by now', async () => {
    const { deadlineId } = await clock();
    const { body } = await ask(police, { starts: [{ deadlineId, startDate: '2026-01-05' }], suppose: [] });
    expect(body.passed.map(({ rule }) => rule)).toEqual(['SLA-INTAKE']);
    expect(body.deadlines.find((one) => one.deadlineId === deadlineId)?.status).toBe('breached');
  });

  test('is refused where there is no such clock, at the place where it stands', async () => {
    const { status, body } = await ask(police, {
      starts: [{ deadlineId: 'd99', startDate: '2026-01-05' }],
      suppose: [],
    });
    expect([status, body.code]).toEqual([422, 'deadline_unknown']);
    expect(body).toMatchObject({ pointer: '/starts/0' });
  });
});

describe('refused', () => {
  test('what the case would refuse, with the index, and nothing after it is supposed', async () => {
    const { status, body } = await ask(police, { suppose: [triage, triage, triage] });
    expect(status).toBe(200);
    expect(body.refused).toMatchObject({ index: 1, code: 'wrong_stage' });
    expect(body.stage).toBe('police_mediation');
  });

  test('in another role, as that role would be', async () => {
    const judge = { ...triage, actor: { role: 'judge' } };
    const { body } = await ask(police, { suppose: [judge] });
    expect(body.refused).toMatchObject({ index: 0, code: 'role_not_permitted' });
    const chief = { ...triage, actor: { role: 'station_chief' } };
    expect((await ask(police, { suppose: [chief] })).body.refused).toBeUndefined();
  });

  test('fields that are wrong, where they stand', async () => {
    const { status, body } = await ask(police, { suppose: [triage, { type: 'triage', data: { route: 5 } }] });
    expect([status, body.code]).toEqual([400, 'invalid_body']);
    expect(body.errors?.every(({ pointer }) => pointer.startsWith('/suppose/1/data/'))).toBe(true);
    const nobody = { type: 'assign_person', data: { personId: caseId, capacity: 'officer' } };
    const named = await ask(await api.as('chief'), { suppose: [nobody] });
    expect(named.body.errors).toMatchObject([{ pointer: '/suppose/0/data/personId' }]);
    const unknown = await ask(police, { suppose: [{ type: 'fly', data: {} }] });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/suppose/0/type' }]);
  });

  test('the past, and an order of instants that runs backwards', async () => {
    const past = await ask(police, { at: '2020-01-01T00:00:00+08:00', suppose: [] });
    expect([past.status, past.body.code]).toEqual([422, 'instant_out_of_range']);
    const [soon, later] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const backwards = await ask(police, {
      suppose: [
        { ...triage, at: later },
        { ...triage, at: soon },
      ],
    });
    expect(backwards.body.errors).toMatchObject([{ pointer: '/suppose/1/at' }]);
  });
});

test('a refusal points at the field that it is about, supposed or real', async () => {
  const happenedAt = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const data = EXAMPLES.record_note[0].data;
  const { body } = await ask(police, { suppose: [{ type: 'record_note', happenedAt, data }] });
  expect(body.refused).toMatchObject({
    code: 'happened_before_opening',
    pointer: '/suppose/0/happenedAt',
  });
  const real = await decide(police, caseId, 'record_note', { happenedAt, data });
  expect(real.body).toMatchObject({ code: 'happened_before_opening', pointer: '/happenedAt' });
  expect(real.body['detail']).toContain('/happenedAt');
});

test('a court’s number that is supposed is claimed for no case, and one that another case has is refused', async () => {
  const filing = await api.as('filing');
  const { owner } = api.platform;
  const data = {
    courtCaseNumber: '（2026）黑0811民初7号',
    procedure: 'summary',
    next: 'trial',
  };
  const route = EXAMPLES.triage.find((one) => one.leadsTo === 'filing_preparation')?.data;
  const [one, other] = [await openCase(police), await openCase(police)];
  await decide(police, one, 'triage', { data: route });
  await decide(police, one, 'submit_complaint', { onBehalfOf: await applicantOf(one) });
  const register = { suppose: [{ type: 'register_case', data }] };
  expect((await ask(filing, register, one)).body.refused).toBeUndefined();
  expect(await owner.text('select number from court_numbers', [])).toEqual([]);
  await owner.text('select claim_court_number($1, $2)', [data.courtCaseNumber, other]);
  expect((await ask(filing, register, one)).body.refused).toMatchObject({
    index: 0,
    code: 'court_number_taken',
  });
});

async function applicantOf(id: string) {
  const { parties } = (await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${id}`)).body;
  return { partyId: parties[0]?.partyId, channel: 'oral_record' };
}

test('only those ask who see the case, and read it in full or act on it', async () => {
  expect((await ask(await api.as('otherStation'), { suppose: [] })).status).toBe(404);
  const other = await api.as('otherStation');
  expect((await other.get(`/api/cases/${caseId}/forecast`)).status).toBe(404);
  const auditor = await api.as('auditor');
  expect((await ask(auditor, { suppose: [] })).body.code).toBe('role_not_permitted');
  expect((await auditor.get(`/api/cases/${caseId}/forecast`)).status).toBe(200);
});

test('the court supposes the court’s own roles alone: what an officer is refused would tell it of public order', async () => {
  const judge = await api.as('judge');
  const id = await openCase(police);
  await decide(police, id, 'open_process', { data: { kind: 'protection_order' } });
  const supposed = (role: string) => ({ suppose: [{ type: 'triage', data: triage.data, actor: { role } }] });
  const refused = await ask(judge, supposed('police_officer'), id);
  expect([refused.status, refused.body.code]).toEqual([403, 'role_not_permitted']);
  expect((await ask(judge, supposed('division_head'), id)).status).toBe(200);
  expect((await ask(police, supposed('judge'), id)).status).toBe(200);
});
