/** The executability check (可执行性检查) over HTTP: of a draft, of the agreement on record, and for whom it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, openApiServer } from './support/api-server.ts';
import { decide, openCase, TO_JUDGE } from './support/requests.ts';

interface Check {
  readonly reached?: boolean;
  readonly items: readonly {
    readonly code: string;
    readonly quote?: string;
    readonly item?: number;
    readonly zh: string;
  }[];
  readonly grounds: readonly { readonly ground: string; readonly bars: number; readonly warns: number }[];
}

const IN_TEN_DAYS = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

let api: ApiServer;
let caseId: string;
let parties: readonly string[];

const path = () => `/api/cases/${caseId}/agreement-check`;
const codes = ({ items }: Check) => items.map(({ code }) => code);

async function draft(key: string, body: object) {
  return await (await api.as(key)).post<Check>(path(), body);
}

const pays = (over: object = {}) => ({
  kind: 'pay',
  obligorId: parties[1],
  obligeeId: parties[0],
  amount: '3000.00',
  dueDate: IN_TEN_DAYS,
  ...over,
});

const recorded = async (key: string) => await (await api.as(key)).get<Check>(path());

beforeAll(async () => {
  api = await openApiServer();
  const police = await api.as('police');
  caseId = await openCase(police);
  const { body } = await police.get<{ parties: { partyId: string }[] }>(`/api/cases/${caseId}`);
  parties = body.parties.map(({ partyId }) => partyId);
});
afterAll(() => api.close());

describe('of a draft', () => {
  test('a clear agreement has no finding, and all six grounds are listed', async () => {
    const reply = await draft('police', { items: [pays()], text: '转账支付，逾期未付的可以申请执行。' });
    expect(reply).toMatchObject({ status: 200, body: { items: [] } });
    expect(reply.body.grounds.map(({ bars, warns }) => bars + warns)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('what is wrong is told with its place, its article and its ground', async () => {
    const { body } = await draft('police', { items: [pays({ amount: '0', dueDate: undefined })] });
    expect(body.items).toEqual([
      expect.objectContaining({
        code: 'amount_missing',
        item: 0,
        field: 'amount',
        ground: 'content_unclear',
        weight: 'bars',
      }),
      expect.objectContaining({ code: 'day_missing', item: 0, field: 'dueDate', weight: 'warns' }),
    ]);
    expect(body.grounds.find(({ ground }) => ground === 'content_unclear')).toMatchObject({
      bars: 1,
      warns: 1,
    });
  });

  test('a party that is not one of those who agreed is found', async () => {
    const { body } = await draft('police', { items: [pays()], partyIds: [parties[0], 'somebody'] });
    expect(codes(body)).toEqual(['payer_not_party']);
  });

  test('what is not well formed is refused at its field', async () => {
    const reply = await draft('police', { items: [pays({ amount: 'many' })] });
    expect(reply).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_body',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: '/items/0/amount' })]),
      },
    });
  });

  test('who does not see the case is told of none', async () => {
    expect(await draft('otherstation', { items: [] })).toMatchObject({
      status: 404,
      body: { code: 'case_not_found' },
    });
  });

  test('who sees the parties masked checks no agreement of theirs', async () => {
    expect(await draft('supervisor', { items: [] })).toMatchObject({ status: 403 });
  });
});

describe('of the agreement on record', () => {
  test('there is none before one is reached', async () => {
    expect(await recorded('police')).toMatchObject({ status: 200, body: { reached: false, items: [] } });
  });

  test('its items and its words are examined, and the words are quoted', async () => {
    const taken = async (type: Parameters<typeof decide>[2], options: object): Promise<void> => {
      const reply = await decide(await api.as('police'), caseId, type, options);
      expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 200 });
    };
    await taken('triage', { data: { findings: TO_JUDGE.findings, route: 'police_mediation', track: 'B' } });
    for (const partyId of parties)
      await taken('give_consent', {
        data: { stage: 'police_mediation', mode: 'in_person', told: true },
        onBehalfOf: { partyId, channel: 'oral_record' },
      });
    await taken('hold_session', {});
    const signatures = parties.map((partyId) => ({ partyId, by: 'self', how: 'signature' }));
    const how = {
      form: 'written',
      mediatingBody: 'peoples_mediation_committee',
      signatures,
      mediatorSigned: true,
      sealAffixed: true,
    };
    await taken('reach_agreement', {
      data: { ...how, items: [pays()], text: '余款尽快付清，房屋归张三所有。' },
    });
    const { body } = await recorded('police');
    expect(body).toMatchObject({ reached: true });
    expect(codes(body)).toEqual(['vague_day', 'title_claimed', 'no_way_to_pay', 'no_default_clause']);
    expect(body.items[0]?.quote).toContain('尽快');
    expect(body.grounds.find(({ ground }) => ground === 'other')).toMatchObject({ bars: 1 });
  });
});
