/** Whose a person or a clock of a case is, over HTTP: the refusal says whom to ask, and what is asked reaches its owner. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_USERS } from '../../db/demo-people.ts';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { World } from '../../demo/client/world.ts';
import { upload } from '../../demo/walker/upload.ts';
import { openNoise } from '../../demo/walker/openings.ts';
import { DEMO_PASSWORD } from '../integration/db/support/platform.ts';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase } from './support/requests.ts';

let api: ApiServer;
let world: World;
beforeAll(async () => {
  api = await openApiServer();
  const users = Object.fromEntries(
    DEMO_USERS.map(({ key, roles, unitId }) => [key, { username: key, roles, unit: unitId }]),
  );
  world = await World.enter({ address: api.address, password: DEMO_PASSWORD, users });
}, 120_000);
afterAll(() => api.close());

interface Duties {
  readonly items: readonly {
    readonly caseId: string;
    readonly what: string;
    readonly by: readonly string[];
  }[];
}

const dutiesOf = async (who: HttpClient, caseId: string) =>
  (await who.get<Duties>('/api/worklist?limit=100')).body.items.filter(
    (one) => one.caseId === caseId && one.what === 'answer_request',
  );

describe('a recusal', () => {
  test.each([
    ['president', 'court', 'president'],
    ['judge', 'court', 'president'],
    ['appealJudge', 'appeal_court', 'president'],
  ])('of the %s is not the chief’s, although they have no part in the case yet', async (key, seat, roles) => {
    const chief = await api.as('chief');
    const caseId = await openCase(chief);
    const data = { personId: await world.personId(key), ground: 'interest' };
    const reply = await decide(chief, caseId, 'recuse_person', { data });
    expect([reply.status, reply.body.code, reply.body['article']]).toEqual([
      409,
      'not_the_owner',
      '民事诉讼法 第49条',
    ]);
    expect(reply.body['params']).toMatchObject({ seat, roles, ask: 'ask_owner' });
  });

  test('of an officer of the station is', async () => {
    const chief = await api.as('chief');
    const caseId = await openCase(chief);
    const data = { personId: await world.personId('police2'), ground: 'interest' };
    expect((await decide(chief, caseId, 'recuse_person', { data })).status).toBe(200);
  });
});

describe('an officer who may not touch the trial limit', () => {
  let police: HttpClient;
  let judge: HttpClient;
  let caseId: string;
  let deadlineId: string;
  let day: string;
  let documentId: string;
  beforeAll(async () => {
    [police, judge] = [await api.as('police'), await api.as('judge')];
    const walk = await openNoise(world, { kind: 'drill', msPerDay: 86_400_000 });
    await walk.decide('triage', { leadsTo: 'filing_preparation' });
    await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: await walk.party('applicant') });
    await walk.decide('register_case', { leadsTo: 'trial' });
    caseId = walk.caseId;
    documentId = await upload(judge, caseId);
    [deadlineId, day] = [await walk.deadline('T7'), await walk.today()];
  }, 120_000);

  const ask = () => ({ data: { wanted: 'exclude_period', deadlineId, reason: '鉴定期间，请扣除' } });
  const days = () => ({
    data: { deadlineId, ground: 'appraisal', from: day, to: day, documentId },
  });

  test('asks: it is on the judge’s worklist until it is decided', async () => {
    expect((await decide(police, caseId, 'exclude_period', days())).body.code).toBe('not_the_owner');
    expect((await decide(police, caseId, 'ask_owner', ask())).status).toBe(200);
    expect((await decide(police, caseId, 'ask_owner', ask())).body.code).toBe('request_already_open');
    const [duty] = await dutiesOf(judge, caseId);
    expect(duty?.by).toEqual(['exclude_period', 'answer_request']);
    expect((await decide(judge, caseId, 'exclude_period', days())).status).toBe(200);
    expect(await dutiesOf(judge, caseId)).toEqual([]);
  });

  test('is told the reason when the court declines, and may ask again', async () => {
    expect((await decide(police, caseId, 'ask_owner', ask())).status).toBe(200);
    const data = { requestId: 'r2', outcome: 'declined', reason: '鉴定已经结束' };
    expect((await decide(police, caseId, 'answer_request', { data })).body.code).toBe('not_the_owner');
    expect((await decide(judge, caseId, 'answer_request', { data })).status).toBe(200);
    const { body } = await police.get<{ items: { type: string; text: string }[] }>(
      `/api/cases/${caseId}/events?limit=100&told=zh`,
    );
    const answer = body.items.findLast(({ type }) => type === 'request_answered');
    expect(answer?.text).toMatch(/提请扣除期间：不予办理：“鉴定已经结束”/);
    expect((await decide(police, caseId, 'ask_owner', ask())).status).toBe(200);
  });
});
