/** Documents that acts and decisions name: only one's own or those one may read, and the history keeps their digests. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_USERS } from '../../db/demo-people.ts';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';
import { act, CALL, codeOf, fresh, issue, pointersOf, taskOf, uploaded } from './support/tasks.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { openNoise } from '../../demo/walker/openings.ts';
import { World } from '../../demo/client/world.ts';

let api: ApiServer;
let police: HttpClient;
beforeAll(async () => {
  api = await openApiServer();
  police = await api.as('police');
});
afterAll(() => api.close());

interface Recorded {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly onBehalfOf?: Readonly<Record<string, unknown>>;
}

async function lastEvent(who: HttpClient, caseId: string, type: string): Promise<Recorded | undefined> {
  const { body } = await who.get<{ items: Recorded[] }>(`/api/cases/${caseId}/events?limit=100`);
  return body.items.findLast((one) => one.type === type);
}

async function digestOf(who: HttpClient, documentId: string) {
  const { body } = await who.get<Record<string, unknown>>(`/api/documents/${documentId}/metadata`);
  const { sha256, sm3, size, claimed } = body;
  return { claimed, digest: { documentId, sha256, sm3, size } };
}

/** @returns a case in trial, a deadline of it from which days may be excluded, and the day */
async function inTrial(): Promise<readonly [string, string, string]> {
  const users = Object.fromEntries(
    DEMO_USERS.map(({ key, roles, unitId }) => [key, { username: key, roles, unit: unitId }]),
  );
  const world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
  const walk = await openNoise(world, { kind: 'drill', msPerDay: 86_400_000 });
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
  await walk.decide('register_case', { leadsTo: 'trial' });
  return [walk.caseId, await walk.deadline('T7'), await walk.today()];
}

describe('a station that carries out a task and may not see its case', () => {
  let taskId: string;
  let ofCase: string;
  let elsewhere: HttpClient;
  beforeAll(async () => {
    ({ taskId, ofCase } = await fresh(api));
    elsewhere = await api.as('otherStation');
    const data = { taskId, unitId: 'station-230811101', reason: 'closer_unit' };
    expect((await decide(await api.as('judge'), ofCase, 'reassign_task', { data })).status).toBe(200);
  });
  const reports = (evidence: string[]) =>
    act(elsewhere, [taskId, 'attempts'], { data: { ...CALL, evidence } });

  test('does not open a document of the case by naming it', async () => {
    const theirs = await uploaded(api, ofCase);
    expect(pointersOf(await reports([theirs]))).toEqual([400, 'invalid_body', ['/data/evidence/0']]);
    const read = await elsewhere.get(`/api/documents/${theirs}/metadata`);
    expect(codeOf(read)).toEqual([404, 'document_not_found']);
    expect((await taskOf(elsewhere, taskId)).attempts).toEqual([]);
  });

  test('names its own, and what its task names already', async () => {
    const own = await uploaded(api, ofCase, 'otherStation');
    expect((await reports([own])).status).toBe(200);
    expect((await elsewhere.get(`/api/documents/${own}/metadata`)).status).toBe(200);
    expect((await reports([own])).status).toBe(200);
  });

  test('the court, which sees the case, names what the station sent, and the task opens it', async () => {
    const sent = await uploaded(api, ofCase);
    const data = { unitId: 'station-230811101', papers: [sent], personId: undefined };
    expect((await issue(api, ofCase, { kind: 'address_confirmation', data })).status).toBe(200);
    expect((await elsewhere.get(`/api/documents/${sent}/metadata`)).status).toBe(200);
  });
});

describe('proof and grounds', () => {
  let caseId: string;
  let partyId: string;
  const consent = (proof?: string) => ({
    data: { stage: 'police_mediation', mode: 'in_person', told: true },
    onBehalfOf: { partyId, channel: 'written', ...(proof === undefined ? {} : { proof }) },
  });

  beforeAll(async () => {
    caseId = await openCase(police);
    await decide(police, caseId, 'triage');
    const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
    partyId = body.parties[0]?.partyId ?? '';
  });

  test.each([
    ['of no document', randomUUID()],
    ['of nothing', 'proof-1'],
  ])('an id %s is no proof of a will', async (_what, proof) => {
    const reply = await decide(police, caseId, 'give_consent', consent(proof));
    expect(pointersOf(reply)).toEqual([400, 'invalid_body', ['/onBehalfOf/proof']]);
  });

  test('a proof is kept with its digest, however its id is written', async () => {
    const proof = await uploaded(api, caseId);
    expect((await decide(police, caseId, 'give_consent', consent(proof.toUpperCase()))).status).toBe(200);
    const { claimed, digest } = await digestOf(police, proof);
    expect(claimed).toBe(true);
    const { onBehalfOf } = (await lastEvent(police, caseId, 'consent_given')) ?? {};
    expect(onBehalfOf).toEqual({ partyId, channel: 'written', proof, document: digest });
  });

  test('so are the grounds for days that do not count', async () => {
    const judge = await api.as('judge');
    const [ofCase, deadlineId, today] = await inTrial();
    const days = { deadlineId, ground: 'appraisal', from: today };
    for (const documentId of [randomUUID(), 'ruling-1']) {
      const data = { ...days, documentId };
      const excluding = await decide(judge, ofCase, 'exclude_period', { data: { ...data, to: today } });
      const stopping = await decide(judge, ofCase, 'stop_clock', { data });
      for (const one of [excluding, stopping])
        expect(pointersOf(one)).toEqual([400, 'invalid_body', ['/data/documentId']]);
    }
    for (const [type, event, more] of [
      ['exclude_period', 'deadline_moved', { to: today }],
      ['stop_clock', 'deadline_stopped', {}],
    ] as const) {
      const documentId = await uploaded(api, ofCase);
      const data = { ...days, ...more, documentId: documentId.toUpperCase() };
      const reply = await decide(judge, ofCase, type, { data });
      expect([reply.status, reply.body.code]).toEqual([200, undefined]);
      const { claimed, digest } = await digestOf(judge, documentId);
      expect(claimed).toBe(true);
      expect((await lastEvent(judge, ofCase, event))?.data).toMatchObject({ documentId, document: digest });
    }
  });
});
